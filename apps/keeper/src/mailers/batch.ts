import { ok, sensitive, toBase64Url, type Outcome } from '@countersign/kernel';
import {
  mailerRowBytes,
  type BatchReport,
  type Done,
  type Letterhead,
  type MailerRow,
  type Refusal,
  type ReleaseBatch,
  type ReleasedBatches,
} from '@countersign/keeper-contract';
import type { Tx } from '../database/index.ts';
import { findByToken } from '../cards/index.ts';
import { no, type House } from '../house.ts';
import type { Said } from '../ledger/index.ts';
import { findRecord, putValue } from '../pins/index.ts';
import { balances } from './rules.ts';
import { findOrders, openText, wipe, type OrderRow } from './store.ts';

/** Batches in one answer to the press; a line's answer has 4 MiB. */
const BATCHES_PER_ANSWER = 2;

interface BatchRow {
  readonly batch: string;
  readonly orders: readonly string[];
  readonly releasedAt: number;
  readonly printedAt: number | null;
  readonly dispatchedAt: number | null;
}

const COLUMNS = `batch, orders, released_at as "releasedAt", printed_at as "printedAt",
  dispatched_at as "dispatchedAt"`;

/** Two different people released these letters. The same batch again is the same batch. */
export async function releaseBatch(
  house: House,
  ask: ReleaseBatch,
): Promise<Outcome<Done, Refusal>> {
  return house.db.transaction(async (tx) => {
    const refusal = await whyNotRelease(house, tx, ask);
    if (refusal === undefined) await release(house, tx, ask);
    const result = refusal === 'again' ? 'done' : (refusal ?? 'done');
    await house.ledger.append(tx, {
      actor: `operators:${ask.releasedBy.map((one) => one.operator).join('+')}`,
      channel: 'operator',
      operation: 'mailer.release',
      result,
      correlation: ask.correlation,
    });
    return result === 'done' ? ok({ done: true }) : no(result);
  });
}

async function whyNotRelease(house: House, tx: Tx, ask: ReleaseBatch): Promise<string | undefined> {
  const [first, second] = ask.releasedBy;
  if (first === undefined || second === undefined || first.operator === second.operator)
    return 'mailer.two-operators';
  const orders = new Set(ask.orders);
  if (orders.size !== ask.orders.length) return 'mailer.order-twice';
  const before = await findBatch(tx, ask.batch);
  if (before !== undefined) {
    const same =
      before.orders.length === orders.size && before.orders.every((one) => orders.has(one));
    return same ? 'again' : 'mailer.other-batch';
  }
  const rows = await findOrders(tx, ask.orders);
  const now = house.clock();
  const ready = rows.every((row) => row.state === 'generated' && row.expiresAt > now);
  return ready && rows.length === orders.size ? undefined : 'mailer.not-generated';
}

async function release(house: House, tx: Tx, ask: ReleaseBatch): Promise<void> {
  await tx.query(
    'insert into mailers_batch (batch, orders, released_by, released_at) values ($1, $2, $3, $4)',
    [ask.batch, ask.orders, ask.releasedBy.map((one) => one.operator), house.clock()],
  );
  await tx.query(
    `update mailers_order set state = 'released', batch = $2 where order_id = any($1)`,
    [ask.orders, ask.batch],
  );
}

async function findBatch(tx: Tx, batch: string): Promise<BatchRow | undefined> {
  const rows = await tx.query<BatchRow>(
    `select ${COLUMNS} from mailers_batch where batch = $1 for update`,
    [batch],
  );
  return rows[0];
}

/** Released batches that the press has not reported printed, oldest first, each row under its MAC. */
export async function releasedBatches(house: House): Promise<Outcome<ReleasedBatches, Refusal>> {
  return house.db.transaction(async (tx) => {
    const batches = await tx.query<BatchRow>(
      `select ${COLUMNS} from mailers_batch where printed_at is null
        order by released_at, batch limit $1`,
      [BATCHES_PER_ANSWER],
    );
    const answer: ReleasedBatches = { batches: [] };
    for (const { batch, orders, releasedAt } of batches) {
      const rows = (await findOrders(tx, orders)).map((row) => rowOf(house, row));
      answer.batches.push({ batch, releasedAt, rows });
      await house.ledger.append(tx, {
        actor: 'press',
        channel: 'press',
        operation: 'mailer.hand-out',
        result: 'done',
        correlation: batch,
      });
    }
    return ok(answer);
  });
}

type Letter = Pick<MailerRow, 'name' | 'lines'> & { readonly letterhead: Letterhead };

function rowOf(house: House, row: OrderRow): MailerRow {
  const { keys } = house;
  const letter = JSON.parse(
    openText(keys, row.orderId, 'letter_sealed', row.letterSealed),
  ) as Letter;
  const plain = {
    order: row.orderId,
    controlNumber: row.controlNumber,
    name: letter.name,
    lines: letter.lines,
    language: row.language,
    region: row.region,
    letterhead: letter.letterhead,
    block: openText(keys, row.orderId, 'block_sealed', row.blockSealed),
    format: row.format ?? 'ISO_FORMAT_4',
    newPin: row.newPin,
    expiresAt: row.expiresAt,
  };
  return { ...plain, mac: toBase64Url(keys.macRow(mailerRowBytes(plain))) };
}

