import { sql } from 'kysely';
import type { Instant } from '@countersign/kernel';
import type { Reader, Tx } from '../platform/index.ts';
import { stageAt } from './rules.ts';
import type { Change, ChangeStage, OwnChange } from './types.ts';

export interface UndoRow {
  readonly point_id: string;
  readonly former_id: string;
  readonly member_id: string;
  readonly kind: 'phone' | 'email';
  readonly at: number;
  readonly until: number;
  /** Of what the old contact types; nothing where it cannot be written to. */
  readonly code_hash: Buffer | null;
  readonly undone_at: number | null;
  readonly by: 'page' | 'text' | null;
}

export interface ChangeRow {
  readonly id: string;
  readonly member_id: string;
  readonly what: Change['what'];
  readonly former_id: string | null;
  readonly value: string[] | null;
  readonly proposed_id: string | null;
  readonly at: number;
  readonly until: number;
  readonly state: Exclude<ChangeStage, 'expired'>;
  readonly confirmed_at: number | null;
  readonly ended_at: number | null;
}

const of = (db: Reader) => db.withTables<{ reach_undo: UndoRow; reach_change: ChangeRow }>();

/* ---- undoing --------------------------------------------------------------------------------------------------- */

export async function insertUndo(tx: Tx, row: Omit<UndoRow, 'undone_at' | 'by'>): Promise<void> {
  await of(tx)
    .insertInto('reach_undo')
    .values({ ...row, undone_at: null, by: null })
    .execute();
}

/** The change that somebody's code takes back. @returns the new contact point */
export async function findUndoBy(db: Reader, codeHash: Buffer): Promise<string | undefined> {
  const row = await of(db)
    .selectFrom('reach_undo')
    .select('point_id')
    .where('code_hash', '=', codeHash)
    .executeTakeFirst();
  return row?.point_id;
}

/** Whether one of these contact points can still be undone. */
export async function isOpenOf(
  db: Reader,
  pointIds: readonly string[],
  now: Instant,
): Promise<boolean> {
  const row = await of(db)
    .selectFrom('reach_undo')
    .select('point_id')
    .where('point_id', 'in', [...pointIds])
    .where('undone_at', 'is', null)
    .where('until', '>', now)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export function findUndo(db: Reader, pointId: string): Promise<UndoRow | undefined> {
  return of(db)
    .selectFrom('reach_undo')
    .selectAll()
    .where('point_id', '=', pointId)
    .executeTakeFirst();
}

export function lockUndo(tx: Tx, pointId: string): Promise<UndoRow | undefined> {
  return of(tx)
    .selectFrom('reach_undo')
    .selectAll()
    .where('point_id', '=', pointId)
    .forUpdate()
    .executeTakeFirst();
}

/** What was changed away from these contact points since a moment, the newest first. */
export function undosFrom(
  db: Reader,
  formerIds: readonly string[],
  since: number,
): Promise<UndoRow[]> {
  return of(db)
    .selectFrom('reach_undo')
    .selectAll()
    .where('former_id', 'in', [...formerIds, ''])
    .where('at', '>=', since)
    .orderBy('at', 'desc')
    .execute();
}

/** Undone, and with it whatever had taken the place of the new one meanwhile. */
export async function markUndone(
  tx: Tx,
  done: {
    readonly pointId: string;
    readonly by: 'page' | 'text';
    readonly withIds: readonly string[];
    readonly at: Instant;
  },
): Promise<void> {
  const { at, by, pointId, withIds } = done;
  await of(tx)
    .updateTable('reach_undo')
    .set({ undone_at: at, by: sql`CASE WHEN point_id = ${pointId} THEN ${by} END` })
    .where('point_id', 'in', [pointId, ...withIds])
    .where('undone_at', 'is', null)
    .where('until', '>', at)
    .execute();
}

/* ---- changes --------------------------------------------------------------------------------------------------- */

/** @returns false where another one came in at the same moment */
export async function insertChange(
  tx: Tx,
  row: Omit<ChangeRow, 'state' | 'proposed_id' | 'confirmed_at' | 'ended_at'>,
): Promise<boolean> {
  const fresh = { proposed_id: null, confirmed_at: null, ended_at: null };
  const made = await of(tx)
    .insertInto('reach_change')
    .values({ ...row, state: 'open', ...fresh })
    .onConflict((on) => on.column('member_id').where('ended_at', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst();
  return made !== undefined;
}

/** What a member typed before is over. */
export async function dropChanges(tx: Tx, memberId: string, at: Instant): Promise<void> {
  await of(tx)
    .updateTable('reach_change')
    .set({ state: 'dropped', ended_at: at, value: null })
    .where('member_id', '=', memberId)
    .where('ended_at', 'is', null)
    .execute();
}

export function findChange(db: Reader, id: string): Promise<ChangeRow | undefined> {
  return of(db).selectFrom('reach_change').selectAll().where('id', '=', id).executeTakeFirst();
}

export function lockChange(tx: Tx, id: string): Promise<ChangeRow | undefined> {
  return of(tx)
    .selectFrom('reach_change')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function confirmChangeRow(
  tx: Tx,
  set: {
    readonly id: string;
    readonly at: Instant;
    readonly until: number;
    readonly proposedId: string | null;
  },
): Promise<void> {
  await of(tx)
    .updateTable('reach_change')
    .set({
      ...{ state: 'confirmed', confirmed_at: set.at, until: set.until },
      proposed_id: set.proposedId,
    })
    .where('id', '=', set.id)
    .execute();
}

/** It is over; what was typed is forgotten with it. */
export async function endChange(
  tx: Tx,
  end: { readonly id: string; readonly state: 'done' | 'dropped'; readonly at: Instant },
): Promise<void> {
  await of(tx)
    .updateTable('reach_change')
    .set({ state: end.state, ended_at: end.at, value: null })
    .where('id', '=', end.id)
    .execute();
}

/** What is long over is removed. */
export async function purgeReach(
  db: Reader,
  before: { readonly typed: Instant; readonly undo: Instant },
): Promise<void> {
  await of(db).deleteFrom('reach_change').where('until', '<', before.typed).execute();
  await of(db).deleteFrom('reach_undo').where('until', '<', before.undo).execute();
}

export function ownChangeOf(row: ChangeRow, now: Instant): OwnChange {
  return {
    ...{ id: row.id, memberId: row.member_id, what: row.what },
    ...{ formerId: row.former_id ?? undefined, value: row.value ?? undefined },
    ...{ at: row.at as Instant, until: row.until as Instant, stage: stageAt(row, now) },
  };
}
