import type { Clock } from '@countersign/kernel';
import {
  afterCommit,
  maskCardNumbers,
  type Database,
  type Log,
  type Metrics,
  type Tx,
} from '../platform/index.ts';
import { decideBackoff } from './rules.ts';
import {
  buryJob,
  claimJobs,
  extendLeases,
  removeJob,
  rescheduleJob,
  retryJob,
  type ClaimedJob,
} from './store.ts';
import { LeaseLostError, type JobData, type JobHandler, type JobId } from './types.ts';

export interface WorkerParts {
  readonly db: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly jitter: () => number;
  /** Names this worker; its jobs carry it. */
  readonly lease: string;
  readonly handlers: ReadonlyMap<string, JobHandler<JobData>>;
  /** Milliseconds between two turns, by kind; only kinds that repeat are in it. */
  readonly repeats: ReadonlyMap<string, number>;
  readonly settings: JobsSettings;
}

export interface JobsSettings {
  /** Jobs that run side by side in this process. */
  readonly concurrency: number;
  /** A worker that says nothing for so long is taken for dead. */
  readonly leaseMs: number;
  /** How often this process looks by itself; its own commits wake it at once. */
  readonly pollMs: number;
}

export interface Worker {
  readonly start: () => void;
  /** Takes nothing new and waits for what runs. */
  readonly stop: () => Promise<void>;
  /** There may be something to do. */
  readonly wake: () => void;
}

const STOP_WAIT_MS = 10_000;
const ERROR_CHARS_MAX = 300;
const BACKOFF_STEPS_MAX = 20;

/** Claims jobs that are due and runs them side by side. */
export function createWorker(parts: WorkerParts): Worker {
  const { db, log, lease, settings } = parts;
  const running = new Set<Promise<void>>();
  let stopped = true;
  const bell = createBell(settings.pollMs);
  let loop: Promise<void> = Promise.resolve();
  let heartbeat: NodeJS.Timeout | undefined;

  const turn = async (): Promise<number> => {
    const free = settings.concurrency - running.size;
    if (free <= 0 || parts.handlers.size === 0) return 0;
    const kinds = [...parts.handlers.keys()];
    const jobs = await claimJobs(db.reader, {
      kinds,
      limit: free,
      lease,
      leaseMs: settings.leaseMs,
      now: parts.clock(),
    });
    for (const job of jobs) {
      const done: Promise<void> = runJob(parts, job)
        .catch((err: unknown) => log.error({ err, kind: job.kind }, 'a job could not be put back'))
        .finally(() => {
          running.delete(done);
          bell.ring();
        });
      running.add(done);
    }
    return jobs.length;
  };

  const keepWorking = async (): Promise<void> => {
    while (!stopped) {
      const waited = bell.wait(); // made before looking, so that a wake in between is not lost
      let taken = 0;
      try {
        taken = await turn();
      } catch (err) {
        log.error({ err }, 'the queue cannot be read');
      }
      if (taken === 0 || running.size >= settings.concurrency) await waited;
      else bell.ring();
    }
  };

  const beat = () => {
    if (running.size === 0) return;
    extendLeases(db.reader, lease, settings.leaseMs).catch((err: unknown) =>
      log.error({ err }, 'leases cannot be extended'),
    );
  };

  return {
    start: () => {
      stopped = false;
      heartbeat = setInterval(beat, settings.leaseMs / 3);
      loop = keepWorking();
    },
    stop: async () => {
      stopped = true;
      bell.ring();
      clearInterval(heartbeat);
      const late = new Promise<void>((resolve) => {
        setTimeout(resolve, STOP_WAIT_MS).unref();
      });
      await Promise.race([Promise.all([loop, ...running]), late]);
    },
    wake: bell.ring,
  };
}

/** Waits for a ring, or for so long. */
function createBell(waitMs: number): {
  readonly ring: () => void;
  readonly wait: () => Promise<void>;
} {
  let ring = () => {};
  return {
    ring: () => ring(),
    wait: () =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, waitMs);
        ring = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
  };
}

async function runJob(parts: WorkerParts, job: ClaimedJob): Promise<void> {
  let finished = false;
  const finish = async (tx: Tx) => {
    if (!(await conclude(parts, tx, job)))
      throw new LeaseLostError(`job ${job.kind} was taken over`);
    afterCommit(tx, () => {
      finished = true;
    });
  };
  try {
    const handler = parts.handlers.get(job.kind);
    if (handler === undefined) throw new Error(`nobody does ${job.kind}`);
    const { id, data, attempt, attemptsMax } = job;
    await handler({ id: id as JobId, data, attempt, attemptsMax, finish });
    if (!finished) await parts.db.transaction(finish);
    parts.metrics.count('job.done', { kind: job.kind });
  } catch (err) {
    if (finished)
      parts.log.error({ err, job: job.id, kind: job.kind }, 'a job failed after it was done');
    else await fail(parts, job, err);
  }
}

/** The row goes; what repeats waits for its next turn instead. */
function conclude(parts: WorkerParts, tx: Tx, job: ClaimedJob): Promise<boolean> {
  const everyMs = parts.repeats.get(job.kind);
  if (everyMs === undefined) return removeJob(tx, job.id, parts.lease);
  return rescheduleJob(tx, { id: job.id, lease: parts.lease, runAt: parts.clock() + everyMs });
}

async function fail(parts: WorkerParts, job: ClaimedJob, err: unknown): Promise<void> {
  const { db, lease, log } = parts;
  parts.metrics.count('job.failed', { kind: job.kind });
  if (err instanceof LeaseLostError) return;
  const error = maskCardNumbers(err instanceof Error ? err.message : 'unknown').slice(
    0,
    ERROR_CHARS_MAX,
  );
  const facts = { err, job: job.id, kind: job.kind, attempt: job.attempt };
  // What repeats is never put aside: the next turn is its next try.
  if (job.attempt >= job.attemptsMax && !parts.repeats.has(job.kind)) {
    log.error(facts, 'a job is put aside as dead');
    await buryJob(db.reader, { id: job.id, lease, error });
    return;
  }
  log.warn(facts, 'a job failed');
  const wait = decideBackoff(Math.min(job.attempt, BACKOFF_STEPS_MAX), parts.jitter());
  await retryJob(db.reader, { id: job.id, lease, runAt: parts.clock() + wait, error });
}
