import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crc32, deflateSync, inflateSync } from 'node:zlib';

import fc from 'fast-check';

import { choosePalette } from './palette.ts';
import { decodePng, encodePalettePng } from './png.ts';

/** A PNG of two by two pixels, every line with another filter, as the standard's clause 9.2 defines them. */
function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}

function png(options: { colour: number; width: number; lines: readonly number[][] }): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(options.width, 0);
  head.writeUInt32BE(options.lines.length, 4);
  head.set([8, options.colour, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.from(options.lines.flat()))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

test('every filter is taken off', () => {
  const file = png({
    colour: 2,
    width: 2,
    lines: [
      [0, 10, 20, 30, 40, 50, 60],
      [1, 10, 20, 30, 30, 30, 30], // sub: left is added
      [2, 1, 1, 1, 1, 1, 1], // up
      [3, 5, 10, 15, 5, 5, 5], // average of left and up, rounded down
      [4, 1, 1, 1, 2, 2, 2], // Paeth
    ],
  });
  const { pixels, width, height } = decodePng(file);
  assert.deepEqual([width, height], [2, 5]);
  assert.deepEqual(
    [...pixels].filter((_, at) => at % 4 !== 3),
    [
      ...[10, 20, 30, 40, 50, 60],
      ...[10, 20, 30, 40, 50, 60],
      ...[11, 21, 31, 41, 51, 61],
      ...[10, 20, 30, 30, 40, 50],
      ...[11, 21, 31, 32, 42, 52],
    ],
  );
});

test('other kinds are refused', () => {
  assert.throws(() => decodePng(png({ colour: 0, width: 1, lines: [[0, 1]] })), /another kind/);
  assert.throws(() => decodePng(Buffer.from('not a picture')), /not a PNG/);
});

const someColour = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255));

test('a picture with few colours loses nothing', () => {
  fc.assert(
    fc.property(
      fc.array(someColour, { minLength: 1, maxLength: 30 }),
      fc.integer({ min: 1, max: 9 }),
      fc.array(fc.nat(29), { minLength: 1, maxLength: 90 }),
      (colours, width, picks) => {
        const height = Math.max(1, Math.floor(picks.length / width));
        const pixels = Buffer.from(
          Array.from({ length: width * height }, (_, at) => [
            ...(colours[(picks[at % picks.length] ?? 0) % colours.length] ?? [0, 0, 0]),
            255,
          ]).flat(),
        );
        const file = encodePalettePng({ width, height, pixels }, 32);
        assert.deepEqual(paletteOf(file, width, height), pixels);
      },
    ),
  );
});

test('a picture with many colours gets a palette of the size that was asked for, near the colours', () => {
  const pixels = Buffer.from(
    Array.from({ length: 4096 }, (_, at) => [at & 255, (at >> 4) & 255, 128, 255]).flat(),
  );
  const { colours, indexOf } = choosePalette(pixels, 64);
  assert.ok(colours.length <= 64 && colours.length > 48, `${colours.length} colours`);
  for (let at = 0; at < pixels.length; at += 4) {
    const chosen = colours[indexOf(pixels.readUInt32BE(at))] ?? 0;
    assert.ok(Math.abs((chosen >>> 24) - (pixels[at] ?? 0)) < 48);
  }
});

/** An independent reading of an indexed file. */
function paletteOf(file: Buffer, width: number, height: number): Buffer {
  const at = (type: string) => file.indexOf(type) + 4;
  const length = (type: string) => file.readUInt32BE(file.indexOf(type) - 4);
  const part = (type: string) => file.subarray(at(type), at(type) + length(type));
  const depth = part('IHDR')[8] ?? 0;
  const table = part('PLTE');
  const lines = inflateSync(part('IDAT'));
  const stride = lines.length / height;
  const pixels: number[] = [];
  for (let y = 0; y < height; y += 1) {
    const bits = Array.from(lines.subarray(y * stride + 1, (y + 1) * stride), (byte) =>
      byte.toString(2).padStart(8, '0'),
    ).join('');
    for (let x = 0; x < width; x += 1) {
      const index = Number.parseInt(bits.slice(x * depth, (x + 1) * depth), 2);
      pixels.push(...table.subarray(index * 3, index * 3 + 3), 255);
    }
  }
  return Buffer.from(pixels);
}
