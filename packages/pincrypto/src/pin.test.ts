import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { PinFormatError } from './errors.ts';
import { drawNibbles, makePin, parsePinAscii, parsePinDigits } from './pin.ts';
import { makeRandomPool } from './random-pool.ts';
import { anyPin, pinOf, random, textOf } from './test/support.ts';
import { wipe } from './bytes.ts';

test('what is not 4 to 12 digits is refused without quoting it', () => {
  for (const text of ['', '123', '1234567890123', '12a4', '12 4', '123/', '123:', '１２３４']) {
    assert.throws(
      () => pinOf(text),
      (error) =>
        error instanceof PinFormatError && error.message === 'a PIN is 4 to 12 decimal digits',
    );
  }
  assert.throws(() => parsePinDigits(new Uint8Array([1, 2, 3, 10])), PinFormatError);
  assert.throws(() => parsePinDigits(new Uint8Array([1, 2, 3])), PinFormatError);
  assert.throws(() => parsePinAscii(new Uint8Array(1_000_000)), PinFormatError);
  for (const length of [3, 13, 4.5, Number.NaN]) {
    assert.throws(() => makePin(length, random), PinFormatError);
  }
});

test('a PIN goes in and out as it was, and can be wiped', () => {
  fc.assert(
    fc.property(anyPin, (text) => {
      const pin = pinOf(text);
      assert.equal(textOf(pin), text);
      wipe(pin);
      assert.ok(pin.every((digit) => digit === 0));
    }),
  );
});

test('drawn PINs are uniform: chi-square over 100 000 PINs of four digits', () => {
  const pool = makeRandomPool();
  const counts = new Float64Array(10_000);
  const draws = 100_000;
  for (let draw = 0; draw < draws; draw += 1) {
    const [a = 0, b = 0, c = 0, d = 0] = makePin(4, pool);
    const index = a * 1000 + b * 100 + c * 10 + d;
    counts[index] = (counts[index] ?? 0) + 1;
  }
  const expected = draws / 10_000;
  const chi = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  // 9 999 degrees of freedom: mean 9 999, deviation 141; six deviations either way.
  assert.ok(Math.abs(chi - 9_999) < 850, `chi-square ${chi}`);
});

test('bytes beyond the last whole multiple are drawn again', () => {
  const target = new Uint8Array(4);
  const drawn = [250, 255, 7, 19, 249, 30];
  drawNibbles({ target, from: 0, to: 9, random: () => Uint8Array.from(drawn) });
  assert.deepEqual([...target], [7, 9, 9, 0]);
});

test('the pool never hands out the same bytes twice, nor shares its memory', () => {
  const pool = makeRandomPool();
  const seen = new Set<string>();
  for (let draw = 0; draw < 5_000; draw += 1) seen.add(Buffer.from(pool(16)).toString('hex'));
  assert.equal(seen.size, 5_000);
  assert.equal(pool(0).length, 0);
  assert.equal(pool(20_000).length, 20_000);
  assert.notEqual(pool(8).buffer, pool(8).buffer);
});
