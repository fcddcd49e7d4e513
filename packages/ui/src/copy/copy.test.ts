import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Instant } from '@countersign/kernel';
import {
  chooseLanguage,
  copyFor,
  formatsFor,
  languages,
  parseLanguage,
  pieces,
  plural,
  refusalWords,
  say,
  windowCopy,
} from './index.ts';

function leaves(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) throw new Error(`${path} is no text`);
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`));
}

const slotsOf = (text: string): string[] => [
  ...new Set(pieces(text).flatMap((piece) => (piece.kind === 'slot' ? [piece.name] : []))),
];

test('every translation has the slots and the paired bold marks of the English text', () => {
  const english = [...leaves(copyFor('en'), ''), ...leaves(windowCopy.en, 'window')];
  for (const language of languages) {
    const there = new Map([
      ...leaves(copyFor(language), ''),
      ...leaves(windowCopy[language], 'window'),
    ]);
    assert.equal(there.size, english.length);
    for (const [path, text] of english) {
      const translated = there.get(path);
      assert.ok(translated !== undefined && translated.trim() !== '', `${language}${path}`);
      const [wanted, found] = [slotsOf(text), slotsOf(translated)];
      // A plural's `one` may write the number as a word.
      const missing = wanted.filter((name) => !found.includes(name) && !(name === 'n'));
      const added = found.filter((name) => !wanted.includes(name) && !(name === 'n'));
      assert.deepEqual([missing, added], [[], []], `${language}${path}`);
      assert.equal(translated.split('**').length % 2, 1, `bold marks in ${language}${path}`);
    }
  }
});

test('no translation is left in English where the words differ', () => {
  const spanish = new Map(leaves(copyFor('es'), ''));
  const same = leaves(copyFor('en'), '').filter(
    ([path, text]) => spanish.get(path) === text && /[a-z]{3,} [a-z]{3,} [a-z]{3,}/i.test(text),
  );
  assert.deepEqual(same, []);
});

test('a slot is filled, a missing value leaves nothing behind', () => {
  assert.equal(say('ending {last4}', { last4: '1009' }), 'ending 1009');
  assert.equal(say('**{a}** and {b}', { a: 1, b: 'two' }), '1 and two');
});

test('plural rules by language', () => {
  const en = copyFor('en').card.tries;
  assert.equal(plural('en', en, 1), 'One try left.');
  assert.equal(plural('en', en, 3), '3 tries left.');
  assert.equal(plural('es', copyFor('es').card.tries, 1), 'Queda un intento.');
  assert.equal(plural('en', { one: 'x', other: '{n} x' }, 1234), '1,234 x');
});

for (const [header, language] of [
  [undefined, 'en'],
  ['', 'en'],
  ['es', 'es'],
  ['es-MX,es;q=0.9,en;q=0.5', 'es'],
  ['en;q=0.3, es-ES;q=0.8', 'es'],
  ['fr, de;q=0.9', 'en'],
  ['es;q=0, en', 'en'],
  ['eso', 'en'],
  [`${'x'.repeat(10_000)},es`, 'en'],
] as const) {
  test(`Accept-Language ${String(header).slice(0, 30)} is answered in ${language}`, () => {
    assert.equal(chooseLanguage(header), language);
  });
}

test('a language is one of ours exactly', () => {
  assert.equal(parseLanguage('es'), 'es');
  assert.equal(parseLanguage('ES'), undefined);
  assert.equal(parseLanguage('toString'), undefined);
});

test('a refusal without words of its own gets the general ones, whatever its name', () => {
  const copy = copyFor('en');
  assert.equal(refusalWords(copy, 'pin.locked').what, 'The PIN is locked');
  assert.equal(refusalWords(copy, 'no.such-code').what, copy.refusals.other.what);
});

const at = Date.parse('2026-11-20T21:32:09Z') as Instant; // the reference screens' Friday
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

test('days and times as the reference screens write them', () => {
  const en = formatsFor('en', 'America/New_York');
  assert.equal(plain(en.day(at)), 'Fri 20 Nov');
  assert.equal(plain(en.dayTime(at)), 'Fri 20 Nov, 4:32 pm');
  assert.equal(plain(en.seconds(at)), '4:32:09 pm');
  assert.equal(plain(en.dayOfYear(at)), 'Fri 20 Nov 2026');
  assert.equal(plain(en.calendarDay('2026-11-30')), 'Mon 30 Nov');
  assert.equal(plain(en.percent(29.99)), '29.99 %');
  assert.equal(plain(en.money(6418, 'USD')), '$64.18');
  assert.equal(en.hour(at), 16);
});

test('days and times in Spanish', () => {
  const es = formatsFor('es', 'America/New_York');
  assert.equal(plain(es.day(at)), 'vie 20 nov');
  assert.equal(plain(es.time(at)), '16:32');
  assert.equal(plain(es.percent(29.99)), '29,99 %');
});

test('a refusal for duress has the words of a part that is away, in every language', () => {
  for (const language of ['en', 'es'] as const) {
    const words = copyFor(language).refusals;
    assert.deepEqual(words['verify.not-now'], words['pin.unavailable']);
  }
});
