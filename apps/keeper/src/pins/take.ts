import { ok, type Outcome } from '@countersign/kernel';
import type { PinnedProduct, Refusal } from '@countersign/keeper-contract';
import { no, type House } from '../house.ts';
import type { LiveCode, ProofOutcome } from '../intents/index.ts';
import {
  DAY_MS,
  takenOf,
  takeValues,
  type Budget,
  type TakeId,
  type TakenRow,
} from '../limits/index.ts';
import { perDay, type PinAct } from './rules.ts';
import type { ActCard, ActTicket } from './standing.ts';

export interface TakeAsk {
  /** As it was seen: when it has changed since, nothing is taken. */
  readonly ticket: ActTicket;
  readonly card: ActCard;
  readonly product: PinnedProduct;
  readonly act: PinAct;
  readonly isByCode: boolean;
  readonly signed: ProofOutcome | undefined;
}

export interface TakenForAct {
  readonly dayTakes: readonly TakeId[];
  readonly proofTakes: readonly TakeId[];
  readonly code: LiveCode | undefined;
  /** Whether the signature's counter rose. */
  readonly isCounted: boolean;
}

export function dayBudget(act: string, card: string): Omit<Budget, 'max'> {
  return { scope: act, subject: card, windowMs: DAY_MS };
}

/** Wrong security codes are few for a card and few in all: a code of ours never suffices alone. */
function proofBudgets(house: House, card: string): readonly Budget[] {
  const { proofsPerCardMax, proofsOverallMax } = house.settings;
  return [
    { scope: 'proof.card', subject: card, max: proofsPerCardMax, windowMs: DAY_MS },
    { scope: 'proof.all', subject: 'all', max: proofsOverallMax, windowMs: DAY_MS },
  ];
}

interface TakenRowForAct extends TakenRow {
  readonly id: number | null;
  readonly mac: Buffer | null;
  readonly tries: number | null;
  readonly counted: number;
}

// The ticket is locked as it was seen, then the budgets are taken (`subjects` hands the one on to the other), and only
// where they had room it gets busy, the code loses a try, and the passkey's counter rises as `countSignature` has it.
const TAKE = `with held as (
    select $2::text[] as subjects from visits_ticket
     where ticket_hash = $6 and state = 'opened' and opens = $7 and attempts = $8 for update
  ), taken as materialized (
    select one.takes, one.full_at, one.oldest
      from held, limits_take_all($1, held.subjects, $3, $4, $5) as one
  ), busy as (
    update visits_ticket set state = 'busy', attempts = attempts + 1
     where ticket_hash = $6 and (select takes from taken) is not null
  ), tried as (
    update codes_code set tries = tries + 1
     where $9 and ticket_hash = $6 and state = 'live' and expires_at >= $5 and tries < $10
       and (select takes from taken) is not null
    returning id, mac, tries
  ), risen as (
    update passkeys_credential set sign_count = $12, backed_up = $13
     where credential_id = $11 and flagged_at is null and removed_at is null
       and (sign_count < $12 or (sign_count = 0 and $12 = 0))
       and (select takes from taken) is not null
    returning 1
  )
  select taken.*, tried.*, (select count(*) from risen) as counted from taken left join tried on true`;

/** Day limit, proof budgets and code try are taken together, before a code is compared; only then the ticket is busy. */
export async function takeForAct(
  house: House,
  ask: TakeAsk,
): Promise<Outcome<TakenForAct | 'changed', Refusal>> {
  const { ticket, card, product, act, isByCode, signed } = ask;
  const now = house.clock();
  const day = { ...dayBudget(act, card.token), max: perDay(act, product) };
  const budgets = [day, ...(isByCode ? proofBudgets(house, card.token) : [])];
  const by = signed?.ok === true ? signed.value.signed : undefined;
  const [row] = await house.db.query<TakenRowForAct>(TAKE, [
    ...takeValues(budgets, now),
    ...[ticket.ticketHash, ticket.opens, ticket.attempts],
    ...[isByCode, house.settings.codeTriesMax],
    ...[by?.credentialId ?? null, by?.signCount ?? null, by?.backedUp ?? null],
  ]);
  if (row === undefined) return ok('changed');
  const taken = takenOf(row, budgets, now);
  if (!taken.ok)
    return taken.scope === act
      ? no('pin.daily-limit', { max: day.max })
      : no('limit.proofs', { retryAt: taken.retryAt });
  const { id, mac, tries } = row;
  return ok({
    dayTakes: taken.takes.slice(0, 1),
    proofTakes: taken.takes.slice(1),
    code: id === null || mac === null || tries === null ? undefined : { id, mac, tries },
    isCounted: row.counted > 0,
  });
}
