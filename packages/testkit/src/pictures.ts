import { deflateSync } from 'node:zlib';

// Pictures for tests: of dark and light squares, and such as were made to break whoever opens them.

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const GREY = 0;
const COLOURS = 2;

const uint32 = (...numbers: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(numbers.length * 4);
  for (const [at, one] of numbers.entries()) bytes.writeUInt32BE(one, at * 4);
  return bytes;
};
// Nobody looks at the check values of the chunks.
const chunk = (kind: string, data: Uint8Array): Buffer =>
  Buffer.concat([uint32(data.length), Buffer.from(kind, 'latin1'), data, uint32(0)]);

interface Png {
  readonly width: number;
  readonly height: number;
  readonly colours?: number;
  /** What is packed in it, as it stands there. */
  readonly packed: Uint8Array;
}

const pngOf = ({ colours = GREY, height, packed, width }: Png): Buffer =>
  Buffer.concat([
    PNG,
    chunk('IHDR', Buffer.concat([uint32(width, height), Buffer.from([8, colours, 0, 0, 0])])),
    chunk('IDAT', packed),
    chunk('IEND', Buffer.alloc(0)),
  ]);

/** A picture of dark and light squares, each `scale` pixels wide. */
export function squaresPng(dark: readonly (readonly boolean[])[], scale = 6): Buffer {
  const width = (dark[0]?.length ?? 0) * scale;
  const rows = dark.flatMap((row) => {
    const line = Buffer.alloc(1 + width);
    for (const [at, isDark] of row.entries())
      line.fill(isDark ? 0 : 255, 1 + at * scale, 1 + (at + 1) * scale);
    return Array<Buffer>(scale).fill(line);
  });
  return pngOf({ width, height: rows.length, packed: deflateSync(Buffer.concat(rows)) });
}

const SOI = [0xff, 0xd8];
const jpegFrame = (marker: number, side: number): readonly number[] => [
  0xff,
  marker,
  0,
  11,
  8,
  side >> 8,
  side & 255,
  side >> 8,
  side & 255,
  1,
  1,
  0x11,
  0,
];

/** A picture that is drawn over and over again: a few bytes for each time. */
function scansWithoutEnd(side: number, scans: number): Buffer {
  const tables = [0, 0x10].flatMap((table) => [
    ...[0xff, 0xc4, 0, 20, table, 1],
    ...Array<number>(15).fill(0),
    0,
  ]);
  const quantities = [0xff, 0xdb, 0, 67, 0, ...Array<number>(64).fill(1)];
  const first = [0xff, 0xda, 0, 8, 1, 1, 0, 0, 0, 0];
  const again = [0xff, 0xda, 0, 8, 1, 1, 0, 1, 63, 0];
  const head = Buffer.from([...SOI, ...quantities, ...jpegFrame(0xc2, side), ...tables, ...first]);
  return Buffer.concat([head, ...Array<Buffer>(scans).fill(Buffer.from(again))]);
}

/** Each is small as a file. */
export function pictureBombs(): Readonly<Record<string, Buffer>> {
  const zeros = deflateSync(Buffer.alloc(40_000_000), { level: 1 });
  const row = deflateSync(Buffer.alloc(11 * 10));
  const gif = Buffer.from('GIF89a', 'latin1');
  return {
    'a PNG of 900 million pixels': pngOf({ width: 30_000, height: 30_000, packed: row }),
    'a PNG of 100 pixels that unpacks to 40 MB': pngOf({ width: 10, height: 10, packed: zeros }),
    'a PNG as wide as a number can be': pngOf({ width: 0xffffffff, height: 1, packed: row }),
    'a PNG of no pixels': pngOf({ width: 0, height: 0, packed: row }),
    'a PNG in colour with too little in it': pngOf({
      ...{ width: 2_000, height: 2_000, colours: COLOURS, packed: row },
    }),
    'a PNG without its end': pngOf({ width: 10, height: 10, packed: row }).subarray(0, -12),
    'a PNG of many empty chunks': Buffer.concat([
      pngOf({ width: 10, height: 10, packed: row }).subarray(0, -12),
      ...Array<Buffer>(40_000).fill(chunk('IDAT', Buffer.alloc(0))),
    ]),
    'a PNG whose chunk is longer than it': Buffer.concat([
      PNG,
      chunk('IHDR', Buffer.concat([uint32(10, 10), Buffer.from([8, 0, 0, 0, 0])])),
      uint32(0xffffffff),
      Buffer.from('IDAT', 'latin1'),
    ]),
    'a PNG with another chunk first': Buffer.concat([PNG, chunk('CgBI', uint32(10, 10))]),
    'a PNG that is not packed': pngOf({ width: 10, height: 10, packed: Buffer.alloc(500, 7) }),
    'a JPEG of 4 thousand million pixels': Buffer.from([...SOI, ...jpegFrame(0xc0, 65_500)]),
    'a JPEG that is drawn 40 000 times': scansWithoutEnd(2_800, 40_000),
    'a JPEG of noise': Buffer.from([
      ...[...SOI, ...jpegFrame(0xc0, 500)],
      ...Array.from({ length: 60_000 }, (_, at) => (at * 7_919 + (at >> 3)) % 251),
    ]),
    'a GIF of 4 thousand million pixels': Buffer.concat([
      gif,
      Buffer.from([0xff, 0xff, 0xff, 0xff]),
      Buffer.alloc(20),
    ]),
    'a GIF of noise': Buffer.concat([
      gif,
      Buffer.from([0x00, 0x08, 0x00, 0x08, 0xf7, 0, 0]),
      Buffer.alloc(768, 9),
      Buffer.from([0x2c, 0, 0, 0, 0, 0x00, 0x08, 0x00, 0x08, 0, 8]),
      Buffer.from(Array.from({ length: 200_000 }, (_, at) => (at % 256 === 0 ? 255 : at % 251))),
    ]),
  };
}
