import { ok, sensitive, type Outcome } from '@countersign/kernel';
import {
  lineCodeContext,
  type AskLine,
  type Done,
  type ExpectedLineCode,
  type ExpectLineCode,
  type LineCodeOutcome,
  type Refusal,
  type TakeLineCode,
} from '@countersign/keeper-contract';
import { openBox } from '@countersign/sealing';
import { BackendFault } from '../backend-port.ts';
import { findByToken, openPan, type Card } from '../cards/index.ts';
import type { Sql, Tx } from '../database/index.ts';
import { no, parseBytes, type House } from '../house.ts';
import { monthYear, proofBudgets, takeText } from '../intents/index.ts';
import { DAY_MS, giveBack, takeAll, type TakeId } from '../limits/index.ts';
import { hashTicket } from '../tickets/index.ts';
import {
  endCode,
  findCode,
  forgetCodes,
  lockCode,
  putCode,
  startTry,
  tellCode,
  type LineCodeRow,
} from './store.ts';
import { callMac, drawTicket } from './ticket.ts';

/** A code is keyed in so many minutes, or expected anew. */
const LIFE_MS = 3 * 60_000;
/** Wrong ones in one call. */
const TRIES_MAX = 3;
/** A code that was right counts for the rest of the call, but not longer; as with all that is proven on the line. */
const PROVEN_MS = 15 * 60_000;

/** The server says which card somebody on a call speaks of. It never sees what is keyed. */
export async function expectLineCode(
  house: House,
  ask: ExpectLineCode,
): Promise<Outcome<ExpectedLineCode, Refusal>> {
  return house.db.transaction(async (tx) => {
    const now = house.clock();
    const card = await findByToken(tx, ask.card);
    const product = card === undefined ? undefined : house.policy.product(card.productId);
    const mac = callMac(house.keys, ask.call);
    const before = await lockCode(tx, mac);
    // A call speaks of one card.
    const tired = before !== undefined && (before.tries >= TRIES_MAX || before.card !== ask.card);
    const refusal = product === undefined ? 'card.unknown' : tired ? 'line.tries' : undefined;
    await forgetCodes(tx, now - DAY_MS);
    const { hash, ticket } = drawTicket(house.random);
    if (refusal === undefined)
      await putCode(tx, { ...ask, mac, ticketHash: hash, expiresAt: now + LIFE_MS });
    await house.ledger.append(tx, deedOf(ask, 'server', 'line.expect-code', refusal));
    return product === undefined || refusal !== undefined
      ? no(refusal ?? 'card.unknown')
      : ok({ ticket, length: product.securityCode.length });
  });
}

const isOpen = (row: LineCodeRow, ticketHash: Uint8Array, now: number): boolean =>
  row.state === 'open' &&
  row.ticketHash.equals(ticketHash) &&
  row.expiresAt > now &&
  row.tries < TRIES_MAX;

/** How many digits are waited for on a call; nothing where none are. */
export async function openCode(
  house: House,
  sql: Sql,
  ask: { readonly call: string; readonly ticket: string },
): Promise<number | undefined> {
  const row = await findCode(sql, callMac(house.keys, ask.call));
  if (row === undefined || !isOpen(row, hashTicket(ask.ticket), house.clock())) return undefined;
  const card = await findByToken(sql, row.card);
  return card && house.policy.product(card.productId)?.securityCode.length;
}

/** Whether the security code of this card was right on this very call, not long ago. */
export async function provenOn(
  house: House,
  sql: Sql,
  ask: { readonly call: string; readonly card: string },
): Promise<boolean> {
  const row = await findCode(sql, callMac(house.keys, ask.call));
  const at = row?.card === ask.card ? row.provenAt : null;
  return at !== null && house.clock() - at <= PROVEN_MS;
}

interface Held {
  readonly card: Card;
  readonly correlation: string;
  readonly tried: Parameters<typeof endCode>[1];
  readonly takes: readonly TakeId[];
}

/**
 * What was keyed on a call, sealed by the window. Counted before it is looked at, for the call, for the card and in all. Whoever brought it
 * hears that it was taken, right or wrong; how it went is for the server alone.
 */
