import { Buffer } from 'node:buffer';

// Shamir's secret sharing over GF(2^8) with the field polynomial of AES (x^8 + x^4 + x^3 + x + 1), two of three. Each
// component alone says nothing about the key; any two give all of it.

/** Bytes of the assembled key. */
export const SPLIT_KEY_BYTES = 32;

export const COMPONENTS = 3;
export const COMPONENTS_NEEDED = 2;

/** One component: its number (the point, 1 to 3) and its share. */
export interface Component {
  readonly index: number;
  readonly share: Uint8Array;
}

function multiply(a: number, b: number): number {
  let product = 0;
  let left = a;
  for (let right = b; right > 0; right >>= 1) {
    if ((right & 1) !== 0) product ^= left;
    left = (left << 1) ^ ((left & 0x80) === 0 ? 0 : 0x11b);
  }
  return product;
}

function inverse(a: number): number {
  // a^254, by Fermat: a^255 is 1 for every a but 0.
  let result = 1;
  for (let power = 0; power < 254; power += 1) result = multiply(result, a);
  return result;
}

/**
 * Splits a key into three components.
 * @param key    32 bytes; not wiped here
 * @param random source of the line's slopes
 */
export function splitKey(
  key: Uint8Array,
  random: (length: number) => Uint8Array,
): readonly Component[] {
  if (key.length !== SPLIT_KEY_BYTES) throw new RangeError('split key: the key has 32 bytes');
  const slope = random(SPLIT_KEY_BYTES);
  const components = Array.from({ length: COMPONENTS }, (_, at) => {
    const index = at + 1;
    const share = Buffer.alloc(SPLIT_KEY_BYTES);
    for (let byte = 0; byte < SPLIT_KEY_BYTES; byte += 1) {
      share[byte] = (key[byte] ?? 0) ^ multiply(slope[byte] ?? 0, index);
    }
    return { index, share };
  });
  slope.fill(0);
  return components;
}

/**
 * Assembles a key from two components: the line through two points, at zero.
 * @returns 32 secret bytes: wipe them
 * @throws RangeError unless the two are different components of 32 bytes
 */
export function assembleKey(first: Component, second: Component): Buffer {
  const sizes = [first.share.length, second.share.length];
  if (first.index === second.index || sizes.some((size) => size !== SPLIT_KEY_BYTES))
    throw new RangeError('split key: two different components of 32 bytes are needed');
  // Lagrange at zero; subtraction is addition in this field.
  const sum = inverse(first.index ^ second.index);
  const weightFirst = multiply(second.index, sum);
  const weightSecond = multiply(first.index, sum);
  const key = Buffer.alloc(SPLIT_KEY_BYTES);
  for (let byte = 0; byte < SPLIT_KEY_BYTES; byte += 1) {
    key[byte] =
      multiply(first.share[byte] ?? 0, weightFirst) ^
      multiply(second.share[byte] ?? 0, weightSecond);
  }
  return key;
}
