// The file of weights: a mark, a version, the hash of the rest, a head in JSON, then one sparse table a channel.
//
//   0   8   "SCAMFLAG"
//   8   4   version, little endian
//   12  32  SHA-256 of everything from byte 44
//   44  4   bytes of the head
//   48  n   the head: JSON, keys in the order of `WeightsHead`
//   ..      for each channel in the order of CHANNELS: 4 bytes number of weights, then the gaps between their buckets
//           (7 bits a byte, the lowest first, the high bit says that more follow), then the weights, one signed byte each
import type { SignalCode } from '../codes.ts';
import type { Channel } from '../types.ts';
import { BUCKETS } from './grams.ts';
import { sha256Hex } from './sha256.ts';

export const WEIGHTS_VERSION = 1;
export const CHANNELS = ['sms', 'email', 'call'] as const satisfies readonly Channel[];
const MARK = 'SCAMFLAG';
const HASHED_FROM = 44;

export interface ChannelHead {
  readonly base: number;
  readonly step: number;
  readonly worstShare: number;
  readonly scale: number;
  readonly most: number;
  readonly signals: Readonly<Partial<Record<SignalCode, number>>>;
  /** Scores and the probabilities that belong to them, both rising; between two, a straight line in logits. */
  readonly calibration: readonly (readonly [score: number, logit: number])[];
}

export interface WeightsHead {
  /** SHA-256 of what it was trained on, in the order it was read. */
  readonly data: string;
  readonly rows: number;
  readonly channels: Readonly<Record<Channel, ChannelHead>>;
}

export interface Weights {
  readonly head: WeightsHead;
  readonly tables: Readonly<Record<Channel, Int8Array>>;
}

/** The bytes are not weights, are of another version, or were changed on their way. */
export class WeightsError extends Error {
  override readonly name = 'WeightsError';
}

export function writeWeights({ head, tables }: Weights): Uint8Array<ArrayBuffer> {
  const headBytes = new TextEncoder().encode(JSON.stringify(head));
  const parts = CHANNELS.map((channel) => packTable(tables[channel]));
  const size = parts.reduce((sum, part) => sum + part.length, 48 + headBytes.length);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode(MARK));
  view.setUint32(8, WEIGHTS_VERSION, true);
  view.setUint32(44, headBytes.length, true);
  bytes.set(headBytes, 48);
  let at = 48 + headBytes.length;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  const hash = sha256Hex(bytes.subarray(HASHED_FROM));
  for (let i = 0; i < 32; i += 1) bytes[12 + i] = Number.parseInt(hash.slice(i * 2, i * 2 + 2), 16);
  return bytes;
}

/** @throws WeightsError */
export function parseWeights(bytes: Uint8Array): Weights & { readonly sha256: string } {
  if (bytes.length < 52 || new TextDecoder().decode(bytes.subarray(0, 8)) !== MARK)
    throw new WeightsError('these bytes are not weights');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(8, true) !== WEIGHTS_VERSION)
    throw new WeightsError('these weights are of another version');
  const told = [...bytes.subarray(12, 44)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  const sha256 = sha256Hex(bytes.subarray(HASHED_FROM));
  if (told !== sha256) throw new WeightsError('these weights were changed on their way');
  const headEnd = 48 + view.getUint32(44, true);
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(48, headEnd))) as WeightsHead;
  let at = headEnd;
  const next = () => {
    const { table, end } = unpackTable(bytes, view, at);
    at = end;
    return table;
  };
  const tables = { sms: next(), email: next(), call: next() };
  if (at !== bytes.length) throw new WeightsError('these weights are longer than they say');
  return { head, tables, sha256 };
}

function packTable(table: Int8Array): Uint8Array {
  const gaps: number[] = [];
  const values: number[] = [];
  let before = -1;
  table.forEach((value, bucket) => {
    if (value === 0) return;
    let gap = bucket - before - 1;
    for (; gap > 127; gap >>>= 7) gaps.push((gap & 127) | 128);
    gaps.push(gap);
    values.push(value & 255);
    before = bucket;
  });
  const count = values.length;
  const size = [count & 255, (count >>> 8) & 255, (count >>> 16) & 255, (count >>> 24) & 255];
  return Uint8Array.from([...size, ...gaps, ...values]);
}

function unpackTable(bytes: Uint8Array, view: DataView, from: number) {
  const count = from + 4 <= bytes.length ? view.getUint32(from, true) : BUCKETS + 1;
  if (count > BUCKETS) throw new WeightsError('these weights are shorter than they say');
  const buckets = new Int32Array(count);
  let at = from + 4;
  let bucket = -1;
  for (let i = 0; i < count; i += 1) {
    let gap = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = bytes[at] ?? 0;
      at += 1;
      gap |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    bucket += gap + 1;
    buckets[i] = bucket;
  }
  if (bucket >= BUCKETS || at + count > bytes.length)
    throw new WeightsError('these weights are shorter than they say');
  const table = new Int8Array(BUCKETS);
  for (let i = 0; i < count; i += 1) table[buckets[i] ?? 0] = ((bytes[at + i] ?? 0) << 24) >> 24;
  return { table, end: at + count };
}
