// Words that are written with something between the letters: "p a y p a l", "v.e.r.i.f.y", "acc*ount".
import { isLower, isWordCode } from './kinds.ts';
import type { Notes } from './notes.ts';
import type { Track } from './track.ts';
import { keyOf, splitWords, wordOfKey } from './vocabulary.ts';

const LETTERS_MIN = 4;
const LETTERS_MAX = 60;
/** From here on a row of single letters is taken for a word though the vocabulary has it not. */
const UNKNOWN_MIN = 7;

const SPACE = 32;
/** Blank . - _ * / ~ | , + */
const isBetween = (code: number): boolean =>
  code === SPACE ||
  code === 46 ||
  code === 45 ||
  code === 95 ||
  code === 42 ||
  code === 47 ||
  code === 126 ||
  code === 124;

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

/** @returns true where something was changed; `out` has the text then */
export function closeSpaced(text: Track, out: Track, notes: Notes): boolean {
  let copied = 0;
  let before = 0;
  for (let at = 0; at < text.length; at += 1) {
    const isFirst = !isWordCode(before) && keyOf(text.code(at)) !== 0;
    before = text.code(at);
    if (!isFirst || !isBetween(text.code(at + 1)) || keyOf(text.code(at + 2)) === 0) continue;
    const end = rowEnd(text, at);
    if (end - at < 2 * LETTERS_MIN - 1 || isWordCode(text.code(end))) continue;
    const words = wordsOf(text, at, end);
    if (words === undefined) {
      // Each row is looked at once.
      at = end - 1;
      before = text.code(at);
      continue;
    }
    out.copy(text, copied, at);
    let from = at;
    for (const [index, word] of words.entries()) {
      if (index > 0) out.push(SPACE, text.place(from - 1));
      for (let letter = 0; letter < word.length; letter += 1) {
        out.push(word.charCodeAt(letter), text.place(from));
        from += 2;
      }
    }
    notes.add('disguised-letters', text.place(at), text.place(end));
    copied = end;
    at = end - 1;
    before = text.code(at);
  }
  if (copied === 0) return false;
  out.copy(text, copied, text.length);
  return true;
}
