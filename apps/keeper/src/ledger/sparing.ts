import type { Clock } from '@countersign/kernel';

const WINDOW_MS = 60_000;
const PER_WINDOW_MAX = 60;

/**
 * Whoever proves nothing can ask as often as they like: the log takes the first of each minute, and stays readable. The
 * refusal itself is the same.
 */
export function createSparing(clock: Clock): (write: () => Promise<void>) => Promise<void> {
  let windowStart = 0;
  let written = 0;
  return async (write) => {
    const now = clock();
    if (now - windowStart >= WINDOW_MS) {
      windowStart = now;
      written = 0;
    }
    written += 1;
    if (written <= PER_WINDOW_MAX) await write();
  };
}
