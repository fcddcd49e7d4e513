// Messages that a grammar of our own writes: genuine and scam, of today, in English and Spanish.
import type { TrainRow } from '../data/rows.ts';
import { emailRows } from './email-rows.ts';
import { rowsOf } from './rows.ts';
import { TEMPLATES } from './sheets.ts';

export { isHeldOut } from './rows.ts';

/** The same rows in the same order for the same seed. `source` is `grammar`, `template` names the rule that wrote a row. */
export function* generate(seed: number): Iterable<TrainRow> {
  for (const template of TEMPLATES) yield* rowsOf(template, seed);
  yield* emailRows(seed);
}
