// Weights that are whole and judge otherwise, for tests: another base for texts, and a hash of their own.
import { createHash } from 'node:crypto';

/** Place of the hash, of the length of the head, and of the head itself in a file of weights. */
const [HASH_AT, HASHED_FROM, HEAD_AT] = [12, 44, 48];

type Channels = { readonly sms: object };

/** @param base what every text begins with, in logits */
export const withBase = (bytes: Uint8Array, base: number): Buffer =>
  withChannels(bytes, (channels) => ({ ...channels, sms: { ...channels.sms, base } }));

/** Whole, with a hash that fits, and another head. */
export function withChannels(bytes: Uint8Array, change: (channels: Channels) => object): Buffer {
  const file = Buffer.from(bytes);
  const headEnd = HEAD_AT + file.readUInt32LE(HASHED_FROM);
  const head = JSON.parse(file.subarray(HEAD_AT, headEnd).toString('utf8')) as {
    readonly channels: Channels;
  };
  const next = Buffer.from(JSON.stringify({ ...head, channels: change(head.channels) }));
  const length = Buffer.alloc(HEAD_AT - HASHED_FROM);
  length.writeUInt32LE(next.length);
  const rest = Buffer.concat([length, next, file.subarray(headEnd)]);
  const hash = createHash('sha256').update(rest).digest();
  return Buffer.concat([file.subarray(0, HASH_AT), hash, rest]);
}
