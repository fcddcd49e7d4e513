import { CHAIN_START } from '@countersign/hashchain';
import { sql } from 'kysely';
import type { Reader, Tx } from '../platform/index.ts';

export interface AuditRow {
  readonly position: number;
  readonly list: string;
  readonly at: number;
  readonly actor_kind: string;
  readonly actor_id: string;
  readonly channel: string;
  readonly operation: string;
  readonly subject: string | null;
  readonly result: string;
  readonly refusal: string | null;
  readonly correlation: string;
  readonly programme: string;
  readonly hash: Buffer;
}

type AuditTables = {
  audit_entry: AuditRow;
  audit_head: { only_one: boolean; position: number; hash: Buffer };
};

/** The newest link, locked until the transaction ends: appends follow one another. */
export async function lockHead(
  tx: Tx,
): Promise<{ readonly position: number; readonly hash: Buffer }> {
  return tx
    .withTables<AuditTables>()
    .selectFrom('audit_head')
    .select(['position', 'hash'])
    .forUpdate()
    .executeTakeFirstOrThrow();
}

/** The newest link as it stands. */
export function readHead(db: Reader): Promise<{ readonly position: number }> {
  return db
    .withTables<AuditTables>()
    .selectFrom('audit_head')
    .select('position')
    .executeTakeFirstOrThrow();
}

export async function insertRows(tx: Tx, rows: readonly AuditRow[]): Promise<void> {
  const last = rows.at(-1);
  if (last === undefined) return;
  const tables = tx.withTables<AuditTables>();
  await tables
    .insertInto('audit_entry')
    .values([...rows])
    .execute();
  await tables
    .updateTable('audit_head')
    .set({ position: last.position, hash: last.hash })
    .execute();
}

export function readRows(
  db: Reader,
  ask: { readonly after: number; readonly limit: number },
): Promise<AuditRow[]> {
  return db
    .withTables<AuditTables>()
    .selectFrom('audit_entry')
    .selectAll()
    .where('position', '>', ask.after)
    .orderBy('position')
    .limit(ask.limit)
    .execute();
}

/** The newest entries about one subject, newest first. */
export function readAbout(
  db: Reader,
  ask: { readonly subject: string; readonly limit: number },
): Promise<AuditRow[]> {
  return db
    .withTables<AuditTables>()
    .selectFrom('audit_entry')
    .selectAll()
    .where('subject', '=', ask.subject)
    .orderBy('position', 'desc')
    .limit(ask.limit)
    .execute();
}

/** What somebody did, or what was done to something of theirs, of some kinds. */
export interface AuditOfPerson {
  readonly actorId: string;
  readonly subjects: readonly string[];
  readonly operations: readonly string[];
  /** Epoch ms, from and before. */
  readonly from: number;
  readonly until: number;
  readonly limit: number;
}

/** Oldest first; of more than `limit` the newest. */
export async function readOfPerson(db: Reader, ask: AuditOfPerson): Promise<AuditRow[]> {
  const rows = await db
    .withTables<AuditTables>()
    .selectFrom('audit_entry')
    .selectAll()
    .where((is) =>
      is.or([
        is('actor_id', '=', ask.actorId),
        sql<boolean>`subject = ANY(${[...ask.subjects]}::text[])`,
      ]),
    )
    .where(sql<boolean>`operation = ANY(${[...ask.operations]}::text[])`)
    .where('at', '>=', ask.from)
    .where('at', '<', ask.until)
    .orderBy('position', 'desc')
    .limit(ask.limit)
    .execute();
  return rows.toReversed();
}

/** What an operator looks for; what is left out fits everything. */
export interface AuditSearch {
  readonly actorId?: string;
  readonly operation?: string;
  readonly subject?: string;
  readonly result?: 'done' | 'refused';
  /** Epoch ms, from and before. */
  readonly from?: number;
  readonly until?: number;
  /** Entries older than this position. */
  readonly before?: number;
  readonly limit: number;
}

/** The newest entries that fit, newest first. */
export function readSearch(db: Reader, ask: AuditSearch): Promise<AuditRow[]> {
  const { actorId, before, from, operation, result, subject, until } = ask;
  return db
    .withTables<AuditTables>()
    .selectFrom('audit_entry')
    .selectAll()
    .$if(actorId !== undefined, (rows) => rows.where('actor_id', '=', actorId ?? ''))
    .$if(operation !== undefined, (rows) => rows.where('operation', '=', operation ?? ''))
    .$if(subject !== undefined, (rows) => rows.where('subject', '=', subject ?? ''))
    .$if(result !== undefined, (rows) => rows.where('result', '=', result ?? ''))
    .$if(from !== undefined, (rows) => rows.where('at', '>=', from ?? 0))
    .$if(until !== undefined, (rows) => rows.where('at', '<', until ?? 0))
    .$if(before !== undefined, (rows) => rows.where('position', '<', before ?? 0))
    .orderBy('position', 'desc')
    .limit(ask.limit)
    .execute();
}

/** True while the head says what the newest entry says, position and link: a cheap sign of life for readiness. */
export async function headFits(db: Reader): Promise<boolean> {
  const rows = await sql<{ fits: boolean }>`
    SELECT head.position = coalesce(newest.position, 0) AND head.hash = coalesce(newest.hash, ${CHAIN_START}::bytea) AS fits
      FROM audit_head AS head
      LEFT JOIN (SELECT position, hash FROM audit_entry ORDER BY position DESC LIMIT 1) AS newest ON true`.execute(
    db,
  );
  return rows.rows[0]?.fits === true;
}
