// A pack becomes numbers: words are entries of a tree, classes are lists of entries, patterns are lists of classes.
import type { CueCode, FlagCode } from '../codes.ts';
import { foldWord } from './fold.ts';
import { SECRETS, type Pack, type SecretKind, type StateCode } from './pack.ts';
import { type Reach, readPattern, type WrittenPattern } from './read-pattern.ts';
import { WordTrie } from './trie.ts';

/** What was extracted, as words of their own. A number is any other word of digits. */
export const ENTITIES = [
  'num',
  'link',
  'phone',
  'address',
  'amount',
  'card',
  'code',
  'wallet',
  'brand',
  'issuer',
] as const;
export type EntityClass = (typeof ENTITIES)[number];

export type PatternCode = FlagCode | CueCode | StateCode;

export interface Step {
  readonly cls: number;
  readonly gapMax: number;
  readonly isAtStart: boolean;
  /** A class that may not stand just before; -1 for none. */
  readonly notBehind: number;
}

export interface PatternPart {
  readonly steps: readonly Step[];
  readonly reach: Reach;
  /** A class that may not follow; -1 for none. */
  readonly notBefore: number;
}

export interface Pattern {
  readonly code: PatternCode;
  readonly form: WrittenPattern['form'];
  readonly keepsUnderNegation: boolean;
  readonly unless: readonly string[];
  readonly parts: readonly PatternPart[];
  /** All classes of it: none of them missing, or it is not looked at. */
  readonly needs: readonly number[];
  readonly written: string;
}

/**
 * Words and phrases of a pack. A leaf is one of them that is in a class by itself; a phrase is found by walking from
 * the entry of its first word over those of the next.
 */
export interface Leaves {
  /** Per entry its leaf, -1 where the word is only part of phrases. */
  readonly ofEntry: readonly number[];
  /** Whether an entry begins a phrase. */
  readonly beginsPhrase: readonly boolean[];
  /** From a place in a phrase and the entry of the next word to the next place; places below 0 are entries that begin. */
  readonly further: ReadonlyMap<number, number>;
  /** Per place in a phrase the leaf that ends there, -1 for none. */
  readonly ofPlace: readonly number[];
  readonly classesOf: readonly (readonly number[])[];
  readonly ofClass: readonly (readonly number[])[];
}

/** Entries and places are below this, so that a pair of them is one number. */
export const PAIR = 1 << 17;

export interface CompiledPack {
  readonly pack: Pack;
  readonly trie: WordTrie;
  readonly leaves: Leaves;
  /** The entry of each entity, in the order of `ENTITIES`. */
  readonly entityEntries: readonly number[];
  readonly classCount: number;
  /** Patterns by the class that is looked for first. */
  readonly byClass: readonly (readonly Pattern[])[];
  readonly not: number;
  readonly never: number;
  readonly stops: number;
  readonly voidNot: number;
  readonly starters: number;
  readonly decoys: number;
  readonly secrets: readonly { readonly kind: SecretKind; readonly cls: number }[];
  readonly patternCount: number;
}

class Builder {
  readonly trie = new WordTrie();
  readonly entityEntries: number[] = [];
  /** How many common words a class holds; a search begins with a class of few. */
  readonly commonness: number[] = [];
  readonly #words = new Map<string, number>();
  readonly #classes = new Map<string, number>();
  readonly #spreads = new Map<string, readonly number[]>();
  readonly #leafOf: number[] = [-1];
  readonly #begins: boolean[] = [false];
  readonly #further = new Map<number, number>();
  readonly #leafOfPlace: number[] = [-1];
  readonly #isCommon: boolean[] = [];
  readonly #classesOf: number[][] = [];
  readonly #leavesOf: (readonly number[])[] = [];
  readonly #pack: Pack;
  readonly #common: ReadonlySet<string>;

  constructor(pack: Pack) {
    this.#pack = pack;
    this.#common = new Set(pack.common.split('|'));
  }

  get classCount(): number {
    return this.commonness.length;
  }

  leaves(): Leaves {
    return {
      ofEntry: this.#leafOf,
      beginsPhrase: this.#begins,
      further: this.#further,
      ofPlace: this.#leafOfPlace,
      classesOf: this.#classesOf,
      ofClass: this.#leavesOf,
    };
  }

