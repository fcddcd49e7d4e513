/** Leaves that a batch has at least, also when nobody was called or written to. */
export const BATCH_MIN = 4;
/** Commitments that one batch takes; the rest waits for the next one. */
export const BATCH_MAX = 4096;

/**
 * How many leaves a batch of that many commitments has: the next power of two. Who watches the log learns the order of
 * magnitude of our contacts and no more, and nothing at all below the smallest batch.
 */
export function batchSize(commitments: number): number {
  let size = BATCH_MIN;
  while (size < commitments) size *= 2;
  return size;
}
