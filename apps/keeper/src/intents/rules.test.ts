import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Instant } from '@countersign/kernel';
import { decideWays, isIntentInTime, type WaysFacts } from './rules.ts';

const NOW = 1_000_000 as Instant;
const limits = { passwordAgeSecondsMax: 300, intentTtlSeconds: 60, intentSkewSeconds: 5 };
const facts = (
  passwordAt: number | null,
  codeTo: string | null,
  codeFallback: boolean,
  readyPasskeys: number,
  codeFrom = 0,
): WaysFacts => ({ ticket: { passwordAt, codeTo }, codeFallback, readyPasskeys, codeFrom });

const WAYS: readonly (readonly [WaysFacts, passkey: boolean, code: boolean])[] = [
  //    password typed  sent to   product allows  passkeys   passkey  code
  [facts(null, null, false, 0), false, false],
  [facts(null, 'phone', true, 0), false, false],
  [facts(NOW - 300_001, 'phone', true, 0), false, false],
  [facts(NOW, null, true, 0), false, false],
  [facts(NOW, 'phone', false, 0), false, false],
  [facts(NOW - 300_000, 'phone', true, 0), false, true],
  [facts(NOW, 'phone', true, 1), true, false],
  [facts(null, null, false, 2), true, false],
  [facts(NOW, 'phone', true, 0, NOW), false, true],
  [facts(NOW, 'phone', true, 0, NOW + 1), false, false], // a passkey was just taken back
];

test('how an act may be proven', () => {
  for (const [given, passkey, code] of WAYS)
    assert.deepEqual(decideWays(given, limits, NOW), { passkey, code }, JSON.stringify(given));
});

test('an intent is good for a minute, and a wrong clock of five seconds', () => {
  const table: readonly (readonly [number, boolean])[] = [
    [NOW - 1, false],
    [NOW, false],
    [NOW + 1, true],
    [NOW + 60_000, true],
    [NOW + 65_000, true],
    [NOW + 65_001, false],
  ];
  for (const [expiresAt, good] of table)
    assert.equal(isIntentInTime(expiresAt, limits, NOW), good, String(expiresAt - NOW));
});
