import { EMPTY_ROOT, hashAt, hashPair, type Hash } from './hashes.ts';
import { cutOf, hashSpans, type ReadSubtrees, type Span } from './subtrees.ts';

/** The root of the first `size` leaves. */
export async function rootOf(size: number, read: ReadSubtrees): Promise<Hash> {
  checkSize(size);
  if (size === 0) return EMPTY_ROOT;
  return hashAt(await hashSpans([[0, size]], read), 0);
}

/**
 * The audit path of a leaf, from the leaf upwards (RFC 6962 clause 2.1.1).
 * @throws RangeError when the tree does not hold the leaf
 */
export async function proveInclusion(
  { index, size }: { readonly index: number; readonly size: number },
  read: ReadSubtrees,
): Promise<readonly Hash[]> {
  checkSize(size);
  checkSize(index);
  if (index >= size) throw new RangeError('merkle-log: the leaf is not in the tree');
  const spans: Span[] = [];
  let [from, to] = [0, size];
  while (to - from > 1) {
    const middle = from + cutOf(to - from);
    if (index < middle) {
      spans.push([middle, to]);
      to = middle;
    } else {
      spans.push([from, middle]);
      from = middle;
    }
  }
  return hashSpans(spans.toReversed(), read);
}

/**
 * That the first `to` leaves begin with the first `from` (RFC 6962 clause 2.1.2). Empty for the empty tree and for the
 * same size.
 * @throws RangeError when `from` is larger than `to`
 */
export async function proveConsistency(
  { from, to }: { readonly from: number; readonly to: number },
  read: ReadSubtrees,
): Promise<readonly Hash[]> {
  checkSize(from);
  checkSize(to);
  if (from > to) throw new RangeError('merkle-log: a tree does not shrink');
  if (from === 0 || from === to) return [];
  const spans: Span[] = [];
  let [start, end] = [0, to];
  // Down to the right edge of the older tree; the part that is whole in both is told apart at the end.
  while (end !== from) {
    const middle = start + cutOf(end - start);
    if (from <= middle) {
      spans.push([middle, end]);
      end = middle;
    } else {
      spans.push([start, middle]);
      start = middle;
    }
  }
  // Where the older tree is this very subtree from the first leaf on, whoever checks has its hash already.
  if (start !== 0) spans.push([start, end]);
  return hashSpans(spans.toReversed(), read);
}

/** Whether the leaf is in the tree of that root (RFC 9162 clause 2.1.3.2). */
export function isIncluded({
  leaf,
  index,
  size,
  root,
  proof,
}: {
  readonly leaf: Hash;
  readonly index: number;
  readonly size: number;
  readonly root: Hash;
  readonly proof: readonly Hash[];
}): boolean {
  if (!isSize(index) || !isSize(size) || index >= size) return false;
  let [place, last] = [index, size - 1];
  let joined = leaf;
  for (const hash of proof) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      joined = hashPair(hash, joined);
      while (place % 2 === 0 && place !== 0) [place, last] = [half(place), half(last)];
    } else joined = hashPair(joined, hash);
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && joined.equals(root);
}

/** Whether the tree of `to` leaves is the one of `from` leaves, and more (RFC 9162 clause 2.1.4.2). */
export function isConsistent({
  from,
  to,
  fromRoot,
  toRoot,
  proof,
}: {
  readonly from: number;
  readonly to: number;
  readonly fromRoot: Hash;
  readonly toRoot: Hash;
  readonly proof: readonly Hash[];
}): boolean {
  if (!isSize(from) || !isSize(to) || from > to) return false;
  if (from === to) return proof.length === 0 && fromRoot.equals(toRoot);
  if (from === 0) return proof.length === 0 && fromRoot.equals(EMPTY_ROOT);
  const path = isPowerOfTwo(from) ? [fromRoot, ...proof] : proof;
  let [place, last] = [from - 1, to - 1];
  while (place % 2 === 1) [place, last] = [half(place), half(last)];
  const [first, ...rest] = path;
  if (first === undefined) return false;
  let [older, newer] = [first, first];
  for (const hash of rest) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      older = hashPair(hash, older);
      newer = hashPair(hash, newer);
      while (place % 2 === 0 && place !== 0) [place, last] = [half(place), half(last)];
    } else newer = hashPair(newer, hash);
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && older.equals(fromRoot) && newer.equals(toRoot);
}

const half = (size: number) => Math.floor(size / 2);
const isSize = (size: number) => Number.isSafeInteger(size) && size >= 0;

function isPowerOfTwo(size: number): boolean {
  let power = 1;
  while (power < size) power *= 2;
  return power === size;
}

function checkSize(size: number): void {
  if (!isSize(size)) throw new RangeError('merkle-log: not a number of leaves');
}
