// Classes of a pack: alternatives that mean one thing. They may hold others, `{name}`; what that comes to is worked out when a text
// first has a word of them.
import type { Phrases } from './phrases.ts';

const OPEN = -1;
const END = -1;

export class Classes {
  readonly #phrases: Phrases;
  readonly #named: (name: string) => string | undefined;
  readonly #ids = new Map<string, number>();
  readonly #commonness: number[] = [];
  /** A naming is a leaf in a class: those of one class lie behind one another, those of one leaf are a chain. */
  readonly #namings: { readonly leaf: number[]; readonly cls: number[]; readonly next: number[] };
  readonly #firstOfLeaf: number[] = [];
  readonly #firstOfClass: number[] = [];
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
    this.#namings = { leaf: [], cls: [], next: [] };
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
    const leaves: number[] = [];
    const within: number[] = [];
    this.#phrases.read(
      alternatives,
      (leaf) => leaves.push(leaf),
      (name) => within.push(this.#ofName(name)),
    );
    const cls = this.#make(leaves, within);
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

  #make(leaves: readonly number[], within: readonly number[]): number {
    const { leaf, cls, next } = this.#namings;
    const made = this.#firstOfClass.push(leaf.length) - 1;
    let commonness = 0;
    for (const one of leaves) {
      next.push(this.#firstOfLeaf[one] ?? END);
      cls.push(made);
      this.#firstOfLeaf[one] = leaf.push(one) - 1;
      if (one < this.#commonUpTo) commonness += 1;
    }
    for (const one of within) {
      commonness += this.commonness(one);
      addTo(this.#within, made, one);
      addTo(this.#holders, one, made);
    }
    this.#commonness.push(commonness);
    return made;
  }

  #namedBy(leaf: number): readonly number[] {
    const found: number[] = [];
    const { cls, next } = this.#namings;
    for (let at = this.#firstOfLeaf[leaf] ?? END; at !== END; at = next[at] ?? END)
      found.push(cls[at] ?? END);
    return found;
  }

  #leavesNamedBy(cls: number): readonly number[] {
    return this.#namings.leaf.slice(this.#firstOfClass[cls], this.#firstOfClass[cls + 1]);
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
