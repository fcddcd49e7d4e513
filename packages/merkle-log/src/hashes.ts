import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';

/** SHA-256 of a leaf or of a subtree, 32 bytes. */
export type Hash = Buffer;

export const HASH_BYTES = 32;

const LEAF = Buffer.of(0x00);
const NODE = Buffer.of(0x01);

/** Root of the tree without a leaf (RFC 6962 clause 2.1): the hash of nothing. */
export const EMPTY_ROOT: Hash = createHash('sha256').digest();

/** A leaf's hash: SHA-256(00 ‖ entry). */
export function hashLeaf(entry: Uint8Array): Hash {
  return createHash('sha256').update(LEAF).update(entry).digest();
}

/** The hash of two subtrees: SHA-256(01 ‖ left ‖ right). */
export function hashPair(left: Uint8Array, right: Uint8Array): Hash {
  return createHash('sha256').update(NODE).update(left).update(right).digest();
}

/**
 * The root of a complete subtree from all hashes of one of its levels.
 * @param hashes a power of two of them, at least one
 * @throws RangeError for any other number
 */
export function foldComplete(hashes: readonly Hash[]): Hash {
  let level = hashes;
  while (level.length > 1) {
    if (level.length % 2 !== 0) throw new RangeError('merkle-log: not a complete subtree');
    const above: Hash[] = [];
    for (let at = 0; at < level.length; at += 2)
      above.push(hashPair(hashAt(level, at), hashAt(level, at + 1)));
    level = above;
  }
  return hashAt(level, 0);
}

export function hashAt(hashes: readonly Hash[], place: number): Hash {
  const hash = hashes[place];
  if (hash === undefined) throw new RangeError('merkle-log: a hash is missing');
  return hash;
}
