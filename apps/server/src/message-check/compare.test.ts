import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSameText } from './compare.ts';

const SENT = 'To sign in to Larkspur: code ••••••. Tell nobody. Ref K7H2 9QXM';

const SAME: readonly (readonly [string, string])[] = [
  ['the message as it came', 'To sign in to Larkspur: code 123 456. Tell nobody. Ref K7H2 9QXM'],
  [
    'with other spaces',
    '  To sign in to Larkspur:\ncode 123456.  Tell nobody. Ref K7H2\u00a09QXM\n',
  ],
];
for (const [name, text] of SAME) {
  test(`the same words: ${name}`, () => assert.equal(isSameText(text, SENT), true));
}

const OTHER: readonly (readonly [string, string])[] = [
  [
    'a link before',
    'https://x.test To sign in to Larkspur: code 123 456. Tell nobody. Ref K7H2 9QXM',
  ],
  [
    'a link behind',
    'To sign in to Larkspur: code 123 456. Tell nobody. Ref K7H2 9QXM https://x.test',
  ],
  ['one word changed', 'To sign in to Larkspur: code 123 456. Tell us. Ref K7H2 9QXM'],
  ['words left out', 'Code 123 456. Tell nobody. Ref K7H2 9QXM'],
  ['no code', 'To sign in to Larkspur: code abc def. Tell nobody. Ref K7H2 9QXM'],
];
for (const [name, text] of OTHER) {
  test(`other words: ${name}`, () => assert.equal(isSameText(text, SENT), false));
}

test('marks of a pattern in a message are only marks', () => {
  assert.equal(
    isSameText('Is it (really) us? $1.00 + a*b', 'Is it (really) us? $1.00 + a*b'),
    true,
  );
  assert.equal(isSameText('Is it really us', 'Is it (really) us?'), false);
});

test('quotes and dashes that phones change are the same', () => {
  assert.equal(isSameText('"It’s us" - really', "“It's us” – really"), true);
});

test('what takes a change back may stand where dots are in what is kept, and nothing else may', () => {
  const sent = 'Larkspur: not you? Answer UNDO. Undo code •••• •••• ••••. Ref K7H2 9QXM';
  const came = (code: string) => sent.replace('•••• •••• ••••', code);
  assert.ok(isSameText(came('7Q2M 4TVA 0XYZ'), sent));
  assert.ok(!isSameText(came('call this number'), sent));
});