  classOf(alternatives: string): number {
    const known = this.#classes.get(alternatives);
    if (known !== undefined) return known;
    const cls = this.commonness.length;
    const leaves = [...new Set(this.#spread(alternatives, 0))];
    this.#classes.set(alternatives, cls);
    this.#leavesOf.push(leaves);
    this.commonness.push(leaves.filter((leaf) => this.#isCommon[leaf] === true).length);
    for (const leaf of leaves) this.#classesOf[leaf]?.push(cls);
    return cls;
  }

  /** The leaves of alternatives, with those of the classes named among them. */
  #spread(alternatives: string, depth: number): readonly number[] {
    if (depth > DEPTH_MAX) throw new Error(`classes of a pack hold one another: ${alternatives}`);
    const known = this.#spreads.get(alternatives);
    if (known !== undefined) return known;
    const leaves = alternatives.split('|').flatMap((one) => {
      if (one === '') throw new Error(`a pack has an empty alternative in ${alternatives}`);
      if (!one.startsWith('{')) return [this.#leaf(one)];
      const name = one.slice(1, -1);
      const within = this.#pack.classes[name] ?? this.#secret(name);
      if (within === undefined) throw new Error(`a pack has no class ${name}`);
      return this.#spread(within, depth + 1);
    });
    this.#spreads.set(alternatives, leaves);
    return leaves;
  }

  #secret(name: string): string | undefined {
    const kind = SECRETS.find((one) => one === name);
    return kind === undefined ? undefined : this.#pack.secrets[kind];
  }

  #leaf(alternative: string): number {
    const [first = 0, ...rest] = alternative
      .split(/[\s.-]+/)
      .filter((word) => word !== '')
      .map((word) => this.#word(word));
    if (rest.length === 0) {
      const known = this.#leafOf[first] ?? -1;
      if (known >= 0) return known;
      return (this.#leafOf[first] = this.#makeLeaf(this.#common.has(alternative)));
    }
    this.#begins[first] = true;
    let place = -first;
    for (const entry of rest)
      place = this.#further.get(pairOf(place, entry)) ?? this.#goOn(place, entry);
    const known = this.#leafOfPlace[place] ?? -1;
    if (known >= 0) return known;
    return (this.#leafOfPlace[place] = this.#makeLeaf(false));
  }

  #goOn(place: number, entry: number): number {
    const made = this.#leafOfPlace.push(-1) - 1;
    this.#further.set(pairOf(place, entry), made);
    return made;
  }

  #makeLeaf(isCommon: boolean): number {
    this.#isCommon.push(isCommon);
    return this.#classesOf.push([]) - 1;
  }

  #word(written: string): number {
    const known = this.#words.get(written);
    if (known !== undefined) return known;
    const entry = written.startsWith('<') ? this.#entity(written.slice(1, -1)) : this.#put(written);
    this.#words.set(written, entry);
    return entry;
  }

  #entity(name: string): number {
    const at = ENTITIES.findIndex((one) => one === name);
    if (at < 0) throw new Error(`nothing that is extracted is called ${name}`);
    return (this.entityEntries[at] = this.#makeEntry());
  }

  #put(written: string): number {
    const isStem = written.endsWith('*');
    const word = foldWord(isStem ? written.slice(0, -1) : written);
    const entry = this.trie.find(word, isStem) || this.#makeEntry();
    this.trie.add(word, entry, isStem);
    return entry;
  }

  #makeEntry(): number {
    this.#begins.push(false);
    return this.#leafOf.push(-1) - 1;
  }
}

const DEPTH_MAX = 8;

/** A place in a phrase, or minus the entry that begins it, with the entry of the next word. */
export const pairOf = (place: number, entry: number) => place * PAIR + entry;

export function compilePack(pack: Pack): CompiledPack {
  const builder = new Builder(pack);
  const patterns = Object.entries(pack.patterns).flatMap(([code, lines]) =>
    lines.map((written) => compilePattern(builder, code as PatternCode, written)),
  );
  const secrets = Object.entries(pack.secrets).map(([kind, alternatives]) => ({
    kind: kind as SecretKind,
    cls: builder.classOf(alternatives),
  }));
  const [not, never, stops] = [pack.not, pack.never, pack.stops].map((one) => builder.classOf(one));
  const [voidNot, starters, decoys] = [pack.voidNot, pack.starters, pack.decoys].map((one) =>
    builder.classOf(one),
  );
  const byClass: Pattern[][] = Array.from({ length: builder.classCount }, () => []);
  for (const pattern of patterns) byClass[rarest(builder, pattern)]?.push(pattern);
  return {
    pack,
    trie: builder.trie,
    leaves: builder.leaves(),
    entityEntries: builder.entityEntries,
    classCount: builder.classCount,
    byClass,
    not: not ?? -1,
    never: never ?? -1,
    stops: stops ?? -1,
    voidNot: voidNot ?? -1,
    starters: starters ?? -1,
    decoys: decoys ?? -1,
    secrets,
    patternCount: patterns.length,
  };
}

function compilePattern(builder: Builder, code: PatternCode, written: string): Pattern {
  const read = readPattern(written);
  const parts = read.parts.map(({ steps, reach, notBefore }) => ({
    reach,
    notBefore: notBefore === undefined ? -1 : builder.classOf(notBefore),
    steps: steps.map((step) => ({
      cls: builder.classOf(step.alternatives),
      gapMax: step.gapMax,
      isAtStart: step.isAtStart,
      notBehind: step.notBehind === undefined ? -1 : builder.classOf(step.notBehind),
    })),
  }));
  const needs = [...new Set(parts.flatMap(({ steps }) => steps.map(({ cls }) => cls)))];
  return {
    code,
    form: read.form,
    keepsUnderNegation: read.keepsUnderNegation,
    unless: read.unless,
    parts,
    needs,
    written,
  };
}

/** The first of the classes with the fewest common words. */
function rarest(builder: Builder, { needs }: Pattern): number {
  let best = needs[0] ?? 0;
  for (const cls of needs) {
    if ((builder.commonness[cls] ?? 0) < (builder.commonness[best] ?? 0)) best = cls;
  }
  return best;
}
