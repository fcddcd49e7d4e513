import { createHash } from 'node:crypto';
import { ok, type Outcome } from '@countersign/kernel';
import type { PinnedProduct, Proof, Refusal } from '@countersign/keeper-contract';
import { BackendFault, type Agreement, type ControlNumber, type Used } from '../backend-port.ts';
import { findByToken, type Card } from '../cards/index.ts';
import type { Sql, Tx } from '../database/index.ts';
import { no, parseBytes, type House } from '../house.ts';
import {
  checkProof,
  endCodeTry,
  takeCodeTry,
  type LiveCode,
  type ProofOutcome,
  type Proven,
} from '../intents/index.ts';
import { parsePoint } from '../keys/index.ts';
import type { Said } from '../ledger/index.ts';
import {
  DAY_MS,
  giveBack,
  settle,
  takeAll,
  usedOf,
  type Budget,
  type TakeId,
} from '../limits/index.ts';
import { countSignature } from '../passkeys/index.ts';
import {
  decideRun,
  hashTicket,
  lockTicket,
  setTicketState,
  useTicket,
  type TicketRow,
} from '../tickets/index.ts';
import { findRecord, lockRecord, type PinRecord } from './record.ts';
import { decideAct, perDay, type PinAct } from './rules.ts';

export interface ActAsk {
  readonly ticket: string;
  readonly screenKey: string;
  readonly proof: Proof;
}

/** An act that holds its ticket: nobody else can run it now, and what it may cost is already taken. */
export interface Claim {
  readonly ticket: TicketRow;
  readonly card: Card;
  readonly product: PinnedProduct;
  readonly record: PinRecord;
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
  readonly replay?: (ticket: TicketRow) => T;
  readonly perform: (claim: Claim, screen: Agreement, proven: Proven) => Promise<Performed<T>>;
}

/** Facts and limits of a card for an act; nothing is taken. */
export async function decideActNow(
  house: House,
  sql: Sql,
  ask: { readonly card: Card; readonly act: PinAct },
): Promise<Outcome<{ readonly product: PinnedProduct }, Refusal>> {
  const product = house.policy.product(ask.card.productId);
  const record = await findRecord(sql, ask.card.token);
  const used = await usedOf(sql, dayBudget(ask.act, ask.card.token), house.clock());
  const refusal = decideAct({ act: ask.act, product, record, used });
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
  const ticket = await lockTicket(tx, hashTicket(ask.ticket));
  if (ticket === undefined) return no('visit.over');
  if (isReplay(ticket, plan)) return ok({ replayed: plan.replay(ticket) });
  const point = parseBytes(ask.screenKey);
  const attemptsMax = house.settings.attemptsPerTicketMax;
  const standing = decideRun(ticket, { acts: [plan.act], attemptsMax }, house.clock());
  const held =
    standing !== undefined
      ? no(standing)
      : point === undefined || parsePoint(point) === undefined
        ? no('intent.screen-key')
        : await takeEverything(house, tx, { ticket, point, plan, ask });
  if (held.ok) {
    await tx.query(
      `update visits_ticket set state = 'busy', attempts = attempts + 1 where ticket_hash = $1`,
      [ticket.ticketHash],
    );
  } else {
    await appendRefusal(house, tx, { plan, ticket, refusal: held.refusal });
  }
  return held;
}

function isReplay<T>(
  ticket: TicketRow,
  plan: ActPlan<T>,
): plan is ActPlan<T> & { readonly replay: (ticket: TicketRow) => T } {
  const { requestMac, replay } = plan;
  const asked = ticket.state === 'used' && ticket.act === plan.act && replay !== undefined;
  return asked && requestMac !== undefined && ticket.requestMac?.equals(requestMac) === true;
}

interface TakeAsk<T> {
  readonly ticket: TicketRow;
  readonly point: Uint8Array;
  readonly plan: ActPlan<T>;
  readonly ask: ActAsk;
}

/** Day limit, code try and proof budgets are taken together, before anything is compared. */
async function takeEverything<T>(
  house: House,
  tx: Tx,
  { ticket, point, plan, ask }: TakeAsk<T>,
): Promise<Outcome<Claim, Refusal>> {
  const now = house.clock();
  const card = await findByToken(tx, ticket.card ?? '');
  const product = card === undefined ? undefined : house.policy.product(card.productId);
  if (card === undefined || product === undefined || ticket.controlNumber === null)
    return no('card.unknown');
  const record = await lockRecord(tx, card.token, product.pin.method);
  const day = { ...dayBudget(plan.act, card.token), max: perDay(plan.act, product) };
  const refusal = decideAct({ act: plan.act, product, record, used: await usedOf(tx, day, now) });
  if (refusal !== undefined) return no(refusal.refusal, refusal.facts);
  const dayTaken = await takeAll(tx, [day], now);
  if (!dayTaken.ok) return no('pin.daily-limit', { max: day.max });
  const byCode = ask.proof.way === 'code';
  const proofTaken = byCode
    ? await takeAll(tx, proofBudgets(house, card.token), now)
    : { ok: true as const, takes: [] };
  if (!proofTaken.ok) {
    await giveBack(tx, dayTaken.takes);
    return no('limit.proofs', { retryAt: proofTaken.retryAt });
  }
  return ok({
    ticket,
    card,
    product,
    record,
    controlNumber: ticket.controlNumber as ControlNumber,
    screenPoint: point,
    screenKeyHash: createHash('sha256').update(point).digest(),
    dayTakes: dayTaken.takes,
    proofTakes: proofTaken.takes,
    code: byCode ? await takeCodeTry(house, tx, ticket.ticketHash) : undefined,
  });
}

/** Wrong security codes are few for a card and few in all: a code of ours never suffices alone. */
function proofBudgets(house: House, card: string): readonly Budget[] {
  const { proofsPerCardMax, proofsOverallMax } = house.settings;
  return [
    { scope: 'proof.card', subject: card, max: proofsPerCardMax, windowMs: DAY_MS },
    { scope: 'proof.all', subject: 'all', max: proofsOverallMax, windowMs: DAY_MS },
  ];
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
  await lockTicket(tx, ticket.ticketHash);
  await giveBack(tx, held.proofTakes);
  await settle(tx, held.dayTakes);
  if (code !== undefined) await endCodeTry(house, tx, code, 'used');
  const { answer, said } = await performed.keep(tx);
  await useTicket(tx, ticket.ticketHash, {
    ...(plan.requestMac === undefined ? {} : { requestMac: plan.requestMac, outcome: answer }),
  });
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
  readonly ticket: TicketRow;
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
export function placeOf(ticket: TicketRow) {
  return {
    visit: ticket.visit,
    ...(ticket.card === null ? {} : { card: ticket.card }),
    correlation: ticket.correlation,
  };
}

function deedOf(plan: { readonly act: PinAct }, ticket: TicketRow, result: string, used?: Used) {
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
