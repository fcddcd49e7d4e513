import { Buffer } from 'node:buffer';
import type { Subtree } from './subtrees.ts';

/** Hashes in a whole tile, and entries in a whole bundle (C2SP tlog-tiles). */
export const TILE_WIDTH = 256;
export const TILE_HEIGHT = 8;
const LEVEL_MAX = 63;
const GROUP = 1000;

/** A tile of hashes, or with `entries` a bundle of what was hashed. `width` is below 256 at the right edge alone. */
export interface Tile {
  readonly level: number | 'entries';
  readonly index: number;
  readonly width: number;
}

/** Hashes of one level that stand beside each other. Level 0 are the leaves, level `n` the roots of whole tiles below. */
export interface HashRun {
  readonly level: number;
  readonly from: number;
  readonly count: number;
}

const PATH = /^tile\/(entries|0|[1-9]\d?)\/((?:x\d{3}\/){0,4}\d{3})(?:\.p\/([1-9]\d{0,2}))?$/;

/** `tile/0/x001/x234/067`, with `.p/112` behind it for a partial one. */
export function tilePath({ level, index, width }: Tile): string {
  let rest = index;
  let groups = three(rest % GROUP);
  while (rest >= GROUP) {
    rest = Math.floor(rest / GROUP);
    groups = `x${three(rest % GROUP)}/${groups}`;
  }
  return `tile/${level}/${groups}${width === TILE_WIDTH ? '' : `.p/${width}`}`;
}

/** @returns `undefined` for what is no path of a tile, or one written in another way than `tilePath` writes it */
export function parseTilePath(path: string): Tile | undefined {
  const found = PATH.exec(path);
  if (found === null) return undefined;
  const [, level = '', groups = '', width] = found;
  const tile: Tile = {
    level: level === 'entries' ? level : Number(level),
    index: Number(groups.replaceAll(/[x/]/g, '')),
    width: width === undefined ? TILE_WIDTH : Number(width),
  };
  if (tile.level !== 'entries' && tile.level > LEVEL_MAX) return undefined;
  return tilePath(tile) === path ? tile : undefined;
}

const three = (value: number) => String(value).padStart(3, '0');

/** Which stored hashes a subtree is folded from: at most 128 of them. */
export function runOf({ height, index }: Subtree): HashRun {
  const count = 2 ** (height % TILE_HEIGHT);
  return { level: Math.floor(height / TILE_HEIGHT), from: index * count, count };
}

/** How many hashes a level has in a tree of `size` leaves. */
export function widthOfLevel(size: number, level: number): number {
  return Math.floor(size / TILE_WIDTH ** level);
}

const LENGTH_BYTES = 2;
export const ENTRY_BYTES_MAX = 0xffff;

/** Entries, each behind its length in two bytes, big endian. @throws RangeError for an entry over 65535 bytes */
export function formatBundle(entries: readonly Uint8Array[]): Buffer {
  return Buffer.concat(
    entries.flatMap((entry) => {
      if (entry.length > ENTRY_BYTES_MAX) throw new RangeError('merkle-log: an entry is too long');
      const length = Buffer.alloc(LENGTH_BYTES);
      length.writeUInt16BE(entry.length);
      return [length, entry];
    }),
  );
}

/** @returns `undefined` for bytes that are no bundle */
export function parseBundle(bytes: Buffer): readonly Buffer[] | undefined {
  const entries: Buffer[] = [];
  for (let at = 0; at < bytes.length;) {
    if (at + LENGTH_BYTES > bytes.length) return undefined;
    const end = at + LENGTH_BYTES + bytes.readUInt16BE(at);
    if (end > bytes.length) return undefined;
    entries.push(bytes.subarray(at + LENGTH_BYTES, end));
    at = end;
  }
  return entries;
}
