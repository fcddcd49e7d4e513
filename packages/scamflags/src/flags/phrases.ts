// Words, phrases and frames of a pack as one graph: its entries are words, its places stand behind some of them.
import { foldWord } from './fold.ts';
import { columnOf, WordTrie } from './trie.ts';

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

/** Entries are below this, places below `PLACES_MAX`, so that a pair of them is one small number. */
const ENTRIES_MAX = 1 << 14;
const PLACES_MAX = 1 << 16;

const NONE = 0;
const [BAR, BRACE, BRACKET, ANGLE, STAR] = [124, 123, 91, 60, 42];

/**
 * Alternatives are words, phrases of several, and frames: `[give|send] [me|us] now` is every phrase that takes one of each
 * bracket; an empty one may be left out. Each of them is a leaf. A phrase is found by walking from the place behind its first
 * word along the next ones; a frame is one leaf, however many phrases it stands for.
 */
export class Phrases {
  readonly trie = new WordTrie();
  readonly entityEntries: number[] = [];
  /** Per entry its leaf, -1 where the word is only part of phrases, and the place behind it, 0 where no phrase begins so. */
  readonly leafOfEntry: number[] = [-1];
  readonly placeOfEntry: number[] = [NONE];
  /** Per place the leaf that ends there, -1 for none, and the places where a frame goes on from it. */
  readonly leafOfPlace: number[] = [-1];
  readonly onFrom: (readonly number[] | undefined)[] = [undefined];
  readonly #further = new Map<number, number>();
  readonly #frames = new Map<string, number>();
  leafCount = 0;

  /** The leaf of one alternative, and the names of classes for `{name}`. */
  read(alternatives: string, onLeaf: (leaf: number) => void, onClass: (name: string) => void) {
    for (let from = 0; from <= alternatives.length;) {
      const to = endOf(alternatives, from);
      if (to === from) throw new Error(`a pack has an empty alternative in ${alternatives}`);
      if (alternatives.charCodeAt(from) === BRACE) onClass(alternatives.slice(from + 1, to - 1));
      else onLeaf(this.#leaf(alternatives, from, to));
      from = to + 1;
    }
  }

  /** From a place and the entry of the next word to the place behind it, 0 for none. */
  next(place: number, entry: number): number {
    return this.#further.get(place * ENTRIES_MAX + entry) ?? NONE;
  }

  #leaf(text: string, from: number, to: number): number {
    if (hasBracket(text, from, to)) return this.#frame(text.slice(from, to));
    while (endOfWord(text, from, to) === from) from += 1;
    const wordEnd = endOfWord(text, from, to);
    const first = this.#word(text, from, wordEnd);
    if (wordEnd === to) {
      const known = this.leafOfEntry[first] ?? -1;
      return known >= 0 ? known : (this.leafOfEntry[first] = this.#makeLeaf());
    }
    return this.#leafAt(this.#walk(this.#begin(first), text, wordEnd + 1, to));
  }

  /** The places behind all words from `from` on. */
  #walk(place: number, text: string, from: number, to: number): number {
    for (let at = from; at < to;) {
      const wordEnd = endOfWord(text, at, to);
      if (wordEnd > at) place = this.#goOn(place, this.#word(text, at, wordEnd));
      at = wordEnd + 1;
    }
    return place;
  }

  #frame(text: string): number {
    const known = this.#frames.get(text);
    if (known !== undefined) return known;
    let joint = NONE;
    for (const group of groupsOf(text)) {
      const behind = this.#makePlace();
      for (const words of group.split('|')) {
        this.#joinAt(this.#step(joint, words), behind);
      }
      joint = behind;
    }
    const leaf = this.#leafAt(joint);
    this.#frames.set(text, leaf);
    return leaf;
  }

  #step(joint: number, words: string): number {
    if (joint !== NONE) return this.#walk(joint, words, 0, words.length);
    const wordEnd = endOfWord(words, 0, words.length);
    if (wordEnd === 0) throw new Error('a frame of a pack begins with nothing');
    const place = this.#begin(this.#word(words, 0, wordEnd));
    return this.#walk(place, words, wordEnd + 1, words.length);
  }

  #joinAt(place: number, joint: number): void {
    this.onFrom[place] = [...(this.onFrom[place] ?? []), joint];
  }

  #begin(entry: number): number {
    const known = this.placeOfEntry[entry] ?? NONE;
    return known === NONE ? (this.placeOfEntry[entry] = this.#makePlace()) : known;
  }

  #goOn(place: number, entry: number): number {
    const known = this.next(place, entry);
    if (known !== NONE) return known;
    const made = this.#makePlace();
    this.#further.set(place * ENTRIES_MAX + entry, made);
    return made;
  }

  #leafAt(place: number): number {
    const known = this.leafOfPlace[place] ?? -1;
    return known >= 0 ? known : (this.leafOfPlace[place] = this.#makeLeaf());
  }

  #makeLeaf(): number {
    this.leafCount += 1;
    return this.leafCount - 1;
  }

  #makePlace(): number {
    this.onFrom.push(undefined);
    const place = this.leafOfPlace.push(-1) - 1;
    if (place >= PLACES_MAX) throw new Error('a pack has too many phrases');
    return place;
  }

  #word(text: string, from: number, to: number): number {
    if (text.charCodeAt(from) === ANGLE) return this.#entity(text.slice(from + 1, to - 1));
    const isStem = text.charCodeAt(to - 1) === STAR;
    const end = isStem ? to - 1 : to;
    for (let at = from; at < end; at += 1) {
      const column = columnOf(text.charCodeAt(at));
      if (column < 0 || column > 35) return this.#put(foldWord(text.slice(from, end)), isStem);
    }
    return this.#put(text, isStem, from, end);
  }

  #put(text: string, isStem: boolean, from = 0, to = text.length): number {
    const node = this.trie.nodeOf(text, from, to);
    const entries = isStem ? this.trie.stem : this.trie.exact;
    return (entries[node] ||= this.#makeEntry());
  }

  #entity(name: string): number {
    const at = ENTITIES.findIndex((one) => one === name);
    if (at < 0) throw new Error(`nothing that is extracted is called ${name}`);
    return (this.entityEntries[at] ??= this.#makeEntry());
  }

  #makeEntry(): number {
    this.placeOfEntry.push(NONE);
    const entry = this.leafOfEntry.push(-1) - 1;
    if (entry >= ENTRIES_MAX) throw new Error('a pack has too many words');
    return entry;
  }
}

/** Where an alternative ends: at a bar outside brackets. */
function endOf(text: string, from: number): number {
  let isOutside = true;
  for (let at = from; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === BAR && isOutside) return at;
    if (unit === BRACKET) isOutside = false;
    else if (unit === 93) isOutside = true;
  }
  return text.length;
}

function endOfWord(text: string, from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 32 || unit === 46 || unit === 45) return at;
  }
  return to;
}

function hasBracket(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (text.charCodeAt(at) === BRACKET) return true;
  return false;
}

/** `[a|b] c [|d]` as `a|b`, `c` and `|d`. */
function groupsOf(frame: string): readonly string[] {
  return frame
    .split(/[[\]]/)
    .map((group, at) => (at % 2 === 1 ? group : group.trim()))
    .filter((group, at) => at % 2 === 1 || group !== '');
}
