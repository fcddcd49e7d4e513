import { sql } from 'kysely';
import type { Instant } from '@countersign/kernel';
import type { Reader, Tx } from '../platform/index.ts';
import type { LineCall, LineCallId, LineCaseId, LineLanguage, LineState } from './types.ts';

export interface LineCaseRow {
  readonly id: string;
  readonly member_id: string | null;
  readonly card_id: string | null;
  readonly claim_id: string | null;
  readonly about_id: string | null;
  readonly misses: number;
  readonly opened_at: number;
}

export interface LineCallRow {
  readonly id: string;
  readonly provider: string;
  readonly provider_id: string;
  readonly case_id: string;
  readonly number: string;
  readonly region: string;
  readonly source: string;
  readonly language: LineLanguage;
  readonly slow: boolean;
  readonly place: string;
  readonly step: number;
  readonly notes: Readonly<Record<string, string>>;
  readonly state: LineState;
  readonly waiting_since: number | null;
  readonly taken_by: string | null;
  readonly taken_at: number | null;
  readonly started_at: number;
  readonly ended_at: number | null;
}

export interface LineReportRow {
  readonly id: string;
  readonly call_id: string;
  readonly region: string;
  readonly member_id: string | null;
  readonly at: number;
}

type LineTables = {
  phone_line_case: LineCaseRow;
  phone_line_call: LineCallRow;
  phone_line_report: LineReportRow;
};

const of = (db: Reader) => db.withTables<LineTables>();

const whole = (db: Reader) =>
  of(db)
    .selectFrom('phone_line_call')
    .innerJoin('phone_line_case', 'phone_line_case.id', 'phone_line_call.case_id')
    .selectAll('phone_line_call')
    .select(['member_id', 'card_id', 'claim_id', 'about_id', 'misses', 'opened_at']);

type WholeRow = LineCallRow & Omit<LineCaseRow, 'id'>;

const callOf = (row: WholeRow): LineCall => ({
  ...{ id: row.id as LineCallId, provider: row.provider, providerId: row.provider_id },
  case: {
    id: row.case_id as LineCaseId,
    memberId: row.member_id ?? undefined,
    cardId: row.card_id ?? undefined,
    claimId: row.claim_id ?? undefined,
    aboutId: row.about_id ?? undefined,
    ...{ misses: row.misses, openedAt: row.opened_at as Instant },
  },
  ...{ number: row.number, region: row.region, source: row.source, language: row.language },
  ...{ slow: row.slow, place: row.place, step: row.step, notes: row.notes, state: row.state },
  waitingSince: (row.waiting_since ?? undefined) as Instant | undefined,
  takenBy: row.taken_by ?? undefined,
  startedAt: row.started_at as Instant,
});

const first = (row: WholeRow | undefined) => row && callOf(row);

export async function insertCase(tx: Tx, id: string, openedAt: Instant): Promise<void> {
  const none = { member_id: null, card_id: null, claim_id: null, about_id: null, misses: 0 };
  await of(tx)
    .insertInto('phone_line_case')
    .values({ id, ...none, opened_at: openedAt })
    .execute();
}

type NewCall = Pick<
  LineCallRow,
  | 'id'
  | 'provider'
  | 'provider_id'
  | 'case_id'
  | 'number'
  | 'region'
  | 'source'
  | 'language'
  | 'place'
  | 'started_at'
>;

