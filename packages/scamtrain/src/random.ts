// Numbers that look like chance and are the same in every run.

export interface Chance {
  /** 0 up to, and without, 1. */
  next(): number;
  /** 0 up to, and without, `below`. */
  below(below: number): number;
}

/** splitmix32: small, and good enough to put rows in an order. */
export function chanceOf(seed: number): Chance {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
  return { next, below: (below) => Math.floor(next() * below) };
}

/** A number for a word, the same in every run. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

export function shuffle(order: Int32Array, chance: Chance): void {
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = chance.below(last + 1);
    const kept = order[last] ?? 0;
    order[last] = order[other] ?? 0;
    order[other] = kept;
  }
}
