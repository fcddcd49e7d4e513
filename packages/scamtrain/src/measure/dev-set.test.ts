import assert from 'node:assert/strict';
import { test } from 'node:test';

import { DataError } from '../data/read.ts';
import { devRowOf, readDevRows } from './dev-set.ts';

const row = {
  ...{
    id: 'one',
    channel: 'email',
    lang: 'es',
    label: 'scam',
    pair: 'a',
    kind: 'fee',
    text: 'Hola',
  },
  flags: [{ code: 'urgency', words: 'Hola' }],
} as const;
const results = { spf: 'pass', dkim: 'none', dmarc: 'fail' } as const;

test('every row of the folder is read, and no two have one name', () => {
  const rows = readDevRows();
  assert.ok(rows.length > 400, `${rows.length} rows`);
  assert.equal(new Set(rows.map(({ id }) => id)).size, rows.length);
  const pairs = Map.groupBy(
    rows.filter(({ pair }) => pair !== undefined),
    ({ pair }) => pair,
  );
  for (const [name, both] of pairs)
    assert.deepEqual(both.map(({ label }) => label).toSorted(), ['legit', 'scam'], name);
});

test('results stand beside one another, and who called whom is said in two ways', () => {
  const { authentication, replyTo } = devRowOf({ ...row, headers: { ...results, replyTo: 'x' } });
  assert.deepEqual([authentication, replyTo], [results, 'x']);
  const told = (direction: string) => devRowOf({ ...row, answers: { direction } }).answers;
  assert.deepEqual(told('they-called'), { direction: 'they-contacted-me' });
  assert.deepEqual(told('i-called'), { direction: 'i-called-the-number-on-my-card' });
});

for (const [what, slip] of [
  ['another label', { ...row, label: 'spam' }],
  ['a field more', { ...row, note: '' }],
  ['a flag of the other set', { ...row, flags: [{ code: 'urgency', quote: 'Hola' }] }],
  ['results as the other set has them', { ...row, headers: { auth: results } }],
  [
    'the direction as the other set has it',
    { ...row, answers: { direction: 'they-contacted-me' } },
  ],
] as const)
  test(`refused: ${what}`, () => assert.throws(() => devRowOf(slip), DataError));
