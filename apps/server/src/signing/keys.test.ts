import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Instant } from '@countersign/kernel';
import { decideKeys, timesOfNext, type KeyTimes } from './keys.ts';

const DAY = 86_400_000;
const START = Date.parse('2030-01-01T00:00:00Z');
const at = (day: number) => (START + day * DAY) as Instant;

/** Asked once a day for a year, as the room does it. */
function aYear(): readonly KeyTimes[] {
  const keys: KeyTimes[] = [];
  for (let day = 0; day < 365; day += 1) {
    if (decideKeys(keys, at(day)).isNextDue)
      keys.push({ kid: `key-${keys.length}`, ...timesOfNext(keys.at(-1), at(day)) });
  }
  return keys;
}

test('for a year there is one signer at each moment, shown a week before it signs and two days after', () => {
  const keys = aYear();
  assert.equal(keys.length, 5);
  for (let day = 0; day < 365; day += 1) {
    const { signer } = decideKeys(keys, at(day));
    assert.ok(signer !== undefined, `day ${day}`);
    const first = signer.kid === 'key-0';
    for (const other of [first ? day : day - 1, day + 1, day + 2]) {
      const { shown } = decideKeys(keys, at(other));
      assert.ok(shown.includes(signer), `what signs on day ${day} is shown on day ${other}`);
    }
  }
});

test('the next key is made a week before it signs, not earlier', () => {
  const first = { kid: 'first', ...timesOfNext(undefined, at(0)) };
  assert.equal(decideKeys([first], at(82)).isNextDue, false);
  assert.equal(decideKeys([first], at(83)).isNextDue, true);
  assert.equal(timesOfNext(first, at(83)).signsFrom, first.signsUntil);
});

test('after a sleep longer than a key’s life the next one signs at once', () => {
  const first = { kid: 'first', ...timesOfNext(undefined, at(0)) };
  assert.equal(decideKeys([first], at(200)).signer, undefined);
  assert.equal(timesOfNext(first, at(200)).signsFrom, at(200));
});
