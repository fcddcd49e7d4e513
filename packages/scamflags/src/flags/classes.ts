// Classes of a pack: alternatives that mean one thing. They may hold others, `{name}`; what that comes to is worked out when a text
// first has a word of them.
import { Numbers } from './numbers.ts';
import type { Phrases } from './phrases.ts';

const OPEN = -1;
const END = -1;

export class Classes {
  readonly #phrases: Phrases;
  readonly #named: (name: string) => string | undefined;
  readonly #ids = new Map<string, number>();
  readonly #commonness: number[] = [];
  /** Classes that name a leaf, as a chain. */
  readonly #firstOfLeaf = new Numbers();
  readonly #cls = new Numbers();
  readonly #next = new Numbers();
  /** Per class those that hold it. */
  readonly #holders = new Map<number, number[]>();
  readonly #allHolding: (readonly number[] | undefined)[] = [];
  readonly #commonUpTo: number;

  /** @param common  words too frequent to begin a search with */
  constructor(phrases: Phrases, common: string, named: (name: string) => string | undefined) {
    this.#phrases = phrases;
    this.#named = named;
    const nothing = () => {};
    phrases.read(common, nothing, nothing);
    this.#commonUpTo = phrases.leafCount;
  }

  get count(): number {
    return this.#commonness.length;
  }

  /** How many common words a class holds. */
  commonness(cls: number): number {
    return this.#commonness[cls] ?? 0;
  }

  /** @throws Error where a class is missing, holds itself, or has an empty alternative */
  of(alternatives: string): number {
    const known = this.#ids.get(alternatives);
    if (known === OPEN) throw new Error(`classes of a pack hold one another: ${alternatives}`);
    if (known !== undefined) return known;
    this.#ids.set(alternatives, OPEN);
    const cls = this.#commonness.push(0) - 1;
    const names: string[] = [];
    this.#phrases.read(
      alternatives,
      (leaf) => this.#name(leaf, cls),
      (name) => names.push(name),
    );
    for (const name of names) this.#hold(cls, this.#ofName(name));
    this.#ids.set(alternatives, cls);
    return cls;
  }

  /** All classes that hold a leaf. */
  holding(leaf: number): readonly number[] {
    return (this.#allHolding[leaf] ??= withHolders(this.#namedBy(leaf), this.#holders));
  }

  #ofName(name: string): number {
    const alternatives = this.#named(name);
    if (alternatives === undefined) throw new Error(`a pack has no class ${name}`);
    return this.of(alternatives);
  }

  #name(leaf: number, cls: number): void {
    while (this.#firstOfLeaf.count <= leaf) this.#firstOfLeaf.push(END);
    this.#next.push(this.#firstOfLeaf.at(leaf));
    this.#firstOfLeaf.put(leaf, this.#cls.push(cls));
    if (leaf < this.#commonUpTo) this.#addCommon(cls, 1);
  }

  #hold(cls: number, held: number): void {
    const holders = this.#holders.get(held);
    if (holders === undefined) this.#holders.set(held, [cls]);
    else holders.push(cls);
    this.#addCommon(cls, this.commonness(held));
  }

  #addCommon(cls: number, more: number): void {
    this.#commonness[cls] = this.commonness(cls) + more;
  }

  #namedBy(leaf: number): readonly number[] {
    const found: number[] = [];
    let at = leaf < this.#firstOfLeaf.count ? this.#firstOfLeaf.at(leaf) : END;
    for (; at !== END; at = this.#next.at(at)) found.push(this.#cls.at(at));
    return found;
  }
}

/** Classes, those that hold them, and so on, each once. */
function withHolders(
  classes: readonly number[],
  holders: ReadonlyMap<number, readonly number[]>,
): readonly number[] {
  const reached = new Set(classes);
  for (const cls of reached) for (const holder of holders.get(cls) ?? []) reached.add(holder);
  return [...reached];
}
