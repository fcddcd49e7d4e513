import type { Brand, Instant } from '@countersign/kernel';
import type { Tx } from '../platform/index.ts';

export type JobId = Brand<string, 'JobId'>;

/** What a job carries: ids, codes and counts. Never a secret, and nothing of a person. */
export type JobData = Readonly<Record<string, string | number | boolean>>;

/** A kind of job with the type of its data. */
export interface JobKind<Data extends JobData> {
  readonly name: string;
  /** Tries before it is put aside as dead. */
  readonly attemptsMax: number;
  /** Only there for its type. */
  readonly data?: Data;
}

/** Names a kind once, in the room that runs it: `room.verb`. */
export function defineJob<Data extends JobData>(
  name: string,
  settings: { readonly attemptsMax?: number } = {},
): JobKind<Data> {
  return { name, attemptsMax: settings.attemptsMax ?? ATTEMPTS_DEFAULT };
}

export const ATTEMPTS_DEFAULT = 8;

export interface EnqueueOptions {
  /** Not before; at once when left out. */
  readonly runAt?: Instant;
  /** At most one waiting job per kind and key: a second one changes nothing. */
  readonly singletonKey?: string;
}

/** One run of a job. It can run more than once: what it does outside carries a key of its own. */
export interface JobRun<Data extends JobData> {
  readonly id: JobId;
  readonly data: Data;
  /** From 1. */
  readonly attempt: number;
  readonly attemptsMax: number;
  /**
   * Marks the job as done inside a transaction: what is written with it is written exactly once. A handler that returns
   * without it is marked done afterwards, and may then run again after a crash.
   * @throws LeaseLostError when another worker has taken the job over; the transaction has to roll back
   */
  readonly finish: (tx: Tx) => Promise<void>;
}

export type JobHandler<Data extends JobData> = (run: JobRun<Data>) => Promise<void>;

/** This worker was taken for dead and the job was given to another one. */
export class LeaseLostError extends Error {}
