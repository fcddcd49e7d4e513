// What is built most often, done properly: TF-IDF of words, pairs and letters, with logistic regression. It learns from the
// same rows, and from their words alone.
import { BUCKETS } from '@countersign/scamflags/training';

import type { TrainRow } from '../data/rows.ts';
import { chanceOf, shuffle } from '../random.ts';
import { piecesOf } from './pieces.ts';

export type ScoreText = (text: string) => { readonly score: number; readonly probability: number };

const EPOCHS = 6;
const RATE = 0.5;
const PULL = 1e-6;
const TEXT_MAX = 6_000;

interface Vector {
  readonly buckets: Int32Array;
  readonly values: Float32Array;
}

export function plainText(row: Pick<TrainRow, 'text' | 'subject'>): string {
  return `${row.subject ?? ''}\n${row.text}`;
}

/** One model for a channel; scams and what is none count alike. */
export function learnTfIdf(rows: readonly TrainRow[]): ScoreText {
  const counted = rows.map((row) => countBuckets(plainText(row)));
  const rarity = rarityOf(counted);
  const vectors = counted.map((one) => weigh(one, rarity));
  const scams = rows.filter(({ label }) => label !== 'legit').length;
  const weights = new Float32Array(BUCKETS);
  const squares = new Float32Array(BUCKETS).fill(1e-6);
  let bias = 0;
  const scoreOf = ({ buckets, values }: Vector) => {
    let sum = bias;
    for (let at = 0; at < buckets.length; at += 1)
      sum += (weights[buckets[at] ?? 0] ?? 0) * (values[at] ?? 0);
    return sum;
  };
  const order = Int32Array.from(rows, (_, at) => at);
  const chance = chanceOf(7);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(order, chance);
    for (const at of order) {
      const vector = vectors[at];
      if (vector === undefined) continue;
      const isScam = rows[at]?.label !== 'legit';
      const count = rows.length / 2 / (isScam ? scams : rows.length - scams);
      const error = (1 / (1 + Math.exp(-scoreOf(vector))) - (isScam ? 1 : 0)) * count;
      bias -= 0.05 * error;
      const { buckets, values } = vector;
      for (let i = 0; i < buckets.length; i += 1) {
        const bucket = buckets[i] ?? 0;
        const slope = error * (values[i] ?? 0) + PULL * (weights[bucket] ?? 0);
        const square = (squares[bucket] ?? 0) + slope * slope;
        squares[bucket] = square;
        weights[bucket] = (weights[bucket] ?? 0) - (RATE * slope) / Math.sqrt(square);
      }
    }
  }
  return (text) => {
    const score = scoreOf(weigh(countBuckets(text), rarity));
    return { score, probability: 1 / (1 + Math.exp(-score)) };
  };
}

function countBuckets(text: string): Vector {
  const sorted = Int32Array.from(piecesOf(text.slice(0, TEXT_MAX))).sort();
  const buckets: number[] = [];
  const values: number[] = [];
  for (const bucket of sorted) {
    if (buckets.at(-1) === bucket) values[values.length - 1] = (values.at(-1) ?? 0) + 1;
    else {
      buckets.push(bucket);
      values.push(1);
    }
  }
  return { buckets: Int32Array.from(buckets), values: Float32Array.from(values) };
}

function rarityOf(vectors: readonly Vector[]): Float32Array {
  const rows = new Uint32Array(BUCKETS);
  for (const { buckets } of vectors)
    for (const bucket of buckets) rows[bucket] = (rows[bucket] ?? 0) + 1;
  return Float32Array.from(rows, (count) => Math.log((1 + vectors.length) / (1 + count)) + 1);
}

function weigh({ buckets, values }: Vector, rarity: Float32Array): Vector {
  const weighed = values.map(
    (count, at) => (1 + Math.log(count)) * (rarity[buckets[at] ?? 0] ?? 0),
  );
  const length = Math.sqrt(weighed.reduce((sum, value) => sum + value * value, 0)) || 1;
  return { buckets, values: weighed.map((value) => value / length) };
}
