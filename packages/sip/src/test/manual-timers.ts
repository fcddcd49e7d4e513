import type { SipTimers } from '../transaction/timers.ts';

export interface ManualTimers extends SipTimers {
  /** Lets time pass; what is due runs in its order. */
  advance(ms: number): void;
}

export function createManualTimers(): ManualTimers {
  let now = 0;
  const due = new Set<{ readonly at: number; readonly run: () => void }>();
  const nextBefore = (end: number) =>
    [...due].filter(({ at }) => at <= end).toSorted((one, other) => one.at - other.at)[0];
  return {
    now: () => now,
    after(ms, run) {
      const one = { at: now + ms, run };
      due.add(one);
      return () => void due.delete(one);
    },
    advance(ms) {
      const end = now + ms;
      for (let next = nextBefore(end); next !== undefined; next = nextBefore(end)) {
        due.delete(next);
        now = next.at;
        next.run();
      }
      now = end;
    },
  };
}
