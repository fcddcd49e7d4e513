import type { Clock, NewId } from '@countersign/kernel';
import {
  afterCommit,
  maskCardNumbers,
  type Database,
  type Log,
  type Metrics,
  type Tx,
} from '../platform/index.ts';
import { checkJobData, decideBackoff } from './rules.ts';
import {
  buryJob,
  claimJobs,
  countJobs,
  extendLeases,
  insertJob,
  removeJob,
  rescheduleJob,
  retryJob,
  reviveJobs,
  type ClaimedJob,
} from './store.ts';
import {
  LeaseLostError,
  type EnqueueOptions,
  type JobData,
  type JobHandler,
  type JobId,
  type JobKind,
} from './types.ts';

export interface Jobs {
  /** Writes the job in the caller's transaction: it exists if and only if the change does. */
  readonly enqueue: <Data extends JobData>(
    tx: Tx,
    kind: JobKind<Data>,
    data: Data,
    options?: EnqueueOptions,
  ) => Promise<void>;
  /** Names who does a kind of job. Before `start`. */
  readonly work: <Data extends JobData>(kind: JobKind<Data>, handler: JobHandler<Data>) => void;
  /** Does something again and again, once among all servers. Before `start`. */
  readonly repeat: (
    kind: JobKind<Record<never, never>>,
    everySeconds: number,
    handler: () => Promise<void>,
  ) => void;
  readonly start: () => Promise<void>;
  /** Takes nothing new and waits for what runs. */
  readonly stop: () => Promise<void>;
  readonly counts: () => Promise<Readonly<Record<'waiting' | 'running' | 'dead', number>>>;
  readonly revive: (kind: string) => Promise<number>;
}

export interface JobsParts {
  readonly db: Database;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly log: Log;
  readonly metrics: Metrics;
  /** 0 to 1, for spreading retries. */
  readonly jitter: () => number;
  readonly settings?: Partial<JobsSettings>;
}

export interface JobsSettings {
  /** Jobs that run side by side in this process. */
  readonly concurrency: number;
  /** A worker that says nothing for so long is taken for dead. */
  readonly leaseMs: number;
  /** How often this process looks by itself; its own commits wake it at once. */
  readonly pollMs: number;
}

export const JOBS_DEFAULTS: JobsSettings = { concurrency: 8, leaseMs: 9_000, pollMs: 1_000 };
const STOP_WAIT_MS = 10_000;
const ERROR_CHARS_MAX = 300;

