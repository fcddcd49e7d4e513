import { correctionCodewords, dataCodewords } from './codewords.ts';

/**
 * QR codes: byte mode, error correction level M, versions 1 to 10 (ISO/IEC 18004:2015). Enough for the set-up key of
 * an authenticator app, drawn on the server so that no page needs a script for it.
 */

/** Dark modules of one symbol, row by row; without the quiet zone. */
export type QrMatrix = readonly (readonly boolean[])[];

// ISO/IEC 18004 table 9, level M: codewords in all, error correction codewords a block, blocks.
const versions = [
  { total: 26, correction: 10, blocks: 1, align: [] },
  { total: 44, correction: 16, blocks: 1, align: [6, 18] },
  { total: 70, correction: 26, blocks: 1, align: [6, 22] },
  { total: 100, correction: 18, blocks: 2, align: [6, 26] },
  { total: 134, correction: 24, blocks: 2, align: [6, 30] },
  { total: 172, correction: 16, blocks: 4, align: [6, 34] },
  { total: 196, correction: 18, blocks: 4, align: [6, 22, 38] },
  { total: 242, correction: 22, blocks: 4, align: [6, 24, 42] },
  { total: 292, correction: 22, blocks: 5, align: [6, 26, 46] },
  { total: 346, correction: 26, blocks: 5, align: [6, 28, 50] },
] as const;
type Version = (typeof versions)[number];

/** Splits into blocks, corrects each, and interleaves (clause 7.6). */
function interleave(words: readonly number[], { total, correction, blocks }: Version): number[] {
  const shortLength = Math.floor(total / blocks) - correction;
  const longBlocks = total % blocks;
  const parts: { data: readonly number[]; check: readonly number[] }[] = [];
  for (let block = 0, at = 0; block < blocks; block += 1) {
    const length = shortLength + (block >= blocks - longBlocks ? 1 : 0);
    const data = words.slice(at, at + length);
    parts.push({ data, check: correctionCodewords(data, correction) });
    at += length;
  }
  const out: number[] = [];
  const takeColumns = (
    columns: number,
    of: (part: (typeof parts)[number]) => readonly number[],
  ) => {
    for (let column = 0; column < columns; column += 1) {
      for (const part of parts) {
        const word = of(part)[column];
        if (word !== undefined) out.push(word);
      }
    }
  };
  takeColumns(shortLength + 1, (part) => part.data);
  takeColumns(correction, (part) => part.check);
  return out;
}

function bch(value: number, length: number, generator: number): number {
  let rest = value;
  for (let i = 0; i < length; i += 1) rest = (rest << 1) ^ ((rest >>> (length - 1)) * generator);
  return (value << length) | rest;
}

/** Clause 7.9: level M is 00; the mask 101010000010010 keeps the information from being all zero. */
export const formatBits = (mask: number): number => bch(mask, 10, 0x537) ^ 0x5412;
/** Clause 7.10, versions 7 and up. */
export const versionBits = (version: number): number => bch(version, 12, 0x1f25);

const masks: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_x, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

type Cell = boolean | undefined; // undefined: not a function pattern, free for data

