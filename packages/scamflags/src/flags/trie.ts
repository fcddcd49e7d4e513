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

/** Nodes that there is room for at first: a great language has two thirds as many. */
const NODES = 1 << 14;
/** A node is kept as 16 bits. */
const NODES_MAX = 1 << 16;

export class WordTrie {
  #next = new Uint16Array(COLUMNS * NODES);
  #size = 1;
  /** Per node, the entry of a whole word and of a stem; 0 for none. */
  exact = new Uint16Array(NODES);
  stem = new Uint16Array(NODES);

  /** The node behind one more letter of a pack's word; it is made where it is not there yet. */
  child(node: number, column: number): number {
    if (column === OTHER) throw new Error("a pack's word has a letter that no text has");
    return this.step(node, column) || this.#grow(node, column);
  }

  /** The node behind one more letter, 0 where no word goes on so. */
  step(node: number, column: number): number {
    return this.#next[node * COLUMNS + column] ?? 0;
  }

  #grow(node: number, column: number): number {
    const made = this.#size;
    if (made === NODES_MAX) throw new Error('a pack has too many words');
    this.#size += 1;
    if (made >= this.exact.length) this.#widen();
    this.#next[node * COLUMNS + column] = made;
    return made;
  }

  #widen(): void {
    const [next, exact, stem] = [this.#next, this.exact, this.stem];
    this.#next = new Uint16Array(next.length * 2);
    this.exact = new Uint16Array(exact.length * 2);
    this.stem = new Uint16Array(stem.length * 2);
    this.#next.set(next);
    this.exact.set(exact);
    this.stem.set(stem);
  }
}
