import type { KeyObject } from 'node:crypto';
import {
  BLOCK_BYTES,
  type BlockAlgorithm,
  encipherBlocks,
  encipherChained,
} from './block-cipher.ts';
import { byteAt, wipe, xorInto } from './bytes.ts';

/** The constants R_64 and R_128 of NIST SP 800-38B clause 5.3. */
const REDUCTION: Readonly<Record<BlockAlgorithm, number>> = { TDES: 0x1b, AES: 0x87 };

/** Doubles in the field of the block, in place. */
function double(block: Uint8Array, reduction: number): void {
  const carry = byteAt(block, 0) >> 7;
  for (let at = 0; at < block.length; at += 1) {
    block[at] = (byteAt(block, at) << 1) | (byteAt(block, at + 1) >> 7);
  }
  const last = block.length - 1;
  block[last] = byteAt(block, last) ^ (reduction & -carry);
}

/**
 * CMAC over a message of any length, the empty one included.
 * @returns 16 bytes with AES, 8 with TDES
 * @throws KeyFormatError
 * @source NIST SP 800-38B clause 6.2; golden: golden/cmac.json
 */
export function deriveCmac(algorithm: BlockAlgorithm, key: KeyObject, message: Uint8Array): Buffer {
  const size = BLOCK_BYTES[algorithm];
  const zeros = new Uint8Array(size);
  const subkey = encipherBlocks(algorithm, key, zeros);
  double(subkey, REDUCTION[algorithm]);
  const blocks = Math.max(1, Math.ceil(message.length / size));
  const data = new Uint8Array(blocks * size);
  data.set(message);
  if (message.length !== data.length) {
    double(subkey, REDUCTION[algorithm]);
    data[message.length] = 0x80;
  }
  xorInto(data.subarray(-size), subkey);
  const chained = encipherChained(algorithm, { key, iv: zeros, data });
  const mac = Buffer.from(chained.subarray(-size));
  wipe(subkey, data, chained);
  return mac;
}
