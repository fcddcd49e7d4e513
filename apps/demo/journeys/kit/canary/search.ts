// Looks for many patterns at once in one pass over the bytes (Wu and Manber 1994, blocks of two bytes).
import { PATTERN_BYTES_MIN, type Pattern } from './forms.ts';

export interface Hit {
  readonly pattern: Pattern;
  /** Where the pattern begins. */
  readonly at: number;
}

export interface Search {
  /** Bytes that a following piece must repeat, so that nothing is missed at the seam. */
  readonly overlap: number;
  readonly find: (bytes: Buffer) => readonly Hit[];
}

interface Anchored {
  readonly pattern: Pattern;
  /** Where in the pattern the window begins that the tables know. */
  readonly anchor: number;
}

/** Patterns by the six bytes of their window, as a number of 48 bits. */
type Windows = Map<number, Anchored[]>;

const WINDOW = PATTERN_BYTES_MIN;
const BLOCKS = 65_536;

/** @throws RangeError for a pattern shorter than PATTERN_BYTES_MIN */
export function createSearch(patterns: readonly Pattern[]): Search {
  const shifts = new Uint8Array(BLOCKS).fill(WINDOW - 1);
  const windows: Windows = new Map();
  for (const pattern of patterns) {
    if (pattern.bytes.length < WINDOW)
      throw new RangeError('a pattern is too short to mean anything');
    const anchor = rarestWindow(pattern.bytes);
    for (let at = 0; at < WINDOW - 1; at += 1) {
      const block = blockAt(pattern.bytes, anchor + at);
      shifts[block] = Math.min(shifts[block] ?? 0, WINDOW - 2 - at);
    }
    const key = pattern.bytes.readUIntBE(anchor, WINDOW);
    const same = windows.get(key);
    if (same === undefined) windows.set(key, [{ pattern, anchor }]);
    else same.push({ pattern, anchor });
  }
  const longest = patterns.reduce((most, { bytes }) => Math.max(most, bytes.length), 0);
  return { overlap: Math.max(0, longest - 1), find: (bytes) => find(bytes, shifts, windows) };
}

function find(bytes: Buffer, shifts: Uint8Array, windows: Windows): readonly Hit[] {
  const hits: Hit[] = [];
  const end = bytes.length - 1;
  let at = WINDOW - 2;
  while (at < end) {
    const block = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
    const shift = shifts[block] ?? 0;
    if (shift > 0) {
      at += shift;
      continue;
    }
    const windowAt = at - (WINDOW - 2);
    for (const { pattern, anchor } of windows.get(bytes.readUIntBE(windowAt, WINDOW)) ?? []) {
      const begin = windowAt - anchor;
      if (begin >= 0 && isAt(bytes, pattern.bytes, begin)) hits.push({ pattern, at: begin });
    }
    at += 1;
  }
  return hits;
}

function isAt(bytes: Buffer, wanted: Buffer, begin: number): boolean {
  const { length } = wanted;
  if (begin + length > bytes.length) return false;
  return bytes.compare(wanted, 0, length, begin, begin + length) === 0;
}

/**
 * The window with the most different bytes, because runs of zeros are everywhere in memory; of several the last one,
 * because patterns begin with the same words.
 */
function rarestWindow(bytes: Buffer): number {
  let best = 0;
  let most = 0;
  for (let at = 0; at + WINDOW <= bytes.length; at += 1) {
    const different = new Set(bytes.subarray(at, at + WINDOW)).size;
    const isClear = different >= most;
    if (isClear) [best, most] = [at, different];
  }
  return best;
}

function blockAt(bytes: Buffer, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
}
