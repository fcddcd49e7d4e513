import { type KeyObject, timingSafeEqual } from 'node:crypto';
import { encipherBlocks } from './block-cipher.ts';
import { byteAt, type Bytes, wipe } from './bytes.ts';
import type { DecimalisationTable } from './decimalisation-table.ts';
import { ReferenceFormatError } from './errors.ts';
import { type Pin, PIN_DIGITS_MAX, PIN_DIGITS_MIN } from './pin.ts';

/** On the AWS wire: PinValidationData, 4 to 16 digits. */
export const VALIDATION_DATA_DIGITS_MIN = 4;
export const VALIDATION_DATA_DIGITS_MAX = 16;

/** What an IBM 3624 calculation needs beside a PIN or an offset. All but the data are attributes of the key. */
export interface Ibm3624Terms {
  /** PIN verification key: TDES of 16 or 24 bytes, used for nothing else */
  readonly key: KeyObject;
  readonly table: DecimalisationTable;
  /** 4 to 16 decimal digits, usually part of the card number */
  readonly validationData: string;
  /** one hexadecimal digit, upper case; fills the validation data to sixteen from the right */
  readonly padCharacter: string;
}

const HEX_DIGITS = '0123456789ABCDEF';

function makeValidationBlock(terms: Ibm3624Terms): Bytes {
  const { validationData } = terms;
  const length = validationData.length;
  const pad = terms.padCharacter.length === 1 ? HEX_DIGITS.indexOf(terms.padCharacter) : -1;
  let bad = pad < 0 || length < VALIDATION_DATA_DIGITS_MIN || length > VALIDATION_DATA_DIGITS_MAX;
  const block = new Uint8Array(8);
  for (let at = 0; at < VALIDATION_DATA_DIGITS_MAX; at += 1) {
    const digit = at < length ? validationData.charCodeAt(at) - 0x30 : 0;
    if (digit < 0 || digit > 9) bad = true;
    const nibble = at < length ? digit : pad;
    block[at >> 1] = byteAt(block, at >> 1) | (nibble << ((at & 1) === 0 ? 4 : 0));
  }
  if (bad) {
    throw new ReferenceFormatError(
      'validation data: 4 to 16 decimal digits and one upper-case hexadecimal pad character',
    );
  }
  return block;
}

/** Sixteen decimalised digits of the enciphered validation data, leftmost first; secret: wipe them. */
function decimalised(terms: Ibm3624Terms): Bytes {
  const enciphered = encipherBlocks('TDES', terms.key, makeValidationBlock(terms));
  const digits = new Uint8Array(16);
  for (let at = 0; at < 8; at += 1) {
    const byte = byteAt(enciphered, at);
    digits[at * 2] = byteAt(terms.table, byte >> 4);
    digits[at * 2 + 1] = byteAt(terms.table, byte & 0x0f);
  }
  wipe(enciphered);
  return digits;
}

function assertOffset(offset: Uint8Array): void {
  let bad = offset.length < PIN_DIGITS_MIN || offset.length > PIN_DIGITS_MAX;
  for (const digit of offset) if (digit > 9) bad = true;
  if (bad) throw new ReferenceFormatError('offset: 4 to 12 decimal digits');
}

/**
 * The natural PIN: the leftmost digits of the decimalised value.
 * @param length digits, 4 to 12
 * @returns the PIN; the caller wipes it
 * @throws ReferenceFormatError, KeyFormatError
 * @source IBM CCA, "IBM 3624 PIN-calculation method"; golden: golden/ibm-3624.json
 */
export function deriveNaturalPin(terms: Ibm3624Terms, length: number): Pin {
  if (!Number.isInteger(length) || length < PIN_DIGITS_MIN || length > PIN_DIGITS_MAX) {
    throw new ReferenceFormatError('natural PIN: 4 to 12 decimal digits');
  }
  const digits = decimalised(terms);
  const pin = digits.slice(0, length) as Pin;
  wipe(digits);
  return pin;
}

/**
 * The offset that turns the natural PIN into this PIN: digit by digit, PIN less natural PIN, modulo ten.
 * @returns as many digit values (0 to 9, one a byte) as the PIN has; sealed at rest and never logged
 * @throws ReferenceFormatError, KeyFormatError
 * @source IBM CCA, "IBM 3624 PIN offset calculation method"; golden: golden/ibm-3624.json
 */
export function deriveOffset(terms: Ibm3624Terms, pin: Pin): Bytes {
  const natural = decimalised(terms);
  const offset = new Uint8Array(pin.length);
  for (let at = 0; at < pin.length; at += 1) {
    offset[at] = (10 + byteAt(pin, at) - byteAt(natural, at)) % 10;
  }
  wipe(natural);
  return offset;
}

/**
 * The PIN that natural PIN and offset make; its length is that of the offset.
 * @param offset 4 to 12 digit values (0 to 9, one a byte)
 * @returns the PIN; the caller wipes it
 * @throws ReferenceFormatError, KeyFormatError
 * @source IBM CCA, "IBM 3624 PIN offset calculation method"; golden: golden/ibm-3624.json
 */
export function derivePinFromOffset(terms: Ibm3624Terms, offset: Uint8Array): Pin {
  assertOffset(offset);
  const natural = decimalised(terms);
  const pin = new Uint8Array(offset.length);
  for (let at = 0; at < offset.length; at += 1) {
    pin[at] = (byteAt(natural, at) + byteAt(offset, at)) % 10;
  }
  wipe(natural);
  return pin as Pin;
}

/**
 * Is this the PIN of this offset? A PIN of another length is not, at the same work.
 * @throws ReferenceFormatError, KeyFormatError
 * @source IBM CCA, "IBM 3624 PIN verification"; golden: golden/ibm-3624.json
 */
export function verifyIbm3624(
  terms: Ibm3624Terms,
  ask: { readonly pin: Pin; readonly offset: Uint8Array },
): boolean {
  const expected = derivePinFromOffset(terms, ask.offset);
  // One byte of length and twelve of digits, so that the comparison always covers the same bytes.
  const left = new Uint8Array(1 + PIN_DIGITS_MAX);
  const right = new Uint8Array(1 + PIN_DIGITS_MAX);
  left[0] = expected.length;
  left.set(expected, 1);
  right[0] = ask.pin.length;
  right.set(ask.pin, 1);
  const same = timingSafeEqual(left, right);
  wipe(expected, left, right);
  return same;
}
