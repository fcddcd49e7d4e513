// Reads the PNG files that a browser takes and writes them with a palette: a picture of a page has few colours.
// Portable Network Graphics, W3C third edition; clause numbers are its.
import { crc32, deflateSync, inflateSync } from 'node:zlib';

import { choosePalette } from './palette.ts';

/** Four bytes a pixel: red, green, blue, alpha. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Buffer;
}

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
/** Colour types of clause 11.2.1. */
const RGB = 2;
const PALETTE = 3;
const RGBA = 6;

/** @throws Error for a PNG of another kind than browsers take: 8 bits, RGB or RGBA, not interlaced */
export function decodePng(file: Buffer): Picture {
  if (!file.subarray(0, 8).equals(SIGNATURE)) throw new Error('not a PNG');
  const chunks = chunksOf(file);
  const head = chunks.find(({ type }) => type === 'IHDR')?.data;
  if (head === undefined) throw new Error('a PNG without a header');
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const [depth, colour, , , interlace] = head.subarray(8);
  if (depth !== 8 || interlace !== 0 || (colour !== RGB && colour !== RGBA)) {
    throw new Error('a PNG of another kind than browsers take');
  }
  const data = chunks.filter(({ type }) => type === 'IDAT').map((chunk) => chunk.data);
  const size = colour === RGB ? 3 : 4;
  const lines = unfilter(inflateSync(Buffer.concat(data)), { width, height, size });
  return { width, height, pixels: size === 4 ? lines : withAlpha(lines) };
}

/** A PNG with at most `coloursMax` colours (2 to 256); without loss where the picture has no more. */
export function encodePalettePng(picture: Picture, coloursMax: number): Buffer {
  const { width, height, pixels } = picture;
  const { colours, indexOf } = choosePalette(pixels, coloursMax);
  const depth = colours.length <= 2 ? 1 : colours.length <= 4 ? 2 : colours.length <= 16 ? 4 : 8;
  const perByte = 8 / depth;
  const stride = Math.ceil(width / perByte) + 1;
  const lines = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const index = indexOf(pixels.readUInt32BE((y * width + x) * 4));
      const at = y * stride + 1 + Math.floor(x / perByte);
      const shift = 8 - depth * ((x % perByte) + 1);
      lines[at] = (lines[at] ?? 0) | (index << shift);
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([depth, PALETTE, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk(
      'PLTE',
      Buffer.from(
        colours.flatMap((rgba) => [rgba >>> 24, (rgba >>> 16) & 255, (rgba >>> 8) & 255]),
      ),
    ),
    // Rows of a page repeat, and filters only get in the way of that (clause 12.7: indexed pictures, filter 0).
    chunk('IDAT', deflateSync(lines, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

function chunksOf(file: Buffer): readonly Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = 8; at + 12 <= file.length;) {
    const length = file.readUInt32BE(at);
    chunks.push({
      type: file.toString('latin1', at + 4, at + 8),
      data: file.subarray(at + 8, at + 8 + length),
    });
    at += 12 + length;
  }
  return chunks;
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** Takes the filters off (clause 9.2): every line begins with the number of its filter. */
function unfilter(
  filtered: Buffer,
  {
    width,
    height,
    size,
  }: { readonly width: number; readonly height: number; readonly size: number },
): Buffer {
  const stride = width * size;
  const plain = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y += 1) {
    const kind = filtered[y * (stride + 1)] ?? 0;
    const line = filtered.subarray(y * (stride + 1) + 1, (y + 1) * (stride + 1));
    const start = y * stride;
    for (let x = 0; x < stride; x += 1) {
      const left = x < size ? 0 : (plain[start + x - size] ?? 0);
      const up = y === 0 ? 0 : (plain[start + x - stride] ?? 0);
      const corner = x < size || y === 0 ? 0 : (plain[start + x - stride - size] ?? 0);
      plain[start + x] = (line[x] ?? 0) + predicted(kind, { left, up, corner });
    }
  }
  return plain;
}

function predicted(
  kind: number,
  { left, up, corner }: { readonly left: number; readonly up: number; readonly corner: number },
): number {
  if (kind === 0) return 0;
  if (kind === 1) return left;
  if (kind === 2) return up;
  if (kind === 3) return (left + up) >> 1;
  if (kind !== 4) throw new Error('a PNG with an unknown filter');
  // Paeth's predictor, clause 9.4.
  const sum = left + up - corner;
  const [toLeft, toUp, toCorner] = [left, up, corner].map((one) => Math.abs(sum - one));
  if ((toLeft ?? 0) <= (toUp ?? 0) && (toLeft ?? 0) <= (toCorner ?? 0)) return left;
  return (toUp ?? 0) <= (toCorner ?? 0) ? up : corner;
}

function withAlpha(rgb: Buffer): Buffer {
  const pixels = Buffer.alloc((rgb.length / 3) * 4, 255);
  for (let from = 0, to = 0; from < rgb.length; from += 3, to += 4)
    rgb.copy(pixels, to, from, from + 3);
  return pixels;
}
