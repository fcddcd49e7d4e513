// What TF-IDF usually counts: words, pairs of neighbours, and three to five letters of a word. Nothing is masked.
import { BUCKETS } from '@countersign/scamflags/training';

const WORD = /[\p{L}\p{N}]+|[!?$€£%]/gu;
const LETTERS = { least: 3, most: 5, word: 32 } as const;
const PRIME = 0x01000193;
const [WORD_SEED, PAIR_SEED, LETTER_SEED] = [0x2c1b3c6d, 0x297a2d39, 0x811c9dc5];

/** The bucket of every piece of a text, in order. */
export function piecesOf(text: string): readonly number[] {
  const pieces: number[] = [];
  let before: string | undefined;
  for (const [word] of text.toLowerCase().matchAll(WORD)) {
    pieces.push(bucketOf(word, WORD_SEED));
    if (before !== undefined) pieces.push(bucketOf(`${before} ${word}`, PAIR_SEED));
    const padded = ` ${word.slice(0, LETTERS.word)} `;
    for (let size = LETTERS.least; size <= LETTERS.most; size += 1)
      for (let at = 0; at + size <= padded.length; at += 1)
        pieces.push(bucketOf(padded.slice(at, at + size), LETTER_SEED));
    before = word;
  }
  return pieces;
}

function bucketOf(piece: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < piece.length; at += 1) hash = Math.imul(hash ^ piece.charCodeAt(at), PRIME);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) & (BUCKETS - 1);
}
