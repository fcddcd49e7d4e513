// What the words of a text say: of all of it, and of its worst stretch. A scam in the middle of a long harmless text
// is still a scam, so padding must not thin it out.
import type { WordScore, WordSpan } from './types.ts';
import type { Channel } from '../types.ts';
import { type Grams, cutGrams } from './grams.ts';

/** One channel's weights of words, and how they are put together. */
export interface Head {
  readonly channel: Channel;
  /** One weight a bucket, in steps of `step`. */
  readonly table: Int8Array;
  readonly step: number;
  /** How much the worst stretch counts; the whole text has the rest. */
  readonly worstShare: number;
  /** What the words are multiplied by. */
  readonly scale: number;
  /** The most that words can say, either way, in logits. */
  readonly most: number;
}

/**
 * Stretches of a channel are of so many words, and each begins a quarter of its words behind the one before. Whoever tells of a
 * call pads nothing, and a part of what they tell says little.
 */
export const STRETCHES: Readonly<Record<Channel, readonly number[]>> = {
  sms: [16, 20, 24, 28, 32, 40, 48],
  email: [32, 48, 64, 96],
  call: [96],
};
export const STRETCH_STEPS = 4;
/** Pieces that every text is counted as having besides its own, so that three words cannot shout. */
const PIECES_ADDED = 60;
/** Pieces beyond which a longer text does not speak louder: about those of a stretch. */
const PIECES_MOST = 900;

const SPANS_MAX = 3;
const SPAN_WORDS_MAX = 6;
const SPAN_LEAST = 0.15;

let sums = new Float64Array(1 << 10);

export function scoreWords(masked: string, head: Head): WordScore {
  const grams = cutGrams(masked);
  if (grams.words === 0) return { score: 0, spans: [] };
  sumUp(grams, head);
  const whole = scoreBetween(grams, 0, grams.words);
  const worst = findWorst(grams, whole, STRETCHES[head.channel]);
  const raw = (worst.score * head.worstShare + whole * (1 - head.worstShare)) * head.scale;
  return { score: soften(raw, head.most), spans: heaviest(grams, worst, raw, head) };
}

/** Bends a line so that it never passes `most`, and hardly bends near zero. */
function soften(raw: number, most: number): number {
  return raw / (1 + Math.abs(raw) / most);
}

/** `sums[i]` is what the words before word i say together. */
function sumUp(grams: Grams, { table, step }: Head): void {
  if (sums.length <= grams.words) sums = new Float64Array(grams.firsts.length + 1);
  let sum = 0;
  let piece = 0;
  sums[0] = 0;
  for (let word = 0; word < grams.words; word += 1) {
    const end = grams.firsts[word + 1] ?? piece;
    let part = 0;
    for (; piece < end; piece += 1) part += table[grams.buckets[piece] ?? 0] ?? 0;
    sum += part * step;
    sums[word + 1] = sum;
  }
}

function scoreBetween(grams: Grams, from: number, to: number): number {
  const pieces = (grams.firsts[to] ?? 0) - (grams.firsts[from] ?? 0);
  return ((sums[to] ?? 0) - (sums[from] ?? 0)) / lengthOf(pieces);
}

/**
 * What a sum over so many pieces is divided by: by its root, so that more words are more sure, and from a stretch on by
 * their number, so that a long letter is no surer than a stretch of it.
 */
export function lengthOf(pieces: number): number {
  const root = Math.sqrt(Math.min(pieces, PIECES_MOST) + PIECES_ADDED);
  return pieces <= PIECES_MOST ? root : (root * pieces) / PIECES_MOST;
}

interface Worst {
  readonly score: number;
  readonly from: number;
  readonly to: number;
}

function findWorst(grams: Grams, whole: number, stretches: readonly number[]): Worst {
  let worst: Worst = { score: whole, from: 0, to: grams.words };
  for (const words of stretches) {
    if (grams.words <= words) break;
    for (let from = 0; ; from += words / STRETCH_STEPS) {
      const to = Math.min(from + words, grams.words);
      const score = scoreBetween(grams, from, to);
      if (score > worst.score) worst = { score, from, to };
      if (to === grams.words) break;
    }
  }
  return worst;
}

/** The runs of words within the worst stretch that weigh most towards a scam. */
function heaviest(grams: Grams, worst: Worst, raw: number, head: Head): readonly WordSpan[] {
  const pieces = (grams.firsts[worst.to] ?? 0) - (grams.firsts[worst.from] ?? 0);
  const share = head.scale / lengthOf(pieces) / (1 + Math.abs(raw) / head.most);
  const found: WordSpan[] = [];
  for (let word = worst.from; word < worst.to;) {
    const first = word;
    while (
      word < worst.to &&
      word - first < SPAN_WORDS_MAX &&
      (sums[word + 1] ?? 0) > (sums[word] ?? 0)
    )
      word += 1;
    const weight = ((sums[word] ?? 0) - (sums[first] ?? 0)) * share;
    if (weight >= SPAN_LEAST)
      found.push({ start: grams.starts[first] ?? 0, end: grams.ends[word - 1] ?? 0, weight });
    if (word === first) word += 1;
  }
  return found
    .sort((one, other) => other.weight - one.weight || one.start - other.start)
    .slice(0, SPANS_MAX);
}
