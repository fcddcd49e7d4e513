// Where the classes of a pack stand in a text, and which patterns their places make. Each step is one walk along two lists.
import {
  type CompiledPack,
  type Leaves,
  pairOf,
  type Pattern,
  type PatternPart,
  type Step,
} from './compile.ts';
import { endsBefore, startsBehind } from './near.ts';
import { HARD_BREAK, NO_BREAK, type Tokens } from './tokens.ts';

/** Words from `start` to before `end`. */
export interface Match {
  readonly start: number;
  readonly end: number;
}

const NONE: readonly Match[] = [];

/** How near a class may not stand that must not stand beside a word. */
const BESIDE_MAX = 2;

/** What of a pack stands in a text. Which classes do is known at once; where, only when a pattern asks. */
export class Occurrences {
  readonly #pack: CompiledPack;
  readonly #leaf: number[] = [];
  readonly #start: number[] = [];
  readonly #end: number[] = [];
  /** Per leaf its first place in the lists above, and per place the next of the same leaf. */
  readonly #first = new Map<number, number>();
  readonly #next: number[] = [];
  readonly #places: (readonly Match[] | undefined)[] = [];
  readonly #isSeen: Uint8Array;
  readonly classes: number[] = [];

  constructor(pack: CompiledPack, tokens: Tokens) {
    this.#pack = pack;
    this.#isSeen = new Uint8Array(pack.classCount);
    this.#read(pack.leaves, tokens);
    for (const leaf of this.#first.keys()) {
      for (const cls of pack.leaves.classesOf[leaf] ?? []) {
        if (this.#isSeen[cls] === 1) continue;
        this.#isSeen[cls] = 1;
        this.classes.push(cls);
      }
    }
  }

  has(cls: number): boolean {
    return this.#isSeen[cls] === 1;
  }

  /** The places of a class, by their start. */
  of(cls: number): readonly Match[] {
    if (this.#isSeen[cls] !== 1) return NONE;
    return (this.#places[cls] ??= this.#gather(cls));
  }

  starters(): readonly Match[] {
    return this.of(this.#pack.starters);
  }

  #read({ ofEntry, beginsPhrase, further, ofPlace }: Leaves, tokens: Tokens): void {
    for (let at = 0; at < tokens.count; at += 1) {
      const to = tokens.from[at + 1] ?? 0;
      for (let i = tokens.from[at] ?? 0; i < to; i += 1) {
        const entry = tokens.entries[i] ?? 0;
        const leaf = ofEntry[entry] ?? -1;
        if (leaf >= 0) this.#put(leaf, at, at + 1);
        if (beginsPhrase[entry] === true) this.#walk(tokens, further, ofPlace, -entry, at + 1, at);
      }
    }
  }

  /** Follows a phrase word by word; a word may be of two entries, as itself and by its stem. */
  #walk(
    tokens: Tokens,
    further: ReadonlyMap<number, number>,
    ofPlace: readonly number[],
    place: number,
    at: number,
    start: number,
  ): void {
    if (at >= tokens.count || tokens.breakBefore[at] === HARD_BREAK) return;
    const to = tokens.from[at + 1] ?? 0;
    for (let i = tokens.from[at] ?? 0; i < to; i += 1) {
      const next = further.get(pairOf(place, tokens.entries[i] ?? 0));
      if (next === undefined) continue;
      const leaf = ofPlace[next] ?? -1;
      if (leaf >= 0) this.#put(leaf, start, at + 1);
      this.#walk(tokens, further, ofPlace, next, at + 1, start);
    }
  }

  #put(leaf: number, start: number, end: number): void {
    const place = this.#leaf.push(leaf) - 1;
    this.#start.push(start);
    this.#end.push(end);
    this.#next.push(this.#first.get(leaf) ?? -1);
    this.#first.set(leaf, place);
  }

  #gather(cls: number): readonly Match[] {
    const at: number[] = [];
    for (const leaf of this.#pack.leaves.ofClass[cls] ?? []) {
      for (let i = this.#first.get(leaf) ?? -1; i >= 0; i = this.#next[i] ?? -1) at.push(i);
    }
    const start = (i: number) => this.#start[i] ?? 0;
    const end = (i: number) => this.#end[i] ?? 0;
    if (at.length > 1) at.sort((a, b) => start(a) - start(b) || end(a) - end(b));
    const found: Match[] = [];
    let last = -1;
    for (const i of at) {
      if (last < 0 || start(last) !== start(i) || end(last) !== end(i)) {
        found.push({ start: start(i), end: end(i) });
      }
      last = i;
    }
    return found;
  }
}

/** All places of a pattern's first part that its other parts confirm. */
export function matchPattern(
  pattern: Pattern,
  tokens: Tokens,
  occurrences: Occurrences,
): readonly Match[] {
  for (const cls of pattern.needs) {
    if (!occurrences.has(cls)) return NONE;
  }
  let found: readonly Match[] = NONE;
  for (const [at, part] of pattern.parts.entries()) {
    const here = matchPart(part, tokens, occurrences);
    if (here.length === 0) return NONE;
    if (at === 0) found = here;
    else if (part.reach === 'sentence') {
      const sentences = new Set(here.map(({ start }) => tokens.sentence[start]));
      found = found.filter(({ start }) => sentences.has(tokens.sentence[start]));
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
    const places = occurrences.of(step.cls);
    const allowed = (place: Match) => isAllowed(step, place, tokens, occurrences);
    states =
      at === 0
        ? places.filter(allowed)
        : goFurther(states, places, step.gapMax, tokens).filter(allowed);
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
  const byEnd = isSorted(states) ? states : [...states].sort((a, b) => a.end - b.end);
  const further: (Match & { readonly last: number })[] = [];
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
    !endsBefore(occurrences.starters(), start, 1)
  ) {
    return false;
  }
  if (notBehind < 0) return true;
  return !endsBefore(occurrences.of(notBehind), start, BESIDE_MAX);
}