/** @returns false where the platform has told of this call already */
export async function insertCall(tx: Tx, call: NewCall): Promise<boolean> {
  const fresh = { slow: false, step: 0, notes: {}, state: 'talking' } as const;
  const none = { waiting_since: null, taken_by: null, taken_at: null, ended_at: null };
  const made = await of(tx)
    .insertInto('phone_line_call')
    .values({ ...fresh, ...none, ...call })
    .onConflict((conflict) => conflict.columns(['provider', 'provider_id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return made !== undefined;
}

export interface ByProvider {
  readonly provider: string;
  readonly providerId: string;
}

export async function findCall(db: Reader, id: string): Promise<LineCall | undefined> {
  return first(await whole(db).where('phone_line_call.id', '=', id).executeTakeFirst());
}

export async function lockCall(tx: Tx, id: string): Promise<LineCall | undefined> {
  return first(await whole(tx).where('phone_line_call.id', '=', id).forUpdate().executeTakeFirst());
}

export async function findByProvider(
  db: Reader,
  { provider, providerId }: ByProvider,
): Promise<LineCall | undefined> {
  return first(
    await whole(db)
      .where('provider', '=', provider)
      .where('provider_id', '=', providerId)
      .executeTakeFirst(),
  );
}

export async function changeCall(
  tx: Tx,
  id: string,
  changes: Partial<
    Pick<
      LineCallRow,
      | 'place'
      | 'step'
      | 'notes'
      | 'language'
      | 'slow'
      | 'state'
      | 'waiting_since'
      | 'taken_by'
      | 'taken_at'
      | 'ended_at'
    >
  >,
): Promise<void> {
  await of(tx).updateTable('phone_line_call').set(changes).where('id', '=', id).execute();
}

export async function changeCase(
  tx: Tx,
  id: string,
  changes: Partial<Omit<LineCaseRow, 'id' | 'opened_at'>>,
): Promise<void> {
  await of(tx).updateTable('phone_line_case').set(changes).where('id', '=', id).execute();
}

/** @returns false where one of the case's calls is not over */
export async function allEnded(tx: Tx, caseId: string): Promise<boolean> {
  const open = await of(tx)
    .selectFrom('phone_line_call')
    .select('id')
    .where('case_id', '=', caseId)
    .where('state', '<>', 'ended')
    .limit(1)
    .executeTakeFirst();
  return open === undefined;
}

/** Once for a call, however often it is said. */
export async function insertReport(tx: Tx, report: LineReportRow): Promise<void> {
  await of(tx)
    .insertInto('phone_line_report')
    .values(report)
    .onConflict((conflict) => conflict.column('call_id').doNothing())
    .execute();
}

/** How many calls were reported since a moment. */
export async function countReports(db: Reader, since: number): Promise<number> {
  const { count } = await of(db)
    .selectFrom('phone_line_report')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('at', '>=', since)
    .executeTakeFirstOrThrow();
  return Number(count);
}

export async function findByClaim(db: Reader, claimId: string): Promise<LineCall | undefined> {
  return first(
    await whole(db)
      .where('claim_id', '=', claimId)
      .orderBy('phone_line_call.id', 'desc')
      .limit(1)
      .executeTakeFirst(),
  );
}

/** As many as a representative looks at. */
const QUEUE_SHOWN_MAX = 50;

/** Who waits, first come first. */
export async function waitingCalls(db: Reader): Promise<readonly LineCall[]> {
  const rows = await whole(db)
    .where('state', '=', 'waiting')
    .orderBy('waiting_since')
    .orderBy('phone_line_call.id')
    .limit(QUEUE_SHOWN_MAX)
    .execute();
  return rows.map(callOf);
}

/**
 * Where somebody stands among all who wait, from 1; nothing for a call that does not wait. Whoever hung up to be called back stands
 * where they stood.
 */
export async function positionOf(db: Reader, id: string): Promise<number | undefined> {
  const { rows } = await sql<{ readonly position: number }>`
    SELECT ((SELECT count(*) FROM phone_line_call AS other
              WHERE other.state = 'waiting' AND (other.waiting_since, other.id) <= (mine.waiting_since, mine.id))
          + (SELECT count(*) FROM phone_line_kept_place AS kept
              WHERE kept.state = 'waiting' AND kept.waiting_since < mine.waiting_since))::int AS position
      FROM phone_line_call AS mine
     WHERE mine.id = ${id} AND mine.state = 'waiting'`.execute(db);
  return rows[0]?.position;
}

/** What a representative has taken and not ended. */
export async function takenCalls(db: Reader, staffId: string): Promise<readonly LineCall[]> {
  const rows = await whole(db)
    .where('state', '=', 'taken')
    .where('taken_by', '=', staffId)
    .orderBy('taken_at', 'desc')
    .limit(QUEUE_SHOWN_MAX)
    .execute();
  return rows.map(callOf);
}

/** How long those waited who were taken since a moment, in seconds. */
export async function waitsSince(db: Reader, since: number): Promise<readonly number[]> {
  const rows = await of(db)
    .selectFrom('phone_line_call')
    .select(['waiting_since', 'taken_at'])
    .where('taken_at', '>=', since)
    .limit(QUEUE_SHOWN_MAX)
    .execute();
  return rows.map((row) => ((row.taken_at ?? 0) - (row.waiting_since ?? 0)) / 1000);
}

/** Removes what has had its time, as many as one turn takes; the database keeps what is younger. @returns how many went */
export async function purgeCases(tx: Tx, before: Instant, most: number): Promise<number> {
  const { rows } = await sql<{ gone: number }>`
    SELECT phone_line_purge(${before}::bigint, ${most}::integer) AS gone`.execute(tx);
  return rows[0]?.gone ?? 0;
}
