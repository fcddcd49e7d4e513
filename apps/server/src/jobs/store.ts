import { sql } from 'kysely';
import type { Reader } from '../platform/index.ts';
import type { JobData } from './types.ts';

type JobTables = {
  jobs_job: {
    id: string;
    kind: string;
    data: JobData;
    singleton_key: string | null;
    state: 'waiting' | 'running' | 'dead';
    run_at: number;
    attempt: number;
    attempts_max: number;
    lease: string | null;
    leased_until: number | null;
    last_error: string | null;
    created_at: number;
  };
};

export interface ClaimedJob {
  readonly id: string;
  readonly kind: string;
  readonly data: JobData;
  readonly attempt: number;
  readonly attemptsMax: number;
}

/** Leases run on the database's clock: workers on machines whose clocks differ still agree. */
const databaseNow = sql<number>`(extract(epoch FROM clock_timestamp()) * 1000)::bigint`;

export interface NewJob {
  readonly id: string;
  readonly kind: string;
  readonly data: JobData;
  readonly singletonKey: string | null;
  readonly runAt: number;
  readonly attemptsMax: number;
  readonly createdAt: number;
}

export async function insertJob(db: Reader, job: NewJob): Promise<void> {
  await sql`
    INSERT INTO jobs_job (id, kind, data, singleton_key, run_at, attempts_max, created_at)
    VALUES (${job.id}, ${job.kind}, ${JSON.stringify(job.data)}::jsonb, ${job.singletonKey}, ${job.runAt}, ${job.attemptsMax}, ${job.createdAt})
    ON CONFLICT DO NOTHING`.execute(db);
}

export async function hastenJob(
  db: Reader,
  ask: { readonly kind: string; readonly singletonKey: string; readonly now: number },
): Promise<void> {
  await sql`
    UPDATE jobs_job SET run_at = ${ask.now}
    WHERE kind = ${ask.kind} AND singleton_key = ${ask.singletonKey} AND state = 'waiting' AND run_at > ${ask.now}`.execute(
    db,
  );
}

/** Takes jobs that are due, and those whose worker has not been heard of for the length of its lease. */
export async function claimJobs(
  db: Reader,
  ask: {
    readonly kinds: readonly string[];
    readonly limit: number;
    readonly lease: string;
    readonly leaseMs: number;
    readonly now: number;
  },
): Promise<readonly ClaimedJob[]> {
  const rows = await sql<ClaimedJob>`
    UPDATE jobs_job SET state = 'running', attempt = attempt + 1, lease = ${ask.lease}, leased_until = ${databaseNow} + ${ask.leaseMs}
    WHERE id IN (
      SELECT id FROM jobs_job
      WHERE kind = ANY(${[...ask.kinds]})
        AND ((state = 'waiting' AND run_at <= ${ask.now}) OR (state = 'running' AND leased_until < ${databaseNow}))
      ORDER BY run_at LIMIT ${ask.limit} FOR UPDATE SKIP LOCKED
    )
    RETURNING id, kind, data, attempt, attempts_max AS "attemptsMax"`.execute(db);
  return rows.rows;
}

export async function extendLeases(db: Reader, lease: string, leaseMs: number): Promise<void> {
  await sql`UPDATE jobs_job SET leased_until = ${databaseNow} + ${leaseMs} WHERE lease = ${lease} AND state = 'running'`.execute(
    db,
  );
}

/** True when the job was still this worker's. */
export async function removeJob(db: Reader, id: string, lease: string): Promise<boolean> {
  const gone = await db
    .withTables<JobTables>()
    .deleteFrom('jobs_job')
    .where('id', '=', id)
    .where('lease', '=', lease)
    .where('state', '=', 'running')
    .executeTakeFirst();
  return gone.numDeletedRows === 1n;
}

/** A repeating job waits for its next turn. True when it was still this worker's. */
export async function rescheduleJob(
  db: Reader,
  facts: { readonly id: string; readonly lease: string; readonly runAt: number },
): Promise<boolean> {
  const moved = await db
    .withTables<JobTables>()
    .updateTable('jobs_job')
    .set({
      state: 'waiting',
      run_at: facts.runAt,
      attempt: 0,
      lease: null,
      leased_until: null,
      last_error: null,
    })
    .where('id', '=', facts.id)
    .where('lease', '=', facts.lease)
    .where('state', '=', 'running')
    .executeTakeFirst();
  return moved.numUpdatedRows === 1n;
}

/** Back to waiting; where the same work already waits under its key, that one does it. */
export async function retryJob(
  db: Reader,
  facts: {
    readonly id: string;
    readonly lease: string;
    readonly runAt: number;
    readonly error: string;
  },
): Promise<void> {
  await sql`
    WITH doubled AS (
      DELETE FROM jobs_job AS job USING jobs_job AS other
      WHERE job.id = ${facts.id} AND job.lease = ${facts.lease} AND job.singleton_key IS NOT NULL
        AND other.kind = job.kind AND other.singleton_key = job.singleton_key AND other.state = 'waiting'
      RETURNING job.id
    )
    UPDATE jobs_job SET state = 'waiting', run_at = ${facts.runAt}, lease = NULL, leased_until = NULL, last_error = ${facts.error}
    WHERE id = ${facts.id} AND lease = ${facts.lease} AND id NOT IN (SELECT id FROM doubled)`.execute(
    db,
  );
}

export async function buryJob(
  db: Reader,
  facts: { readonly id: string; readonly lease: string; readonly error: string },
): Promise<void> {
  await db
    .withTables<JobTables>()
    .updateTable('jobs_job')
    .set({ state: 'dead', lease: null, leased_until: null, last_error: facts.error })
    .where('id', '=', facts.id)
    .where('lease', '=', facts.lease)
    .execute();
}

export async function countJobs(
  db: Reader,
): Promise<Readonly<Record<'waiting' | 'running' | 'dead', number>>> {
  const rows = await db
    .withTables<JobTables>()
    .selectFrom('jobs_job')
    .select((of) => ['state', of.fn.countAll<number>().as('count')])
    .groupBy('state')
    .execute();
  const of = (state: string) => rows.find((row) => row.state === state)?.count ?? 0;
  return { waiting: of('waiting'), running: of('running'), dead: of('dead') };
}

/** Puts dead jobs of a kind back to work, after what broke them was repaired. */
export async function reviveJobs(db: Reader, kind: string, now: number): Promise<number> {
  const done = await db
    .withTables<JobTables>()
    .updateTable('jobs_job')
    .set({ state: 'waiting', attempt: 0, run_at: now, singleton_key: null })
    .where('state', '=', 'dead')
    .where('kind', '=', kind)
    .executeTakeFirst();
  return Number(done.numUpdatedRows);
}
