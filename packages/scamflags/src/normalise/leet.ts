// Digits and signs that stand for letters, and signs within a word: "acc0unt", "p@ssw0rd", "ver.ify". Only where a word of
// the vocabulary comes out; never within a link or an address.
import { isDigit, isLower, isSpace, isWordCode } from './kinds.ts';
import type { Notes } from './notes.ts';
import { Track, emptyLike } from './track.ts';
import { VOCABULARY_LETTERS_MAX, isVocabulary, keyOf, wordOfKey } from './vocabulary.ts';

const LETTERS_MIN = 4;
const BROKEN_MIN = 6;
const SPACE = 32;
/** What a chunk may have that is looked at: longer ones are links and codes. */
const CHUNK_MAX = 48;

/** A chunk between blanks, as far as it matters here. */
interface Chunk {
  readonly isMixed: boolean;
  readonly isBroken: boolean;
  readonly isAddress: boolean;
}

/** . * _ ~ ^ | - */
const isBreaker = (code: number): boolean =>
  code === 46 ||
  code === 42 ||
  code === 95 ||
  code === 126 ||
  code === 94 ||
  code === 124 ||
  code === 45;
const isLeet = (code: number): boolean => keyOf(code) !== 0 && !isLower(code);

function chunkOf(text: Track, start: number, end: number): Chunk {
  let letters = 0;
  let leet = 0;
  let breakers = 0;
  let isAddress = false;
  for (let at = start; at < end; at += 1) {
    const code = text.code(at);
    if (isLower(code)) letters += 1;
    else if (isLeet(code)) leet += 1;
    const isInside = isWordCode(text.code(at + 1)) && at > start && isWordCode(text.code(at - 1));
    if (code === 47 || code === 58) isAddress ||= isInside || code === 47;
    else if (code === 46 && isInside) {
      breakers += 1;
      isAddress ||= leet > 0 || end - at > 3;
    } else if (isInside && isBreaker(code)) breakers += 1;
  }
  return { isMixed: letters > 0 && leet > 0, isBroken: letters > 5 && breakers > 0, isAddress };
}

/** The word of the letters and signs from one index to before another. */
function leetWord(text: Track, start: number, end: number): string | undefined {
  const length = end - start;
  if (length < LETTERS_MIN || length > VOCABULARY_LETTERS_MAX) return undefined;
  let key = '';
  let letters = 0;
  for (let at = start; at < end; at += 1) {
    const code = text.code(at);
    if (isLower(code)) letters += 1;
    key += String.fromCharCode(keyOf(code));
  }
  const last = text.code(end - 1);
  // "save5" has a number behind it; "paypa1" has not.
  if (isDigit(last) && last !== 48 && last !== 49 && last !== 51) return undefined;
  return letters * 2 >= length && letters < length ? wordOfKey(key) : undefined;
}

/** What a sign is read as in a text that is full of them, where no vocabulary helps. */
const signLetter = (code: number): number => (code === 49 || code === 33 ? 105 : keyOf(code));

/** Letters and signs read one by one: "r3-@ct1v@t3" in a text with other words in disguise. */
function anyWord(text: Track, start: number, end: number): string | undefined {
  let word = '';
  let letters = 0;
  for (let at = start; at < end && at - start < VOCABULARY_LETTERS_MAX; at += 1) {
    const code = text.code(at);
    if (isLower(code)) letters += 1;
    word += String.fromCharCode(isLower(code) ? code : signLetter(code));
  }
  return end - start > 1 && end - start === word.length && letters * 3 >= word.length
    ? word
    : undefined;
}

