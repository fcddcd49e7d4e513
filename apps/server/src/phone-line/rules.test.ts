import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { decideExpected, decideStep, digitsOf, mayName } from './rules.ts';
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

test('four digits out of a hash: always four, and each as likely as another', () => {
  assert.equal(digitsOf(Uint8Array.of(0, 0, 0, 7, 255)), '0007');
  assert.equal(digitsOf(Uint8Array.of(255, 255, 255, 255)), String((2 ** 32 - 1) % 10_000));
  const seen = new Map<string, number>();
  for (let id = 0; id < 20_000; id += 1) {
    const [first = ''] = digitsOf(createHash('sha256').update(`${id}`).digest());
    seen.set(first, (seen.get(first) ?? 0) + 1);
  }
  for (const count of seen.values()) assert.ok(count > 1_800 && count < 2_200, `${count}`);
  assert.equal(seen.size, 10);
});
