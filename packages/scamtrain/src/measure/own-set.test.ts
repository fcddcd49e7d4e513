import assert from 'node:assert/strict';
import { test } from 'node:test';

import { rowOf } from './own-set.ts';

const row = {
  id: 'one',
  channel: 'email',
  lang: 'en',
  label: 'legit',
  kind: 'receipt',
  text: 'Thank you',
  flags: [{ code: 'urgency' }, { code: 'urgency' }],
} as const;

test('what is empty in a row is left out, so that it counts as no pair', () => {
  const read = rowOf({ ...row, pair: null, subject: null, headers: null, answers: null });
  assert.deepEqual(Object.keys(read).toSorted(), [
    ...['channel', 'flags', 'id', 'kind', 'label', 'lang', 'source', 'text'],
  ]);
  assert.deepEqual(read.flags, ['urgency']);
});

test('results of mail servers are read in both ways of writing, and "softfail" is no pass', () => {
  const results = { spf: 'softfail', dkim: 'pass', dmarc: null };
  const read = { spf: 'fail', dkim: 'pass', dmarc: 'none' };
  assert.deepEqual(rowOf({ ...row, headers: results }).authentication, read);
  assert.deepEqual(rowOf({ ...row, headers: { auth: results } }).authentication, read);
});

test('who called whom is read in the words of whoever wrote it', () => {
  const directionOf = (direction: string) => rowOf({ ...row, answers: { direction } }).answers;
  assert.deepEqual(directionOf('they-called'), { direction: 'they-contacted-me' });
  assert.deepEqual(directionOf('i-called'), { direction: 'i-called-the-number-on-my-card' });
  assert.equal(directionOf('nobody'), undefined);
});
