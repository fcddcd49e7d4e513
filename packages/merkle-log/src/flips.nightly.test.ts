import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashLeaf, isIncluded, proveInclusion, rootOf } from './index.ts';
import { memoryLog, someEntries } from './test/memory-log.ts';

test('each single bit of a log of 64 KiB, changed, is noticed', async () => {
  const entries = someEntries(2048);
  const log = memoryLog(entries);
  const size = entries.length;
  const root = await rootOf(size, log.read);
  let noticed = 0;
  for (const [index, entry] of entries.entries()) {
    // oxlint-disable-next-line no-await-in-loop
    const proof = await proveInclusion({ index, size }, log.read);
    for (let bit = 0; bit < entry.length * 8; bit += 1) {
      const changed = Buffer.from(entry);
      const at = Math.floor(bit / 8);
      changed[at] = (changed[at] ?? 0) ^ (1 << (bit % 8));
      if (!isIncluded({ leaf: hashLeaf(changed), index, size, root, proof })) noticed += 1;
    }
  }
  assert.equal(noticed, 64 * 1024 * 8);
});
