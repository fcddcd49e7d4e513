import { Worker } from 'node:worker_threads';
import type { ReadAnswer, ReadAs, ReadAsk, ReadRefusal, Ready } from './types.ts';

export interface PoolLimits {
  readonly workers: number;
  /** For one e-mail, from when a worker has it. */
  readonly timeMs: number;
  /** Of one worker's heap. */
  readonly memoryMb: number;
  /** E-mails that wait for a worker; one more is refused for now. */
  readonly waitingMax: number;
}

type Answered = ReadAnswer | { readonly refusal: ReadRefusal };

interface Job {
  readonly ask: ReadAsk;
  readonly done: (answered: Answered) => void;
}

export interface Pool {
  readonly read: (as: ReadAs, bytes: Uint8Array) => Promise<Answered>;
  readonly close: () => Promise<void>;
}

/** A thread that cannot read by then is given up. */
const START_MS = 20_000;
const READER = new URL('./worker.ts', import.meta.url);
const YOUNG_MB = 16;
const STACK_MB = 2;

/** Workers that read e-mails, each one at a time. One that takes too long or too much is ended, and another takes its seat. */
export function openPool(limits: PoolLimits, file = READER): Pool {
  const seats = Array.from(
    { length: limits.workers },
    () => new Seat({ limits, file, onFree: () => next() }),
  );
  const waiting: Job[] = [];
  let isClosed = false;
  const next = (): void => {
    const free = seats.find(({ isFree }) => isFree);
    const job = free === undefined ? undefined : waiting.shift();
    if (job !== undefined) free?.begin(job);
  };
  return {
    read: (as, bytes) =>
      new Promise((done) => {
        if (isClosed || waiting.length >= limits.waitingMax) return done({ refusal: 'mail.busy' });
        waiting.push({ ask: { as, bytes }, done });
        next();
      }),
    close: async () => {
      isClosed = true;
      for (const { done } of waiting.splice(0)) done({ refusal: 'mail.busy' });
      await Promise.all(seats.map((seat) => seat.close()));
    },
  };
}

interface SeatParts {
  readonly limits: PoolLimits;
  readonly file: URL;
  readonly onFree: () => void;
}

/** A place for one thread, and for the e-mail that it reads now. */
class Seat {
  private worker: Worker | undefined;
  private isReady = false;
  private job: Job | undefined;
  private timer: NodeJS.Timeout | undefined;
  private readonly parts: SeatParts;

  constructor(parts: SeatParts) {
    this.parts = parts;
  }

  get isFree(): boolean {
    return this.job === undefined;
  }

  begin(job: Job): void {
    this.job = job;
    this.worker ??= this.open();
    if (this.isReady) this.hand();
    else this.timer = setTimeout(() => this.giveUp('mail.busy'), START_MS);
  }

  async close(): Promise<void> {
    const { worker } = this;
    this.giveUp('mail.busy');
    await worker?.terminate();
  }

  /** The time of an e-mail begins when its thread can read. */
  private hand(): void {
    const { job, worker } = this;
    if (job === undefined || worker === undefined) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.giveUp('mail.too-slow'), this.parts.limits.timeMs);
    // The bytes are the caller's, and others may hold the same memory.
    const bytes = Uint8Array.from(job.ask.bytes);
    worker.postMessage({ as: job.ask.as, bytes } satisfies ReadAsk, [bytes.buffer]);
  }

  private open(): Worker {
    const worker = new Worker(this.parts.file, {
      resourceLimits: {
        maxOldGenerationSizeMb: this.parts.limits.memoryMb,
        maxYoungGenerationSizeMb: YOUNG_MB,
        stackSizeMb: STACK_MB,
      },
      // A reader has no business with settings, and prints nothing of what it reads.
      ...{ env: {}, execArgv: [], stdout: true, stderr: true },
    });
    worker.unref();
    worker.on('message', (said: ReadAnswer | Ready) => {
      if ('as' in said) return this.finish(said);
      this.isReady = true;
      this.hand();
    });
    worker.on('error', () => this.giveUp('mail.too-heavy'));
    worker.on('exit', () => this.giveUp('mail.too-heavy'));
    return worker;
  }

  private finish(answered: Answered): void {
    const { job } = this;
    clearTimeout(this.timer);
    this.job = undefined;
    job?.done(answered);
    this.parts.onFree();
  }

  /** The thread is let go first, so that nothing more is heard of it. */
  private giveUp(refusal: ReadRefusal): void {
    const { worker } = this;
    this.worker = undefined;
    this.isReady = false;
    worker?.removeAllListeners();
    // How a thread ends that was given up is nobody's fault.
    worker?.on('error', () => {});
    void worker?.terminate();
    this.finish({ refusal });
  }
}
