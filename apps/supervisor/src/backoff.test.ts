import assert from 'node:assert/strict';
import { test } from 'node:test';

import { decideRestart } from './backoff.ts';

const CASES: readonly (readonly [
  endings: number,
  ranForMs: number,
  count: number,
  waitMs: number,
])[] = [
  [0, 60_000, 1, 100],
  [0, 5, 1, 100],
  [1, 5, 2, 200],
  [2, 5, 3, 400],
  [5, 5, 6, 3_200],
  [6, 5, 7, 5_000],
  [400, 5, 401, 5_000],
  [400, 10_000, 1, 100],
];

for (const [endings, ranForMs, count, waitMs] of CASES) {
  test(`after ${endings} endings and ${ranForMs} ms of life: wait ${waitMs} ms`, () => {
    assert.deepEqual(decideRestart({ count: endings }, ranForMs), { endings: { count }, waitMs });
  });
}
