// All words of a pack in one tree of letters: a word of a text finds its entries in one walk, without a copy of it.

/** a-z, 0-9, and one column that leads nowhere for all other letters. */
const COLUMNS = 37;
const OTHER = 36;

/** The column of a character, -1 where it belongs to no word. Other scripts make words that no pack knows. */
export function columnOf(unit: number): number {
  if (unit >= 97 && unit <= 122) return unit - 97;
  if (unit >= 48 && unit <= 57) return unit - 22;
  if (unit >= 65 && unit <= 90) return unit - 65;
  if (unit < 0xc0 || unit === 0xd7 || unit === 0xf7) return -1;
  return unit >= 0x2000 && unit <= 0x2bff ? -1 : unit >= 0x3000 && unit <= 0x303f ? -1 : OTHER;
}

export class WordTrie {
  #next = new Int32Array(COLUMNS * 1024);
  #size = 1;
  /** Per node, the entry of a whole word and of a stem; 0 for none. */
  readonly exact: number[] = [0];
  readonly stem: number[] = [0];

  add(word: string, entry: number, isStem: boolean): void {
    let node = 0;
    for (let at = 0; at < word.length; at += 1) {
      const column = columnOf(word.charCodeAt(at));
      if (column < 0 || column === OTHER)
        throw new Error(`a pack's word has a letter that no text has: ${word}`);
      node = this.step(node, column) || this.#grow(node, column);
    }
    (isStem ? this.stem : this.exact)[node] = entry;
  }

  /** The entry of a word as written in a pack, 0 where it has none. */
  find(word: string, isStem: boolean): number {
    let node = 0;
    for (let at = 0; at < word.length; at += 1) {
      const column = columnOf(word.charCodeAt(at));
      if (column < 0) return 0;
      node = this.step(node, column);
      if (node === 0) return 0;
    }
    return (isStem ? this.stem : this.exact)[node] ?? 0;
  }

  /** The node behind one more letter, 0 where no word goes on so. */
  step(node: number, column: number): number {
    return this.#next[node * COLUMNS + column] ?? 0;
  }

  #grow(node: number, column: number): number {
    const made = this.#size;
    this.#size += 1;
    if (this.#size * COLUMNS > this.#next.length) {
      const wider = new Int32Array(this.#next.length * 2);
      wider.set(this.#next);
      this.#next = wider;
    }
    this.#next[node * COLUMNS + column] = made;
    this.exact.push(0);
    this.stem.push(0);
    return made;
  }
}
