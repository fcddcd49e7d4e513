// A log in memory, for the tests of this package.
import { foldComplete, hashLeaf, type Hash } from '../hashes.ts';
import type { ReadSubtrees } from '../subtrees.ts';

export interface MemoryLog {
  readonly entries: readonly Buffer[];
  readonly leaves: readonly Hash[];
  readonly read: ReadSubtrees;
}

export function memoryLog(entries: readonly Buffer[]): MemoryLog {
  const leaves = entries.map((entry) => hashLeaf(entry));
  const known = new Map<string, Hash>();
  const look = (height: number, index: number): Hash => {
    const key = `${height}/${index}`;
    const width = 2 ** height;
    const found = known.get(key) ?? foldComplete(leaves.slice(index * width, (index + 1) * width));
    known.set(key, found);
    return found;
  };
  return {
    entries,
    leaves,
    read: async (wanted) => wanted.map(({ height, index }) => look(height, index)),
  };
}

/** Entries of 32 bytes, as commitments are. */
export function someEntries(count: number, salt = ''): readonly Buffer[] {
  return Array.from({ length: count }, (_, at) => hashLeaf(Buffer.from(`${salt}entry ${at}`)));
}
