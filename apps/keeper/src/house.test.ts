import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { parsePan } from './cards/index.ts';
import { parseBytes, randomDigits } from './house.ts';
import { sharedInformation } from './imports/index.ts';
import { withCheckDigit } from './test/house.ts';

const random = (length: number) => new Uint8Array(randomBytes(length));

test('drawn digits are as many as asked, and every one comes as often as the others', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), (count) =>
      new RegExp(`^[0-9]{${count}}$`).test(randomDigits(random, count)),
    ),
  );
  const counts = Array.from({ length: 10 }, () => 0);
  for (const digit of randomDigits(random, 100_000).split('')) {
    counts[Number(digit)] = (counts[Number(digit)] ?? 0) + 1;
  }
  const chiSquare = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
  // Nine degrees of freedom: above 40 about once in a hundred thousand runs.
  assert.ok(chiSquare < 40, String(chiSquare));
});

test('bytes of 250 and more are thrown away: they would make small digits more frequent', () => {
  const given = [250, 255, 7, 249];
  let at = 0;
  const digits = randomDigits((length) => {
    const bytes = Uint8Array.from({ length }, () => given[at++ % given.length] ?? 0);
    return bytes;
  }, 4);
  assert.equal(digits, '7979');
});

test('shared information has 32 bytes and no zero among them', () => {
  const zeros = (length: number) => random(length).map((byte) => (byte < 128 ? 0 : byte));
  for (let run = 0; run < 200; run += 1) {
    const bytes = sharedInformation(zeros);
    assert.equal(bytes.length, 32);
    assert.ok(!bytes.includes(0));
  }
});

test('a card number with one other digit is none', () => {
  const digits = fc.stringMatching(/^[0-9]{12,18}$/);
  fc.assert(
    fc.property(digits, fc.nat(), fc.integer({ min: 1, max: 9 }), (body, place, step) => {
      const pan = withCheckDigit(body);
      const at = place % pan.length;
      const other = (Number(pan[at]) + step) % 10;
      const changed = `${pan.slice(0, at)}${other}${pan.slice(at + 1)}`;
      return parsePan(pan) === pan && parsePan(changed) === undefined;
    }),
  );
});

test('what is not base64url is nothing, and never a fault', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const bytes = parseBytes(text);
      return bytes === undefined || bytes instanceof Uint8Array;
    }),
  );
  assert.equal(parseBytes('AAAAA'), undefined);
});
