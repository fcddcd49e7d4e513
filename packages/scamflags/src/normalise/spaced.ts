// Words that are written with something between the letters: "p a y p a l", "v.e.r.i.f.y", "acc*ount".
import { isLower, isWordCode } from './kinds.ts';
import type { Notes } from './notes.ts';
import { type Track, emptyLike } from './track.ts';
import { keyOf, splitWords, wordOfKey } from './vocabulary.ts';

const LETTERS_MIN = 4;
const LETTERS_MAX = 60;
/** From here on a row of single letters is taken for a word though the vocabulary has it not. */
const UNKNOWN_MIN = 7;

const SPACE = 32;
/** Blank . - _ * / ~ | , + */
const BETWEEN = new Uint8Array(128);
for (const code of [SPACE, 46, 45, 95, 42, 47, 126, 124]) BETWEEN[code] = 1;
const isBetween = (code: number): boolean => code < 128 && BETWEEN[code] === 1;

/** @returns the index behind the last letter of a row that begins at `at`; `at` where there is none */
function rowEnd(text: Track, at: number): number {
  const between = text.code(at + 1);
  if (!isBetween(between)) return at;
  let end = at + 1;
  while (
    text.code(end) === between &&
    keyOf(text.code(end + 1)) !== 0 &&
    !isWordCode(text.code(end + 2)) &&
    end - at < 2 * LETTERS_MAX
  )
    end += 2;
  return end;
}

/** The words of a row; undefined where it is no disguise. */
function wordsOf(text: Track, start: number, end: number): readonly string[] | undefined {
  let key = '';
  let written = '';
  let letters = 0;
  let vowels = 0;
  for (let at = start; at < end; at += 2) {
    const code = text.code(at);
    written += String.fromCharCode(code);
    key += String.fromCharCode(keyOf(code));
    if (isLower(code)) letters += 1;
    if ('aeiou'.includes(String.fromCharCode(code))) vowels += 1;
  }
  const known = wordOfKey(key);
  if (written.length >= LETTERS_MIN && letters * 2 >= written.length && known !== undefined)
    return [known];
  if (letters < written.length) return undefined;
  const words = written.length > LETTERS_MIN ? splitWords(written) : undefined;
  if (words !== undefined && words.some((one) => one.length >= LETTERS_MIN)) return words;
  const isReadable = vowels * 6 >= written.length && vowels * 2 <= written.length + 1;
  const isRow = 'abcdefghijklmnopqrstuvwxyz'.includes(written.slice(0, 4));
  return written.length >= UNKNOWN_MIN && isReadable && !isRow ? [written] : undefined;
}

/** @returns the text with its words closed; undefined where there was nothing to do */
export function closeSpaced(text: Track, notes: Notes): Track | undefined {
  const { codes, length } = text;
  let out: Track | undefined;
  let copied = 0;
  for (let at = 1; at < length - 1; at += 1) {
    // The first sign between two letters that stand alone.
    if (!isBetween(codes[at] ?? 0) || !standsAlone(text, at - 1) || !standsAlone(text, at + 1))
      continue;
    const start = at - 1;
    const end = rowEnd(text, start);
    // Each row is looked at once.
    at = Math.max(at, end - 1);
    if (end - start < 2 * LETTERS_MIN - 1 || isWordCode(text.code(end))) continue;
    const words = wordsOf(text, start, end);
    if (words === undefined) continue;
    out ??= emptyLike(text);
    out.copy(text, copied, start);
    write(words, text, start, out);
    notes.add('disguised-letters', text.place(start), text.place(end));
    copied = end;
  }
  out?.copy(text, copied, length);
  return out;
}

const standsAlone = (text: Track, at: number): boolean =>
  keyOf(text.code(at)) !== 0 &&
  !isWordCode(text.code(at + 1)) &&
  (at === 0 || !isWordCode(text.code(at - 1)));

/** Every second place has a letter; between two words the sign between them becomes a blank. */
function write(words: readonly string[], text: Track, start: number, out: Track): void {
  let from = start;
  for (const [index, word] of words.entries()) {
    if (index > 0) out.push(SPACE, text.place(from - 1));
    for (let letter = 0; letter < word.length; letter += 1) {
      out.push(word.charCodeAt(letter), text.place(from));
      from += 2;
    }
  }
}
