import type { Clock, NewId } from '@countersign/kernel';
import { afterCommit, type Database, type Log, type Metrics, type Tx } from '../platform/index.ts';
import { checkJobData } from './rules.ts';
import { countJobs, hastenJob, insertJob, reviveJobs } from './store.ts';
import type { EnqueueOptions, JobData, JobHandler, JobKind } from './types.ts';
import { createWorker, type JobsSettings } from './worker.ts';

export interface Jobs {
  /** Writes the job in the caller's transaction: it exists if and only if the change does. */
  readonly enqueue: <Data extends JobData>(
    tx: Tx,
    kind: JobKind<Data>,
    data: Data,
    options?: EnqueueOptions,
  ) => Promise<void>;
  /** A job that waits under this key for its time waits no more; where none does, nothing changes. */
  readonly hasten: <Data extends JobData>(
    tx: Tx,
    kind: JobKind<Data>,
    singletonKey: string,
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

export const JOBS_DEFAULTS: JobsSettings = { concurrency: 8, leaseMs: 9_000, pollMs: 1_000 };

/** The queue and its worker. */
export function createJobs(parts: JobsParts): Jobs {
  const { db, clock, newId } = parts;
  const handlers = new Map<string, JobHandler<JobData>>();
  const repeats = new Map<string, number>();
  const kinds: JobKind<JobData>[] = [];
  const settings = { ...JOBS_DEFAULTS, ...parts.settings };
  const worker = createWorker({ ...parts, lease: newId(), handlers, repeats, settings });
  const take = (kind: JobKind<JobData>, handler: JobHandler<JobData>) => {
    if (handlers.has(kind.name)) throw new Error(`two workers for ${kind.name}`);
    handlers.set(kind.name, handler);
  };
  return {
    enqueue: async (tx, kind, data, { runAt, singletonKey = null } = {}) => {
      checkJobData(kind.name, data);
      const now = clock();
      const { name, attemptsMax } = kind;
      await insertJob(tx, {
        id: newId(),
        kind: name,
        data,
        singletonKey,
        runAt: runAt ?? now,
        attemptsMax,
        createdAt: now,
      });
      afterCommit(tx, worker.wake);
    },
    hasten: async (tx, { name: kind }, singletonKey) => {
      await hastenJob(tx, { kind, singletonKey, now: clock() });
      afterCommit(tx, worker.wake);
    },
    // The data of a row is what `enqueue` of the same kind wrote.
    work: (kind, handler) =>
      take(kind as JobKind<JobData>, handler as unknown as JobHandler<JobData>),
    repeat: (kind, everySeconds, handler) => {
      take(kind, handler);
      repeats.set(kind.name, everySeconds * 1_000);
      kinds.push(kind);
    },
    start: async () => {
      // One row per repeating kind, of one name in every server.
      for (const { name, attemptsMax } of kinds) {
        const now = clock();
        await insertJob(db.reader, {
          id: `repeat:${name}`,
          kind: name,
          data: {},
          singletonKey: null,
          runAt: now,
          attemptsMax,
          createdAt: now,
        });
      }
      worker.start();
    },
    stop: worker.stop,
    counts: () => countJobs(db.reader),
    revive: (kind) => reviveJobs(db.reader, kind, clock()),
  };
}
