import type { Timers } from '@countersign/callflow';

/** Time as it passes; nothing of it keeps the process alive. */
export const realTimers: Timers = {
  now: () => performance.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
