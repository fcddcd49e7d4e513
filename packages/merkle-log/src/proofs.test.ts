import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  EMPTY_ROOT,
  hashLeaf,
  isConsistent,
  isIncluded,
  proveConsistency,
  proveInclusion,
  rootOf,
  type Hash,
} from './index.ts';
import { memoryLog, someEntries } from './test/memory-log.ts';

const published = JSON.parse(
  readFileSync(new URL('../golden/published.json', import.meta.url), 'utf8'),
) as { readonly leaves: readonly string[]; readonly roots: readonly string[] };

const SIZES_MAX = 70;
const log = memoryLog(someEntries(SIZES_MAX));
const roots: readonly Hash[] = await Promise.all(
  Array.from({ length: SIZES_MAX + 1 }, (_, size) => rootOf(size, log.read)),
);
const rootAt = (size: number) => roots[size] ?? EMPTY_ROOT;
const leafAt = (index: number) => log.leaves[index] ?? EMPTY_ROOT;

test('the roots are the published ones', async () => {
  const known = memoryLog(published.leaves.map((leaf) => Buffer.from(leaf, 'hex')));
  for (const [size, root] of published.roots.entries())
    // oxlint-disable-next-line no-await-in-loop
    assert.equal((await rootOf(size, known.read)).toString('hex'), root, `${size} leaves`);
});

test('every leaf of every tree is proven, at its own place and in its own tree alone', async () => {
  for (let size = 1; size <= SIZES_MAX; size += 1) {
    for (let index = 0; index < size; index += 1) {
      // oxlint-disable-next-line no-await-in-loop
      const proof = await proveInclusion({ index, size }, log.read);
      const claim = { leaf: leafAt(index), index, size, root: rootAt(size), proof };
      assert.ok(isIncluded(claim), `${index} of ${size}`);
      assert.ok(!isIncluded({ ...claim, index: index + 1 }));
      assert.ok(!isIncluded({ ...claim, leaf: leafAt((index + 1) % SIZES_MAX) }));
      assert.ok(!isIncluded({ ...claim, root: rootAt(size - 1) }));
      assert.ok(!isIncluded({ ...claim, proof: [...proof, leafAt(0)] }));
      assert.ok(proof.length === 0 || !isIncluded({ ...claim, proof: proof.slice(1) }));
    }
  }
});

test('every tree is proven to begin with every smaller one, and with no other', async () => {
  const other = memoryLog(someEntries(SIZES_MAX, 'another '));
  for (let to = 0; to <= SIZES_MAX; to += 1) {
    for (let from = 0; from <= to; from += 1) {
      // oxlint-disable-next-line no-await-in-loop
      const proof = await proveConsistency({ from, to }, log.read);
      const claim = { from, to, fromRoot: rootAt(from), toRoot: rootAt(to), proof };
      assert.ok(isConsistent(claim), `${from} in ${to}`);
      assert.ok(!isConsistent({ ...claim, proof: [...proof, rootAt(1)] }));
      if (from === 0) continue;
      // oxlint-disable-next-line no-await-in-loop
      assert.ok(!isConsistent({ ...claim, fromRoot: await rootOf(from, other.read) }));
      assert.ok(!isConsistent({ ...claim, toRoot: rootAt(to - 1) }));
      if (from !== to) assert.ok(!isConsistent({ ...claim, from: from + 1 }));
    }
  }
});

test('a proof with one bit changed proves nothing', async () => {
  const size = SIZES_MAX;
  const inclusion = await proveInclusion({ index: 41, size }, log.read);
  const consistency = await proveConsistency({ from: 41, to: size }, log.read);
  const sameTree = { leaf: leafAt(41), index: 41, size, root: rootAt(size) };
  const growth = { from: 41, to: size, fromRoot: rootAt(41), toRoot: rootAt(size) };
  fc.assert(
    fc.property(fc.nat({ max: 10 }), fc.nat({ max: 255 }), (line, bit) => {
      assert.ok(!isIncluded({ ...sameTree, proof: flipped(inclusion, line, bit) }));
      assert.ok(!isConsistent({ ...growth, proof: flipped(consistency, line, bit) }));
    }),
    { numRuns: 2000 },
  );
});

test('sizes that are none, and leaves outside the tree, are refused', async () => {
  await assert.rejects(proveInclusion({ index: 5, size: 5 }, log.read), RangeError);
  await assert.rejects(proveConsistency({ from: 6, to: 5 }, log.read), RangeError);
  for (const size of [-1, 1.5, Number.NaN, 2 ** 53])
    // oxlint-disable-next-line no-await-in-loop
    await assert.rejects(rootOf(size, log.read), RangeError);
  const nothing = { leaf: EMPTY_ROOT, root: EMPTY_ROOT, proof: [] };
  assert.ok(!isIncluded({ ...nothing, index: 0, size: 0 }));
  assert.ok(!isIncluded({ ...nothing, index: -1, size: 1 }));
  assert.ok(!isConsistent({ from: 2, to: 1, fromRoot: EMPTY_ROOT, toRoot: EMPTY_ROOT, proof: [] }));
});

test('every edit of a log of 64 KiB is noticed: a bit, an entry less, more, twice or moved', async () => {
  const entries = someEntries(2048);
  const whole = memoryLog(entries);
  const root = await rootOf(entries.length, whole.read);
  for (const [index, entry] of entries.entries()) {
    // oxlint-disable-next-line no-await-in-loop
    const proof = await proveInclusion({ index, size: entries.length }, whole.read);
    const claim = { index, size: entries.length, root, proof };
    assert.ok(isIncluded({ ...claim, leaf: hashLeaf(entry) }));
    // A bit of each entry here; each bit of each entry in the long runs.
    assert.ok(!isIncluded({ ...claim, leaf: hashLeaf(flipBit(entry, index % 256)) }));
  }
  const edits = [
    entries.slice(0, -1),
    entries.slice(1),
    entries.toSpliced(1000, 1),
    [...entries, hashLeaf(Buffer.of(1))],
    entries.toSpliced(1000, 0, entries[1000] ?? EMPTY_ROOT),
    entries.toSpliced(7, 2, entries[8] ?? EMPTY_ROOT, entries[7] ?? EMPTY_ROOT),
  ];
  for (const edited of edits)
    // oxlint-disable-next-line no-await-in-loop
    assert.ok(!(await rootOf(edited.length, memoryLog(edited).read)).equals(root));
});

function flipBit(bytes: Buffer, bit: number): Buffer {
  const changed = Buffer.from(bytes);
  const at = Math.floor(bit / 8) % bytes.length;
  changed[at] = (changed[at] ?? 0) ^ (1 << (bit % 8));
  return changed;
}

function flipped(proof: readonly Hash[], line: number, bit: number): readonly Hash[] {
  const at = line % proof.length;
  return proof.with(at, flipBit(proof[at] ?? EMPTY_ROOT, bit));
}
