import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { windowLine } from '@countersign/keeper-contract';
import { windowCopy } from '@countersign/ui/copy';
import {
  caretAfter,
  digitsOf,
  expiryProblem,
  groupNumber,
  isCardNumber,
  shapeExpiry,
} from './card-number.ts';
import { makeDigits } from './digits.ts';
import { freshLook, leftMs, LOOK_MS_MAX, startLook, stopLook, ticksLeft } from './look-budget.ts';
import { paths } from './paths.ts';
import { meaningOf, weakReason } from './refusals.ts';

test('the pages ask the questions of the contract, at its paths', () => {
  for (const [name, path] of Object.entries(paths))
    assert.equal(path, windowLine[name as keyof typeof paths].path);
});

test('a PIN is seen for ten seconds in all, however it is hidden and shown in between', () => {
  const steps = fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 4_000 })), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(steps, (all) => {
      let look = freshLook;
      let now = 1_000;
      let seenMs = 0;
      for (const [show, ms] of all) {
        look = show ? startLook(look, now) : stopLook(look, now);
        if (look.since !== undefined) seenMs += Math.min(ms, leftMs(look, now));
        now += ms;
      }
      assert.ok(seenMs <= LOOK_MS_MAX);
      assert.equal(leftMs(look, now), LOOK_MS_MAX - seenMs);
    }),
  );
});

test('ticks go out one a second, and nothing starts again once they are out', () => {
  const look = startLook(freshLook, 0);
  assert.deepEqual(
    [0, 1, 999, 1_000, 1_001, 9_000, 9_001, 9_999, 10_000, 60_000].map((now) =>
      ticksLeft(look, now),
    ),
    [10, 10, 10, 9, 9, 1, 1, 1, 0, 0],
  );
  const spent = stopLook(look, 10_000);
  assert.equal(startLook(spent, 20_000).since, undefined);
});

for (const [digits, grouped] of [
  ['', ''],
  ['4', '4'],
  ['41111', '4111 1'],
  ['4111111111111111', '4111 1111 1111 1111'],
  ['378282246310005', '3782 822463 10005'],
  ['4222222222222', '4222 2222 2222 2'],
  ['6304000000000000000', '6304 0000 0000 0000 000'],
] as const) {
  test(`a number of ${digits.length} digits is grouped as it is embossed`, () => {
    assert.equal(groupNumber(digits), grouped);
  });
}

test('whatever is pasted, its digits are taken and the caret stays behind the same digit', () => {
  assert.equal(digitsOf(' 4111-1111 1111\t1111x'), '4111111111111111');
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9]{0,19}$/), fc.nat(19), (digits, wanted) => {
      const before = Math.min(wanted, digits.length);
      const grouped = groupNumber(digits);
      assert.equal(digitsOf(grouped), digits);
      assert.equal(digitsOf(grouped.slice(0, caretAfter(grouped, before))).length, before);
    }),
  );
});

for (const [digits, yes] of [
  ['4111111111111111', true],
  ['378282246310005', true],
  ['4222222222222', true],
  ['4111111111111112', false],
  ['1411111111111111', false],
  ['000000000000', false],
  ['00000000000000000000', false],
  ['', false],
] as const) {
  test(`${digits === '' ? 'nothing' : `${digits.length} digits`} ${yes ? 'can' : 'cannot'} be a card number (${digits})`, () => {
    assert.equal(isCardNumber(digits), yes);
  });
}

for (const [typed, shaped] of [
  ['0', '0'],
  ['4', '04'],
  ['12', '12'],
  ['122', '12/2'],
  ['12/29', '12/29'],
  ['12/2029', '12/29'],
  ['429', '04/29'],
] as const) {
  test(`an expiry typed as ${typed} stands as ${shaped}`, () =>
    assert.equal(shapeExpiry(typed), shaped));
}

for (const [shaped, problem] of [
  ['', 'wrong'],
  ['13/29', 'wrong'],
  ['00/29', 'wrong'],
  ['1/29', 'wrong'],
  ['10/26', 'expired'],
  ['11/25', 'expired'],
  ['11/26', undefined],
  ['12/26', undefined],
  ['01/31', undefined],
] as const) {
  test(`in November 2026 an expiry of "${shaped}" is ${problem ?? 'good'}`, () => {
    assert.equal(expiryProblem(shaped, { year: 2026, month: 11 }), problem);
  });
}

for (const [code, ending, again] of [
  ['visit.over', 'expired', false],
  ['visit.other-act', 'used', false],
  ['visit.attempts', 'tooMany', false],
  ['limit.proofs', 'tooMany', false],
  ['pin.daily-limit', 'limit', false],
  ['pin.locked', 'locked', false],
  ['pin.not-shown', 'fault', false],
  ['intent.expired', 'refused', true],
  ['intent.passkey', 'refused', true],
  ['intent.code', 'refused', true],
  ['code.none', 'refused', true],
  ['passkey.refused', 'refused', true],
  ['visit.reopen', 'refused', true],
  ['visit.busy', 'fault', true],
  ['backend.unavailable', 'fault', true],
  ['window.keeper-away', 'fault', true],
  ['window.offline', 'offline', true],
  ['never.heard-of', 'fault', true],
] as const) {
  test(`${code} is told as "${ending}"${again ? ', and may be tried again' : ''}`, () => {
    assert.deepEqual(meaningOf(code), { ending, again });
    for (const words of Object.values(windowCopy)) assert.ok(words.ended[ending].title.length > 3);
  });
}

for (const [facts, reason] of [
  [{ reasons: 'birth-date,repeats' }, 'birth-date'],
  [{ reasons: 'of-a-new-kind' }, 'other'],
  [{ reasons: '__proto__' }, 'other'],
  [{}, 'other'],
] as const) {
  test(`a weak PIN with the facts ${JSON.stringify(facts)} is told as "${reason}"`, () => {
    assert.equal(weakReason(windowCopy.en, facts), reason);
  });
}

test('digits are typed, taken back and wiped, within their room', () => {
  const digits = makeDigits(4);
  assert.deepEqual([7, 0, 3, 9, 1].map(digits.add), [true, true, true, true, false]);
  const view = digits.typed();
  assert.deepEqual([...view], [7, 0, 3, 9]);
  digits.remove();
  assert.deepEqual([...digits.typed()], [7, 0, 3]);
  digits.wipe();
  assert.deepEqual([...digits.typed()], []);
  assert.deepEqual([...view], [0, 0, 0, 0]);
  digits.remove();
  assert.equal(digits.typed().length, 0);
});