/** The queue and its worker. */
export function createJobs(parts: JobsParts): Jobs {
  const { db, clock, newId, log, metrics } = parts;
  const settings = { ...JOBS_DEFAULTS, ...parts.settings };
  const handlers = new Map<string, JobHandler<JobData>>();
  const repeats = new Map<string, { readonly kind: JobKind<JobData>; readonly everyMs: number }>();
  const lease = newId();
  const running = new Set<Promise<void>>();
  let stopped = true;
  let wake = () => {};
  let loop: Promise<void> = Promise.resolve();
  let heartbeat: NodeJS.Timeout | undefined;

  const write = (tx: Tx, kind: JobKind<JobData>, data: JobData, options: EnqueueOptions) => {
    checkJobData(kind.name, data);
    const now = clock();
    return insertJob(tx, {
      id: newId(),
      kind: kind.name,
      data,
      singletonKey: options.singletonKey ?? null,
      runAt: options.runAt ?? now,
      attemptsMax: kind.attemptsMax,
      createdAt: now,
    });
  };
  /** One row per repeating kind, of one name in every server. */
  const plant = ({ name, attemptsMax }: JobKind<JobData>) =>
    insertJob(db.reader, {
      id: `repeat:${name}`,
      kind: name,
      data: {},
      singletonKey: null,
      runAt: clock(),
      attemptsMax,
      createdAt: clock(),
    });
  const conclude = (tx: Tx, job: ClaimedJob): Promise<boolean> => {
    const repeated = repeats.get(job.kind);
    return repeated === undefined
      ? removeJob(tx, job.id, lease)
      : rescheduleJob(tx, { id: job.id, lease, runAt: clock() + repeated.everyMs });
  };

  const run = async (job: ClaimedJob): Promise<void> => {
    let finished = false;
    const finish = async (tx: Tx) => {
      if (!(await conclude(tx, job))) throw new LeaseLostError(`job ${job.kind} was taken over`);
      afterCommit(tx, () => {
        finished = true;
      });
    };
    try {
      const handler = handlers.get(job.kind);
      if (handler === undefined) throw new Error(`nobody does ${job.kind}`);
      await handler({
        id: job.id as JobId,
        data: job.data,
        attempt: job.attempt,
        attemptsMax: job.attemptsMax,
        finish,
      });
      if (!finished) await db.transaction(finish);
      metrics.count('job.done', { kind: job.kind });
    } catch (err) {
      if (finished) {
        log.error({ err, job: job.id, kind: job.kind }, 'a job failed after it was done');
        return;
      }
      await fail(job, err);
    }
  };

  const fail = async (job: ClaimedJob, err: unknown): Promise<void> => {
    metrics.count('job.failed', { kind: job.kind });
    if (err instanceof LeaseLostError) return;
    const error = maskCardNumbers(err instanceof Error ? err.message : 'unknown').slice(
      0,
      ERROR_CHARS_MAX,
    );
    // What repeats is never put aside: the next turn is its next try.
    const dead = job.attempt >= job.attemptsMax && !repeats.has(job.kind);
    log[dead ? 'error' : 'warn'](
      { err, job: job.id, kind: job.kind, attempt: job.attempt },
      dead ? 'a job is put aside as dead' : 'a job failed',
    );
    if (dead) await buryJob(db.reader, { id: job.id, lease, error });
    else
      await retryJob(db.reader, {
        id: job.id,
        lease,
        runAt: clock() + decideBackoff(Math.min(job.attempt, 20), parts.jitter()),
        error,
      });
  };

  const turn = async (): Promise<number> => {
    const free = settings.concurrency - running.size;
    if (free <= 0 || handlers.size === 0) return 0;
    const jobs = await claimJobs(db.reader, {
      kinds: [...handlers.keys()],
      limit: free,
      lease,
      leaseMs: settings.leaseMs,
      now: clock(),
    });
    for (const job of jobs) {
      const done: Promise<void> = run(job)
        .catch((err: unknown) => log.error({ err, kind: job.kind }, 'a job could not be put back'))
        .finally(() => {
          running.delete(done);
          wake();
        });
      running.add(done);
    }
    return jobs.length;
  };

  const rest = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, settings.pollMs);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const keepWorking = async (): Promise<void> => {
    while (!stopped) {
      const waited = rest(); // made before looking, so that a wake in between is not lost
      let taken = 0;
      try {
        taken = await turn();
      } catch (err) {
        log.error({ err }, 'the queue cannot be read');
      }
      if (taken === 0 || running.size >= settings.concurrency) await waited;
      else wake();
    }
  };

  return {
    enqueue: async (tx, kind, data, options = {}) => {
      await write(tx, kind as JobKind<JobData>, data, options);
      afterCommit(tx, () => wake());
    },
    work: (kind, handler) => {
      if (handlers.has(kind.name)) throw new Error(`two workers for ${kind.name}`);
      handlers.set(kind.name, handler as unknown as JobHandler<JobData>);
    },
    repeat: (kind, everySeconds, handler) => {
      handlers.set(kind.name, handler);
      repeats.set(kind.name, { kind, everyMs: everySeconds * 1_000 });
    },
    start: async () => {
      stopped = false;
      for (const { kind } of repeats.values()) await plant(kind);
      heartbeat = setInterval(() => {
        if (running.size > 0)
          extendLeases(db.reader, lease, settings.leaseMs).catch((err: unknown) =>
            log.error({ err }, 'leases cannot be extended'),
          );
      }, settings.leaseMs / 3);
      loop = keepWorking();
    },
    stop: async () => {
      stopped = true;
      wake();
      clearInterval(heartbeat);
      const late = new Promise<void>((resolve) => {
        setTimeout(resolve, STOP_WAIT_MS).unref();
      });
      await Promise.race([Promise.all([loop, ...running]), late]);
    },
    counts: () => countJobs(db.reader),
    revive: (kind) => reviveJobs(db.reader, kind, clock()),
  };
}
