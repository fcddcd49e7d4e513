import type { Instant } from '@countersign/kernel';
import type { Generated } from 'kysely';
import { violates, type Reader, type Tx } from '../platform/index.ts';
import { LIVE_MAILER_STATES, type BatchId, type MailerState, type OrderId } from './types.ts';

export interface VisitRow {
  id: string;
  member_id: string;
  card_id: string;
  card_token: string;
  act: 'pin.show' | 'pin.set';
  state: 'open' | 'done' | 'refused';
  outcome: Readonly<Record<string, string>> | null;
  started_at: number;
  ended_at: number | null;
}

export interface EventRow {
  id: string;
  card_id: string;
  kind: string;
  facts: Readonly<Record<string, string | number | boolean>>;
  keeper_event: number | null;
  at: number;
}

export interface MailerRow {
  id: string;
  card_id: string;
  card_token: string;
  ordered_by: string;
  region: string;
  state: MailerState;
  new_pin: boolean;
  reference: string;
  address: { readonly name: string; readonly lines: readonly string[] };
  earliest_on: string;
  latest_on: string;
  batch_id: string | null;
  ordered_at: number;
  generated_at: number | null;
  released_at: number | null;
  printed_at: number | null;
  dispatched_at: number | null;
  ended_at: number | null;
}

export interface BatchRow {
  id: string;
  state: 'open' | 'released' | 'printed' | 'dispatched';
  made_at: number;
  released_at: Generated<number | null>;
}

type PinTables = {
  pin_visit: VisitRow;
  pin_event: EventRow;
  pin_mailer: MailerRow;
  pin_batch: BatchRow;
  pin_batch_release: { batch_id: string; operator: string; at: number };
};

const tables = (reader: Reader) => reader.withTables<PinTables>();

/* ---- visits ----------------------------------------------------------------------------------------------------- */

export async function appendVisit(
  tx: Tx,
  visit: Omit<VisitRow, 'outcome' | 'ended_at' | 'state'>,
): Promise<void> {
  const row = { ...visit, state: 'open' as const, outcome: null, ended_at: null };
  await tables(tx).insertInto('pin_visit').values(row).execute();
}

