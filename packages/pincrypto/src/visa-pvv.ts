import { type KeyObject, timingSafeEqual } from 'node:crypto';
import { accountNumberField } from './account-number.ts';
import { encipherBlocks } from './block-cipher.ts';
import { byteAt, type Bytes, wipe } from './bytes.ts';
import { scanDecimal } from './decimal.ts';
import { ReferenceFormatError } from './errors.ts';
import type { Pin } from './pin.ts';

/** The PVV method sees the first four digits of a PIN only; a product that uses it should not offer more. */
export const PVV_PIN_DIGITS = 4;
/** A PVV has exactly four digits. */
export const PVV_DIGITS = 4;
/** Digits of the card number in the transformed security parameter, without the check digit. */
const TSP_ACCOUNT_DIGITS = 11;

export interface PvvTerms {
  /** PIN verification key pair: TDES of 16 bytes (24 accepted), used for nothing else */
  readonly key: KeyObject;
  /** PIN verification key index, 0 to 9; Visa uses 1 to 6 */
  readonly keyIndex: number;
  /** card number of 13 to 19 digits with its check digit, or a control number of twelve */
  readonly account: string;
}

/**
 * The Visa PIN verification value of a PIN.
 * @param pin 4 to 12 digits, of which the first four count
 * @returns four digit values (0 to 9, one a byte)
 * @throws PanFormatError, ReferenceFormatError, KeyFormatError
 * @source Visa PIN Verification Value method (also IBM CCA, "VISA PIN validation value (PVV) calculation
 *   method"); golden: golden/visa-pvv.json
 */
export function derivePvv(terms: PvvTerms, pin: Pin): Bytes {
  const { keyIndex } = terms;
  if (!Number.isInteger(keyIndex) || keyIndex < 0 || keyIndex > 9) {
    throw new ReferenceFormatError('PVV key index: 0 to 9');
  }
  const field = accountNumberField(terms.account);
  // Eleven digits of the card number, the key index, four digits of the PIN.
  const block = new Uint8Array(8);
  const skipped = field.length - TSP_ACCOUNT_DIGITS;
  for (let at = 0; at < TSP_ACCOUNT_DIGITS; at += 1) {
    const digit = field.charCodeAt(at + skipped) - 0x30;
    block[at >> 1] = byteAt(block, at >> 1) | (digit << ((at & 1) === 0 ? 4 : 0));
  }
  block[5] = byteAt(block, 5) | keyIndex;
  block[6] = (byteAt(pin, 0) << 4) | byteAt(pin, 1);
  block[7] = (byteAt(pin, 2) << 4) | byteAt(pin, 3);
  const enciphered = encipherBlocks('TDES', terms.key, block);
  const pvv = scanDecimal(enciphered, PVV_DIGITS);
  wipe(block, enciphered);
  return pvv;
}

/**
 * Is this the PVV of this PIN?
 * @param ask.pvv four digit values (0 to 9, one a byte)
 * @throws PanFormatError, ReferenceFormatError, KeyFormatError
 */
export function verifyPvv(
  terms: PvvTerms,
  ask: { readonly pin: Pin; readonly pvv: Uint8Array },
): boolean {
  if (ask.pvv.length !== PVV_DIGITS) throw new ReferenceFormatError('PVV: four decimal digits');
  const expected = derivePvv(terms, ask.pin);
  const same = timingSafeEqual(expected, ask.pvv);
  wipe(expected);
  return same;
}
