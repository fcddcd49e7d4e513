import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkJobData, decideBackoff } from './rules.ts';

const waits: readonly (readonly [number, number, number])[] = [
  [1, 0, 500],
  [1, 1, 1_000],
  [2, 1, 2_000],
  [5, 0, 8_000],
  [20, 1, 900_000],
  [20, 0, 450_000],
];
for (const [attempt, jitter, wanted] of waits) {
  test(`after try ${attempt}, jitter ${jitter}: ${wanted} ms`, () =>
    assert.equal(decideBackoff(attempt, jitter), wanted));
}

const refusedData = [
  { to: 'jane@example.test' },
  { text: 'hello there' },
  { id: 'x'.repeat(121) },
  Object.fromEntries(Array.from({ length: 13 }, (_, at) => [`k${at}`, at])),
];
for (const data of refusedData) {
  test(`not for a job: ${JSON.stringify(data).slice(0, 30)}`, () =>
    assert.throws(() => checkJobData('test.kind', data), /job test.kind carries more than/));
}
test('ids, codes and counts may go', () =>
  checkJobData('test.kind', {
    id: '019a1234-5678-7123-8456-123456789012',
    code: 'pin.shown',
    count: 3,
    last: true,
  }));
