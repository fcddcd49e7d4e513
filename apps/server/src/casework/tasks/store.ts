import { sql } from 'kysely';
import type { Instant } from '@countersign/kernel';
import type { Reader, Tx } from '../../platform/index.ts';
import { stageAt, type Change } from '../../reach/index.ts';
import type { EvidenceItem, Level } from '../../verification/index.ts';
import type { DeclineReason, Task, TaskDeed, TaskStage, UnfreezeWhy } from './types.ts';

export interface TaskRow {
  readonly id: string;
  readonly call_id: string;
  readonly member_id: string;
  readonly act: TaskDeed['act'];
  readonly card_id: string | null;
  readonly what: Change['what'] | null;
  readonly former_id: string | null;
  readonly value: string[] | null;
  readonly why: UnfreezeWhy | null;
  readonly level: Level;
  readonly proven: EvidenceItem[];
  readonly made_by: string;
  readonly at: number;
  readonly until: number;
  readonly state: Exclude<TaskStage, 'expired'>;
  readonly confirmed_at: number | null;
  readonly ended_at: number | null;
  readonly decided_by: string | null;
  readonly reason: DeclineReason | null;
}

const of = (db: Reader) => db.withTables<{ casework_task: TaskRow }>();

const SHOWN_MAX = 50;

export async function insertTask(
  tx: Tx,
  row: Omit<TaskRow, 'confirmed_at' | 'ended_at' | 'decided_by' | 'reason'>,
): Promise<void> {
  const fresh = { confirmed_at: null, ended_at: null, decided_by: null, reason: null };
  await of(tx)
    .insertInto('casework_task')
    .values({ ...row, ...fresh })
    .execute();
}

/** Sent again, the one before it is over. */
export async function replaceOpen(
  tx: Tx,
  same: Pick<TaskRow, 'call_id' | 'act' | 'card_id' | 'what' | 'former_id'>,
  at: Instant,
): Promise<void> {
  await of(tx)
    .updateTable('casework_task')
    .set({ state: 'replaced', ended_at: at, value: null })
    .where('call_id', '=', same.call_id)
    .where('act', '=', same.act)
    .where(sql<boolean>`card_id IS NOT DISTINCT FROM ${same.card_id}`)
    .where(sql<boolean>`what IS NOT DISTINCT FROM ${same.what}`)
    .where(sql<boolean>`former_id IS NOT DISTINCT FROM ${same.former_id}`)
    .where('state', '=', 'open')
    .execute();
}

/** What was sent from a call, in that order. */
export function tasksOfCall(db: Reader, callId: string): Promise<TaskRow[]> {
  return of(db)
    .selectFrom('casework_task')
    .selectAll()
    .where('call_id', '=', callId)
    .orderBy('id')
    .limit(SHOWN_MAX)
    .execute();
}

/** What waits for a member, in that order. */
export function openTasksOf(db: Reader, memberId: string, now: Instant): Promise<TaskRow[]> {
  return of(db)
    .selectFrom('casework_task')
    .selectAll()
    .where('member_id', '=', memberId)
    .where('ended_at', 'is', null)
    .where('until', '>', now)
    .orderBy('id')
    .limit(SHOWN_MAX)
    .execute();
}

/** What waits for a second person: confirmed by its member, or without them, and nobody has decided on it. */
export function confirmedTasks(db: Reader, now: Instant): Promise<TaskRow[]> {
  return of(db)
    .selectFrom('casework_task')
    .selectAll()
    .where('state', '=', 'confirmed')
    .where('until', '>', now)
    .orderBy(sql`coalesce(confirmed_at, at)`)
    .limit(SHOWN_MAX)
    .execute();
}

export function findTask(db: Reader, id: string): Promise<TaskRow | undefined> {
  return of(db).selectFrom('casework_task').selectAll().where('id', '=', id).executeTakeFirst();
}

export function lockTask(tx: Tx, id: string): Promise<TaskRow | undefined> {
  return of(tx)
    .selectFrom('casework_task')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function confirmTaskRow(
  tx: Tx,
  { at, id, until }: { readonly id: string; readonly at: Instant; readonly until: number },
): Promise<void> {
  await of(tx)
    .updateTable('casework_task')
    .set({ state: 'confirmed', confirmed_at: at, until })
    .where('id', '=', id)
    .execute();
}

/** It is over; what was typed is forgotten with it. */
export async function endTask(
  tx: Tx,
  end: {
    readonly id: string;
    readonly state: 'done' | 'refused' | 'declined';
    readonly at: Instant;
    readonly decidedBy?: string;
    readonly reason?: DeclineReason;
  },
): Promise<void> {
  await of(tx)
    .updateTable('casework_task')
    .set({
      ...{ state: end.state, ended_at: end.at, value: null },
      ...{ decided_by: end.decidedBy ?? null, reason: end.reason ?? null },
    })
    .where('id', '=', end.id)
    .execute();
}

/** What a member did themselves is done wherever it was sent from. */
export async function endDone(
  tx: Tx,
  done: { readonly memberId: string; readonly act: TaskDeed['act']; readonly cardId: string },
  at: Instant,
): Promise<void> {
  await of(tx)
    .updateTable('casework_task')
    .set({ state: 'done', ended_at: at })
    .where('member_id', '=', done.memberId)
    .where('act', '=', done.act)
    .where('card_id', '=', done.cardId)
    .where('state', '=', 'open')
    .where('until', '>', at)
    .execute();
}

/** What ran out is forgotten, too. */
export async function forgetExpired(db: Reader, now: Instant): Promise<void> {
  await of(db)
    .updateTable('casework_task')
    .set({ value: null })
    .where('value', 'is not', null)
    .where('until', '<=', now)
    .execute();
}

export function taskOf(row: TaskRow, now: Instant): Task {
  const at = (moment: number | null) => (moment ?? undefined) as Instant | undefined;
  return {
    ...{ id: row.id, callId: row.call_id, memberId: row.member_id, deed: deedOf(row) },
    ...{ level: row.level, proven: row.proven, madeBy: row.made_by },
    ...{ at: row.at as Instant, until: row.until as Instant, stage: stageAt(row, now) },
    ...{ confirmedAt: at(row.confirmed_at), endedAt: at(row.ended_at) },
    ...{ decidedBy: row.decided_by ?? undefined, reason: row.reason ?? undefined },
  };
}

/** What the database never lets be missing for such an act. */
function held<T>(value: T | null): T {
  if (value === null) throw new Error('a task does not say what it is about');
  return value;
}

function deedOf({ act, card_id, former_id, value, what, why }: TaskRow): TaskDeed {
  if (act === 'contact.change')
    return {
      ...{ act, what: held(what), formerId: former_id ?? undefined },
      value: value ?? undefined,
    };
  if (act === 'card.unfreeze') return { act, cardId: held(card_id), why: held(why) };
  return { act, cardId: held(card_id) };
}
