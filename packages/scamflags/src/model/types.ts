// What `evaluate` asks of a model. The trained one reads its weights from a file; without one, hand-written weights do.
import type { SignalCode } from '../codes.ts';
import type { Channel } from '../types.ts';

/** A stretch of the masked text, in its UTF-16 units, that the words' score leans on. */
export interface WordSpan {
  readonly start: number;
  readonly end: number;
  /** Its part of the words' score, in logits. */
  readonly weight: number;
}

export interface WordScore {
  /** What the words alone say, in logits; the signals come on top. */
  readonly score: number;
  /** The heaviest stretches, at most a few; their weights need not sum to the score. */
  readonly spans: readonly WordSpan[];
}

/** All weights are logits and are added up: base + words + signals = score. */
export interface Model {
  /** What one signal adds; negative for cues. Counted once per code, however often it was found. */
  signalWeight(code: SignalCode, channel: Channel): number;
  /** Where a message of this channel starts, before anything is known of it. */
  base(channel: Channel): number;
  scoreWords(masked: string, channel: Channel): WordScore;
  /** The probability that belongs to a score, 0 to 1; never falls as the score rises. */
  calibrate(score: number, channel: Channel): number;
}
