import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { extract } from './extract/extract.ts';
import { MASKS, maskEntities } from './mask.ts';
import { normalise } from './normalise/normalise.ts';

const masked = (text: string) => {
  const { normalised } = normalise(text);
  return maskEntities(normalised, extract(normalised, { channel: 'sms', text }));
};
const NAMES = new Map(Object.entries(MASKS).map(([name, letter]) => [letter, `<${name}>`]));
const shown = (text: string): string =>
  Array.from(masked(text).text, (letter) => NAMES.get(letter) ?? letter).join('');

test('no name, number or link is left', () => {
  const rows: readonly (readonly [string, string])[] = [
    [
      'Chase: $5 at Target on 12/05, call 1-800-555-0142',
      '<brand>: <amount> at <brand> on <date>, call <phone>',
    ],
    [
      'Code 482913 for https://x.com/1, order 77-b2',
      'code <code> for <link>, order <number>-b<number>',
    ],
    ['4111 1111 1111 1111 a@b.com', '<card> <address>'],
    ['own \ue000 letters', 'own \ufffd letters'],
  ];
  for (const [text, plain] of rows) assert.equal(shown(text), plain);
});

test('every place leads back, in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), fc.nat(), (text, number) => {
      const whole = `${text} https://x.com/${number} ${number} ${text}`;
      const { text: plain, places } = masked(whole);
      assert.equal(places.length, plain.length + 1);
      for (let at = 1; at < places.length; at += 1)
        assert.ok((places[at - 1] ?? -1) <= (places[at] ?? -1));
      assert.equal(places.at(-1), whole.length);
      assert.doesNotMatch(plain, /\d/);
    }),
    { seed: 3, numRuns: 500 },
  );
});
