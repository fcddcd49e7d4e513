import assert from 'node:assert/strict';
import { test } from 'node:test';
import { utf8 } from '@countersign/kernel';
import { decideLook, decideMiss, findStep, toBase32, totpAt, type TotpStanding } from './rules.ts';

const SECRET = utf8('12345678901234567890');

// RFC 6238 appendix B, SHA-1.
const VECTORS: readonly (readonly [seconds: number, code: string])[] = [
  [59, '94287082'],
  [1_111_111_109, '07081804'],
  [1_111_111_111, '14050471'],
  [1_234_567_890, '89005924'],
  [2_000_000_000, '69279037'],
  [20_000_000_000, '65353130'],
];

test('the vectors of RFC 6238', () => {
  for (const [seconds, code] of VECTORS) {
    const step = Math.floor(seconds / 30);
    assert.equal(totpAt(SECRET, step, 8), code);
    assert.equal(totpAt(SECRET, step), code.slice(2));
  }
});

test('a code is good one step early and late, and never for a step that was used', () => {
  const now = 1_000 * 30_000;
  for (const [step, lastStep, found] of [
    [998, 0, undefined],
    [999, 0, 999],
    [1_000, 0, 1_000],
    [1_001, 0, 1_001],
    [1_002, 0, undefined],
    [1_000, 999, 1_000],
    [1_000, 1_000, undefined],
    [999, 1_000, undefined],
  ] as const)
    assert.equal(
      findStep(SECRET, totpAt(SECRET, step), { now, lastStep }),
      found,
      `${step} after ${lastStep}`,
    );
});

const limits = { totpSuspendAfter: 5, totpSuspendMinutes: 15, totpDisableAfter: 100 };
const fresh: TotpStanding = {
  misses: 0,
  missesInARow: 0,
  suspendedUntil: null,
  disabledAt: null,
};

test('misses suspend, and a hundred in a row disable', () => {
  let standing = fresh;
  for (let miss = 1; miss <= 100; miss += 1) {
    standing = decideMiss(standing, limits, miss);
    const suspended = miss % 5 === 0 ? miss + 900_000 : miss < 5 ? null : standing.suspendedUntil;
    assert.equal(standing.suspendedUntil, suspended, String(miss));
    assert.equal(standing.disabledAt, miss === 100 ? 100 : null);
  }
});

test('who may be looked at', () => {
  assert.equal(decideLook(undefined, 0), 'totp.none');
  assert.equal(decideLook(fresh, 0), undefined);
  assert.equal(decideLook({ ...fresh, suspendedUntil: 10 }, 9), 'totp.suspended');
  assert.equal(decideLook({ ...fresh, suspendedUntil: 10 }, 10), undefined);
  assert.equal(decideLook({ ...fresh, disabledAt: 1 }, 99), 'totp.disabled');
});

test('base32 of RFC 4648', () => {
  assert.equal(toBase32(utf8('12345678901234567890')), 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
  assert.equal(toBase32(utf8('fooba')), 'MZXW6YTB');
});
