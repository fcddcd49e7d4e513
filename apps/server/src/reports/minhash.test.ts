import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { bandsOf, likeness, signatureOf } from './minhash.ts';

const told =
  'your parcel could not be delivered because a small fee is open please pay the fee on our page today or the parcel goes back to its sender';

test('the same words have one signature, whatever their capitals and spaces', () => {
  const [one, other] = [signatureOf(told), signatureOf(`  ${told.toUpperCase()}\n`)];
  assert.equal(likeness(one, other), 1);
  assert.deepEqual(bandsOf(one), bandsOf(other));
});

test('a text with two other words is alike, and shares a band', () => {
  const other = signatureOf(told.replace('small', 'customs').replace('today', 'tonight'));
  const one = signatureOf(told);
  assert.ok(likeness(one, other) >= 0.5, String(likeness(one, other)));
  const bands = bandsOf(other);
  assert.ok(bandsOf(one).some((hash, at) => hash === bands[at]));
});

test('other words are not alike', () => {
  const other = signatureOf(
    'we have seen a payment of yours at a filling station please answer yes or no to this text',
  );
  assert.ok(likeness(signatureOf(told), other) < 0.1);
});

test('likeness is about the share of three-word groups that are common', () => {
  const word = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'.split(''));
  const text = fc.array(word, { minLength: 80, maxLength: 120 });
  fc.assert(
    fc.property(text, fc.integer({ min: 0, max: 60 }), (words, from) => {
      const cut = words.slice(from);
      const [all, some] = [groups(words), groups(cut)];
      const common = [...some].filter((one) => all.has(one)).length;
      const truth = common / new Set([...all, ...some]).size;
      const told = likeness(signatureOf(words.join(' ')), signatureOf(cut.join(' ')));
      assert.ok(Math.abs(truth - told) < 0.3, `${truth} ${told}`);
    }),
    { seed: 26, numRuns: 200 },
  );
});

const groups = (words: readonly string[]): Set<string> =>
  new Set(words.slice(2).map((_word, at) => words.slice(at, at + 3).join(' ')));

test('an empty text and one word are no fault', () => {
  assert.equal(likeness(signatureOf(''), signatureOf('   ')), 1);
  assert.equal(bandsOf(signatureOf('word')).length, 16);
});

test('what was kept compares with what comes later: the values are fixed', () => {
  assert.deepEqual([...signatureOf('one two three four')].slice(0, 3), GOLDEN);
});

// Own values, of the first version.
const GOLDEN = [2_401_239_544, 1_414_108_561, 1_667_633_690];
