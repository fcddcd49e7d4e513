// Rows that are nearly the same stand on one side of every split: one campaign is sent many times.
import { hashText } from '../random.ts';
import type { TrainRow } from './rows.ts';

const HASHES = 60;
const BANDS = 12;
const ROWS_A_BAND = HASHES / BANDS;
const PIECE_LETTERS = 5;
const TEXT_MAX = 4_000;

/** @returns for each row the number of its cluster; a template is one, and so are near-duplicates (MinHash, bands of five) */
export function clusterOf(rows: readonly TrainRow[]): Int32Array {
  const parents = Int32Array.from(rows, (_, at) => at);
  const find = (at: number): number => {
    let root = at;
    while (parents[root] !== root) root = parents[root] ?? root;
    parents[at] = root;
    return root;
  };
  const join = (one: number, other: number) => {
    const [a, b] = [find(one), find(other)];
    parents[Math.max(a, b)] = Math.min(a, b);
  };
  const seen = new Map<string, number>();
  rows.forEach((row, at) => {
    for (const key of keysOf(row)) {
      const first = seen.get(key);
      if (first === undefined) seen.set(key, at);
      else join(first, at);
    }
  });
  return Int32Array.from(rows, (_, at) => find(at));
}

function keysOf(row: TrainRow): readonly string[] {
  if (row.template !== undefined) return [`${row.source} ${row.template}`];
  const least = minHashes(row.text);
  const keys: string[] = [];
  for (let band = 0; band < BANDS; band += 1) {
    const from = band * ROWS_A_BAND;
    keys.push(`${row.channel} ${band} ${least.subarray(from, from + ROWS_A_BAND).join(' ')}`);
  }
  return keys;
}

function minHashes(text: string): Uint32Array {
  const plain = text.slice(0, TEXT_MAX).toLowerCase().replace(/\d/g, '0').replace(/\s+/g, ' ');
  const least = new Uint32Array(HASHES).fill(0xffffffff);
  const last = Math.max(1, plain.length - PIECE_LETTERS + 1);
  for (let at = 0; at < last; at += 1) {
    const hash = hashText(plain.slice(at, at + PIECE_LETTERS));
    for (let i = 0; i < HASHES; i += 1) {
      let mixed = Math.imul(hash ^ Math.imul(i + 1, 0x9e3779b1), 0x85ebca6b);
      mixed = (mixed ^ (mixed >>> 13)) >>> 0;
      if (mixed < (least[i] ?? 0)) least[i] = mixed;
    }
  }
  return least;
}
