import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Benchmark } from '@countersign/testkit';
import { isReached, pageOf, rowOf, sayRow, sayTotal } from './bench-report.ts';

const more: Benchmark = {
  name: 'speed',
  unit: 'ops/s',
  reach: 1000,
  run: async () => ({ figure: 0 }),
};
const less: Benchmark = { ...more, name: 'start', unit: 's', reach: 5, lowerIsBetter: true };

const CASES: readonly (readonly [benchmark: Benchmark, figure: number, reached: boolean])[] = [
  [more, 999, false],
  [more, 1000, true],
  [more, Number.NaN, false],
  [less, 5.01, false],
  [less, 5, true],
  [less, Number.POSITIVE_INFINITY, false],
];

for (const [benchmark, figure, reached] of CASES) {
  test(`${benchmark.name} ${figure} is ${reached ? '' : 'not '}reached`, () => {
    assert.equal(isReached(benchmark, figure), reached);
  });
}

test('a row says figure, aim and ratio; the page says them all', () => {
  const rows = [rowOf(more, { figure: 2500, baseline: 5000 }), rowOf(less, { figure: 6.5 })];
  assert.equal(
    rows.map(sayRow)[0],
    'speed: 2,500 ops/s · at least 1,000: reached · 0.50× of 5,000',
  );
  assert.equal(rows.map(sayRow)[1], 'start: 6.5 s · at most 5: NOT REACHED');
  assert.equal(sayTotal(rows), 'reached 1 of 2');
  assert.match(pageOf(rows, 'Two cores.'), /\| start \| 6\.5 s \| ≤ 5 \| \*\*no\*\* \|/);
});
