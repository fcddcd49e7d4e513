import assert from 'node:assert/strict';
import { createSecretKey, randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { isSampleKey } from './sample-keys.ts';

const key = (hex: string) => createSecretKey(Buffer.from(hex, 'hex'));

for (const [name, hex] of [
  ['printed in manuals', '0123456789ABCDEFFEDCBA9876543210'],
  ['printed in this repository', 'A8C1D6E3B5F20497C4BA9E7086D5F1A2'],
  ['the same with parity adjusted', 'A8C1D6E3B5F20497C4BA9E7086D5F1A2'.replace(/^A8/, 'A9')],
  ['one byte again and again', '11'.repeat(16)],
] as const) {
  test(`a known key is known: ${name}`, () => assert.equal(isSampleKey(key(hex)), true));
}

test('a fresh key is not', () => {
  assert.equal(isSampleKey(createSecretKey(randomBytes(16))), false);
});
