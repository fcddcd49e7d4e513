// Rows of pixels as a PNG that is packed as it is (RFC 1950, RFC 1951 clause 3.2.4), so that what reads pictures of strangers reads these, too.

const HEAD = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const STORED_MAX = 0xffff;
const ADLER = 65_521;

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

const uint32 = (value: number): readonly number[] => [
  (value >>> 24) & 255,
  (value >>> 16) & 255,
  (value >>> 8) & 255,
  value & 255,
];

function chunk(kind: string, data: Uint8Array): Uint8Array {
  const whole = new Uint8Array(12 + data.length);
  whole.set(uint32(data.length));
  for (let at = 0; at < 4; at += 1) whole[4 + at] = kind.charCodeAt(at);
  whole.set(data, 8);
  let crc = 0xffffffff;
  for (let at = 4; at < 8 + data.length; at += 1)
    crc = (TABLE[(crc ^ (whole[at] ?? 0)) & 255] ?? 0) ^ (crc >>> 8);
  whole.set(uint32(~crc), 8 + data.length);
  return whole;
}

function stored(rows: Uint8Array): Uint8Array {
  const blocks = Math.max(1, Math.ceil(rows.length / STORED_MAX));
  const whole = new Uint8Array(2 + blocks * 5 + rows.length + 4);
  whole.set([0x78, 0x01]);
  let to = 2;
  for (let block = 0; block < blocks; block += 1) {
    const part = rows.subarray(block * STORED_MAX, (block + 1) * STORED_MAX);
    const { length } = part;
    const isLast = block === blocks - 1 ? 1 : 0;
    whole.set([isLast, length & 255, length >> 8, ~length & 255, (~length >> 8) & 255], to);
    whole.set(part, to + 5);
    to += 5 + length;
  }
  let [a, b] = [1, 0];
  for (const byte of rows) {
    a = (a + byte) % ADLER;
    b = (b + a) % ADLER;
  }
  whole.set(uint32(b * 65_536 + a), to);
  return whole;
}

export interface Rows {
  readonly width: number;
  readonly height: number;
  /** Of one sample. */
  readonly bits: 1 | 8;
  /** Samples of a pixel: grey, or red, green and blue. */
  readonly samples: 1 | 3;
  /** Each with the byte in front that says how it is filtered (PNG, clause 9). */
  readonly rows: Uint8Array;
}

export function pngOf({ bits, height, rows, samples, width }: Rows): Uint8Array<ArrayBuffer> {
  const about = [...uint32(width), ...uint32(height), bits, samples === 1 ? 0 : 2, 0, 0, 0];
  const parts = [
    Uint8Array.from(HEAD),
    chunk('IHDR', Uint8Array.from(about)),
    chunk('IDAT', stored(rows)),
    chunk('IEND', new Uint8Array()),
  ];
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
