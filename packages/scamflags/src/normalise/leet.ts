// Digits and signs that stand for letters, and signs within a word: "acc0unt", "p@ssw0rd", "ver.ify". Only where a word of
// the vocabulary comes out; never within a link or an address.
import { isDigit, isLower, isSpace, isWordCode } from './kinds.ts';
import type { Notes } from './notes.ts';
import type { Track } from './track.ts';
import { VOCABULARY_LETTERS_MAX, isVocabulary, keyOf, wordOfKey } from './vocabulary.ts';

const LETTERS_MIN = 4;
const BROKEN_MIN = 6;
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
  return { isMixed: letters > 1 && leet > 0, isBroken: letters > 5 && breakers > 0, isAddress };
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

function readLeet(text: Track, start: number, end: number, notes: Notes): boolean {
  let isChanged = false;
  for (let at = start; at < end; at += 1) {
    if (keyOf(text.code(at)) === 0) continue;
    let stop = at;
    while (stop < end && keyOf(text.code(stop)) !== 0) stop += 1;
    const next = stop;
    while (stop > at && (text.code(stop - 1) === 33 || text.code(stop - 1) === 43)) stop -= 1;
    const word = leetWord(text, at, stop);
    if (word !== undefined) {
      for (let letter = 0; letter < word.length; letter += 1)
        text.codes[at + letter] = word.charCodeAt(letter);
      notes.add('disguised-letters', text.place(at), text.place(stop));
      isChanged = true;
    }
    at = next;
  }
  return isChanged;
}

/** Marks for leaving out the signs of a word that is broken by them. */
function readBroken(text: Track, start: number, end: number, notes: Notes): string | undefined {
  let stop = end;
  while (stop > start && !isLower(text.code(stop - 1))) stop -= 1;
  let word = '';
  let breakers = 0;
  let hyphens = 0;
  for (let at = start; at < stop; at += 1) {
    const code = text.code(at);
    if (isLower(code)) word += String.fromCharCode(code);
    else if (isBreaker(code)) {
      breakers += 1;
      if (code === 45) hyphens += 1;
    } else return undefined;
  }
  if (word.length < BROKEN_MIN || breakers === 0 || !isVocabulary(word)) return undefined;
  // "e-mails" and "log-ins" are spelt so.
  if (hyphens === breakers && breakers < 2) return undefined;
  notes.add('disguised-letters', text.place(start), text.place(stop));
  return word;
}

/** Reads digits as letters in place, and leaves out signs into `out`; @returns what was changed */
export function readDisguised(
  text: Track,
  out: Track,
  notes: Notes,
): 'nothing' | 'in-place' | 'shorter' {
  let copied = 0;
  let isChanged = false;
  for (let start = 0; start < text.length;) {
    let end = start;
    while (end < text.length && !isSpace(text.code(end))) end += 1;
    if (end - start >= LETTERS_MIN && end - start <= CHUNK_MAX) {
      const chunk = chunkOf(text, start, end);
      if (chunk.isMixed && !chunk.isAddress)
        isChanged = readLeet(text, start, end, notes) || isChanged;
      const word = chunk.isBroken ? readBroken(text, start, end, notes) : undefined;
      if (word !== undefined) {
        out.copy(text, copied, start);
        for (let at = start; at < end && copied <= start; at += 1)
          if (isLower(text.code(at))) out.push(text.code(at), text.place(at));
          else if (at > start && !isBreaker(text.code(at))) break;
        copied = start + lastLetter(text, start, end);
      }
    }
    start = end + 1;
  }
  if (copied > 0) {
    out.copy(text, copied, text.length);
    return 'shorter';
  }
  return isChanged ? 'in-place' : 'nothing';
}

function lastLetter(text: Track, start: number, end: number): number {
  let stop = end;
  while (stop > start && !isLower(text.code(stop - 1))) stop -= 1;
  return stop - start;
}
