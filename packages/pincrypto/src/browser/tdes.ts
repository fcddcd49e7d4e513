import { byteAt, type Bytes, wipe } from '../bytes.ts';
import { KeyFormatError } from '../errors.ts';
import {
  EXPANSION,
  FINAL,
  INITIAL,
  KEY_CHOICE_1,
  KEY_CHOICE_2,
  PERMUTATION,
  S_BOXES,
  SHIFTS,
} from './tdes-tables.ts';

// The browser has no TDES. This one enciphers a block or two in a page's life, so it is written to be compared
// with the standard line by line, one byte a bit; no table is read at a place that depends on a secret.

const S_BOX_VALUES: readonly Uint8Array[] = S_BOXES.map((box) =>
  Uint8Array.from(box, (digit) => Number.parseInt(digit, 16)),
);

function toBits(bytes: Uint8Array): Bytes {
  const bits = new Uint8Array(bytes.length * 8);
  for (let at = 0; at < bits.length; at += 1)
    bits[at] = (byteAt(bytes, at >> 3) >> (7 - (at & 7))) & 1;
  return bits;
}

function toBytes(bits: Uint8Array): Bytes {
  const bytes = new Uint8Array(bits.length / 8);
  for (let at = 0; at < bits.length; at += 1) {
    bytes[at >> 3] = byteAt(bytes, at >> 3) | (byteAt(bits, at) << (7 - (at & 7)));
  }
  return bytes;
}

function permute(bits: Uint8Array, table: Uint8Array): Bytes {
  const permuted = new Uint8Array(table.length);
  for (let at = 0; at < table.length; at += 1) permuted[at] = byteAt(bits, byteAt(table, at) - 1);
  return permuted;
}

function rotate(half: Uint8Array, by: number): Bytes {
  const rotated = new Uint8Array(half.length);
  for (let at = 0; at < half.length; at += 1) rotated[at] = byteAt(half, (at + by) % half.length);
  return rotated;
}

/** Sixteen round keys of 48 bits each, in the order of enciphering. */
function makeRoundKeys(key: Uint8Array): readonly Bytes[] {
  const keyBits = toBits(key);
  const chosen = permute(keyBits, KEY_CHOICE_1);
  const roundKeys: Bytes[] = [];
  let by = 0;
  const both = new Uint8Array(56);
  for (const shift of SHIFTS) {
    by += shift;
    both.set(rotate(chosen.subarray(0, 28), by));
    both.set(rotate(chosen.subarray(28), by), 28);
    roundKeys.push(permute(both, KEY_CHOICE_2));
  }
  wipe(keyBits, chosen, both);
  return roundKeys;
}

/** Reads all 64 values and keeps the one that is asked for. */
function substitute(box: Uint8Array, index: number): number {
  let value = 0;
  // The mask is all ones where the difference is zero.
  for (let at = 0; at < box.length; at += 1) value |= byteAt(box, at) & (((at ^ index) - 1) >> 31);
  return value;
}

/** The cipher function f of a round. */
function mix(right: Uint8Array, roundKey: Uint8Array): Bytes {
  const bits = permute(right, EXPANSION);
  for (let at = 0; at < bits.length; at += 1) bits[at] = byteAt(bits, at) ^ byteAt(roundKey, at);
  const out = new Uint8Array(32);
  for (const [box, values] of S_BOX_VALUES.entries()) {
    const b = (at: number): number => byteAt(bits, box * 6 + at);
    const row = (b(0) << 1) | b(5);
    const column = (b(1) << 3) | (b(2) << 2) | (b(3) << 1) | b(4);
    const value = substitute(values, row * 16 + column);
    for (let at = 0; at < 4; at += 1) out[box * 4 + at] = (value >> (3 - at)) & 1;
  }
  const mixed = permute(out, PERMUTATION);
  wipe(bits, out);
  return mixed;
}

/** One DES over a block of 64 bits, in the direction of the round keys. */
function des(block: Uint8Array, roundKeys: readonly Uint8Array[]): Bytes {
  const bits = permute(block, INITIAL);
  let left = bits.slice(0, 32);
  let right = bits.slice(32);
  for (const roundKey of roundKeys) {
    const mixed = mix(right, roundKey);
    for (let at = 0; at < 32; at += 1) mixed[at] = byteAt(mixed, at) ^ byteAt(left, at);
    wipe(left);
    left = right;
    right = mixed;
  }
  bits.set(right);
  bits.set(left, 32);
  const result = permute(bits, FINAL);
  wipe(bits, left, right);
  return result;
}

function run(block: Uint8Array, key: Uint8Array, encipher: boolean): Bytes {
  if (key.length !== 16 && key.length !== 24)
    throw new KeyFormatError('a TDES key has 16 or 24 bytes');
  if (block.length !== 8) throw new RangeError('a TDES block has 8 bytes');
  const first = makeRoundKeys(key.subarray(0, 8));
  const second = makeRoundKeys(key.subarray(8, 16));
  const third =
    key.length === 24 ? makeRoundKeys(key.subarray(16)) : makeRoundKeys(key.subarray(0, 8));
  const steps = encipher
    ? [first, second.toReversed(), third]
    : [third.toReversed(), second, first.toReversed()];
  let bits = toBits(block);
  for (const roundKeys of steps) {
    const next = des(bits, roundKeys);
    wipe(bits);
    bits = next;
  }
  const bytes = toBytes(bits);
  wipe(bits, ...first, ...second, ...third);
  return bytes;
}

/**
 * Enciphers one block with TDES.
 * @param block 8 bytes
 * @param key   16 or 24 bytes
 * @throws KeyFormatError, RangeError
 * @source NIST SP 800-67 clause 3.1; FIPS 46-3; golden: golden/tdes.json
 */
export function encipherTdesBlock(block: Uint8Array, key: Uint8Array): Bytes {
  return run(block, key, true);
}

/** Deciphers one block with TDES; as `encipherTdesBlock`. */
export function decipherTdesBlock(block: Uint8Array, key: Uint8Array): Bytes {
  return run(block, key, false);
}
