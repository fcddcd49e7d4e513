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
  /** A naming is a leaf in a class: those of one class lie behind one another, those of one leaf are a chain. */
  readonly #leaf = new Numbers();
  readonly #cls = new Numbers();
  readonly #next = new Numbers();
  readonly #firstOfLeaf = new Numbers();
  readonly #firstOfClass = new Numbers();
  /** Classes within classes, as the way in and the way out. */
  readonly #within = new Map<number, number[]>();
  readonly #holders = new Map<number, number[]>();
  readonly #allHolding: (readonly number[] | undefined)[] = [];
  readonly #allLeaves: (readonly number[] | undefined)[] = [];
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
    this.#firstOfClass.push(this.#leaf.count);
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
    return (this.#allHolding[leaf] ??= reach(this.#namedBy(leaf), this.#holders));
  }

  /** All leaves that a class holds. */
  leavesOf(cls: number): readonly number[] {
    return (this.#allLeaves[cls] ??= [
      ...new Set(reach([cls], this.#within).flatMap((one) => this.#leavesNamedBy(one))),
    ]);
  }

  #ofName(name: string): number {
    const alternatives = this.#named(name);
    if (alternatives === undefined) throw new Error(`a pack has no class ${name}`);
    return this.of(alternatives);
  }

  #name(leaf: number, cls: number): void {
    const at = this.#leaf.push(leaf);
    this.#cls.push(cls);
    this.#next.push(leaf < this.#firstOfLeaf.count ? this.#firstOfLeaf.at(leaf) : END);
    while (this.#firstOfLeaf.count <= leaf) this.#firstOfLeaf.push(END);
    this.#firstOfLeaf.put(leaf, at);
    if (leaf < this.#commonUpTo) this.#addCommon(cls, 1);
  }

  #hold(cls: number, held: number): void {
    addTo(this.#within, cls, held);
    addTo(this.#holders, held, cls);
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

  #leavesNamedBy(cls: number): readonly number[] {
    const found: number[] = [];
    const to = cls + 1 < this.count ? this.#firstOfClass.at(cls + 1) : this.#leaf.count;
    for (let at = this.#firstOfClass.at(cls); at < to; at += 1) found.push(this.#leaf.at(at));
    return found;
  }
}

function addTo(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** Classes and those that they lead to, each once. */
function reach(from: readonly number[], ways: ReadonlyMap<number, readonly number[]>) {
  const reached = new Set(from);
  for (const cls of reached) for (const next of ways.get(cls) ?? []) reached.add(next);
  return [...reached];
}
