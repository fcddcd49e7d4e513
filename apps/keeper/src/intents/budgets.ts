import type { House } from '../house.ts';
import { DAY_MS, type Budget } from '../limits/index.ts';

/** Wrong security codes are few for a card and few in all, on pages and on telephones together. */
export function proofBudgets(
  { settings }: Pick<House, 'settings'>,
  card: string,
): readonly Budget[] {
  const { proofsPerCardMax, proofsOverallMax } = settings;
  return [
    { scope: 'proof.card', subject: card, max: proofsPerCardMax, windowMs: DAY_MS },
    { scope: 'proof.all', subject: 'all', max: proofsOverallMax, windowMs: DAY_MS },
  ];
}
