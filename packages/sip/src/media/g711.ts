/** G.711 knows two laws: mu in North America and Japan, A elsewhere. */
export type Law = 'mu' | 'a';

/** Samples a second. */
export const SAMPLE_RATE = 8_000;
/** One frame of twenty milliseconds. */
export const FRAME_SAMPLES = 160;

/**
 * Linear samples of 16 bits as G.711, one byte each.
 * @source ITU-T G.711 (11/88), tables 1a to 2b; golden: golden/g711.json
 */
export function encodeG711(law: Law, samples: Int16Array): Uint8Array {
  const encode = law === 'mu' ? encodeMu : encodeA;
  return Uint8Array.from(samples, encode);
}

/** The inverse, up to the steps of the law. */
export function decodeG711(law: Law, bytes: Uint8Array): Int16Array {
  const table = TABLES[law];
  return Int16Array.from(bytes, (byte) => table[byte] ?? 0);
}

/** Fourteen bits and 33 steps of offset, so that every segment begins at a power of two. */
const MU_BIAS = 33;
const MU_MAX = 8_158;

function encodeMu(sample: number): number {
  const isNegative = sample < 0;
  // Steps are symmetric about zero, and the lowest two of sixteen bits are not part of the law.
  const magnitude = Math.min(isNegative ? ~sample >> 2 : sample >> 2, MU_MAX) + MU_BIAS;
  const segment = 31 - Math.clz32(magnitude) - 5;
  const code = (segment << 4) | ((magnitude >> (segment + 1)) & 0x0f);
  return ~(code | (isNegative ? 0x80 : 0)) & 0xff;
}

function decodeMu(byte: number): number {
  const code = ~byte & 0xff;
  const segment = (code >> 4) & 0x07;
  const magnitude = (((((code & 0x0f) << 1) + MU_BIAS) << segment) - MU_BIAS) * 4;
  return (code & 0x80) === 0 ? magnitude : -magnitude;
}

/** Every second bit is inverted on the line, so that silence is not a row of zeros. */
const EVEN_BITS = 0x55;

function encodeA(sample: number): number {
  const isNegative = sample < 0;
  const magnitude = (isNegative ? ~sample : sample) >> 4;
  const segment = magnitude < 32 ? magnitude >> 4 : 31 - Math.clz32(magnitude) - 3;
  const code = (segment << 4) | ((magnitude >> Math.max(0, segment - 1)) & 0x0f);
  return (code | (isNegative ? 0 : 0x80)) ^ EVEN_BITS;
}

function decodeA(byte: number): number {
  const code = byte ^ EVEN_BITS;
  const segment = (code >> 4) & 0x07;
  const step = ((code & 0x0f) << 1) + 1;
  const magnitude = (segment === 0 ? step : (step + 32) << (segment - 1)) * 8;
  return (code & 0x80) === 0 ? -magnitude : magnitude;
}

const tableOf = (decode: (byte: number) => number) =>
  Int16Array.from({ length: 256 }, (_, byte) => decode(byte));
const TABLES = { mu: tableOf(decodeMu), a: tableOf(decodeA) } as const;
