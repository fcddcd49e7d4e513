// Where the classes of a pack stand in a text. Its lists are kept from text to text, so that a short one costs next to nothing.
import type { Classes } from './classes.ts';
import { Numbers } from './numbers.ts';
import type { Phrases } from './phrases.ts';
import { HARD_BREAK, type Tokens } from './tokens.ts';

/** Words from `start` to before `end`. */
export interface Match {
  readonly start: number;
  readonly end: number;
}

const NONE: readonly Match[] = [];
const NOWHERE: readonly number[] = [];
const END = -1;

/** Which classes stand in a text is known at once; where, only when a pattern asks. */
export class Occurrences {
  readonly #phrases: Phrases;
  readonly #of: Classes;
  readonly #starters: number;
  /** Classes of the text that was read last. */
  readonly classes = new Numbers();
  readonly #places: (readonly Match[] | undefined)[];
  /** Leaves of the text, and of each its places as a chain. */
  readonly #leaves = new Numbers();
  readonly #firstOfLeaf: Int32Array;
  readonly #lastOfLeaf: Int32Array;
  #found: Match[] = [];
  readonly #next = new Numbers();
  /** Of each class its leaves in the text, as a chain. */
  readonly #firstOfClass: Int32Array;
  readonly #namedLeaf = new Numbers();
  readonly #nextNamed = new Numbers();

  constructor(phrases: Phrases, classes: Classes, starters: number) {
    this.#phrases = phrases;
    this.#of = classes;
    this.#starters = starters;
    this.#places = Array.from({ length: classes.count }, () => undefined);
    this.#firstOfLeaf = new Int32Array(phrases.leafCount).fill(END);
    this.#lastOfLeaf = new Int32Array(phrases.leafCount);
    this.#firstOfClass = new Int32Array(classes.count).fill(END);
  }

  /** Forgets the text before. */
  read(tokens: Tokens): void {
    this.#forget();
    this.#readWords(tokens);
    for (let i = 0; i < this.#leaves.count; i += 1) {
      const leaf = this.#leaves.at(i);
      for (const cls of this.#of.holding(leaf)) {
        if (!this.has(cls)) this.classes.push(cls);
        this.#nextNamed.push(this.#firstOfClass[cls] ?? END);
        this.#firstOfClass[cls] = this.#namedLeaf.push(leaf);
      }
    }
  }

  has(cls: number): boolean {
    return this.#firstOfClass[cls] !== END;
  }

  /** The places of a class, by their start. */
  of(cls: number): readonly Match[] {
    if (!this.has(cls)) return NONE;
    return (this.#places[cls] ??= this.#gather(cls));
  }

  starters(): readonly Match[] {
    return this.of(this.#starters);
  }

  #forget(): void {
    for (let i = 0; i < this.#leaves.count; i += 1) this.#firstOfLeaf[this.#leaves.at(i)] = END;
    for (let i = 0; i < this.classes.count; i += 1) {
      const cls = this.classes.at(i);
      this.#places[cls] = undefined;
      this.#firstOfClass[cls] = END;
    }
    this.#found = [];
    for (const list of [this.classes, this.#leaves, this.#next]) list.clear();
    for (const list of [this.#namedLeaf, this.#nextNamed]) list.clear();
  }

  #readWords(tokens: Tokens): void {
    const { leafOfEntry, placeOfEntry } = this.#phrases;
    for (let at = 0; at < tokens.count; at += 1) {
      const to = tokens.from[at + 1] ?? 0;
      for (let i = tokens.from[at] ?? 0; i < to; i += 1) {
        const entry = tokens.entries[i] ?? 0;
        const leaf = leafOfEntry[entry] ?? END;
        if (leaf !== END) this.#put(leaf, at, at + 1);
        const place = placeOfEntry[entry] ?? 0;
        if (place !== 0) this.#walk(tokens, place, at + 1, at);
      }
    }
  }

  /** Follows a phrase from a place word by word; a word may be of two entries, as itself and by its stem. */
  #walk(tokens: Tokens, place: number, at: number, start: number): void {
    const phrases = this.#phrases;
    const leaf = phrases.leafOfPlace[place] ?? END;
    if (leaf !== END) this.#put(leaf, start, at);
    for (const on of phrases.onFrom[place] ?? NOWHERE) this.#walk(tokens, on, at, start);
    if (at >= tokens.count || tokens.breakBefore[at] === HARD_BREAK) return;
    const to = tokens.from[at + 1] ?? 0;
    for (let i = tokens.from[at] ?? 0; i < to; i += 1) {
      const next = phrases.next(place, tokens.entries[i] ?? 0);
      if (next !== 0) this.#walk(tokens, next, at + 1, start);
    }
  }

  #put(leaf: number, start: number, end: number): void {
    const at = this.#found.push({ start, end }) - 1;
    this.#next.push(END);
    if (this.#firstOfLeaf[leaf] === END) {
      this.#firstOfLeaf[leaf] = at;
      this.#leaves.push(leaf);
    } else this.#next.put(this.#lastOfLeaf[leaf] ?? 0, at);
    this.#lastOfLeaf[leaf] = at;
  }

  #gather(cls: number): readonly Match[] {
    const gathered: Match[] = [];
    let isSorted = true;
    const firstNamed = this.#firstOfClass[cls] ?? END;
    for (let named = firstNamed; named !== END; named = this.#nextNamed.at(named)) {
      const leaf = this.#namedLeaf.at(named);
      for (let at = this.#firstOfLeaf[leaf] ?? END; at !== END; at = this.#next.at(at)) {
        const match = this.#found[at];
        if (match === undefined) continue;
        const last = gathered.at(-1);
        if (last !== undefined && byPlace(last, match) >= 0) isSorted = false;
        gathered.push(match);
      }
    }
    return isSorted ? gathered : sortedOnce(gathered);
  }
}

const byPlace = (one: Match, other: Match) => one.start - other.start || one.end - other.end;

function sortedOnce(matches: Match[]): readonly Match[] {
  let kept = 0;
  let last: Match | undefined;
  for (const match of sortPlaces(matches)) {
    if (last !== undefined && byPlace(last, match) === 0) continue;
    matches[kept] = match;
    last = match;
    kept += 1;
  }
  matches.length = kept;
  return matches;
}

/** Places that are sorted in place, one by one; more than these are left to the engine, whose sort asks for room. */
const FEW = 16;

function sortPlaces(matches: Match[]): readonly Match[] {
  if (matches.length > FEW) return matches.sort(byPlace);
  for (let i = 1; i < matches.length; i += 1) {
    const match = matches[i];
    let at = i;
    for (; match !== undefined && at > 0; at -= 1) {
      const before = matches[at - 1];
      if (before === undefined || byPlace(before, match) <= 0) break;
      matches[at] = before;
    }
    if (match !== undefined) matches[at] = match;
  }
  return matches;
}
