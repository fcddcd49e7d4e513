import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ContactState } from '../types.ts';
import { CALL_OUTCOMES, decideWrapUp, outcomesOf } from './rules.ts';

const over = { isTheirs: true, state: 'ended', wasAnswered: true, isWrappedUp: false } as const;
const said = { outcome: 'done', noteChars: 20 } as const;

const DECIDED: readonly (readonly [
  string,
  Parameters<typeof decideWrapUp>[0],
  Parameters<typeof decideWrapUp>[1],
  string,
])[] = [
  ['no call', undefined, said, 'contact.call-unknown'],
  ['somebody else’s call', { ...over, isTheirs: false }, said, 'contact.call-unknown'],
  ['one that is on', { ...over, state: 'answered' }, said, 'contact.call-not-over'],
  ['one that rings', { ...over, state: 'ringing' }, said, 'contact.call-not-over'],
  ['one that was written', { ...over, isWrappedUp: true }, said, 'contact.wrapped-up'],
  ['an outcome of nobody', over, { ...said, outcome: 'gave-pin' }, 'contact.outcome-form'],
  ['done, and nobody answered', { ...over, wasAnswered: false }, said, 'contact.outcome-form'],
  ['a long note', over, { ...said, noteChars: 501 }, 'contact.note-long'],
  ['a call that is over', over, { ...said, noteChars: 500 }, 'done'],
  [
    'a call that nobody answered',
    { ...over, state: 'no_answer', wasAnswered: false },
    { ...said, outcome: 'no-answer' },
    'no-answer',
  ],
];

for (const [name, call, what, wanted] of DECIDED) {
  test(`how a call went: ${name} becomes ${wanted}`, () => {
    const decided = decideWrapUp(call, what);
    assert.equal(typeof decided === 'string' ? decided : decided.code, wanted);
  });
}

test('nothing can be said of a call that is not over', () => {
  for (const state of ['planned', 'registered', 'dialing', 'ringing', 'answered'] as const)
    assert.deepEqual(outcomesOf({ state: state satisfies ContactState, wasAnswered: true }), []);
  assert.deepEqual(outcomesOf({ state: 'ended', wasAnswered: true }), CALL_OUTCOMES);
  assert.deepEqual(outcomesOf({ state: 'ended', wasAnswered: false }), ['no-answer']);
});
