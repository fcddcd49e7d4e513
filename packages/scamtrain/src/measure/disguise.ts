// What senders do to letters so that a filter does not read them, and people still do.
import { type Chance, chanceOf, hashText } from '../random.ts';

export const DISGUISES = [
  'look-alike letters',
  'invisible marks',
  'digits for letters',
  'spaced words',
  'dotted words',
  'full-width letters',
  'mixed case',
  'defanged links',
  'accents',
] as const;
export type Disguise = (typeof DISGUISES)[number];

const LOOK_ALIKES: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  i: 'і',
  o: 'о',
  p: 'р',
  s: 'ѕ',
  x: 'х',
  y: 'у',
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Е',
  H: 'Н',
  K: 'К',
  M: 'М',
  O: 'О',
  P: 'Р',
  T: 'Т',
};
const DIGITS: Readonly<Record<string, string>> = { a: '4', e: '3', i: '1', o: '0', s: '5', t: '7' };
const INVISIBLE = ['\u200b', '\u200c', '\u200d', '\u2060', '\u00ad'] as const;
const ACCENTS = ['\u0301', '\u0308', '\u0323', '\u0331'] as const;
/** Short words are left: nobody spaces "a". */
const LETTERS_LEAST = 4;
/** Part of the longer words that is changed. */
const SHARE = 0.4;

type ChangeWord = (word: string, chance: Chance) => string;

const pick = <Item>(items: readonly [Item, ...Item[]], chance: Chance): Item =>
  items[chance.below(items.length)] ?? items[0];

const each = (word: string, change: (letter: string) => string) =>
  Array.from(word).map(change).join('');

const WORD_CHANGES: Readonly<Record<Exclude<Disguise, 'defanged links'>, ChangeWord>> = {
  'look-alike letters': (word) => each(word, (letter) => LOOK_ALIKES[letter] ?? letter),
  'invisible marks': (word, chance) =>
    each(word, (letter) => (chance.next() < 0.5 ? letter + pick(INVISIBLE, chance) : letter)),
  'digits for letters': (word) => each(word, (letter) => DIGITS[letter] ?? letter),
  'spaced words': (word) => Array.from(word).join(' '),
  'dotted words': (word) => Array.from(word).join('.'),
  'full-width letters': (word) =>
    each(word, (letter) =>
      /[a-zA-Z]/.test(letter) ? String.fromCharCode(letter.charCodeAt(0) + 0xfee0) : letter,
    ),
  'mixed case': (word, chance) =>
    each(word, (letter) => (chance.next() < 0.5 ? letter.toUpperCase() : letter.toLowerCase())),
  accents: (word, chance) =>
    each(word, (letter) =>
      /[a-z]/i.test(letter) && chance.next() < 0.5 ? letter + pick(ACCENTS, chance) : letter,
    ),
};

/** The same text, disguised; the same way every time. A link still leads where it led. */
export function disguise(text: string, how: Disguise): string {
  if (how === 'defanged links') return defang(text);
  const chance = chanceOf(hashText(how + text));
  const change = WORD_CHANGES[how];
  return text.replace(/\S+/g, (word) => {
    if (/[./@:]\S|^[+\d]/.test(word)) return word;
    return word.replace(/[a-zA-Z]+/g, (letters) =>
      letters.length >= LETTERS_LEAST && chance.next() < SHARE ? change(letters, chance) : letters,
    );
  });
}

function defang(text: string): string {
  return text
    .replace(/\bhttp(s?):\/\//gi, 'hxxp$1://')
    .replace(/\b([\w-]+)\.(?=[a-z]{2,}\b(?!\s[a-z]))/gi, '$1[.]');
}
