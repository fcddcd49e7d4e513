import type { Normalised } from '../inside.ts';
import type { Part, Span } from '../types.ts';

/** The place in the original of what stands in the folded text from one index to before another. */
export function spanOf(
  { places, folded }: Pick<Normalised, 'places' | 'folded'>,
  range: { readonly start: number; readonly end: number },
  part: Part = 'text',
): Span {
  const start = places[range.start] ?? 0;
  let { end } = range;
  // One letter may have become two: both begin where it began.
  while (end < folded.length && (places[end] ?? 0) <= start) end += 1;
  return { part, start, end: places[end] ?? start };
}
