// Where the classes of a pack stand in a text, and which patterns their places make. Each step is one walk along two lists.
import type { CompiledPack, Pattern, PatternPart, Step } from './compile.ts';
import { HARD_BREAK, NO_BREAK, type Tokens } from './tokens.ts';

/** Words from `start` to before `end`. */
export interface Match {
  readonly start: number;
  readonly end: number;
}

/** Per class the places in the text, by their start. */
export interface Occurrences {
  readonly starters: readonly Match[];
  readonly of: readonly (readonly Match[] | undefined)[];
  readonly classes: readonly number[];
}

const NONE: readonly Match[] = [];

/** How near a class may not stand that must not stand beside a word. */
const BESIDE_MAX = 2;

export function findOccurrences(pack: CompiledPack, tokens: Tokens): Occurrences {
  const of: (Match[] | undefined)[] = Array.from({ length: pack.classCount });
  const classes: number[] = [];
  const put = (cls: number, start: number, end: number) => {
    const list = of[cls];
    if (list === undefined) {
      of[cls] = [{ start, end }];
      classes.push(cls);
      return;
    }
    // A stem and the whole word, or two phrases of one length, are one place.
    for (let back = list.length - 1; back >= 0; back -= 1) {
      const last = list[back];
      if (last === undefined || last.start !== start) break;
      if (last.end === end) return;
    }
    list.push({ start, end });
  };
  for (let at = 0; at < tokens.count; at += 1) {
    const to = tokens.from[at + 1] ?? 0;
    for (let i = tokens.from[at] ?? 0; i < to; i += 1) {
      const entry = pack.entries[tokens.entries[i] ?? 0];
      if (entry === undefined) continue;
      for (const cls of entry.classes) put(cls, at, at + 1);
      for (const { rest, cls } of entry.phrases) {
        if (goesOn(tokens, at, rest)) put(cls, at, at + 1 + rest.length);
      }
    }
  }
  return { of, classes, starters: of[pack.starters] ?? NONE };
}

function goesOn(tokens: Tokens, at: number, rest: readonly number[]): boolean {
  for (let k = 0; k < rest.length; k += 1) {
    const token = at + 1 + k;
    if (token >= tokens.count || tokens.breakBefore[token] === HARD_BREAK) return false;
    if (!hasEntry(tokens, token, rest[k] ?? 0)) return false;
  }
  return true;
}

function hasEntry(tokens: Tokens, token: number, entry: number): boolean {
  const to = tokens.from[token + 1] ?? 0;
  for (let i = tokens.from[token] ?? 0; i < to; i += 1) {
    if (tokens.entries[i] === entry) return true;
  }
  return false;
}

/** All places of a pattern's first part that its other parts confirm. */
export function matchPattern(
  pattern: Pattern,
  tokens: Tokens,
  occurrences: Occurrences,
): readonly Match[] {
  for (const cls of pattern.needs) {
    if (occurrences.of[cls] === undefined) return NONE;
  }
  let found: readonly Match[] = NONE;
  for (const [at, part] of pattern.parts.entries()) {
    const here = matchPart(part, tokens, occurrences);
    if (here.length === 0) return NONE;
    if (at === 0) found = here;
    else if (part.reach === 'sentence') {
      found = found.filter((one) =>
        here.some((other) => tokens.sentence[other.start] === tokens.sentence[one.start]),
      );
    }
    if (found.length === 0) return NONE;
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
    const places = occurrences.of[step.cls] ?? NONE;
    const allowed = (place: Match) => isAllowed(step, place, tokens, occurrences);
    states = at === 0 ? places.filter(allowed) : goFurther(states, places, step.gapMax, tokens).filter(allowed);
    if (states.length === 0) return NONE;
  }
  const barred = occurrences.of[notBefore];
  if (barred === undefined) return states;
  return states.filter(
    ({ end }) => !barred.some(({ start }) => start >= end && start - end < BESIDE_MAX),
  );
}

/** From each place of the next class back to the nearest state before it: that one is in the same sentence, or none is. */
function goFurther(
  states: readonly Match[],
  places: readonly Match[],
  gapMax: number,
  tokens: Tokens,
): readonly (Match & { readonly last: number })[] {
  const byEnd = isSorted(states) ? states : [...states].sort((a, b) => a.end - b.end);
  const further: (Match & { readonly last: number })[] = [];
  let next = 0;
  let nearest: Match | undefined;
  for (const place of places) {
    for (let state = byEnd[next]; state !== undefined && state.end <= place.start; state = byEnd[next]) {
      nearest = state;
      next += 1;
    }
    if (nearest === undefined || place.start - nearest.end > gapMax) continue;
    if (tokens.sentence[nearest.end - 1] !== tokens.sentence[place.start]) continue;
    further.push({ start: nearest.start, end: place.end, last: place.start });
  }
  return further;
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
    !occurrences.starters.some(({ end }) => end === start)
  ) {
    return false;
  }
  if (notBehind < 0) return true;
  return !(occurrences.of[notBehind] ?? NONE).some(
    ({ start: from, end }) =>
      end <= start &&
      start - end < BESIDE_MAX &&
      tokens.sentence[from] === tokens.sentence[start],
  );
}
