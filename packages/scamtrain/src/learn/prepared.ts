// Everything of a row that learning needs, found once: its pieces, its signals, what it counts.
import type { Channel, SignalCode } from '@countersign/scamflags';
import { STRETCHES, STRETCH_STEPS, cutGrams } from '@countersign/scamflags/training';

import type { TrainRow } from '../data/rows.ts';

export interface Prepared {
  readonly row: TrainRow;
  readonly channel: Channel;
  readonly isScam: boolean;
  /** Source and label: what is weighed against each other. */
  readonly group: string;
  readonly cluster: number;
  readonly masked: string;
  readonly signals: readonly SignalCode[];
  /** Pieces in order, and where each word's pieces begin; one longer than the words. */
  readonly buckets: Int32Array;
  readonly firsts: Int32Array;
}

/** What is read of a message before a model is asked. */
export interface Seen {
  readonly masked: string;
  readonly signals: readonly SignalCode[];
}

const WORDS_MAX = 1_200;

export function prepare(row: TrainRow, seen: Seen, cluster: number): Prepared {
  const grams = cutGrams(seen.masked);
  const words = Math.min(grams.words, WORDS_MAX);
  return {
    row,
    channel: row.channel,
    isScam: row.label !== 'legit',
    group: `${row.source} ${row.label}`,
    cluster,
    masked: seen.masked,
    signals: [...new Set(seen.signals)],
    buckets: grams.buckets.slice(0, grams.firsts[words] ?? 0),
    firsts: grams.firsts.slice(0, words + 1),
  };
}

/** Words of a row, the first and the one behind the last. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The stretches that scoring looks at. */
export function stretchesOf({ channel, firsts }: Prepared): readonly Stretch[] {
  const words = firsts.length - 1;
  const found: Stretch[] = [];
  for (const length of STRETCHES[channel]) {
    if (words <= length) break;
    for (let from = 0; ; from += length / STRETCH_STEPS) {
      const to = Math.min(from + length, words);
      found.push({ from, to });
      if (to === words) break;
    }
  }
  return found;
}