function functionPatterns(version: number, align: readonly number[], mask: number): Cell[][] {
  const size = version * 4 + 17;
  const cells: Cell[][] = Array.from({ length: size }, () => Array<Cell>(size).fill(undefined));
  const set = (x: number, y: number, dark: boolean) => {
    const row = cells[y];
    if (row !== undefined && x >= 0 && x < size) row[x] = dark;
  };
  const square = (cx: number, cy: number, radius: number, dark: (ring: number) => boolean) => {
    for (let dy = -radius; dy <= radius; dy += 1)
      for (let dx = -radius; dx <= radius; dx += 1)
        set(cx + dx, cy + dy, dark(Math.max(Math.abs(dx), Math.abs(dy))));
  };
  for (let i = 0; i < size; i += 1) {
    set(6, i, i % 2 === 0);
    set(i, 6, i % 2 === 0);
  }
  for (const [x, y] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const)
    square(x, y, 4, (ring) => ring !== 2 && ring !== 4);
  const last = align.at(-1);
  for (const x of align)
    for (const y of align)
      if (!((x === 6 && y === 6) || (x === 6 && y === last) || (x === last && y === 6)))
        square(x, y, 2, (ring) => ring !== 1);
  const format = formatBits(mask);
  for (let i = 0; i < 15; i += 1) {
    const dark = ((format >>> i) & 1) === 1;
    // Around the first finder, skipping the timing pattern; then split between the other two (figure 25).
    const near = i < 6 ? i : i < 8 ? i + 1 : undefined;
    if (near !== undefined) set(8, near, dark);
    else set(i === 8 ? 7 : 14 - i, 8, dark);
    if (i < 8) set(size - 1 - i, 8, dark);
    else set(8, size - 15 + i, dark);
  }
  set(8, size - 8, true);
  if (version >= 7) {
    const bits = versionBits(version);
    for (let i = 0; i < 18; i += 1) {
      const dark = ((bits >>> i) & 1) === 1;
      set(size - 11 + (i % 3), Math.floor(i / 3), dark);
      set(Math.floor(i / 3), size - 11 + (i % 3), dark);
    }
  }
  return cells;
}

function draw(
  words: readonly number[],
  version: number,
  align: readonly number[],
  mask: number,
): QrMatrix {
  const cells = functionPatterns(version, align, mask);
  const size = cells.length;
  const masked = masks[mask] ?? (() => false);
  let at = 0;
  // Clause 7.7.3: two columns at a time from the right, up and down, stepping over the timing column.
  for (let right = size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5;
    const upward = ((right + 1) & 2) === 0;
    for (let step = 0; step < size; step += 1) {
      const y = upward ? size - 1 - step : step;
      for (const x of [right, right - 1]) {
        const row = cells[y];
        if (row === undefined || row[x] !== undefined) continue;
        const bit = ((words[at >>> 3] ?? 0) >>> (7 - (at & 7))) & 1;
        row[x] = (bit === 1) !== masked(x, y);
        at += 1;
      }
    }
  }
  return cells.map((row) => row.map((cell) => cell ?? false));
}

/** Clause 7.8.3: the lower, the easier to read. */
function penalty(matrix: QrMatrix): number {
  const size = matrix.length;
  const columns = matrix.map((_row, x) => matrix.map((row) => row[x] ?? false));
  let sum = 0;
  let dark = 0;
  for (const line of [...matrix, ...columns]) {
    const text = line.map((cell) => (cell ? '1' : '0')).join('');
    for (const run of text.match(/0{5,}|1{5,}/g) ?? []) sum += run.length - 2;
    sum += 40 * [...text.matchAll(/(?=10111010000|00001011101)/g)].length;
  }
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const cell = matrix[y]?.[x];
      if (cell === true) dark += 1;
      const same = [matrix[y]?.[x + 1], matrix[y + 1]?.[x], matrix[y + 1]?.[x + 1]];
      if (same.every((other) => other === cell)) sum += 3;
    }
  }
  return sum + 10 * Math.floor(Math.abs((dark * 20) / (size * size) - 10));
}

/**
 * @param text  at most 213 bytes of UTF-8
 * @throws      RangeError when it is longer
 */
export function qrMatrix(text: string): QrMatrix {
  const bytes = new TextEncoder().encode(text);
  for (const [place, row] of versions.entries()) {
    const version = place + 1;
    const countBits = version < 10 ? 8 : 16; // clause 7.4.1, table 3
    const capacity = row.total - row.correction * row.blocks;
    if (4 + countBits + bytes.length * 8 > capacity * 8) continue;
    const words = interleave(dataCodewords(bytes, capacity, countBits), row);
    const drawn = masks.map((_mask, mask) => draw(words, version, row.align, mask));
    return drawn.reduce((best, one) => (penalty(one) < penalty(best) ? one : best));
  }
  throw new RangeError('too long for a QR code of version 10');
}
