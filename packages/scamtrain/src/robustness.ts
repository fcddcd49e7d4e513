// Messages that somebody broke on purpose, and texts that break programs. Always the same for the same seed.
import { type Chance, chanceOf } from './random.ts';

/** Texts that look for a pattern that runs away, and for arrays that are too short. */
export const HOSTILE_TEXTS: readonly (readonly [name: string, text: string])[] = [
  ['one letter', 'a'.repeat(1_000_000)],
  ['no letter', ' '.repeat(1_000_000)],
  ['lines', '\n'.repeat(1_000_000)],
  ['opening brackets', '<'.repeat(1_000_000)],
  ['marks on one letter', `a${'\u0301'.repeat(1_000_000)}`],
  ['invisible marks', '\u200b'.repeat(1_000_000)],
  ['dots', '.'.repeat(1_000_000)],
  ['dotted letters', 'a.'.repeat(500_000)],
  ['spaced letters', 'a '.repeat(500_000)],
  ['links', 'https://a.example/b?c=d '.repeat(40_000)],
  ['half a link', 'https://'.repeat(120_000)],
  ['user names', 'a@'.repeat(500_000)],
  ['addresses', 'aa@bb.example '.repeat(70_000)],
  ['digits', '1'.repeat(1_000_000)],
  ['digits and hyphens', '1-'.repeat(500_000)],
  ['plus signs', '+1 '.repeat(300_000)],
  ['sums', '$1,234.56 '.repeat(100_000)],
  ['one language in another', 'аa'.repeat(500_000)],
  ['direction marks', '\u202e\u202d'.repeat(500_000)],
  ['half pairs', '\ud800'.repeat(1_000_000)],
  ['words of every flag', 'urgent verify account code gift card police prize '.repeat(20_000)],
  ['no, no, no', 'we will never not ask you for no code '.repeat(26_000)],
  ['quotes', '> '.repeat(500_000)],
  ['masks', '\ue000\ue001'.repeat(500_000)],
];

const ODD = [
  ...[
    '\u200b',
    '\u202e',
    '\u0301',
    '\ud83d',
    '\udd12',
    '\u0000',
    '\ufeff',
    'ﬀ',
    'а',
    'ß',
    'İ',
    '１',
  ],
  ...[
    '<',
    '>',
    '&#',
    ';',
    '%00',
    '//',
    '@',
    '[.]',
    'hxxp',
    '\r\n',
    '> ',
    '.',
    '0',
    '$',
    '+1',
    '\ue000',
    'xn--',
  ],
] as const;
const CHANGES_MOST = 6;
const LETTERS_MOST = 4_000;

/** A few changes to a text: a piece gone, said twice, moved, turned round, or something odd put in. */
export function mutate(text: string, chance: Chance): string {
  let changed = text;
  for (let left = 1 + chance.below(CHANGES_MOST); left > 0; left -= 1) {
    const from = chance.below(changed.length + 1);
    const to = Math.min(changed.length, from + chance.below(40));
    const piece = changed.slice(from, to);
    const [before, after] = [changed.slice(0, from), changed.slice(to)];
    const odd = ODD[chance.below(ODD.length)] ?? '';
    const CHANGED = [
      () => before + after,
      () => before + piece + piece + after,
      () => before + odd + piece + after,
      () => before + odd.repeat(1 + chance.below(30)) + after,
      () => after + piece + before,
      () => before + Array.from(piece).reverse().join('') + after,
      () => before + piece.toUpperCase() + after,
      () => before + piece.split('').join(odd) + after,
    ] as const;
    changed = (CHANGED[chance.below(CHANGED.length)] ?? CHANGED[0])().slice(0, LETTERS_MOST);
  }
  return changed;
}

/** Mutations of some texts, one after another. */
export function* mutations(
  texts: readonly string[],
  count: number,
  seed: number,
): Iterable<string> {
  const chance = chanceOf(seed);
  for (let at = 0; at < count; at += 1) yield mutate(texts[at % texts.length] ?? '', chance);
}
