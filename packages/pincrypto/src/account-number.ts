import { byteAt, type Bytes, maskBelow } from './bytes.ts';
import { PanFormatError } from './errors.ts';

/** A control number; a card number has 13 (ISO/IEC 7812-1) or more. */
export const ACCOUNT_DIGITS_MIN = 12;
/** ISO/IEC 7812-1 clause 4.1. */
export const ACCOUNT_DIGITS_MAX = 19;

/** Twelve digits are the account-number field of formats 0 and 3 (ISO 9564-1:2017 clause 9.3.2.3). */
const FIELD_DIGITS = 12;

/**
 * Checks an account number.
 * @param account card number of 13 to 19 digits with its check digit, or a control number of twelve
 * @throws PanFormatError
 */
export function assertAccountNumber(account: string): void {
  let bad =
    maskBelow(account.length, ACCOUNT_DIGITS_MIN) | maskBelow(ACCOUNT_DIGITS_MAX, account.length);
  for (let at = 0; at < account.length && bad === 0; at += 1) {
    const digit = account.charCodeAt(at) - 0x30;
    bad |= maskBelow(digit, 0) | maskBelow(9, digit);
  }
  if (bad !== 0) throw new PanFormatError();
}

/**
 * The account-number field of formats 0 and 3: the twelve rightmost digits without the check digit; a control
 * number of twelve digits has no check digit and is the field itself. Some implementations bind format 4 to
 * this field, too: hand it in as the account number to speak to one.
 * @throws PanFormatError
 * @source ISO 9564-1:2017 clause 9.3.2.3
 */
export function accountNumberField(account: string): string {
  assertAccountNumber(account);
  return account.length === FIELD_DIGITS ? account : account.slice(-1 - FIELD_DIGITS, -1);
}

/** Writes digits as nibbles, `firstNibble` counted from the left; the target must be zero there. */
function writeDigits(target: Uint8Array, firstNibble: number, digits: string): void {
  for (let at = 0; at < digits.length; at += 1) {
    const nibble = firstNibble + at;
    const index = nibble >> 1;
    const shift = (nibble & 1) === 0 ? 4 : 0;
    target[index] = byteAt(target, index) | ((digits.charCodeAt(at) - 0x30) << shift);
  }
}

/**
 * The account field that is XORed to the PIN field of formats 0 and 3.
 * @returns 8 bytes: four zero nibbles and the twelve digits
 * @throws PanFormatError
 * @source ISO 9564-1:2017 clause 9.3.2.3
 */
export function makeAccountField(account: string): Bytes {
  const field = new Uint8Array(8);
  writeDigits(field, 4, accountNumberField(account));
  return field;
}

/**
 * The account field of format 4: one nibble with the number of digits over twelve, the full number, zeros.
 * @returns 16 bytes
 * @throws PanFormatError
 * @source ISO 9564-1:2017 clause 9.4.2.3
 */
export function makeAccountField4(account: string): Bytes {
  assertAccountNumber(account);
  const field = new Uint8Array(16);
  field[0] = (account.length - FIELD_DIGITS) << 4;
  writeDigits(field, 1, account);
  return field;
}
