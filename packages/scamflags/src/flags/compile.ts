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

/** A word of the pack: the classes it is in by itself, and those it begins a phrase of. */
export interface Entry {
  readonly classes: number[];
  readonly phrases: { readonly rest: readonly number[]; readonly cls: number }[];
}

export interface CompiledPack {
  readonly pack: Pack;
  readonly trie: WordTrie;
  readonly entries: readonly Entry[];
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
  readonly entries: Entry[] = [{ classes: [], phrases: [] }];
  readonly entityEntries: number[] = [];
  readonly #words = new Map<string, number>();
  readonly #classes = new Map<string, number>();
  /** How many common words a class holds; a search begins with a class of few. */
  readonly commonness: number[] = [];
  readonly #pack: Pack;
  readonly #common: ReadonlySet<string>;

  constructor(pack: Pack) {
    this.#pack = pack;
    this.#common = new Set(pack.common.split('|').map(foldWord));
    for (const entity of ENTITIES) this.classOf(`<${entity}>`);
  }

  get classCount(): number {
    return this.commonness.length;
  }

  classOf(alternatives: string): number {
    const known = this.#classes.get(alternatives);
    if (known !== undefined) return known;
    const cls = this.commonness.length;
    this.#classes.set(alternatives, cls);
    this.commonness.push(0);
    for (const alternative of this.#spread(alternatives, 0)) {
      if (alternative === '') throw new Error(`a pack has an empty alternative in ${alternatives}`);
      this.#put(alternative, cls);
    }
    return cls;
  }

  /** Alternatives with the classes in them written out. */
  #spread(alternatives: string, depth: number): readonly string[] {
    if (depth > 8) throw new Error(`classes of a pack hold one another: ${alternatives}`);
    return alternatives.split('|').flatMap((one) => {
      const name = /^\{([\w-]+)\}$/.exec(one.trim())?.[1];
      if (name === undefined) return [one.trim()];
      const within = this.#pack.classes[name] ?? this.#secret(name);
      if (within === undefined) throw new Error(`a pack has no class ${name}`);
      return this.#spread(within, depth + 1);
    });
  }

  #secret(name: string): string | undefined {
    const kind = SECRETS.find((one) => one === name);
    return kind === undefined ? undefined : this.#pack.secrets[kind];
  }

  #put(alternative: string, cls: number): void {
    const entity = /^<([\w-]+)>$/.exec(alternative)?.[1];
    if (entity !== undefined) {
      this.entries[this.#entity(entity)]?.classes.push(cls);
      return;
    }
    const [first, ...rest] = alternative
      .split(/[\s.-]+/)
      .filter((word) => word !== '')
      .map((word) => this.#word(word));
    if (first === undefined) throw new Error(`a pack has an empty alternative: ${alternative}`);
    const entry = this.entries[first];
    if (entry === undefined) return;
    if (rest.length === 0) {
      if (!entry.classes.includes(cls)) entry.classes.push(cls);
      if (this.#common.has(foldWord(alternative)))
        this.commonness[cls] = (this.commonness[cls] ?? 0) + 1;
    } else entry.phrases.push({ rest, cls });
  }

  #entity(name: string): number {
    const at = ENTITIES.findIndex((one) => one === name);
    if (at < 0) throw new Error(`nothing that is extracted is called ${name}`);
    const known = this.entityEntries[at];
    if (known !== undefined) return known;
    this.entityEntries[at] = this.entries.length;
    return this.entries.push({ classes: [], phrases: [] }) - 1;
  }

  #word(written: string): number {
    const entity = /^<([\w-]+)>$/.exec(written)?.[1];
    if (entity !== undefined) return this.#entity(entity);
    const isStem = written.endsWith('*');
    const word = foldWord(isStem ? written.slice(0, -1) : written);
    const key = isStem ? `${word}*` : word;
    const known = this.#words.get(key);
    if (known !== undefined) return known;
    const entry = this.entries.length;
    this.entries.push({ classes: [], phrases: [] });
    this.#words.set(key, entry);
    this.trie.add(word, entry, isStem);
    return entry;
  }
}

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
    entries: builder.entries,
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
