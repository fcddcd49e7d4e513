import { createHash } from 'node:crypto';
import { ok, type Outcome } from '@countersign/kernel';
import type { PinnedProduct, Proof, Refusal } from '@countersign/keeper-contract';
import { BackendFault, type Agreement, type ControlNumber, type Used } from '../backend-port.ts';
import type { Tx } from '../database/index.ts';
import { no, parseBytes, type House } from '../house.ts';
import {
  checkProof,
  endCodeTry,
  proofBudgets,
  type LiveCode,
  type ProofOutcome,
  type Proven,
} from '../intents/index.ts';
import { parsePoint } from '../keys/index.ts';
import type { Said } from '../ledger/index.ts';
import {
  DAY_MS,
  giveBack,
  takenOf,
  takeValues,
  type Budget,
  type TakeId,
  type TakenRow,
} from '../limits/index.ts';
import { countSignature } from '../passkeys/index.ts';
import { decideRun, hashTicket, lockTicket, setTicketState } from '../tickets/index.ts';
import { decideAct, perDay, type PinAct } from './rules.ts';
import {
  lockVisitStanding,
  type ActCard,
  type ActPasskey,
  type ActRecord,
  type ActTicket,
  type CardStanding,
  type VisitStanding,
} from './standing.ts';

export interface ActAsk {
  readonly ticket: string;
  readonly screenKey: string;
  readonly proof: Proof;
}

/** An act that holds its ticket: nobody else can run it now, and what it may cost is already taken. */
export interface Claim {
  readonly ticket: ActTicket;
  readonly card: ActCard;
  readonly passkeys: readonly ActPasskey[];
  readonly product: PinnedProduct;
  readonly record: ActRecord;
  readonly controlNumber: ControlNumber;
  readonly screenPoint: Uint8Array;
  readonly screenKeyHash: Uint8Array;
  readonly dayTakes: readonly TakeId[];
  readonly proofTakes: readonly TakeId[];
  readonly code: LiveCode | undefined;
}

/** What an act did at the backend. `keep` writes its effect, in the one transaction that ends the visit. */
export type Performed<T> =
  | {
      readonly done: true;
      readonly used: Used;
      readonly keep: (tx: Tx) => Promise<{ readonly answer: T; readonly said: readonly Said[] }>;
    }
  | { readonly done: false; readonly used: Used; readonly refusal: Refusal };

export interface ActPlan<T> {
  readonly act: PinAct;
  /** Names the very request, so that its repetition is answered and not run again. */
  readonly requestMac?: Uint8Array;
  readonly replay?: (ticket: ActTicket) => T;
  readonly perform: (claim: Claim, screen: Agreement, proven: Proven) => Promise<Performed<T>>;
}

/** Whether an act may run on a card, by its facts and limits; nothing is taken. */
export function decideActOf(
  house: House,
  act: PinAct,
  standing: CardStanding,
): Outcome<{ readonly product: PinnedProduct }, Refusal> {
  const { card, record, used } = standing;
  const product = house.policy.product(card.productId);
  const refusal = decideAct({ act, product, record, used });
  if (refusal !== undefined) return no(refusal.refusal, refusal.facts);
  return product === undefined ? no('policy.no-product') : ok({ product });
}

export function dayBudget(act: string, card: string): Omit<Budget, 'max'> {
  return { scope: act, subject: card, windowMs: DAY_MS };
}

/** Claim, prove, perform, keep: show and set both run this way. */
export async function runAct<T>(
  house: House,
  ask: ActAsk,
  plan: ActPlan<T>,
): Promise<Outcome<T, Refusal>> {
  const claimed = await house.db.transaction((tx) => claim(house, tx, ask, plan));
  if (!claimed.ok) return claimed;
  if ('replayed' in claimed.value) return ok(claimed.value.replayed);
  const held = claimed.value;
  try {
    const proof = await checkProof(house, { ...held, ticketText: ask.ticket, proof: ask.proof });
    if (!proof.ok) return await refuseProof(house, plan, held, proof);
    const signed = proof.value.signed;
    if (signed !== undefined && !(await countNow(house, signed)))
      return await refuseProof(house, plan, held, no('intent.passkey'));
    const screen = agree(house, held);
    if (screen === undefined) throw new Error('a screen key that was checked cannot be certified');
    const performed = await plan.perform(held, screen, proof.value);
    if (!performed.done) return await refusePerformed(house, plan, held, performed);
    return await house.db.transaction((tx) => finish(house, tx, plan, held, performed));
  } catch (fault) {
    await house.db.transaction((tx) => release(house, tx, plan, held));
    if (!(fault instanceof BackendFault)) throw fault;
    house.onFault(fault, plan.act);
    return no('backend.unavailable');
  }
}

