import type { KeyObject } from 'node:crypto';
import { type BlockAlgorithm, encipherBlocks } from './block-cipher.ts';
import { deriveCmac } from './cmac.ts';

/** Bytes of a check value as we print it: six hexadecimal digits. */
export const CHECK_VALUE_BYTES = 3;

/**
 * The check value of a key: TDES by the legacy method (eight zero bytes enciphered), AES by CMAC over sixteen
 * zero bytes. Not a secret, but not proof of anything either.
 * @returns 3 bytes
 * @throws KeyFormatError
 * @source ANSI X9.24-1:2017 annex A (TDES, legacy and CMAC); golden: golden/check-value.json
 */
export function deriveCheckValue(algorithm: BlockAlgorithm, key: KeyObject): Buffer {
  const whole =
    algorithm === 'TDES'
      ? encipherBlocks('TDES', key, new Uint8Array(8))
      : deriveCmac('AES', key, new Uint8Array(16));
  return Buffer.from(whole.subarray(0, CHECK_VALUE_BYTES));
}
