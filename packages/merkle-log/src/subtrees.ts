import { hashAt, hashPair, type Hash } from './hashes.ts';

/** A complete subtree: the leaves from `index * 2^height` up to, not including, `(index + 1) * 2^height`. */
export interface Subtree {
  readonly height: number;
  readonly index: number;
}

/** Leaves from the first up to, not including, the second. */
export type Span = readonly [from: number, to: number];

/** Looks up roots of complete subtrees, in the order in which they are wanted. */
export type ReadSubtrees = (wanted: readonly Subtree[]) => Promise<readonly Hash[]>;

/** The largest power of two that is smaller than `size`, which is at least 2: where a tree is cut (RFC 6962 clause 2.1). */
export function cutOf(size: number): number {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
}

/** The complete subtrees that a span is made of, from left to right. A span begins where one of its size may begin. */
export function completeIn([from, to]: Span): readonly Subtree[] {
  const found: Subtree[] = [];
  for (let start = from; start < to;) {
    let height = 0;
    let width = 1;
    while (start % (width * 2) === 0 && start + width * 2 <= to) {
      width *= 2;
      height += 1;
    }
    found.push({ height, index: start / width });
    start += width;
  }
  return found;
}

/** The hashes of spans, with one look at what is stored. */
export async function hashSpans(spans: readonly Span[], read: ReadSubtrees): Promise<Hash[]> {
  const parts = spans.map(completeIn);
  const hashes = await read(parts.flat());
  let at = 0;
  return parts.map((part) => {
    const own = hashes.slice(at, at + part.length);
    at += part.length;
    return joinFromRight(own);
  });
}

/** The smaller ones on the right are joined first, as the tree is cut. */
function joinFromRight(hashes: readonly Hash[]): Hash {
  let joined = hashAt(hashes, hashes.length - 1);
  for (let at = hashes.length - 2; at >= 0; at -= 1) joined = hashPair(hashAt(hashes, at), joined);
  return joined;
}
