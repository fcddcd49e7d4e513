// What one letter is when it is made plain. Worked out once for each letter that is met, and kept for the common ones.
import { LOOK_ALIKES } from './look-alikes.ts';

/** How a letter is met in a text. */
export type LetterKind = 'plain' | 'invisible' | 'soft-hyphen' | 'mark' | 'blank' | 'break';

export interface Letter {
  readonly kind: LetterKind;
  /** UTF-16 units that stand for it. */
  readonly folded: readonly number[];
  /** The Latin letter that it is taken for, where it is of another script; 0 for none. */
  readonly look: number;
  /** Drawn to be read as a letter that it is not: mathematical, full-width, circled, small capitals, of phonetics. */
  readonly isStyled: boolean;
  /** A mark that strikes out or underlines, or an accent that no language of ours has. */
  readonly isOdd: boolean;
  readonly isWord: boolean;
}

// Latin letters that no decomposition takes apart, and signs that are written in more than one way.
const BY_HAND: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ı: 'i', ŋ: 'n' },
  ...{ '‘': "'", '’': "'", '‚': "'", '‛': "'", '′': "'", '`': "'", '´': "'", ʼ: "'", ʹ: "'" },
  ...{ '“': '"', '”': '"', '„': '"', '‟': '"', '«': '"', '»': '"', '″': '"', '‹': "'", '›': "'" },
  ...{ '‐': '-', '‑': '-', '‒': '-', '–': '-', '—': '-', '―': '-', '−': '-', '﹣': '-', '⁃': '-' },
  ...{ '•': '*', '·': '*', '∙': '*', '●': '*', '‧': '*', '․': '.', '。': '.', '∕': '/', '⁄': '/' },
  ...{ '¨': '', '˜': '~', '¸': '', '¯': '-', '∶': ':', '꞉': ':', '∣': '|', ǃ: '!' },
};

// Signs of Windows-1252 that were read as Latin-1: controls that nobody writes.
const WINDOWS: Readonly<Record<number, string>> = {
  ...{
    0x80: '€',
    0x82: "'",
    0x84: '"',
    0x85: '...',
    0x91: "'",
    0x92: "'",
    0x93: '"',
    0x94: '"',
    0x95: '*',
    0x96: '-',
  },
  ...{ 0x97: '-', 0x98: '~', 0x99: 'tm' },
};

// Looks that the table of Unicode has as two letters, or has between letters that are not Latin.
const LOOKS_BY_HAND: Readonly<Record<string, string>> = {
  ...{
    в: 'b',
    к: 'k',
    м: 'm',
    н: 'h',
    т: 't',
    п: 'n',
    и: 'n',
    ӏ: 'l',
    ь: 'b',
    я: 'r',
    з: 'e',
    ё: 'e',
  },
  ...{
    α: 'a',
    β: 'b',
    ε: 'e',
    η: 'n',
    κ: 'k',
    τ: 't',
    χ: 'x',
    ω: 'w',
    μ: 'u',
    ς: 's',
    ζ: 'z',
    λ: 'a',
  },
  ...{
    й: 'n',
    ї: 'i',
    є: 'e',
    ү: 'y',
    қ: 'k',
    ҝ: 'k',
    ғ: 'f',
    ҡ: 'k',
    ҫ: 'c',
    ћ: 'h',
    ђ: 'h',
    Я: 'r',
  },
};

// Small capitals and turned letters, as keyboards for "fancy text" write them.
const STYLED_BY_HAND: Readonly<Record<string, string>> = {
  ...{ ᴀ: 'a', ʙ: 'b', ᴄ: 'c', ᴅ: 'd', ᴇ: 'e', ꜰ: 'f', ɢ: 'g', ʜ: 'h', ɪ: 'i', ᴊ: 'j', ᴋ: 'k' },
  ...{ ʟ: 'l', ᴍ: 'm', ɴ: 'n', ᴏ: 'o', ᴘ: 'p', ǫ: 'q', ʀ: 'r', ꜱ: 's', ᴛ: 't', ᴜ: 'u', ᴠ: 'v' },
  ...{ ᴡ: 'w', ʏ: 'y', ᴢ: 'z', ɐ: 'a', ɔ: 'c', ɘ: 'e', ɹ: 'r', ʇ: 't', ʌ: 'v', ʍ: 'w', ʎ: 'y' },
  ...{ ƒ: 'f', ɓ: 'b', ɗ: 'd', ɛ: 'e', ƙ: 'k', ɱ: 'm', ɲ: 'n', ɳ: 'n', ƭ: 't', ʂ: 's', ƴ: 'y' },
};

