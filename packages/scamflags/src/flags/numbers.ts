// A list of whole numbers that keeps its room when it is emptied, so that the next text does not ask for it again.

const ROOM = 256;
/** More than this is given back. */
const ROOM_MAX = 1 << 16;

export class Numbers {
  #values = new Int32Array(ROOM);
  count = 0;

  /** @returns where the number lies */
  push(value: number): number {
    const at = this.count;
    if (at === this.#values.length) {
      const wider = new Int32Array(at * 2);
      wider.set(this.#values);
      this.#values = wider;
    }
    this.#values[at] = value;
    this.count = at + 1;
    return at;
  }

  at(index: number): number {
    return this.#values[index] ?? 0;
  }

  put(index: number, value: number): void {
    this.#values[index] = value;
  }

  clear(): void {
    if (this.#values.length > ROOM_MAX) this.#values = new Int32Array(ROOM);
    this.count = 0;
  }
}
