/** The time of a practice phone, handed in. */
export interface Timers {
  /** Milliseconds since any beginning. */
  now(): number;
  /** Runs once after so many milliseconds; what comes back ends it before. */
  after(ms: number, run: () => void): () => void;
  /** Told of every request that is under way, so that a clock of a test can wait for it. Nobody else needs it. */
  during?(work: Promise<unknown>): void;
}

export interface ManualTimers extends Required<Timers> {
  /**
   * Lets time pass: what is due runs in its order, each at its own moment, and time stands still while a request is
   * under way. A fault of what runs comes out here.
   */
  advance(ms: number): Promise<void>;
  /** Waits for requests that are under way; no time passes. */
  settle(): Promise<void>;
}

interface Due {
  readonly at: number;
  readonly run: () => void;
}

/** Turns of the microtask queue that are given to promises which nobody told of. */
const TURNS = 20;

/** A clock that only moves when it is told to. @param start milliseconds */
export function createManualTimers(start = 0): ManualTimers {
  let now = start;
  const waiting = new Set<Due>();
  const pending = new Set<Promise<unknown>>();
  const faults: unknown[] = [];

  const settle = async (): Promise<void> => {
    do {
      await Promise.allSettled(pending);
      for (let turn = 0; turn < TURNS; turn += 1) await Promise.resolve();
    } while (pending.size > 0);
    if (faults.length > 0) throw faults.shift();
  };

  /** A set keeps its order, so what is due at one moment runs in the order in which it was asked for. */
  const nextUntil = (end: number): Due | undefined => {
    let next: Due | undefined;
    for (const due of waiting) if (due.at <= end && due.at < (next?.at ?? Infinity)) next = due;
    return next;
  };

  return {
    now: () => now,
    after(ms, run) {
      const due = { at: now + Math.max(0, ms), run };
      waiting.add(due);
      return () => void waiting.delete(due);
    },
    during(work) {
      pending.add(work);
      work.then(
        () => pending.delete(work),
        (fault: unknown) => {
          pending.delete(work);
          faults.push(fault);
        },
      );
    },
    settle,
    async advance(ms) {
      const end = now + ms;
      await settle();
      for (let due = nextUntil(end); due !== undefined; due = nextUntil(end)) {
        waiting.delete(due);
        now = due.at;
        due.run();
        await settle();
      }
      now = end;
    },
  };
}
