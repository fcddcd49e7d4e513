// The small pieces of a text that the model knows weights for: words, pairs of words that stand together or nearly so, and four
// letters in a row. Pairs over a word or two tell more of a sentence than letters do, and letters forgive a slip.
// Training and scoring cut a text here, in one way.

/** Buckets of a table; a power of two. */
export const BUCKETS = 1 << 17;
/** Letters of one word that are looked at; what is longer is no word. */
const WORD_LETTERS_MAX = 32;
const LETTERS_IN_A_ROW = 4;
/** The word itself, and the pairs with the first, second and third word before it. */
const PIECES_OF_WORD = 4;

const SPACE = 32;
/** Masks are letters of the private-use area (mask.ts), each a word by itself. */
const FIRST_MASK = 0xe000;
const LAST_MASK = 0xe00f;
const PRIME = 0x01000193;
const WORD_SEED = 0x2c1b3c6d;
const PAIR_SEED = 0x297a2d39;
const LETTER_SEED = 0x811c9dc5;

/** Marks that say something by themselves; all others only part words. */
const TELLING = new Set(Array.from('!?$€£%', (mark) => mark.charCodeAt(0)));

/** A text in pieces. The arrays are used again by the next call: read them before it, keep nothing of them. */
export interface Grams {
  /** The bucket of each piece, word by word. */
  buckets: Int32Array;
  /** `firsts[i]` is where the pieces of word i begin in `buckets`; one longer than the words. */
  firsts: Int32Array;
  /** Where word i begins and ends in the text. */
  starts: Int32Array;
  ends: Int32Array;
  words: number;
}

const grams: Grams = {
  buckets: new Int32Array(1 << 14),
  firsts: new Int32Array(1 << 10),
  starts: new Int32Array(1 << 10),
  ends: new Int32Array(1 << 10),
  words: 0,
};
const letters = new Int32Array(WORD_LETTERS_MAX + 2);

/** Cuts a masked text. @returns arrays that the next call overwrites */
export function cutGrams(text: string): Grams {
  let words = 0;
  let count = 0;
  let [first, second, third] = [PAIR_SEED, PAIR_SEED, PAIR_SEED];
  for (let at = 0; at < text.length;) {
    const end = endOfWord(text, at);
    if (end === at) {
      at += 1;
      continue;
    }
    makeRoom(words, count);
    grams.starts[words] = at;
    grams.ends[words] = end;
    grams.firsts[words] = count;
    const word = hashOf(text, at, end);
    grams.buckets[count] = bucketOf(word);
    grams.buckets[count + 1] = bucketOf(pairOf(first, word, 1));
    grams.buckets[count + 2] = bucketOf(pairOf(second, word, 2));
    grams.buckets[count + 3] = bucketOf(pairOf(third, word, 3));
    count = cutLetters(text, at, end, count + PIECES_OF_WORD);
    third = second;
    second = first;
    first = word;
    words += 1;
    at = end;
  }
  makeRoom(words, count);
  grams.firsts[words] = count;
  grams.words = words;
  return grams;
}

/** The end of the word that begins here: letters and digits, one mask, or one telling mark. */
function endOfWord(text: string, at: number): number {
  const first = text.charCodeAt(at);
  if (TELLING.has(first) || isMask(first)) return at + 1;
  let end = at;
  while (end < text.length && isLetter(text.charCodeAt(end))) end += 1;
  return end;
}

function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  if (isMask(code)) return false;
  // Punctuation, signs and spaces beyond ASCII part words as those of ASCII do.
  return code >= 0xc0 && !(code >= 0x2000 && code <= 0x2bff) && !(code >= 0x3000 && code <= 0x303f);
}

function isMask(code: number): boolean {
  return code >= FIRST_MASK && code <= LAST_MASK;
}

function hashOf(text: string, from: number, to: number): number {
  let hash = WORD_SEED;
  const end = Math.min(to, from + WORD_LETTERS_MAX);
  for (let at = from; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return hash;
}

/** Four letters in a row, with a space for the word's beginning and end. @returns the new count */
function cutLetters(text: string, from: number, to: number, before: number): number {
  const first = text.charCodeAt(from);
  if (TELLING.has(first) || isMask(first)) return before;
  const length = Math.min(to - from, WORD_LETTERS_MAX) + 2;
  letters[0] = SPACE;
  for (let at = 1; at < length - 1; at += 1) letters[at] = text.charCodeAt(from + at - 1);
  letters[length - 1] = SPACE;
  let count = before;
  for (let start = 0; start + LETTERS_IN_A_ROW <= length; start += 1) {
    let hash = LETTER_SEED;
    for (let at = start; at < start + LETTERS_IN_A_ROW; at += 1)
      hash = Math.imul(hash ^ (letters[at] ?? 0), PRIME);
    grams.buckets[count] = bucketOf(hash);
    count += 1;
  }
  return count;
}

/** A pair with a word so many places before; how far apart they stand is part of it. */
function pairOf(earlier: number, word: number, apart: number): number {
  return Math.imul(Math.imul(earlier ^ PAIR_SEED, PRIME) ^ (word >>> 3) ^ apart, PRIME) ^ word;
}

function bucketOf(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) & (BUCKETS - 1);
}

function makeRoom(words: number, count: number): void {
  if (words + 2 > grams.firsts.length) {
    grams.firsts = grown(grams.firsts);
    grams.starts = grown(grams.starts);
    grams.ends = grown(grams.ends);
  }
  if (count + 2 * WORD_LETTERS_MAX > grams.buckets.length) grams.buckets = grown(grams.buckets);
}

function grown(array: Int32Array): Int32Array {
  const more = new Int32Array(array.length * 2);
  more.set(array);
  return more;
}