export async function takeLineCode(
  house: House,
  ask: TakeLineCode,
): Promise<Outcome<Done, Refusal>> {
  const claimed = await house.db.transaction((tx) => claim(house, tx, ask));
  if (!claimed.ok) return claimed;
  const held = claimed.value;
  try {
    await end(house, held, (await compare(house, held.card, ask)) ? 'right' : 'wrong');
    return ok({ done: true });
  } catch (fault) {
    await end(house, held, 'open');
    if (!(fault instanceof BackendFault)) throw fault;
    house.onFault(fault, 'line.security-code');
    return no('backend.unavailable');
  }
}

const REFUSAL = { right: undefined, wrong: 'line.code', open: 'backend.unavailable' } as const;

/** One try is over; only a wrong one costs. */
async function end(house: House, held: Held, state: keyof typeof REFUSAL): Promise<void> {
  await house.db.transaction(async (tx) => {
    await endCode(tx, held.tried, state);
    if (state !== 'wrong') await giveBack(tx, held.takes);
    const said = { card: held.card.token, correlation: held.correlation };
    await house.ledger.append(tx, deedOf(said, 'voice', 'line.security-code', REFUSAL[state]));
  });
}

async function claim(house: House, tx: Tx, ask: TakeLineCode): Promise<Outcome<Held, Refusal>> {
  const now = house.clock();
  const mac = callMac(house.keys, ask.call);
  const row = await lockCode(tx, mac);
  // A call on which nothing was ever expected: nothing happened, and nothing is written.
  if (row === undefined) return no('line.not-expected');
  const refuse = async (refusal: string) => {
    await house.ledger.append(tx, deedOf(row, 'voice', 'line.security-code', refusal));
    return no(refusal);
  };
  const card = await findByToken(tx, row.card);
  const ticketHash = hashTicket(ask.ticket);
  if (card === undefined || !isOpen(row, ticketHash, now)) return refuse('line.not-expected');
  const tried = { mac, ticketHash, at: now };
  const taken = await takeAll(tx, proofBudgets(house, card.token), now);
  await startTry(tx, mac);
  if (!taken.ok) {
    await endCode(tx, tried, 'wrong');
    return refuse('limit.proofs');
  }
  return ok({ card, correlation: row.correlation, tried, takes: taken.takes });
}

const SECURITY_CODE = /^[0-9]{3,4}$/;

async function compare(house: House, card: Card, ask: TakeLineCode): Promise<boolean> {
  const product = house.policy.product(card.productId);
  const box = parseBytes(ask.box);
  if (product === undefined || box === undefined) return false;
  const opened = await openBox({
    ...{ recipient: house.keys.box.pair, kind: 'line-code', box },
    context: lineCodeContext(ask),
  });
  const code = opened.ok ? takeText(opened.value.get('securityCode')) : '';
  if (!SECURITY_CODE.test(code)) return false;
  const { right } = await house.backend.verifyCardCode({
    pan: openPan(house.keys, card),
    expiry: monthYear(card.expiry),
    code: sensitive(code),
    keyAlias: product.securityCode.keyAlias,
  });
  return right && code.length === product.securityCode.length;
}

/** How it went, for the server; a right one is told once. */
export async function tellLineCode(
  house: House,
  ask: AskLine,
): Promise<Outcome<LineCodeOutcome, Refusal>> {
  return house.db.transaction(async (tx) => {
    const mac = callMac(house.keys, ask.call);
    const row = await findCode(tx, mac);
    if (row === undefined || row.card !== ask.card) return ok({ outcome: 'none' });
    if (row.state === 'wrong') return ok({ outcome: 'wrong' });
    const isTold = row.state === 'right' && (await tellCode(tx, mac));
    return ok({ outcome: isTold ? 'right' : 'none' });
  });
}

function deedOf(
  ask: { readonly card: string; readonly correlation: string },
  channel: 'server' | 'voice',
  operation: string,
  refusal: string | undefined,
) {
  const { card, correlation } = ask;
  const actor = channel === 'server' ? 'server' : 'caller';
  return { actor, channel, operation, card, result: refusal ?? 'done', correlation } as const;
}