/** The press's account of a batch; what does not balance is not taken. The same account again is the same account. */
export async function reportBatch(house: House, ask: BatchReport): Promise<Outcome<Done, Refusal>> {
  return house.db.transaction(async (tx) => {
    const batch = await findBatch(tx, ask.batch);
    const rows = batch === undefined ? [] : await findOrders(tx, batch.orders);
    const decided = decideReport(batch, rows, ask);
    const said = decided === 'take' ? await takeReport(house, tx, ask, rows) : [];
    const result = decided === 'take' || decided === 'again' ? 'done' : decided;
    await house.ledger.append(
      tx,
      {
        actor: 'press',
        channel: 'press',
        operation: `mailer.report-${ask.stage}`,
        result,
        correlation: ask.correlation,
      },
      said,
    );
    return result === 'done' ? ok({ done: true }) : no(result);
  });
}

function decideReport(
  batch: BatchRow | undefined,
  rows: readonly OrderRow[],
  ask: BatchReport,
): 'take' | 'again' | 'mailer.unknown-batch' | 'mailer.balance' | 'mailer.not-printed' {
  if (batch === undefined) return 'mailer.unknown-batch';
  const inState = (...states: readonly string[]) =>
    rows.filter((row) => states.includes(row.state)).map((row) => row.orderId);
  if (ask.stage === 'printed') {
    if (!balances(batch.orders, ask)) return 'mailer.balance';
    if (batch.printedAt === null) return 'take';
    const good = inState('printed', 'dispatched');
    return balances(good, { good: ask.good, spoiled: [] }) ? 'again' : 'mailer.balance';
  }
  if (batch.printedAt === null) return 'mailer.not-printed';
  const printed = inState('printed', 'dispatched');
  if (ask.spoiled.length > 0 || !balances(printed, ask)) return 'mailer.balance';
  return batch.dispatchedAt === null ? 'take' : 'again';
}

async function takeReport(
  house: House,
  tx: Tx,
  ask: BatchReport,
  rows: readonly OrderRow[],
): Promise<readonly Said[]> {
  const now = house.clock();
  const good = new Set(ask.good);
  if (ask.stage === 'printed') {
    await tx.query('update mailers_batch set printed_at = $2 where batch = $1', [ask.batch, now]);
    await setState(tx, ask.good, 'printed');
    await setState(tx, ask.spoiled, 'spoiled');
    for (const row of rows) if (good.has(row.orderId)) await putPrinted(house, tx, row);
    await wipe(tx, [...ask.good, ...ask.spoiled]);
  } else {
    await tx.query('update mailers_batch set dispatched_at = $2 where batch = $1', [
      ask.batch,
      now,
    ]);
    await setState(tx, ask.good, 'dispatched');
  }
  const about = (row: OrderRow) => ({
    card: row.card,
    correlation: row.correlation,
    order: row.orderId,
    batch: ask.batch,
  });
  const spoiled = new Set(ask.spoiled);
  const whole = ask.stage === 'printed' ? 'mailer.printed' : 'mailer.dispatched';
  return rows.flatMap((row): Said[] => {
    if (good.has(row.orderId)) return [{ kind: whole, ...about(row) }];
    return spoiled.has(row.orderId) ? [{ kind: 'mailer.spoiled', ...about(row) }] : [];
  });
}

async function setState(tx: Tx, orders: readonly string[], state: string): Promise<void> {
  await tx.query('update mailers_order set state = $2 where order_id = any($1)', [orders, state]);
}

/**
 * A new PIN is in force from when its letter was printed; before that the old one still is. Who chose a PIN after they
 * ordered keeps it: the letter is late, and changes nothing.
 */
async function putPrinted(house: House, tx: Tx, row: OrderRow): Promise<void> {
  if (!row.newPin) return;
  const record = await findRecord(tx, row.card);
  if ((record?.setAt ?? 0) > row.orderedAt) {
    const { card, correlation } = row;
    const deed = { actor: 'press', channel: 'press', operation: 'mailer.value', card } as const;
    await house.ledger.append(tx, { ...deed, result: 'mailer.superseded', correlation });
    return;
  }
  const card = await findByToken(tx, row.card);
  const product = card === undefined ? undefined : house.policy.product(card.productId);
  if (product === undefined) throw new Error('a printed letter is of a card without a product');
  const value = sensitive(openText(house.keys, row.orderId, 'value_sealed', row.valueSealed));
  await putValue(tx, house.keys, {
    card: row.card,
    method: 'visa-pvv',
    value,
    chipPending: product.pin.offline,
    at: house.clock(),
  });
}
