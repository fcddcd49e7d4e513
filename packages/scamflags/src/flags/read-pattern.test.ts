import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readPattern } from './read-pattern.ts';

test('a pattern is read into steps with their gaps', () => {
  const { form, parts } = readPattern('send ~12 {me} ^ (a code|it)');
  assert.equal(form, 'any');
  assert.deepEqual(
    parts[0]?.steps.map(({ alternatives, gapMax, isAtStart }) => ({
      alternatives,
      gapMax,
      isAtStart,
    })),
    [
      { alternatives: 'send', gapMax: 0, isAtStart: false },
      { alternatives: '{me}', gapMax: 12, isAtStart: false },
      { alternatives: 'a code|it', gapMax: 0, isAtStart: true },
    ],
  );
});

test('marks in front say where a pattern counts', () => {
  const { form, keepsUnderNegation, unless } = readPattern('+ n: unless:delivers-code tell');
  assert.deepEqual(
    { form, keepsUnderNegation, unless },
    { form: 'narrative', keepsUnderNegation: true, unless: ['delivers-code'] },
  );
});

test('what must not stand beside a word goes with the word, or with the part', () => {
  const { parts } = readPattern('!{i} gave {secret} !{at} & tell && now');
  assert.equal(parts[0]?.steps[0]?.notBehind, '{i}');
  assert.equal(parts[0]?.notBefore, '{at}');
  assert.deepEqual(
    parts.map(({ reach }) => reach),
    ['sentence', 'sentence', 'message'],
  );
});

test('an empty part is a mistake of the pack', () => {
  assert.throws(() => readPattern('tell && '), /empty part/);
});
