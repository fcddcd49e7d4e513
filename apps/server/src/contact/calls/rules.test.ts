import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Instant } from '@countersign/kernel';
import type { CallProgress } from '../../channels/index.ts';
import type { ContactState } from '../types.ts';
import { decideDialling, decideProgress, decidePublic, decideSpoken, isGivenUp } from './rules.ts';

const NEWS: readonly (readonly [ContactState, CallProgress, ContactState | undefined])[] = [
  ['dialing', 'ringing', 'ringing'],
  ['dialing', 'answered', 'answered'],
  ['dialing', 'busy', 'busy'],
  ['dialing', 'ended', 'ended'],
  ['ringing', 'ringing', undefined],
  ['ringing', 'answered', 'answered'],
  ['ringing', 'no_answer', 'no_answer'],
  ['answered', 'ringing', undefined],
  ['answered', 'busy', undefined],
  ['answered', 'ended', 'ended'],
  ['answered', 'failed', 'ended'],
  ['ended', 'answered', undefined],
  ['registered', 'ringing', undefined],
  ['cancelled', 'answered', undefined],
];

for (const [state, progress, wanted] of NEWS) {
  test(`a call that is ${state} and is told ${progress} becomes ${wanted ?? 'what it was'}`, () => {
    assert.equal(decideProgress({ state, sequence: 3 }, { progress, sequence: 4 }), wanted);
  });
}

test('news that come twice or late change nothing', () => {
  for (const sequence of [1, 3])
    assert.equal(
      decideProgress({ state: 'ringing', sequence: 3 }, { progress: 'ended', sequence }),
      undefined,
    );
});

const DIALLING: readonly (readonly [
  ContactState | undefined,
  string | null,
  number | null,
  ReturnType<typeof decideDialling>,
])[] = [
  [undefined, null, null, 'leave'],
  ['registered', null, null, 'dial'],
  ['dialing', null, null, 'dial'],
  ['dialing', null, 1, 'look'],
  ['dialing', 'call-1', 1, 'leave'],
  ['dialing', 'call-1', null, 'leave'],
  ['ringing', null, 1, 'leave'],
  ['cancelled', null, null, 'leave'],
  ['failed', null, 1, 'leave'],
];
for (const [state, providerId, askedAt, wanted] of DIALLING)
  test(`a call that is ${state}, named ${providerId}, asked for at ${askedAt}: ${wanted}`, () => {
    const call = state === undefined ? undefined : { state, providerId, askedAt };
    assert.equal(decideDialling(call), wanted);
  });

test('what rings or talks is ended where the ledger has given it up, and nowhere else', () => {
  const states: readonly ContactState[] = ['failed', 'expired', 'cancelled'];
  for (const state of states) {
    assert.ok(isGivenUp(state, 'ringing') && isGivenUp(state, 'answered'));
    assert.ok(!isGivenUp(state, 'ended') && !isGivenUp(state, 'busy'));
  }
  for (const state of ['dialing', 'ringing', 'answered', 'ended', 'busy', 'no_answer'] as const)
    assert.ok(!isGivenUp(state, 'ringing'));
});

test('the spoken check has one try, while we are talking', () => {
  assert.equal(decideSpoken({ state: 'answered', spoken: 'open' }), 'compare');
  assert.equal(decideSpoken({ state: 'answered', spoken: 'wrong' }), 'used');
  assert.equal(decideSpoken({ state: 'ringing', spoken: 'open' }), 'nothing');
  assert.equal(decideSpoken(undefined), 'nothing');
});

const now = 1_900_000_000_000 as Instant;
const good = { state: 'answered', codeUntil: now + 1, codeTries: 1, codeUsedAt: null } as const;

test('the public page says yes to the right pair, while the call is live and the code is fresh', () => {
  assert.equal(decidePublic(good, true, now), 'yes');
  assert.equal(decidePublic({ ...good, state: 'ringing' }, true, now), 'yes');
});

const REFUSED: readonly (readonly [string, Parameters<typeof decidePublic>[0], boolean])[] = [
  ['an unknown code', undefined, true],
  ['another phone', good, false],
  ['a call that is over', { ...good, state: 'ended' }, true],
  ['a code of two minutes ago', { ...good, codeUntil: now }, true],
  ['a used code', { ...good, codeUsedAt: now - 1 }, true],
  ['a third try', { ...good, codeTries: 2 }, true],
];
for (const [name, call, isOwn] of REFUSED) {
  test(`the public page says no to ${name}`, () => {
    assert.equal(decidePublic(call, isOwn, now), 'no');
  });
}
