import { sql } from 'kysely';
import type { Instant } from '@countersign/kernel';
import type { Reader, Tx } from '../platform/index.ts';

export interface AlarmRow {
  readonly id: string;
  readonly call_id: string;
  readonly member_id: string;
  readonly raised_by: string;
  readonly at: number;
  readonly until: number;
  /** Of a change that was undone, `call_id` is the change's. */
  readonly cause: 'call' | 'change-undone';
  readonly closed_by: string | null;
  readonly closed_at: number | null;
}

/** Something that a representative did on a call. */
export interface DeedRow {
  readonly id: string;
  readonly call_id: string;
  readonly kind: 'lock' | 'letters' | 'freeze';
  readonly by: string;
  readonly at: number;
  readonly count: number;
  /** Which they were; older deeds say only how many. */
  readonly cards: string[] | null;
}

type CaseworkTables = { casework_alarm: AlarmRow; casework_deed: DeedRow };

const of = (db: Reader) => db.withTables<CaseworkTables>();
const SHOWN_MAX = 50;

/** One is open for a call. @returns false where it is raised already */
export async function insertAlarm(
  tx: Tx,
  row: Omit<AlarmRow, 'closed_by' | 'closed_at'>,
): Promise<boolean> {
  const made = await of(tx)
    .insertInto('casework_alarm')
    .values({ ...row, closed_by: null, closed_at: null })
    .onConflict((conflict) => conflict.column('call_id').where('closed_at', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst();
  return made !== undefined;
}

/** An alarm of a call lapses; one of a change that was undone waits until somebody of the fraud team has closed it. */
const isOpenAt = (now: number) =>
  sql<boolean>`(closed_at IS NULL AND (until > ${now} OR cause = 'change-undone'))`;

/** What is open at a moment, oldest first. */
export function openAlarms(db: Reader, now: number): Promise<AlarmRow[]> {
  return of(db)
    .selectFrom('casework_alarm')
    .selectAll()
    .where(isOpenAt(now))
    .orderBy('at')
    .limit(SHOWN_MAX)
    .execute();
}

/** Until when nothing of a member is done, at least; nothing where no alarm is open. */
export async function alarmUntil(
  db: Reader,
  memberId: string,
  now: number,
): Promise<number | undefined> {
  const row = await of(db)
    .selectFrom('casework_alarm')
    .select('until')
    .where('member_id', '=', memberId)
    .where(isOpenAt(now))
    .orderBy('until', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.until;
}

/** Whether an alarm is open about a call. */
export async function isRaisedOn(db: Reader, callId: string, now: number): Promise<boolean> {
  const row = await of(db)
    .selectFrom('casework_alarm')
    .select('id')
    .where('call_id', '=', callId)
    .where(isOpenAt(now))
    .executeTakeFirst();
  return row !== undefined;
}

export function lockAlarm(tx: Tx, id: string): Promise<AlarmRow | undefined> {
  return of(tx)
    .selectFrom('casework_alarm')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function closeAlarmRow(
  tx: Tx,
  { at, by, id }: { readonly id: string; readonly by: string; readonly at: number },
): Promise<void> {
  await of(tx)
    .updateTable('casework_alarm')
    .set({ closed_by: by, closed_at: at })
    .where('id', '=', id)
    .execute();
}

/** Removes what has had its time, as many as one turn takes; the database keeps what is younger. @returns how many went */
export async function purgeAlarms(tx: Tx, before: Instant, most: number): Promise<number> {
  const { rows } = await sql<{ gone: number }>`
    SELECT casework_purge_alarms(${before}::bigint, ${most}::integer) AS gone`.execute(tx);
  return rows[0]?.gone ?? 0;
}

export async function insertDeed(tx: Tx, row: DeedRow): Promise<void> {
  await of(tx).insertInto('casework_deed').values(row).execute();
}

/** What was done on a call, the last of each kind first. */
export function deedsOn(db: Reader, callId: string): Promise<DeedRow[]> {
  return of(db)
    .selectFrom('casework_deed')
    .selectAll()
    .where('call_id', '=', callId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(SHOWN_MAX)
    .execute();
}
