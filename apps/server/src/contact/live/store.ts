import { sql } from 'kysely';
import type { Reader } from '../../platform/index.ts';

export interface Changes {
  /** The oldest transaction that was open: ask from here the next time. */
  readonly xmin: string;
  readonly rows: readonly { readonly id: number; readonly memberId: string }[];
}

/** Where to begin, before anything was read. */
export async function readStart(db: Reader): Promise<string> {
  const { rows } = await sql<{ xmin: string }>`
    SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS xmin`.execute(db);
  return rows[0]?.xmin ?? '0';
}

/** Whose calls changed, of all transactions that were not over at `xmin`; some were told before. */
export async function readChanges(db: Reader, xmin: string): Promise<Changes> {
  const { rows } = await sql<{ xmin: string; id: number | null; member_id: string | null }>`
    SELECT now.xmin::text AS xmin, live.id, live.member_id
    FROM (SELECT pg_snapshot_xmin(pg_current_snapshot()) AS xmin) now
    LEFT JOIN contact_live live ON live.xid >= ${xmin}::xid8`.execute(db);
  return {
    xmin: rows[0]?.xmin ?? xmin,
    rows: rows.flatMap(({ id, member_id: memberId }) =>
      id === null || memberId === null ? [] : [{ id, memberId }],
    ),
  };
}

/** A hint for the other servers to look now. @param from names this one */
export async function notifyOthers(db: Reader, channel: string, from: string): Promise<void> {
  await sql`SELECT pg_notify(${channel}, ${from})`.execute(db);
}

/** Every reader asks far more often than this. */
export async function purgeChanges(db: Reader): Promise<void> {
  await sql`DELETE FROM contact_live WHERE at < now() - interval '1 minute'`.execute(db);
}