function readLeet(text: Track, { start, end, isAll }: ChunkAsk, notes: Notes): Track | undefined {
  let part: Track | undefined;
  for (let at = start; at < end; at += 1) {
    if (keyOf(text.code(at)) === 0) continue;
    let stop = at;
    while (stop < end && keyOf(text.code(stop)) !== 0) stop += 1;
    const next = stop;
    while (stop > at && (text.code(stop - 1) === 33 || text.code(stop - 1) === 43)) stop -= 1;
    const known = leetWord(text, at, stop);
    const word = known ?? (isAll ? anyWord(text, at, stop) : undefined);
    if (known !== undefined) notes.leetWords += 1;
    if (word !== undefined) {
      part ??= pieceOf(text, start, end);
      for (let letter = 0; letter < word.length; letter += 1)
        part.codes[at - start + letter] = word.charCodeAt(letter);
      notes.add('disguised-letters', text.place(at), text.place(stop));
    }
    at = next;
  }
  return part;
}

function pieceOf(text: Track, start: number, end: number): Track {
  const piece = new Track(end - start);
  piece.copy(text, start, end);
  piece.end = text.place(end);
  return piece;
}

/** The letters of a word that is broken by signs, and what stands behind it. */
function readBroken(text: Track, start: number, end: number, notes: Notes): Track | undefined {
  let stop = end;
  while (stop > start && !isLower(text.code(stop - 1))) stop -= 1;
  const piece = new Track(end - start);
  let word = '';
  let breakers = 0;
  let hyphens = 0;
  for (let at = start; at < stop; at += 1) {
    const code = text.code(at);
    if (isLower(code)) {
      word += String.fromCharCode(code);
      piece.push(code, text.place(at));
    } else if (isBreaker(code)) {
      breakers += 1;
      if (code === 45) hyphens += 1;
    } else return undefined;
  }
  // "e-mails" and "log-ins" are spelt so.
  const isSpelt = hyphens === breakers && breakers < 2;
  if (word.length < BROKEN_MIN || breakers === 0 || isSpelt || !isVocabulary(word))
    return undefined;
  notes.add('disguised-letters', text.place(start), text.place(stop));
  piece.copy(text, stop, end);
  return piece;
}

// What a character may be here, as bits that are gathered over a chunk.
const LETTER = 1;
const SIGN = 2;
const BREAKER = 4;
const BITS = new Uint8Array(128);
for (let code = 33; code < 127; code += 1)
  BITS[code] = isLower(code) ? LETTER : (isLeet(code) ? SIGN : 0) | (isBreaker(code) ? BREAKER : 0);

/**
 * @param isAll reads every mix of letters and signs, not only what the vocabulary has
 * @returns the text with letters for digits and signs; undefined where there was nothing to do
 */
export function readDisguised(text: Track, notes: Notes, isAll = false): Track | undefined {
  const { codes, length } = text;
  let out: Track | undefined;
  let copied = 0;
  let start = 0;
  let bits = 0;
  for (let at = 0; at <= length; at += 1) {
    const code = at < length ? (codes[at] ?? 0) : SPACE;
    if (!isSpace(code)) {
      if (code < 128) bits |= BITS[code] ?? 0;
      continue;
    }
    const isWorth = (bits & LETTER) !== 0 && bits !== LETTER;
    if (isWorth && at - start >= (isAll ? 2 : LETTERS_MIN) && at - start <= CHUNK_MAX) {
      const part = readChunk(text, { start, end: at, isAll }, notes);
      if (part !== undefined) {
        out ??= emptyLike(text);
        out.copy(text, copied, start);
        out.copy(part, 0, part.length);
        copied = at;
      }
    }
    start = at + 1;
    bits = 0;
  }
  out?.copy(text, copied, length);
  return out;
}

interface ChunkAsk {
  readonly start: number;
  readonly end: number;
  readonly isAll: boolean;
}

function readChunk(text: Track, { start, end, isAll }: ChunkAsk, notes: Notes): Track | undefined {
  const chunk = chunkOf(text, start, end);
  const isMixed = chunk.isMixed && !chunk.isAddress;
  const part = isMixed ? readLeet(text, { start, end, isAll }, notes) : undefined;
  return part ?? (chunk.isBroken ? readBroken(text, start, end, notes) : undefined);
}
