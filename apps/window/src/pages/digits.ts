/** Digits as they are typed, in bytes that can be wiped: never in an input, never in a string of their own. */
export interface Digits {
  /** What was typed so far: a view, good until the next change. */
  readonly typed: () => Uint8Array;
  /** Whether there was room for it. */
  readonly add: (digit: number) => boolean;
  readonly remove: () => void;
  readonly wipe: () => void;
}

/** @param lengthMax how many digits there is room for */
export function makeDigits(lengthMax: number): Digits {
  const buffer = new Uint8Array(lengthMax);
  let length = 0;
  return {
    typed: () => buffer.subarray(0, length),
    add: (digit) => {
      if (length === lengthMax) return false;
      buffer[length] = digit;
      length += 1;
      return true;
    },
    remove: () => {
      length = Math.max(0, length - 1);
      buffer[length] = 0;
    },
    wipe: () => {
      buffer.fill(0);
      length = 0;
    },
  };
}
