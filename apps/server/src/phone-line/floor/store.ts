import { sql } from 'kysely';
import type { Reader } from '../../platform/index.ts';

export interface NowRow {
  readonly talking: number;
  readonly waiting: number;
  /** Who hung up and waits to be called back, and whose telephone rings. */
  readonly kept: number;
  /** Epoch ms; null where nobody waits. */
  readonly first_waits_since: number | null;
}

/** Calls that are going on. */
export async function readNow(db: Reader): Promise<NowRow> {
  const { rows } = await sql<NowRow>`
    SELECT count(*) FILTER (WHERE state = 'talking')::int AS talking,
           count(*) FILTER (WHERE state = 'waiting')::int AS waiting,
           min(waiting_since) FILTER (WHERE state = 'waiting') AS first_waits_since,
           (SELECT count(*) FROM phone_line_kept_place WHERE state IN ('waiting', 'calling'))::int AS kept
      FROM phone_line_call
     WHERE state <> 'ended'`.execute(db);
  return rows[0] ?? { talking: 0, waiting: 0, kept: 0, first_waits_since: null };
}

export interface AgentRow {
  readonly staff_id: string;
  readonly calls: number;
  readonly since: number | null;
}

/** Who has taken calls since a moment: how many, and since when the one is that they are on. */
export async function readAgents(db: Reader, since: number): Promise<readonly AgentRow[]> {
  const { rows } = await sql<AgentRow>`
    SELECT taken_by AS staff_id, count(*)::int AS calls, min(taken_at) FILTER (WHERE state = 'taken') AS since
      FROM phone_line_call
     WHERE taken_at >= ${since}::bigint
     GROUP BY taken_by
     ORDER BY since DESC NULLS LAST, calls DESC
     LIMIT 100`.execute(db);
  return rows;
}

export interface DayRow {
  readonly came: number;
  readonly asked: number;
  readonly taken: number;
  readonly gave_up: number;
  readonly within: number;
  readonly median: number | null;
  readonly slowest: number | null;
}

/** What became of the calls that began since a moment. @param goalMs whoever waited no longer counts as taken in time */
export async function readDay(
  db: Reader,
  { goalMs, since }: { readonly since: number; readonly goalMs: number },
): Promise<DayRow> {
  const { rows } = await sql<DayRow>`
    SELECT count(*)::int AS came,
           count(waiting_since)::int AS asked,
           count(taken_at)::int AS taken,
           count(*) FILTER (WHERE state = 'ended' AND waiting_since IS NOT NULL AND taken_at IS NULL
                              AND NOT EXISTS (SELECT 1 FROM phone_line_kept_place WHERE said_on = phone_line_call.id))::int AS gave_up,
           count(*) FILTER (WHERE taken_at - waiting_since <= ${goalMs}::bigint)::int AS within,
           percentile_cont(0.5) WITHIN GROUP (ORDER BY taken_at - waiting_since) AS median,
           percentile_cont(0.9) WITHIN GROUP (ORDER BY taken_at - waiting_since) AS slowest
      FROM phone_line_call
     WHERE started_at >= ${since}::bigint`.execute(db);
  const none = { came: 0, asked: 0, taken: 0, gave_up: 0, within: 0, median: null, slowest: null };
  return rows[0] ?? none;
}
