// Which patterns the places of classes make. Each step is one walk along two lists.
import type { Pattern, PatternPart, Step } from './compile.ts';
import { endsBefore, startsBehind } from './near.ts';
import type { Match, Occurrences } from './occurrences.ts';
import { NO_BREAK, type Tokens } from './tokens.ts';

const NONE: readonly Match[] = [];
const NOWHERE: readonly (Match & { readonly last: number })[] = [];

/** How near a class may not stand that must not stand beside a word. */
const BESIDE_MAX = 2;

/** A plain loop: hundreds of patterns a text come no further than here. */
function hasAll(classes: readonly number[], occurrences: Occurrences): boolean {
  for (let i = 0; i < classes.length; i += 1) if (!occurrences.has(classes[i] ?? 0)) return false;
  return true;
}

/** All places of a pattern's first part that its other parts confirm. */
export function matchPattern(
  pattern: Pattern,
  tokens: Tokens,
  occurrences: Occurrences,
): readonly Match[] {
  if (!hasAll(pattern.needs, occurrences)) return NONE;
  let found: readonly Match[] = NONE;
  let isFirst = true;
  for (const part of pattern.parts) {
    const here = matchPart(part, tokens, occurrences);
    if (here.length === 0) return NONE;
    if (isFirst) found = here;
    else if (part.reach === 'sentence') {
      const sentences = new Set(here.map(({ start }) => tokens.sentence[start]));
      found = found.filter(({ start }) => sentences.has(tokens.sentence[start]));
    }
    if (found.length === 0) return NONE;
    isFirst = false;
  }
  return found;
}

function matchPart(
  { steps, notBefore }: PatternPart,
  tokens: Tokens,
  occurrences: Occurrences,
): readonly Match[] {
  let states: readonly Match[] = NONE;
  for (let at = 0; at < steps.length; at += 1) {
    const step = steps[at];
    if (step === undefined) return NONE;
    const places = occurrences.of(step.cls);
    states = at === 0 ? places : goFurther(states, places, step.gapMax, tokens);
    if (step.isAtStart || step.notBehind >= 0)
      states = states.filter((place) => isAllowed(step, place, tokens, occurrences));
    if (states.length === 0) return NONE;
  }
  if (notBefore < 0) return states;
  const barred = occurrences.of(notBefore);
  return states.filter(({ end }) => !startsBehind(barred, end, BESIDE_MAX));
}

/** From each place of the next class back to the nearest state before it: that one is in the same sentence, or none is. */
function goFurther(
  states: readonly Match[],
  places: readonly Match[],
  gapMax: number,
  tokens: Tokens,
): readonly (Match & { readonly last: number })[] {
  if (states.length === 0 || places.length === 0) return NOWHERE;
  const byEnd = isSorted(states) ? states : [...states].sort((a, b) => a.end - b.end);
  let further: (Match & { readonly last: number })[] | undefined;
  let next = 0;
  let nearest: Match | undefined;
  for (const place of places) {
    for (
      let state = byEnd[next];
      state !== undefined && state.end <= place.start;
      state = byEnd[next]
    ) {
      nearest = state;
      next += 1;
    }
    if (nearest === undefined || place.start - nearest.end > gapMax) continue;
    if (tokens.sentence[nearest.end - 1] !== tokens.sentence[place.start]) continue;
    further ??= [];
    further.push({ start: nearest.start, end: place.end, last: place.start });
  }
  return further ?? NOWHERE;
}

function isSorted(states: readonly Match[]): boolean {
  for (let i = 1; i < states.length; i += 1) {
    if ((states[i - 1]?.end ?? 0) > (states[i]?.end ?? 0)) return false;
  }
  return true;
}

function isAllowed(
  { isAtStart, notBehind }: Step,
  place: Match & { readonly last?: number },
  tokens: Tokens,
  occurrences: Occurrences,
): boolean {
  const start = place.last ?? place.start;
  if (
    isAtStart &&
    tokens.breakBefore[start] === NO_BREAK &&
    !endsBefore(occurrences.starters(), start, 1)
  ) {
    return false;
  }
  if (notBehind < 0) return true;
  return !endsBefore(occurrences.of(notBehind), start, BESIDE_MAX);
}
