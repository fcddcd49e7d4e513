import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { luhnValid } from '../card-number-mask.ts';
import { maskFreeText } from './mask.ts';

/** Another one each time; printed, so that what it found can be found again. */
const seed = Number(process.env['MASK_SEED'] ?? Math.floor(performance.now() * 1e6) % 2 ** 31); // tidy-allow: handed in to run a failure again
const RUNS = 3_000;

const digit = fc.integer({ min: 0, max: 9 });

/** 12 to 19 digits that Luhn's check finds valid. */
const cardNumber = fc.array(digit, { minLength: 11, maxLength: 18 }).map((digits) => {
  const body = digits.join('');
  for (let check = 0; check < 10; check += 1)
    if (luhnValid(`${body}${check}`, 0, body.length + 1)) return `${body}${check}`;
  throw new Error('every number has its check digit');
});

/** Anything that is neither letter nor digit, a few characters of it. */
const between = fc
  .string({ unit: 'grapheme', maxLength: 4 })
  .map((text) => text.replaceAll(/[\p{L}\p{N}]/gu, ''));
const separator = fc.oneof(
  fc.constantFrom('', ' ', '-', '.', ' - ', '\n', '\u00a0', '\u200b'),
  between,
);

const SCRIPTS = ['0', '٠', '०', '０', '𝟎', '𞥐'].map((zero) => zero.codePointAt(0) ?? 0);
const WORDS = [
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
  ...['cero', 'uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve'],
];

const words = fc
  .array(fc.constantFrom('she', 'said', 'que', 'su', 'tarjeta', 'era', 'the', 'card', 'of', 'a'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((all) => all.join(' '));

/** A number as somebody might write it. */
const written = fc
  .tuple(
    cardNumber,
    fc.array(separator, { minLength: 19, maxLength: 19 }),
    fc.constantFrom(...SCRIPTS),
  )
  .map(([number, gaps, zero]) => ({
    number,
    text: Array.from(number, (one, at) => {
      const shown = String.fromCodePoint(zero + Number(one));
      return at === number.length - 1 ? shown : `${shown}${gaps[at] ?? ''}`;
    }).join(''),
  }));

const digitsIn = (text: string) => text.replaceAll(/[^0-9]/g, '');

test(`no card number survives, whatever stands between its digits (seed ${seed})`, () => {
  fc.assert(
    fc.property(words, written, words, (before, { text }, after) => {
      const masked = maskFreeText(`${before} ${text} ${after}`);
      assert.ok(masked.kinds.length > 0, text);
      assert.equal(digitsIn(masked.text), '', masked.text);
    }),
    { seed, numRuns: RUNS },
  );
});

test(`no card number survives that is spelled out (seed ${seed})`, () => {
  const spelled = fc
    .tuple(cardNumber, fc.array(fc.boolean(), { minLength: 19, maxLength: 19 }))
    .map(([number, inSpanish]) =>
      Array.from(number, (one, at) => WORDS[Number(one) + (inSpanish[at] === true ? 10 : 0)]).join(
        ' ',
      ),
    );
  fc.assert(
    fc.property(words, spelled, (before, text) => {
      const masked = maskFreeText(`${before} ${text}`);
      assert.deepEqual(masked, { text: `${before} [•••]`, kinds: ['card-number'] });
    }),
    { seed, numRuns: RUNS },
  );
});

/** Every stretch of 12 to 19 digits with no letter inside. */
function holdsCardNumber(text: string): boolean {
  return text.split(/\p{L}+/u).some((part) => {
    const digits = digitsIn(part);
    const groups = [...part.matchAll(/[0-9]+/g)].map(([group]) => group);
    for (let from = 0; from < groups.length; from += 1)
      for (let until = from + 1; until <= groups.length; until += 1) {
        const joined = groups.slice(from, until).join('');
        if (joined.length >= 12 && joined.length <= 19 && luhnValid(joined, 0, joined.length))
          return true;
      }
    return /[0-9]{7}/.test(digits) && /[0-9]{7}/.test(part);
  });
}

test(`whatever was written: what is kept has no stretch of Luhn’s and no number of seven digits, and is kept again (seed ${seed})`, () => {
  const anything = fc
    .array(
      fc.oneof(
        written.map(({ text }) => text),
        words,
        separator,
        fc.integer({ min: 0, max: 99_999 }).map(String),
        fc.constantFrom('pin', 'CVV', 'código', '14:05', '22/11/2031', '$84.20', '2031', '10-12'),
      ),
      { maxLength: 12 },
    )
    .chain((parts) => fc.constantFrom('', ' ').map((glue) => parts.join(glue)));
  fc.assert(
    fc.property(anything, (text) => {
      const masked = maskFreeText(text);
      if (masked.kinds.length === 0) return;
      assert.ok(!holdsCardNumber(masked.text), masked.text);
      assert.deepEqual(maskFreeText(masked.text), { text: masked.text, kinds: [] });
    }),
    { seed, numRuns: RUNS },
  );
});
