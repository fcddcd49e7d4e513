import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decideExpected, decideStep, mayName } from './rules.ts';
import type { LineState } from './types.ts';

const STEPS: readonly (readonly [LineState, number, number, ReturnType<typeof decideStep>])[] = [
  ['talking', 4, 4, 'hear'],
  ['talking', 4, 3, 'again'],
  ['talking', 4, 5, 'again'],
  ['waiting', 4, 4, 'again'],
  ['taken', 4, 4, 'again'],
  ['ended', 4, 4, 'over'],
];

for (const [state, at, asked, wanted] of STEPS)
  test(`a call that is ${state} at step ${at} and is asked for step ${asked}: ${wanted}`, () =>
    assert.equal(decideStep({ state, step: at }, asked), wanted));

test('after three names that fit nobody none is asked for', () => {
  assert.ok(mayName({ misses: 2 }));
  assert.ok(!mayName({ misses: 3 }));
});

test('a wait is said in whole minutes, by how long others waited', () => {
  assert.equal(decideExpected(1, []), undefined);
  assert.equal(decideExpected(1, [50, 70]), 60);
  assert.equal(decideExpected(3, [50, 70]), 180);
});
