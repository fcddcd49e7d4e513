import { randomBytes } from 'node:crypto';
import type { Clock, NewId, Random } from '@countersign/kernel';

/** Bytes from the operating system's cryptographic source. */
export const systemRandom: Random = (length) => {
  const bytes = new Uint8Array(length);
  bytes.set(randomBytes(length));
  return bytes;
};

/** Ids of version 7 (RFC 9562 clause 5.7): 48 bits of time, 74 random bits. */
export function createNewId({
  clock,
  random,
}: {
  readonly clock: Clock;
  readonly random: Random;
}): NewId {
  return () => {
    const bytes = random(16);
    const now = clock();
    for (let at = 0; at < 6; at += 1) bytes[at] = Math.floor(now / 2 ** (8 * (5 - at))) % 256;
    bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
    bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
    const hex = Buffer.from(bytes).toString('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  };
}
