// Messages that a grammar of our own writes: genuine and scam, of today, in English and Spanish.
import type { TrainRow } from '../data/rows.ts';

/** The same rows in the same order for the same seed. `source` is `grammar`, `template` names the rule that wrote a row. */
export function* generate(_seed: number): Iterable<TrainRow> {
  // Nothing is written yet: training and measuring go on without.
}