const LOOKS = new Map<string, number>();
for (const [latin, letters] of Object.entries(LOOK_ALIKES))
  for (const letter of letters) LOOKS.set(letter, latin.charCodeAt(0));
for (const [letter, latin] of Object.entries(LOOKS_BY_HAND)) LOOKS.set(letter, latin.charCodeAt(0));

const LATIN = /^\p{Script=Latin}/u;
const MARK = /^\p{M}/u;
const MARKS = /\p{M}/gu;
const WORD = /^[\p{L}\p{N}]/u;
const BLANK = /^[\p{Zs}\t\u2800\v\f]/u;

const within = (code: number, ranges: readonly (readonly [number, number])[]): boolean =>
  ranges.some(([from, to]) => code >= from && code <= to);

// Nothing is drawn for these: zero width, directions, joiners, fillers, selectors, tags, controls.
const INVISIBLE = [
  [0x00, 0x08],
  [0x0e, 0x1f],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0x3164, 0x3164],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff9, 0xfffb],
  [0xe0000, 0xe0fff],
] as const;
const STYLED = [
  [0x2460, 0x24ff],
  [0xff21, 0xff3a],
  [0xff41, 0xff5a],
  [0x1d400, 0x1d7cb],
  [0x1f110, 0x1f189],
] as const;
// Vietnamese begins at 1ea0 and is a language; the rows before it are of transcriptions.
const ODD = [
  [0x1cd, 0x217],
  [0x21c, 0x233],
  [0x332, 0x338],
  [0x1e00, 0x1e9a],
  [0x20d0, 0x20ff],
] as const;

const NOTHING: readonly number[] = [];

function plainOf(text: string): string {
  let plain = '';
  for (const one of text.toLowerCase().normalize('NFKD').toLowerCase().normalize('NFKD'))
    plain += BY_HAND[one] ?? STYLED_BY_HAND[one] ?? one;
  return plain.replaceAll(MARKS, '');
}

const codesOf = (text: string): readonly number[] =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));

// White letters on a dark square or circle, which no decomposition knows.
function squareOf(code: number): string | undefined {
  if (code >= 0x1f150 && code <= 0x1f169) return String.fromCharCode(0x61 + code - 0x1f150);
  if (code >= 0x1f170 && code <= 0x1f189) return String.fromCharCode(0x61 + code - 0x1f170);
  return undefined;
}

function workOut(code: number): Letter {
  const bare = { folded: NOTHING, look: 0, isStyled: false, isOdd: false, isWord: false };
  if (code === 0xad) return { ...bare, kind: 'soft-hyphen' };
  if (within(code, INVISIBLE)) return { ...bare, kind: 'invisible' };
  // Half of a pair alone is no letter.
  if (code >= 0xd800 && code <= 0xdfff) return { ...bare, kind: 'plain', folded: [0xfffd] };
  if (code === 0x2028 || code === 0x2029) return { ...bare, kind: 'break' };
  if (code < 0xa0) return { ...bare, kind: 'plain', folded: codesOf(WINDOWS[code] ?? ' ') };
  const text = String.fromCodePoint(code);
  if (BLANK.test(text)) return { ...bare, kind: 'blank', folded: [0x20] };
  const isOdd = within(code, ODD);
  if (MARK.test(text)) return { ...bare, kind: 'mark', isOdd };
  const square = squareOf(code);
  const plain = BY_HAND[text] ?? square ?? plainOf(text);
  const folded = codesOf(plain);
  const isWord = square !== undefined || WORD.test(text);
  const lower = text.toLowerCase();
  const isForeign = plain.length > 0 && plain.charCodeAt(0) > 0x7f;
  const look = isForeign ? (LOOKS.get(text) ?? LOOKS.get(lower) ?? LOOKS.get(plain) ?? 0) : 0;
  if (look !== 0 && LATIN.test(text))
    return { kind: 'plain', folded: [look], look: 0, isStyled: true, isOdd, isWord };
  const isStyled = within(code, STYLED) || STYLED_BY_HAND[lower] !== undefined;
  return { kind: 'plain', folded, look, isStyled: isStyled && isWord, isOdd, isWord };
}

// Bounded, so that a text of every letter there is leaves nothing behind.
const KEPT_MAX = 4_096;
const kept = new Map<number, Letter>();

/** @param code of a letter that is not ASCII */
export function letterOf(code: number): Letter {
  const known = kept.get(code);
  if (known !== undefined) return known;
  const letter = workOut(code);
  if (kept.size < KEPT_MAX) kept.set(code, letter);
  return letter;
}
