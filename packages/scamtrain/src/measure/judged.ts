// Rows with what somebody made of them: we, or a baseline.
import type { Level, SignalCode } from '@countersign/scamflags';

import type { TrainRow } from '../data/rows.ts';
import type { Scored } from './metrics.ts';

export interface Judgement {
  readonly score: number;
  readonly probability: number;
  readonly level: Level;
  readonly codes: readonly SignalCode[];
}

export interface Judged extends Scored, Judgement {
  readonly row: TrainRow;
}

export type Judge = (row: TrainRow) => Judgement;

export function judgeAll(rows: readonly TrainRow[], judge: Judge): readonly Judged[] {
  return rows.map((row) => ({ row, isScam: row.label === 'scam', ...judge(row) }));
}

/** What a person is warned of in strong words. */
export const isLikely = ({ level }: { readonly level: Level }) =>
  level === 'scam' || level === 'likely';
/** What a person is warned of at all. */
export const isCaution = (one: { readonly level: Level }) =>
  isLikely(one) || one.level === 'caution';
/** More likely a scam than not: for F1, where a baseline knows no levels. */
export const isFlagged = ({ probability }: Scored) => probability >= 0.5;

/** A baseline says no more than a probability; the levels begin where ours do. */
export function levelOf(probability: number): Level {
  if (probability >= 0.95) return 'scam';
  if (probability >= 0.8) return 'likely';
  return probability >= 0.5 ? 'caution' : 'no-flags';
}
