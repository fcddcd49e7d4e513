import assert from 'node:assert/strict';
import { test } from 'node:test';

import { totp, untilNextCode } from './totp.ts';

/** RFC 6238 appendix B, SHA-1; the secret is ASCII 12345678901234567890; the last six of its eight digits. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const VECTORS: readonly (readonly [seconds: number, code: string])[] = [
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
];

for (const [seconds, code] of VECTORS) {
  test(`the code at ${seconds} s is the standard's`, () => {
    assert.equal(totp(SECRET, seconds * 1000), code);
  });
}

test('the next code comes at the next half minute', () => {
  assert.equal(untilNextCode(30_000), 30_000);
  assert.equal(untilNextCode(59_999), 1);
});