export async function findVisit(reader: Reader, id: string): Promise<VisitRow | undefined> {
  return tables(reader).selectFrom('pin_visit').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function closeVisit(
  tx: Tx,
  id: string,
  end: {
    readonly state: 'done' | 'refused';
    readonly outcome: Readonly<Record<string, string>>;
    readonly at: Instant;
  },
): Promise<void> {
  await tables(tx)
    .updateTable('pin_visit')
    .set({ state: end.state, outcome: end.outcome, ended_at: end.at })
    .where('id', '=', id)
    .execute();
}

/* ---- events ----------------------------------------------------------------------------------------------------- */

/** @returns false when this word of the keeper is already there */
export async function appendEvent(tx: Tx, event: EventRow): Promise<boolean> {
  const written = await tables(tx)
    .insertInto('pin_event')
    .values(event)
    .onConflict((conflict) => conflict.column('keeper_event').doNothing())
    .executeTakeFirst();
  return (written.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/* ---- letters ----------------------------------------------------------------------------------------------------- */

/** Throws the unique violation that `isSecondLetter` knows, when the card has a live letter already. */
export async function appendMailer(tx: Tx, row: MailerRow): Promise<void> {
  await tables(tx).insertInto('pin_mailer').values(row).execute();
}

export async function findLiveMailer(
  reader: Reader,
  cardId: string,
): Promise<MailerRow | undefined> {
  return tables(reader)
    .selectFrom('pin_mailer')
    .selectAll()
    .where('card_id', '=', cardId)
    .where('state', 'in', LIVE_MAILER_STATES)
    .executeTakeFirst();
}

export async function findMailer(reader: Reader, order: string): Promise<MailerRow | undefined> {
  return tables(reader)
    .selectFrom('pin_mailer')
    .selectAll()
    .where('id', '=', order)
    .executeTakeFirst();
}

/** The last letter of a card, live or not. */
export async function findLastMailer(
  reader: Reader,
  cardId: string,
): Promise<MailerRow | undefined> {
  return tables(reader)
    .selectFrom('pin_mailer')
    .selectAll()
    .where('card_id', '=', cardId)
    .orderBy('ordered_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Moves a letter from one of `from` to `to`. @returns false when it was not there (a second delivery, or too late) */
export async function moveMailer(
  tx: Tx,
  order: string,
  move: { readonly from: readonly MailerState[]; readonly to: MailerState; readonly at: Instant },
): Promise<boolean> {
  const written = await tables(tx)
    .updateTable('pin_mailer')
    .set({ state: move.to, ...stamp(move.to, move.at) })
    .where('id', '=', order)
    .where('state', 'in', move.from)
    .executeTakeFirst();
  return written.numUpdatedRows > 0n;
}

function stamp(state: MailerState, at: Instant): Partial<MailerRow> {
  switch (state) {
    case 'generated':
      return { generated_at: at };
    case 'released':
      return { released_at: at };
    case 'printed':
      return { printed_at: at };
    case 'dispatched':
      return { dispatched_at: at };
    case 'ordered':
      return {};
    case 'closed':
    case 'returned':
    case 'cancelled':
    case 'spoiled':
      return { ended_at: at };
  }
}

/* ---- batches ------------------------------------------------------------------------------------------------------ */

export const BATCH_LETTERS_MAX = 1000;

/** How many letters wait for a batch: all that `fillBatch` takes, once or in several batches. */
export async function countUnbatched(reader: Reader): Promise<number> {
  const row = await tables(reader)
    .selectFrom('pin_mailer')
    .select((eb) => eb.fn.countAll<number>().as('letters'))
    .where('state', '=', 'generated')
    .where('batch_id', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(row.letters);
}

/** Puts the letters that wait into a fresh batch. @returns how many */
export async function fillBatch(
  tx: Tx,
  batch: { readonly id: BatchId; readonly at: Instant },
): Promise<number> {
  const waiting = await tables(tx)
    .selectFrom('pin_mailer')
    .select('id')
    .where('state', '=', 'generated')
    .where('batch_id', 'is', null)
    .orderBy('ordered_at')
    .limit(BATCH_LETTERS_MAX)
    .forUpdate()
    .skipLocked()
    .execute();
  if (waiting.length === 0) return 0;
  await tables(tx)
    .insertInto('pin_batch')
    .values({ id: batch.id, state: 'open', made_at: batch.at })
    .execute();
  await tables(tx)
    .updateTable('pin_mailer')
    .set({ batch_id: batch.id })
    .where(
      'id',
      'in',
      waiting.map((row) => row.id),
    )
    .execute();
  return waiting.length;
}

export interface BatchView {
  readonly id: BatchId;
  readonly state: BatchRow['state'];
  readonly madeAt: Instant;
  readonly letters: number;
  readonly releasedBy: readonly { readonly operator: string; readonly at: Instant }[];
}

export async function listBatches(reader: Reader, limit: number): Promise<readonly BatchView[]> {
  const rows = await tables(reader)
    .selectFrom('pin_batch')
    .selectAll('pin_batch')
    .select((eb) =>
      eb
        .selectFrom('pin_mailer')
        .whereRef('pin_mailer.batch_id', '=', 'pin_batch.id')
        .select((count) => count.fn.countAll<number>().as('letters'))
        .as('letters'),
    )
    .orderBy('made_at', 'desc')
    .limit(limit)
    .execute();
  return Promise.all(
    rows.map(async (row) => ({
      id: row.id as BatchId,
      state: row.state,
      madeAt: row.made_at as Instant,
      letters: Number(row.letters ?? 0),
      releasedBy: await releasesOf(reader, row.id),
    })),
  );
}

export async function releasesOf(
  reader: Reader,
  batch: string,
): Promise<readonly { readonly operator: string; readonly at: Instant }[]> {
  const rows = await tables(reader)
    .selectFrom('pin_batch_release')
    .select(['operator', 'at'])
    .where('batch_id', '=', batch)
    .orderBy('at')
    .execute();
  return rows.map((row) => ({ operator: row.operator, at: row.at as Instant }));
}

/** The batch with a lock on its row, so that two releases are one after the other. */
export async function lockBatch(tx: Tx, id: string): Promise<BatchRow | undefined> {
  const row = await tables(tx)
    .selectFrom('pin_batch')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row as BatchRow | undefined;
}

/** @returns false when this operator has released it before */
export async function appendRelease(
  tx: Tx,
  release: { readonly batch: string; readonly operator: string; readonly at: Instant },
): Promise<boolean> {
  const written = await tables(tx)
    .insertInto('pin_batch_release')
    .values({ batch_id: release.batch, operator: release.operator, at: release.at })
    .onConflict((conflict) => conflict.columns(['batch_id', 'operator']).doNothing())
    .executeTakeFirst();
  return (written.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function markBatchReleased(
  tx: Tx,
  batch: string,
  at: Instant,
): Promise<readonly string[]> {
  await tables(tx)
    .updateTable('pin_batch')
    .set({ state: 'released', released_at: at })
    .where('id', '=', batch)
    .execute();
  const rows = await tables(tx)
    .updateTable('pin_mailer')
    .set({ state: 'released', released_at: at })
    .where('batch_id', '=', batch)
    .where('state', '=', 'generated')
    .returning('id')
    .execute();
  return rows.map((row) => row.id);
}

export async function markBatchStage(
  tx: Tx,
  batch: string,
  state: 'printed' | 'dispatched',
): Promise<void> {
  await tables(tx).updateTable('pin_batch').set({ state }).where('id', '=', batch).execute();
}

export async function ordersOf(reader: Reader, batch: string): Promise<readonly OrderId[]> {
  const rows = await tables(reader)
    .selectFrom('pin_mailer')
    .select('id')
    .where('batch_id', '=', batch)
    .execute();
  return rows.map((row) => row.id as OrderId);
}

/** True for the constraint that keeps a card to one live letter. */
export const isSecondLetter = (cause: unknown): boolean => violates(cause, 'pin_mailer_one_live');
