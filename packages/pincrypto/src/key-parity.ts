import { byteAt } from './bytes.ts';

/** Is the number of ones in the seven high bits even? Then the low bit must be one. */
function parityBit(byte: number): number {
  let folded = byte >> 1;
  folded ^= folded >> 4;
  folded ^= folded >> 2;
  folded ^= folded >> 1;
  return (folded & 1) ^ 1;
}

/**
 * Sets the low bit of every byte so that each has an odd number of ones, in place.
 * @source FIPS 46-3, NIST SP 800-67 clause 3.3.1
 */
export function adjustParity(key: Uint8Array): void {
  for (let at = 0; at < key.length; at += 1) {
    key[at] = (byteAt(key, at) & 0xfe) | parityBit(byteAt(key, at));
  }
}

/** Has every byte an odd number of ones? */
export function hasOddParity(key: Uint8Array): boolean {
  let bad = 0;
  for (const byte of key) bad |= (byte & 1) ^ parityBit(byte);
  return bad === 0;
}
