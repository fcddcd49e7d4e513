// Learns what the words weigh: logistic regression over hashed pieces, one table for all channels and one for each,
// by AdaGrad in a fixed order. Sums are taken in one order and in doubles, so a run gives the same bytes again.
import type { Channel } from '@countersign/scamflags';
import { BUCKETS, CHANNELS, lengthOf } from '@countersign/scamflags/training';

import { chanceOf, shuffle } from '../random.ts';
import { Padder } from './padded.ts';
import { type Prepared, type Stretch, stretchesOf } from './prepared.ts';

export interface WordsSettings {
  readonly epochs: number;
  /** How far one step goes. */
  readonly rate: number;
  /** How strongly weights are drawn to zero. */
  readonly pull: number;
  /** How much of a step goes to the table that all channels share. */
  readonly sharedShare: number;
  readonly seed: number;
}

export const WORDS_SETTINGS: WordsSettings = {
  epochs: 8,
  rate: 0.5,
  pull: 2e-4,
  sharedShare: 0.5,
  seed: 20_260_101,
};

export type Tables<Table> = Readonly<Record<Channel, Table>>;

interface Learner {
  readonly weights: Float32Array;
  readonly squares: Float32Array;
  readonly trust: Tables<Float32Array>;
  readonly bias: Record<Channel, number>;
  readonly settings: WordsSettings;
}

export interface Lesson {
  readonly rows: readonly Prepared[];
  /** How much each row counts; about one on average. */
  readonly counts: Float64Array;
  /** How far a piece is believed, by channel: less for what tells a source and not a scam. */
  readonly trust: Tables<Float32Array>;
}

/** @returns the weight of every bucket, by channel */
export function learnWords(lesson: Lesson, settings = WORDS_SETTINGS): Tables<Float32Array> {
  const tables = CHANNELS.length + 1;
  const learner: Learner = {
    weights: new Float32Array(BUCKETS * tables),
    squares: new Float32Array(BUCKETS * tables).fill(1e-3),
    trust: lesson.trust,
    bias: { sms: 0, email: 0, call: 0 },
    settings,
  };
  const order = Int32Array.from(lesson.rows, (_, at) => at);
  const chance = chanceOf(settings.seed);
  const padder = new Padder(lesson.rows);
  for (let epoch = 0; epoch < settings.epochs; epoch += 1) {
    shuffle(order, chance);
    for (const at of order) {
      const row = lesson.rows[at];
      const count = lesson.counts[at] ?? 0;
      if (row === undefined || count === 0) continue;
      stepOn(learner, row, { from: 0, to: row.firsts.length - 1 }, count);
      stepOnWorst(learner, row, count);
      const padded = padder.drawPadded(row, chance);
      if (padded !== undefined) stepOnWorst(learner, padded, count);
    }
  }
  return mergeTables(learner);
}

const tableOf = (channel: Channel) => (CHANNELS.indexOf(channel) + 1) * BUCKETS;

function stepOnWorst(learner: Learner, row: Prepared, count: number): void {
  const worst = findWorst(learner, row);
  if (worst !== undefined) stepOn(learner, row, worst, count);
}

/** One step of AdaGrad on a stretch of a row. */
function stepOn(learner: Learner, row: Prepared, { from, to }: Stretch, count: number): void {
  const [first, last] = [row.firsts[from] ?? 0, row.firsts[to] ?? 0];
  if (last === first) return;
  const length = lengthOf(last - first);
  const score = sumOf(learner, row, first, last) / length + learner.bias[row.channel];
  const error = (1 / (1 + Math.exp(-score)) - (row.isScam ? 1 : 0)) * count;
  const { weights, squares, settings } = learner;
  const trust = learner.trust[row.channel];
  const own = tableOf(row.channel);
  learner.bias[row.channel] -= 0.02 * error;
  for (let at = first; at < last; at += 1) {
    const bucket = row.buckets[at] ?? 0;
    const slope = (error * (trust[bucket] ?? 0)) / length;
    const shared = slope * settings.sharedShare;
    const ours = slope * (1 - settings.sharedShare);
    pullAndStep(weights, squares, bucket, shared, settings);
    pullAndStep(weights, squares, own + bucket, ours, settings);
  }
}

function pullAndStep(
  weights: Float32Array,
  squares: Float32Array,
  at: number,
  slope: number,
  { rate, pull }: WordsSettings,
): void {
  const weight = weights[at] ?? 0;
  const full = slope + pull * weight;
  const square = (squares[at] ?? 0) + full * full;
  squares[at] = square;
  weights[at] = weight - (rate * full) / Math.sqrt(square);
}

function sumOf(learner: Learner, row: Prepared, first: number, last: number): number {
  const { weights } = learner;
  const trust = learner.trust[row.channel];
  const own = tableOf(row.channel);
  let sum = 0;
  for (let at = first; at < last; at += 1) {
    const bucket = row.buckets[at] ?? 0;
    sum += ((weights[bucket] ?? 0) + (weights[own + bucket] ?? 0)) * (trust[bucket] ?? 0);
  }
  return sum;
}

/** The stretch of a long row that looks most like a scam, whatever the row is. */
function findWorst(learner: Learner, row: Prepared): Stretch | undefined {
  const stretches = stretchesOf(row);
  if (stretches.length === 0) return undefined;
  const before = new Float64Array(row.firsts.length);
  for (let word = 1; word < row.firsts.length; word += 1) {
    const [first, last] = [row.firsts[word - 1] ?? 0, row.firsts[word] ?? 0];
    before[word] = (before[word - 1] ?? 0) + sumOf(learner, row, first, last);
  }
  let worst: Stretch | undefined;
  let most = -Infinity;
  for (const stretch of stretches) {
    const { from, to } = stretch;
    const pieces = (row.firsts[to] ?? 0) - (row.firsts[from] ?? 0);
    const score = ((before[to] ?? 0) - (before[from] ?? 0)) / lengthOf(pieces);
    if (score > most) [most, worst] = [score, stretch];
  }
  return worst;
}

function mergeTables({ weights, trust }: Learner): Tables<Float32Array> {
  const merge = (channel: Channel) => {
    const own = tableOf(channel);
    const trusted = trust[channel];
    return Float32Array.from(
      { length: BUCKETS },
      (_, at) => ((weights[at] ?? 0) + (weights[own + at] ?? 0)) * (trusted[at] ?? 0),
    );
  };
  return { sms: merge('sms'), email: merge('email'), call: merge('call') };
}
