import assert from 'node:assert/strict';
import { test } from 'node:test';

import { DataError } from '../data/read.ts';
import { rowOf } from './own-set.ts';

const row = {
  id: 'one',
  channel: 'email',
  lang: 'en',
  label: 'legit',
  pair: null,
  kind: 'receipt',
  text: 'Thank you',
  flags: [
    { code: 'urgency', quote: 'Thank' },
    { code: 'urgency', quote: 'you', in: 'from' },
  ],
} as const;
const auth = { spf: 'fail', dkim: 'pass', dmarc: 'none' } as const;

test('a row is read as it is described, each flag once, and without a pair it counts as none', () => {
  const read = rowOf({
    ...row,
    ...{ subject: 'Receipt', headers: { auth, replyTo: 'a@b.example' } },
    answers: { direction: 'they-contacted-me' },
  });
  const { flags: _, pair: _none, ...same } = row;
  assert.deepEqual(read, {
    ...{ ...same, source: 'own set', flags: ['urgency'], subject: 'Receipt' },
    ...{ authentication: auth, replyTo: 'a@b.example' },
    answers: { direction: 'they-contacted-me' },
  });
});

const slips: readonly (readonly [string, unknown, RegExp])[] = [
  ['another label', { ...row, label: 'spam' }, /The row one has a label that nobody knows/],
  ['a label in capitals', { ...row, label: 'Scam' }, /label/],
  ['another channel', { ...row, channel: 'fax' }, /channel/],
  ['another language', { ...row, lang: 'fr' }, /language/],
  ['a field more', { ...row, source: 'me' }, /field "source" in row/],
  ['no kind', { ...row, kind: undefined }, /kind/],
  ['no pair at all', { ...row, pair: undefined }, /pair/],
  ['an empty subject that is null', { ...row, subject: null }, /subject/],
  ['another flag', { ...row, flags: [{ code: 'haste', quote: '' }] }, /code of a flag/],
  ['a flag of the other set', { ...row, flags: [{ code: 'urgency', words: '' }] }, /"words"/],
  ['no list of flags', { ...row, flags: 'urgency' }, /flags/],
  ['results beside the head', { ...row, headers: auth }, /"spf" in headers/],
  ['another result', { ...row, headers: { auth: { ...auth, spf: 'softfail' } } }, /spf/],
  ['two results', { ...row, headers: { auth: { spf: 'pass', dkim: 'pass' } } }, /dmarc/],
  ['another direction', { ...row, answers: { direction: 'they-called' } }, /direction/],
  ['answers that are words', { ...row, answers: 'they-contacted-me' }, /answers/],
  ['a link with more', { ...row, links: [{ text: '', href: '', isFromQr: true }] }, /in link/],
  ['no row', null, /without an id/],
  ['a list', [], /without an id/],
];
for (const [what, slip, says] of slips)
  test(`refused, and nothing of it is quoted: ${what}`, () => {
    assert.throws(
      () => rowOf(slip),
      (fault) =>
        fault instanceof DataError && says.test(fault.message) && !fault.message.includes('Thank'),
    );
  });
