import { timingSafeEqual } from 'node:crypto';
import { ok, type Outcome } from '@countersign/kernel';
import type { Done, PinnedProduct, Refusal, TakeLinePin } from '@countersign/keeper-contract';
import {
  BackendFault,
  type Agreement,
  type ControlNumber,
  type ReferenceValue,
  type Used,
} from '../backend-port.ts';
import type { Tx } from '../database/index.ts';
import { no, parseBytes, type House } from '../house.ts';
import { parsePoint } from '../keys/index.ts';
import { callMac } from '../line-codes/index.ts';
import type { Said } from '../ledger/index.ts';
import { giveBack, settle, takeAll, type TakeId } from '../limits/index.ts';
import { callOffForCard } from '../mailers/index.ts';
import {
  dayBudget,
  decideActOf,
  findCardStanding,
  keepValue,
  makeValue,
  perDay,
  type ActRecord,
  type CardStanding,
} from '../pins/index.ts';
import { RESTARTS_MAX } from './expect.ts';
import { isWaiting } from './open.ts';
import { shortReason } from './reasons.ts';
import { endEntry, lockChoice, startEntry, type ChoiceRow } from './store.ts';

/** Entries of one card in a day, on all calls together: so many choices, each keyed twice, with their restarts. */
const ENTRIES_PER_DAY_MAX = 24;

interface Held {
  readonly row: ChoiceRow;
  readonly card: CardStanding['card'];
  readonly record: ActRecord;
  readonly product: PinnedProduct;
  readonly screen: Agreement;
  /** Given back where nothing was chosen. */
  readonly dayTakes: readonly TakeId[];
}

/**
 * One entry of a PIN, in a block that only the backend opens. Counted before it is looked at. The first is checked, and a keyed hash of its
 * value waits for the second; when both are the same it is in force. The window hears that it was taken, whatever came of it.
 */
export async function takeLinePin(house: House, ask: TakeLinePin): Promise<Outcome<Done, Refusal>> {
  const claimed = await house.db.transaction((tx) => claim(house, tx, ask));
  if (!claimed.ok) return claimed;
  const held = claimed.value;
  try {
    const made = await makeValue(
      house,
      { ...held, controlNumber: held.row.controlNumber as ControlNumber },
      held.screen,
      ask.block,
    );
    await house.db.transaction((tx) =>
      'value' in made
        ? takeValue(house, tx, held, made)
        : beginAnew(house, tx, held, { ...made, code: made.refusal.refusal }),
    );
    return ok({ done: true });
  } catch (fault) {
    await house.db.transaction((tx) => release(house, tx, held));
    if (!(fault instanceof BackendFault)) throw fault;
    house.onFault(fault, 'line.pin');
    return no('backend.unavailable');
  }
}

async function claim(house: House, tx: Tx, ask: TakeLinePin): Promise<Outcome<Held, Refusal>> {
  const now = house.clock();
  const row = await lockChoice(tx, callMac(house.keys, ask.call));
  // A call on which nothing was ever to be chosen: nothing happened, and nothing is written.
  if (row === undefined) return no('line.not-expected');
  const held = await hold(house, tx, { ask, row, now });
  if (held.ok) await startEntry(tx, row.callMac);
  else await append(house, tx, { row, result: held.refusal.refusal });
  return held;
}

async function hold(
  house: House,
  tx: Tx,
  { ask, now, row }: { readonly ask: TakeLinePin; readonly row: ChoiceRow; readonly now: number },
): Promise<Outcome<Held, Refusal>> {
  if (!isWaiting(row, ask.ticket, now)) return no('line.not-expected');
  const screen = agree(house, row, parseBytes(ask.screenKey));
  if (screen === undefined) return no('intent.screen-key');
  const standing = await findCardStanding(tx, { card: row.card, act: 'pin.set', now });
  if (standing === undefined) return no('card.unknown');
  const decided = decideActOf(house, 'pin.set', standing);
  if (!decided.ok) return decided;
  const { product } = decided.value;
  const entries = await takeAll(
    tx,
    [{ ...dayBudget('line.pin', row.card), max: ENTRIES_PER_DAY_MAX }],
    house.clock(),
  );
  if (!entries.ok) return no('limit.entries');
  await settle(tx, entries.takes);
  const day = { ...dayBudget('pin.set', row.card), max: perDay('pin.set', product) };
  const sets = row.step === 'first' ? undefined : await takeAll(tx, [day], house.clock());
  if (sets?.ok === false) return no('pin.daily-limit', { max: day.max });
  const { card } = standing;
  const none = { card: card.token, method: product.pin.method, valueSealed: null };
  const dayTakes = sets?.takes ?? [];
  return ok({ row, card, product, screen, dayTakes, record: standing.record ?? none });
}

