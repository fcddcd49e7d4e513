import { MINUTE_MS, DAY_MS } from './times.ts';
import type { OpenNo, Opening } from './types.ts';

/** Thirteen months, as long as a member finds their own contacts (docs/rules.md, contact 7). */
export const PERIOD_DAYS_MAX = 400;
/** How long one opening may be looked at and taken along, by whoever opened it. */
export const OPEN_MINUTES = 60;
/** What a report is opened with, unless somebody chooses: what came before it, and all since. */
export const DAYS_BEFORE_REPORT = 30;

/** Packs of one person's within a time from which on an operator is shown how many they were. */
export const BUSY_FROM = 20;

/** Whether a pack may be made of these days; `now` ends what has not ended. */
export function decidePeriod(
  asked: { readonly from: number; readonly until: number },
  now: number,
): { readonly from: number; readonly until: number } | Extract<OpenNo, 'evidence-pack.period'> {
  // The end is the first moment that is not in it: now is.
  const until = Math.min(asked.until, now + 1);
  const isOne = asked.from >= 0 && asked.from < until;
  return isOne && until - asked.from <= PERIOD_DAYS_MAX * DAY_MS
    ? { from: asked.from, until }
    : 'evidence-pack.period';
}

/** An opening is one person's, for an hour: whoever comes later says why anew. */
export function isOpenFor(opening: Opening, staffId: string, now: number): boolean {
  return opening.staffId === staffId && now < opening.at + OPEN_MINUTES * MINUTE_MS;
}

/** What of too many a pack keeps: the newest. @param oldestFirst  one more than the most, where there are more */
export function keepNewest<Row>(
  oldestFirst: readonly Row[],
  max: number,
): { readonly kept: readonly Row[]; readonly isCut: boolean } {
  return { kept: oldestFirst.slice(-max), isCut: oldestFirst.length > max };
}
