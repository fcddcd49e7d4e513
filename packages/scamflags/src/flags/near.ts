// Looking beside a word without walking a whole list: a text of one word, over and over, must cost no more than its length.
import type { Match } from './occurrences.ts';

/** No phrase of a pack has more words. */
export const PHRASE_MAX = 10;

/** Where, in places sorted by their start, the first is that starts at a word or behind it. */
export function firstFrom(places: readonly Match[], start: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a place ends fewer than `within` words before a word. */
export function endsBefore(places: readonly Match[], start: number, within: number): boolean {
  for (let at = firstFrom(places, start) - 1; at >= 0; at -= 1) {
    const place = places[at];
    if (place === undefined || place.start < start - within - PHRASE_MAX) return false;
    if (place.end <= start && start - place.end < within) return true;
  }
  return false;
}

/** Whether a place starts at a word or fewer than `within` words behind it. */
export function startsBehind(places: readonly Match[], end: number, within: number): boolean {
  const next = places[firstFrom(places, end)];
  return next !== undefined && next.start - end < within;
}

/** Whether a place holds another one. */
export function covers(places: readonly Match[], { start, end }: Match): boolean {
  for (let at = firstFrom(places, start + 1) - 1; at >= 0; at -= 1) {
    const place = places[at];
    if (place === undefined || place.start < start - PHRASE_MAX) return false;
    if (place.end >= end) return true;
  }
  return false;
}