function agree(
  house: House,
  { sharedInformation }: ChoiceRow,
  point: Uint8Array | undefined,
): Agreement | undefined {
  if (point === undefined || parsePoint(point) === undefined) return undefined;
  const certificatePem = house.keys.authority.certify({
    ...{ point, subject: 'Countersign telephone' },
    ttlSeconds: house.settings.certificateTtlSeconds,
  });
  return certificatePem === undefined ? undefined : { certificatePem, sharedInformation };
}

type Value = { readonly value: ReferenceValue } & Used;

async function takeValue(house: House, tx: Tx, held: Held, made: Value): Promise<void> {
  const { row } = held;
  const mac = macOf(house, row, made.value);
  if (row.step === 'first') {
    await endEntry(tx, row.callMac, {
      ...{ state: 'open', step: 'second', firstMac: mac, outcome: 'again' },
      restarts: row.restarts,
    });
    return append(house, tx, { row, result: 'line.first-entry', used: made });
  }
  const isSame = row.firstMac !== null && timingSafeEqual(row.firstMac, mac);
  if (!isSame) return beginAnew(house, tx, held, { used: made, code: 'line.entries-differ' });
  const state = await keepValue(house, tx, held, made.value);
  await settle(tx, held.dayTakes);
  await endEntry(tx, row.callMac, {
    ...{ state: 'set', step: 'second', firstMac: null, outcome: 'set', pinState: state },
    restarts: row.restarts,
  });
  const { card, correlation } = row;
  const said = { kind: 'pin.set', card, correlation, way: 'keypad', state } as const;
  const cancelled = await callOffForCard(tx, card, correlation);
  return append(house, tx, { row, result: 'done', used: made, said: [said, ...cancelled] });
}

/** Bound to the call: a value of another one, or of another card, is never the same. */
function macOf(house: House, { callMac: call, card }: ChoiceRow, value: ReferenceValue): Buffer {
  // The digits of an offset or PVV: only their keyed hash is kept.
  return house.keys.mac('request', 'line-pin', call, card, value.expose());
}

/** Weak, unreadable, or not the same as before: the first entry again, a few times. What it would have cost of the day comes back. */
async function beginAnew(
  house: House,
  tx: Tx,
  held: Held,
  why: { readonly used: Used; readonly code: string; readonly refusal?: Refusal },
): Promise<void> {
  const { row } = held;
  await giveBack(tx, held.dayTakes);
  const restarts = row.restarts + 1;
  const isOver = restarts > RESTARTS_MAX;
  const isWeak = why.code === 'pin.weak';
  await endEntry(tx, row.callMac, {
    ...{ state: isOver ? 'over' : 'open', step: 'first', firstMac: null, restarts },
    outcome: isWeak ? 'weak' : 'differ',
    ...(isWeak ? { why: shortReason(why.refusal?.facts?.['reasons']) } : {}),
  });
  await append(house, tx, { row, result: why.code, used: why.used });
}

/** A fault of ours or of the backend costs nothing. */
async function release(house: House, tx: Tx, { dayTakes, row }: Held): Promise<void> {
  await giveBack(tx, dayTakes);
  const { firstMac, restarts, step } = row;
  await endEntry(tx, row.callMac, { state: 'open', outcome: 'none', firstMac, restarts, step });
  await append(house, tx, { row, result: 'backend.unavailable' });
}

async function append(
  house: House,
  tx: Tx,
  facts: {
    readonly row: Pick<ChoiceRow, 'card' | 'correlation'>;
    readonly result: string;
    readonly used?: Used;
    readonly said?: readonly Said[];
  },
): Promise<void> {
  const { result, row, said, used } = facts;
  const { card, correlation } = row;
  await house.ledger.append(
    tx,
    {
      ...{ actor: 'caller', channel: 'voice', operation: 'line.pin', card, result, correlation },
      ...{ keyArn: used?.keyArn, keyCheckValue: used?.keyCheckValue },
    },
    said,
  );
}
