import type { Outcome } from '@countersign/kernel';
import type { Refusal } from '@countersign/keeper-contract';
import type { Used } from '../backend-port.ts';
import type { Tx } from '../database/index.ts';
import { no, type House } from '../house.ts';
import { endCodeTry, type ProofOutcome } from '../intents/index.ts';
import { LEDGER_APPEND, type Said } from '../ledger/index.ts';
import { giveBack } from '../limits/index.ts';
import { lockTicket, setTicketState } from '../tickets/index.ts';
import type { ActPlan, Claim, Performed } from './act.ts';
import type { PinAct } from './rules.ts';
import type { ActTicket } from './standing.ts';

// How an act ends: done, refused, or given back. Each end has one entry in the log.

// The entry is appended when everything else has been written (the counts make it wait): its lock comes last.
const FINISH = `with used as (
    update visits_ticket set state = 'used', request_mac = $7, outcome = $8 where ticket_hash = $6
    returning 1
  ), settled as (
    update limits_take set settled = true where id = any($9) returning 1
  ), given as (
    delete from limits_take where id = any($10) returning 1
  ), code as (
    update codes_code set state = 'used' where id = $11 returning 1
  ), shown as (
    update pins_record set shown_at = $13 where card = $12 returning 1
  )
  select ${LEDGER_APPEND} from used,
    (select count(*) from settled) as a, (select count(*) from given) as b,
    (select count(*) from code) as c, (select count(*) from shown) as d`;

export interface Finished<T> extends Extract<Performed<T>, { done: true }> {
  readonly held: Claim;
}

/** The one outcome of a visit. An effect that is a function has a transaction of its own around it and the end. */
export async function finish<T>(house: House, plan: ActPlan<T>, done: Finished<T>): Promise<T> {
  const { keep } = done;
  if (typeof keep !== 'function') {
    await house.db.query(FINISH, finishValues(house, plan, { ...done, kept: keep }));
    house.ledger.hint();
    return keep.answer;
  }
  return house.db.transaction(async (tx) => {
    // The ticket is ours while it is busy: nobody who holds its lock now goes on to the record.
    const kept = await keep(tx);
    tx.post(FINISH, finishValues(house, plan, { ...done, kept }));
    return kept.answer;
  });
}

function finishValues<T>(
  house: House,
  plan: ActPlan<T>,
  { held, used, kept }: Finished<T> & { readonly kept: { answer: T; said: readonly Said[] } },
): readonly unknown[] {
  const { ticket, code } = held;
  const outcome = plan.requestMac === undefined ? null : JSON.stringify(kept.answer);
  return [
    ...house.ledger.entryValues(deedOf(plan, ticket, 'done', used), kept.said),
    ...[ticket.ticketHash, plan.requestMac ?? null, outcome],
    ...[held.dayTakes, held.proofTakes, code?.id ?? null],
    ...[plan.act === 'pin.show' ? held.card.token : null, house.clock()],
  ];
}

/** The proof was no: the day's count comes back, the tries of code and security code do not. */
export async function refuseProof<T>(
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
export async function refusePerformed<T>(
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
export async function release<T>(
  house: House,
  tx: Tx,
  plan: ActPlan<T>,
  held: Claim,
): Promise<void> {
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

export async function appendRefusal(house: House, tx: Tx, facts: RefusalFacts): Promise<void> {
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