async function claim<T>(
  house: House,
  tx: Tx,
  ask: ActAsk,
  plan: ActPlan<T>,
): Promise<Outcome<Claim | { readonly replayed: T }, Refusal>> {
  const now = house.clock();
  const standing = await lockVisitStanding(tx, { ticketHash: hashTicket(ask.ticket), now });
  if (standing === undefined) return no('visit.over');
  const { ticket } = standing;
  if (isReplay(ticket, plan)) return ok({ replayed: plan.replay(ticket) });
  const point = parseBytes(ask.screenKey);
  const attemptsMax = house.settings.attemptsPerTicketMax;
  const refusal = decideRun(ticket, { acts: [plan.act], attemptsMax }, now);
  const held =
    refusal !== undefined
      ? no(refusal)
      : point === undefined || parsePoint(point) === undefined
        ? no('intent.screen-key')
        : await takeEverything(house, tx, { standing, point, plan, ask });
  if (!held.ok) await appendRefusal(house, tx, { plan, ticket, refusal: held.refusal });
  return held;
}

function isReplay<T>(
  ticket: ActTicket,
  plan: ActPlan<T>,
): plan is ActPlan<T> & { readonly replay: (ticket: ActTicket) => T } {
  const { requestMac, replay } = plan;
  const asked = ticket.state === 'used' && ticket.act === plan.act && replay !== undefined;
  return asked && requestMac !== undefined && ticket.requestMac?.equals(requestMac) === true;
}

interface TakeAsk<T> {
  readonly standing: VisitStanding;
  readonly point: Uint8Array;
  readonly plan: ActPlan<T>;
  readonly ask: ActAsk;
}

/** Decides on what is known, then takes. */
async function takeEverything<T>(
  house: House,
  tx: Tx,
  { standing, point, plan, ask }: TakeAsk<T>,
): Promise<Outcome<Claim, Refusal>> {
  const { ticket, card, passkeys } = standing;
  if (card === undefined || ticket.controlNumber === null) return no('card.unknown');
  if (house.policy.product(card.productId) === undefined) return no('card.unknown');
  const decided = decideActOf(house, plan.act, { ...standing, card });
  if (!decided.ok) return decided;
  const { product } = decided.value;
  const isByCode = ask.proof.way === 'code';
  const taken = await takeNow(house, tx, { ticket, card, product, plan, isByCode });
  if (!taken.ok) return taken;
  return ok({
    ticket,
    card,
    passkeys,
    product,
    record: standing.record ?? {
      card: card.token,
      method: product.pin.method,
      valueSealed: null,
    },
    controlNumber: ticket.controlNumber as ControlNumber,
    screenPoint: point,
    screenKeyHash: createHash('sha256').update(point).digest(),
    ...taken.value,
  });
}

interface NowAsk<T> extends Pick<Claim, 'ticket' | 'card' | 'product'> {
  readonly plan: ActPlan<T>;
  readonly isByCode: boolean;
}

interface TakenNow extends TakenRow {
  readonly id: number | null;
  readonly mac: Buffer | null;
  readonly tries: number | null;
}

/** Day limit, proof budgets and code try are taken together, before anything is compared; only then the ticket is busy. */
async function takeNow<T>(
  house: House,
  tx: Tx,
  { ticket, card, product, plan, isByCode }: NowAsk<T>,
): Promise<Outcome<Pick<Claim, 'dayTakes' | 'proofTakes' | 'code'>, Refusal>> {
  const now = house.clock();
  const day = { ...dayBudget(plan.act, card.token), max: perDay(plan.act, product) };
  const budgets = [day, ...(isByCode ? proofBudgets(house, card.token) : [])];
  const [row] = await tx.query<TakenNow>(
    `with taken as materialized (
       select takes, full_at, oldest from limits_take_all($1, $2, $3, $4, $5)
     ), busy as (
       update visits_ticket set state = 'busy', attempts = attempts + 1
        where ticket_hash = $6 and (select takes from taken) is not null
     ), tried as (
       update codes_code set tries = tries + 1
        where $7 and ticket_hash = $6 and state = 'live' and expires_at >= $5 and tries < $8
          and (select takes from taken) is not null
        returning id, mac, tries
     )
     select * from taken left join tried on true`,
    [...takeValues(budgets, now), ticket.ticketHash, isByCode, house.settings.codeTriesMax],
  );
  if (row === undefined) throw new Error('a budget gave no answer');
  const taken = takenOf(row, budgets, now);
  if (!taken.ok)
    return taken.scope === plan.act
      ? no('pin.daily-limit', { max: day.max })
      : no('limit.proofs', { retryAt: taken.retryAt });
  const { id, mac, tries } = row;
  const code = id === null || mac === null || tries === null ? undefined : { id, mac, tries };
  return ok({ dayTakes: taken.takes.slice(0, 1), proofTakes: taken.takes.slice(1), code });
}

async function countNow(house: House, signed: NonNullable<Proven['signed']>): Promise<boolean> {
  return countSignature(house.db, { ...signed, now: house.clock() });
}

