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
/** What is not written in the letters of a folded text. */
const UNFOLDED = /[^ -~]|'/;

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
  #wordEnd = 0;
  leafCount = 0;

  /** The leaf of each alternative, and the name of each class that is one. */
  read(written: string, onLeaf: (leaf: number) => void, onClass: (name: string) => void): void {
    const text = UNFOLDED.test(written) ? foldWord(written) : written;
    for (let at = 0; ; at += 1) {
      const from = at;
      if (text.charCodeAt(at) === BRACE) {
        at = text.indexOf('}', at) + 1;
        onClass(text.slice(from + 1, at - 1));
      } else at = this.#readPhrase(text, from, onLeaf);
      if (at === from) throw new Error(`a pack has an empty alternative in ${written}`);
      if (at >= text.length) return;
    }
  }

  /** From a place and the entry of the next word to the place behind it, 0 for none. */
  next(place: number, entry: number): number {
    return this.#further.get(place * ENTRIES_MAX + entry) ?? NONE;
  }

  /** @returns where the alternative ends: one walk along its letters, for there are many */
  #readPhrase(text: string, from: number, onLeaf: (leaf: number) => void): number {
    let first = 0;
    let place = NONE;
    let at = from;
    for (; at < text.length && text.charCodeAt(at) !== BAR; at += 1) {
      if (text.charCodeAt(at) === BRACKET) return this.#readFrame(text, from, onLeaf);
      const start = at;
      const entry = this.#readWord(text, at);
      at = this.#wordEnd;
      if (at === start) continue;
      if (first === 0) first = entry;
      else place = this.#goOn(place === NONE ? this.#begin(first) : place, entry);
      if (text.charCodeAt(at) === BAR) break;
    }
    if (first === 0) return from;
    onLeaf(place === NONE ? this.#leafOf(first) : this.#leafAt(place));
    return at;
  }

  /** The entry of the word that begins at a place; where it ends is in `#wordEnd`. */
  #readWord(text: string, from: number): number {
    const { trie } = this;
    if (text.charCodeAt(from) === ANGLE) {
      this.#wordEnd = text.indexOf('>', from) + 1;
      return this.#entity(text.slice(from + 1, this.#wordEnd - 1));
    }
    let node = 0;
    let at = from;
    for (; at < text.length; at += 1) {
      const column = columnOf(text.charCodeAt(at));
      if (column < 0) break;
      node = trie.child(node, column);
    }
    const isStem = text.charCodeAt(at) === STAR;
    this.#wordEnd = isStem ? at + 1 : at;
    if (node === 0) return 0;
    return ((isStem ? trie.stem : trie.exact)[node] ||= this.#makeEntry());
  }

  #readFrame(text: string, from: number, onLeaf: (leaf: number) => void): number {
    let to = from;
    for (let depth = 0; to < text.length; to += 1) {
      const unit = text.charCodeAt(to);
      if (unit === BAR && depth === 0) break;
      if (unit === BRACKET) depth += 1;
      else if (unit === BRACKET + 2) depth -= 1;
    }
    onLeaf(this.#frame(text.slice(from, to)));
    return to;
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

  /** The place behind words that follow a joint, or begin a frame. */
  #step(joint: number, words: string): number {
    let place = joint;
    for (let at = 0; at < words.length; at += 1) {
      const start = at;
      const entry = this.#readWord(words, at);
      at = this.#wordEnd;
      if (at > start) place = place === NONE ? this.#begin(entry) : this.#goOn(place, entry);
    }
    if (place === NONE) throw new Error('a frame of a pack begins with nothing');
    return place;
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

  #leafOf(entry: number): number {
    const known = this.leafOfEntry[entry] ?? -1;
    return known >= 0 ? known : (this.leafOfEntry[entry] = this.#makeLeaf());
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

/** `[a|b] c [|d]` as `a|b`, `c` and `|d`. */
function groupsOf(frame: string): readonly string[] {
  return frame
    .split(/[[\]]/)
    .map((group, at) => (at % 2 === 1 ? group : group.trim()))
    .filter((group, at) => at % 2 === 1 || group !== '');
}
