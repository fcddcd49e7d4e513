import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  foldComplete,
  formatBundle,
  parseBundle,
  parseTilePath,
  rootOf,
  runOf,
  tilePath,
  TILE_WIDTH,
  widthOfLevel,
  type Hash,
} from './index.ts';
import { memoryLog, someEntries } from './test/memory-log.ts';

const { tilePaths } = JSON.parse(
  readFileSync(new URL('../golden/published.json', import.meta.url), 'utf8'),
) as { readonly tilePaths: readonly (readonly [number, string])[] };

test('a tile has one path, and the path leads back to it', () => {
  for (const [index, groups] of tilePaths) {
    const tile = { level: 0, index, width: TILE_WIDTH } as const;
    assert.equal(tilePath(tile), `tile/0/${groups}`);
    assert.deepEqual(parseTilePath(`tile/0/${groups}`), tile);
  }
  fc.assert(
    fc.property(
      fc.oneof(fc.nat({ max: 63 }), fc.constant('entries' as const)),
      fc.nat({ max: 10 ** 12 }),
      fc.integer({ min: 1, max: 256 }),
      (level, index, width) => {
        const tile = { level, index, width };
        assert.deepEqual(parseTilePath(tilePath(tile)), tile);
      },
    ),
  );
});

test('what is no path of a tile is refused', () => {
  const wrong = [
    'tile/0/1',
    'tile/00/000',
    'tile/64/000',
    'tile/0/x000/001',
    'tile/0/001/002',
    'tile/0/000.p/0',
    'tile/0/000.p/256',
    'tile/0/000.p/01',
    'tile/leaves/000',
    'tile/0/x001/x001/x001/x001/x001/000',
    '/tile/0/000',
    'tile/0/000/',
  ];
  for (const path of wrong) assert.equal(parseTilePath(path), undefined, path);
});

test('the tree of 70 000 leaves has the levels that the specification counts', () => {
  const widths = [0, 1, 2, 3].map((level) => widthOfLevel(70_000, level));
  assert.deepEqual(widths, [70_000, 273, 1, 0]);
});

test('a tree is the same one from its tiles', async () => {
  const size = 700;
  const log = memoryLog(someEntries(size));
  const levels: readonly (readonly Hash[])[] = [
    log.leaves,
    [0, 1].map((tile) =>
      foldComplete(log.leaves.slice(tile * TILE_WIDTH, (tile + 1) * TILE_WIDTH)),
    ),
  ];
  const root = await rootOf(size, async (wanted) =>
    wanted.map((subtree) => {
      const { level, from, count } = runOf(subtree);
      return foldComplete((levels[level] ?? []).slice(from, from + count));
    }),
  );
  assert.deepEqual(root, await rootOf(size, log.read));
});

test('a bundle holds its entries; what is cut off is no bundle', () => {
  const entries = [Buffer.alloc(0), Buffer.from('one'), Buffer.alloc(0xffff, 1)];
  const bundle = formatBundle(entries);
  assert.deepEqual(parseBundle(bundle), entries);
  assert.equal(parseBundle(bundle.subarray(0, -1)), undefined);
  assert.equal(parseBundle(bundle.subarray(0, 1)), undefined);
  assert.throws(() => formatBundle([Buffer.alloc(0x10000)]), RangeError);
});
