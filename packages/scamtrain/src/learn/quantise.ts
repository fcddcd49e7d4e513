// From weights as they were learned to weights as they are kept: a signed byte each, and most of them nothing.

export interface Quantised {
  readonly table: Int8Array;
  readonly step: number;
}

/** Weights that are kept of a table, at most: the heaviest. */
export const KEPT_MOST = 52_000;
/** Levels either side of nothing. Fewer of them pack better and cost nothing that can be measured. */
const LEVELS = 31;
/** Of the weights that are kept, the share that is not cut off at the highest level. */
const UNCUT_SHARE = 0.998;

export function quantise(weights: Float32Array, keptMost = KEPT_MOST): Quantised {
  const sizes = weights
    .map(Math.abs)
    .filter((size) => size > 0)
    .sort();
  if (sizes.length === 0) return { table: new Int8Array(weights.length), step: 1 };
  const least = sizes[Math.max(0, sizes.length - keptMost)] ?? 0;
  const high = sizes[Math.floor((sizes.length - 1) * UNCUT_SHARE)] ?? 1;
  const step = Math.fround(high / LEVELS);
  const table = Int8Array.from(weights, (weight) => {
    if (Math.abs(weight) < least) return 0;
    return Math.max(-LEVELS, Math.min(LEVELS, Math.round(weight / step)));
  });
  return { table, step };
}
