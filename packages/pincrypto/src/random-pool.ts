import { randomFillSync } from 'node:crypto';
import type { DrawBytes } from './bytes.ts';

/** One call to the system's generator fills this many bytes; a call of its own for each fill costs more than the cipher. */
const POOL_BYTES = 8192;

/**
 * Makes a source of random bytes that draws from the system's generator in large pieces. What was handed out is
 * wiped from the pool. Not to be shared with another thread.
 * @returns a function: length in bytes (0 or more) -> fresh bytes of its own
 */
export function makeRandomPool(): DrawBytes {
  const pool = Buffer.alloc(POOL_BYTES);
  let used = POOL_BYTES;
  return (length) => {
    if (length > POOL_BYTES) return randomFillSync(new Uint8Array(length));
    if (used + length > POOL_BYTES) {
      randomFillSync(pool);
      used = 0;
    }
    const drawn = pool.subarray(used, used + length);
    const own = new Uint8Array(drawn);
    drawn.fill(0);
    used += length;
    return own;
  };
}
