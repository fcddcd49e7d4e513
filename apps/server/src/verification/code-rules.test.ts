import assert from 'node:assert/strict';
import { test } from 'node:test';
import { randomBytes } from 'node:crypto';
import type { Bytes, Instant } from '@countersign/kernel';
import { hashAction } from './action.ts';
import {
  alphabetOf,
  codeFigures,
  codeFitsContact,
  decideStanding,
  drawCode,
  normaliseCode,
} from './code-rules.ts';
import { contactRiskUntil, decideCoolingOff, provesPossession } from './cooling-off.ts';

const random = (length: number): Bytes => new Uint8Array(randomBytes(length));

test('the two alphabets have nothing in common, and both give a million codes and more', () => {
  const typed = new Set(alphabetOf('typed'));
  assert.deepEqual(
    Array.from(alphabetOf('spoken')).filter((letter) => typed.has(letter)),
    [],
  );
  for (const kind of ['typed', 'spoken'] as const) {
    assert.ok(alphabetOf(kind).length ** 6 >= 1_000_000);
    assert.match(drawCode(kind, random), kind === 'typed' ? /^[0-9]{6}$/ : /^[AFHJLMQRUWXY]{6}$/);
  }
});

test('every digit is drawn equally often (chi-square, 60 000 digits, 9 degrees of freedom)', () => {
  const seen = Array.from({ length: 10 }, () => 0);
  for (let at = 0; at < 10_000; at += 1) {
    for (const digit of drawCode('typed', random))
      seen[Number(digit)] = (seen[Number(digit)] ?? 0) + 1;
  }
  const chi = seen.reduce((sum, count) => sum + (count - 6000) ** 2 / 6000, 0);
  assert.ok(chi < 40, `chi-square ${chi}`); // p < 1e-5
});

test('bytes that would favour a digit are drawn again', () => {
  const bytes = [255, 250, 7, 1, 2, 3, 4, 5];
  const fixed = (): Bytes => new Uint8Array([bytes.shift() ?? 0]);
  assert.equal(drawCode('typed', fixed), '712345');
});

test('a code is good at 10:00.000 and dead a millisecond later, after its tries, and after its use', () => {
  const code = { state: 'live', triesLeft: 1, expiresAt: 600_000 } as const;
  assert.equal(decideStanding(code, 600_000), 'live');
  assert.equal(decideStanding(code, 600_001), 'expired');
  assert.equal(decideStanding({ ...code, triesLeft: 0 }, 0), 'used-up');
  assert.equal(decideStanding({ ...code, state: 'used' }, 0), 'used-up');
  assert.equal(decideStanding({ ...code, state: 'dead' }, 700_000), 'used-up');
});

test('a programme can make codes stricter, not laxer', () => {
  assert.deepEqual(codeFigures(undefined), { lifeMs: 600_000, tries: 5, resends: 3 });
  const strict = { lifeMs: 120_000, tries: 3, resends: 1 };
  assert.deepEqual(codeFigures(strict), strict);
  const lax = { lifeMs: 900_000, tries: 50, resends: 9 };
  assert.deepEqual(codeFigures(lax), { lifeMs: 600_000, tries: 5, resends: 3 });
});

test('spoken codes are for calls that the member placed', () => {
  assert.equal(codeFitsContact('spoken', 'outbound'), false);
  assert.equal(codeFitsContact('spoken', 'inbound'), true);
  assert.equal(codeFitsContact('typed', 'outbound'), true);
});

test('typed with spaces, a hyphen or in lower case is the same code', () => {
  assert.equal(normaliseCode(' 123-456\u00a0'), '123456');
  assert.equal(normaliseCode('afh jlm'), 'AFHJLM');
});

test('actions that differ anywhere have different hashes, order of parameters aside', () => {
  const base = { act: 'pin.mail', subject: 'c1', params: { a: '1', b: '2' } } as const;
  const others = [
    { ...base, act: 'pin.unlock' as const },
    { ...base, subject: 'c2' },
    { ...base, params: { a: '1', b: '3' } },
    { ...base, params: { a: '1b', '2': '' } },
    { ...base, params: { a: '1' } },
    { act: 'pin.mail' as const, subject: 'c1a1b2' },
  ];
  const all = [base, ...others].map((one) => hashAction(one));
  assert.equal(new Set(all).size, all.length);
  assert.equal(hashAction({ ...base, params: { b: '2', a: '1' } }), hashAction(base));
});

test('cooling-off: what a change holds back and for how long', () => {
  const at = 1_000_000 as Instant;
  const hours = (moment: number) => (moment - at) / 3_600_000;
  const table = [
    ['phone', 24, 12, 0, 24],
    ['email', 24, 12, 0, 24],
    ['address', 0, 0, 720, 0],
    ['device', 0, 0, 0, 24],
    ['recovery', 0, 0, 0, 24],
  ] as const;
  for (const [change, cancel, codes, mail, risk] of table) {
    const off = decideCoolingOff(change, at);
    assert.deepEqual(
      [hours(off.mayCancelUntil), hours(off.codesFrom), hours(off.mailFrom), hours(off.riskUntil)],
      [cancel, codes, mail, risk],
      change,
    );
  }
  const week = 7 * 24 * 3_600_000;
  const since = { since: at };
  assert.equal(provesPossession(since, (at + week) as Instant), true);
  assert.equal(provesPossession(since, (at + week - 1) as Instant), false);
});

test('what was put in force again is a change like another: a risk for a day, and no proof for a week', () => {
  const hour = 3_600_000;
  const since = 1_000_000 as Instant;
  const restoredAt = (since + 90 * 24 * hour) as Instant;
  const point = { kind: 'phone', since, replaced: false, restoredAt } as const;
  assert.equal(contactRiskUntil([point]), restoredAt + 24 * hour);
  const week = 7 * 24 * hour;
  assert.equal(provesPossession(point, (restoredAt + week) as Instant), true);
  assert.equal(provesPossession(point, (restoredAt + week - 1) as Instant), false);
});

test('a replaced phone or e-mail is a risk for a day at least, whatever the programme says', () => {
  const at = 1_000_000 as Instant;
  const hour = 3_600_000;
  const point = (replaced: boolean) => ({ kind: 'phone', since: at, replaced }) as const;
  assert.equal(contactRiskUntil([point(false)], 12 * hour), 0);
  assert.equal(contactRiskUntil([point(false), point(true)], 12 * hour), at + 24 * hour);
  assert.equal(contactRiskUntil([point(true)], 72 * hour), at + 72 * hour);
});