function agree(house: House, held: Claim): Agreement | undefined {
  const { sharedInformation } = held.ticket;
  const certificatePem = house.keys.authority.certify({
    point: held.screenPoint,
    subject: 'Countersign screen',
    ttlSeconds: house.settings.certificateTtlSeconds,
  });
  if (certificatePem === undefined || sharedInformation === null) return undefined;
  return { certificatePem, sharedInformation };
}

async function finish<T>(
  house: House,
  tx: Tx,
  plan: ActPlan<T>,
  held: Claim,
  performed: Extract<Performed<T>, { done: true }>,
): Promise<Outcome<T, Refusal>> {
  const { ticket, code } = held;
  // The ticket is ours while it is busy: nobody who holds its lock now goes on to the record.
  const { answer, said } = await performed.keep(tx);
  tx.post(
    `with settled as (update limits_take set settled = true where id = any($2)),
          given as (delete from limits_take where id = any($3)),
          code as (update codes_code set state = 'used' where id = $4)
     update visits_ticket set state = 'used', request_mac = $5, outcome = $6 where ticket_hash = $1`,
    [
      ticket.ticketHash,
      held.dayTakes,
      held.proofTakes,
      code?.id ?? null,
      plan.requestMac ?? null,
      plan.requestMac === undefined ? null : JSON.stringify(answer),
    ],
  );
  await house.ledger.append(tx, deedOf(plan, ticket, 'done', performed.used), said);
  return ok(answer);
}

/** The proof was no: the day's count comes back, the tries of code and security code do not. */
async function refuseProof<T>(
  house: House,
  plan: ActPlan<T>,
  held: Claim,
  proof: Extract<ProofOutcome, { ok: false }>,
): Promise<Outcome<T, Refusal>> {
  const { ticket, code } = held;
  const securityCodeRight = 'securityCodeRight' in proof && proof.securityCodeRight;
  return house.db.transaction(async (tx) => {
    await setTicketState(tx, ticket.ticketHash, 'opened');
    await giveBack(tx, held.dayTakes);
    if (securityCodeRight) await giveBack(tx, held.proofTakes);
    if (code !== undefined) await endCodeTry(house, tx, code, 'missed');
    await appendRefusal(house, tx, { plan, ticket, refusal: proof.refusal });
    return no(proof.refusal.refusal, proof.refusal.facts);
  });
}

/**
 * Proven, but the act itself was refused (a weak PIN): nothing was used up, and the code stays good for the same screen.
 * The shared information was given to the backend once, so the page opens the visit again.
 */
async function refusePerformed<T>(
  house: House,
  plan: ActPlan<T>,
  held: Claim,
  performed: Extract<Performed<T>, { done: false }>,
): Promise<Outcome<T, Refusal>> {
  return house.db.transaction(async (tx) => {
    await giveEverythingBack(house, tx, held);
    const { refusal, used } = performed;
    await appendRefusal(house, tx, { plan, ticket: held.ticket, refusal, used });
    return no(refusal.refusal, refusal.facts);
  });
}

/** A fault of ours or of the backend costs the member nothing (rule 14). */
async function release<T>(house: House, tx: Tx, plan: ActPlan<T>, held: Claim): Promise<void> {
  const ticket = await lockTicket(tx, held.ticket.ticketHash);
  if (ticket?.state !== 'busy') return; // it had its outcome before the fault
  await giveEverythingBack(house, tx, held);
  const refusal = { refusal: 'backend.unavailable' };
  await appendRefusal(house, tx, { plan, ticket: held.ticket, refusal });
}

async function giveEverythingBack(house: House, tx: Tx, held: Claim): Promise<void> {
  await setTicketState(tx, held.ticket.ticketHash, 'new');
  await giveBack(tx, [...held.dayTakes, ...held.proofTakes]);
  if (held.code !== undefined) await endCodeTry(house, tx, held.code, 'kept');
}

interface RefusalFacts {
  readonly plan: { readonly act: PinAct };
  readonly ticket: ActTicket;
  readonly refusal: Refusal;
  readonly used?: Used;
}

async function appendRefusal(house: House, tx: Tx, facts: RefusalFacts): Promise<void> {
  const { plan, ticket, refusal } = facts;
  const code = refusal.refusal;
  await house.ledger.append(tx, deedOf(plan, ticket, code, facts.used), [
    { kind: 'pin.act-refused', ...placeOf(ticket), act: plan.act, refusal: code },
  ]);
}

/** Where an event belongs: the server's name of the visit, the card, the correlation. */
export function placeOf(ticket: ActTicket) {
  return {
    visit: ticket.visit,
    ...(ticket.card === null ? {} : { card: ticket.card }),
    correlation: ticket.correlation,
  };
}

function deedOf(plan: { readonly act: PinAct }, ticket: ActTicket, result: string, used?: Used) {
  return {
    actor: `member:${ticket.memberReference ?? ''}`,
    channel: 'web',
    operation: plan.act,
    card: ticket.card ?? undefined,
    keyArn: used?.keyArn,
    keyCheckValue: used?.keyCheckValue,
    result,
    correlation: ticket.correlation,
  } as const;
}
