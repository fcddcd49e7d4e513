import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Instant } from '@countersign/kernel';
import { whatLettersProve } from './spoken-code-wiring.ts';

const NOW = 1_900_000_000_000 as Instant;
const DAY_MS = 86_400_000;

for (const [what, kind, days, programmeDays, item] of [
  ['a number of seven days', 'phone', 7, undefined, 'network.text-code'],
  ['a number of six days', 'phone', 6, undefined, undefined],
  ['a number of eight days, where the programme wants ten', 'phone', 8, 10, undefined],
  ['a mailbox, however new', 'email', 0, undefined, 'network.email-code'],
] as const)
  test(`letters that were said prove, of ${what}: ${item ?? 'nothing'}`, () => {
    const point = { kind, since: (NOW - days * DAY_MS) as Instant };
    const wanted = programmeDays === undefined ? undefined : programmeDays * DAY_MS;
    assert.equal(whatLettersProve(point, NOW, wanted), item);
  });
