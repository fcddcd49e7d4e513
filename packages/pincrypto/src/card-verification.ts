import { type KeyObject, timingSafeEqual } from 'node:crypto';
import { assertAccountNumber } from './account-number.ts';
import { encipherBlocks, decipherBlocks, takeSecretKey } from './block-cipher.ts';
import { byteAt, type Bytes, wipe, xorInto } from './bytes.ts';
import { digitsFromText, packNibbles, scanDecimal } from './decimal.ts';
import { KeyFormatError, ReferenceFormatError } from './errors.ts';

/** IBM CCA "CVV Generate" offers 1 to 5 digits; fewer than three are no use. */
export const CARD_VALUE_DIGITS_MIN = 3;
export const CARD_VALUE_DIGITS_MAX = 5;

/** Service codes that stand for a value rather than for a card's own service code. */
export const SERVICE_CODE_PRINTED = '000'; // CVV2, CVC2
export const SERVICE_CODE_CHIP = '999'; // iCVV, chip CVC

export interface CardValueTerms {
  /** card verification key pair: TDES of 16 bytes, used for nothing else */
  readonly key: KeyObject;
  /** card number, 13 to 19 digits */
  readonly account: string;
  /** four digits in the order that the scheme wants: YYMM for CVV and iCVV; schemes differ for CVV2 */
  readonly expiry: string;
  /** three digits: the card's own for CVV, 000 for the printed value, 999 for the chip's */
  readonly serviceCode: string;
  /** 3 to 5 */
  readonly digits: number;
}

// Single DES under one half of the key pair is TDES with that half twice. Kept per key, goes with it.
const halves = new WeakMap<KeyObject, { readonly left: KeyObject; readonly right: KeyObject }>();

function halvesOf(key: KeyObject): { readonly left: KeyObject; readonly right: KeyObject } {
  const known = halves.get(key);
  if (known !== undefined) return known;
  if (key.type !== 'secret' || key.symmetricKeySize !== 16) {
    throw new KeyFormatError('a card verification key has 16 bytes');
  }
  const bytes = key.export();
  const left = takeSecretKey(Buffer.concat([bytes.subarray(0, 8), bytes.subarray(0, 8)]));
  const right = takeSecretKey(Buffer.concat([bytes.subarray(8), bytes.subarray(8)]));
  wipe(bytes);
  const made = { left, right };
  halves.set(key, made);
  return made;
}

/** Card number, expiry, service code, zeros: 32 digits in two blocks. */
function makeBlocks(terms: CardValueTerms): Bytes {
  assertAccountNumber(terms.account);
  const digits = new Uint8Array(32);
  const expiry = digitsFromText('expiry', terms.expiry, { min: 4, max: 4 });
  const serviceCode = digitsFromText('service code', terms.serviceCode, { min: 3, max: 3 });
  const account = digitsFromText('account number', terms.account, { min: 12, max: 19 });
  digits.set(account);
  digits.set(expiry, account.length);
  digits.set(serviceCode, account.length + expiry.length);
  return packNibbles(digits);
}

/**
 * A card verification value: CVV, CVV2, iCVV and their like, by service code and order of the expiry.
 * @returns `digits` digit values (0 to 9, one a byte)
 * @throws PanFormatError, ReferenceFormatError, KeyFormatError
 * @source Visa CVV / Mastercard CVC method as in IBM CCA, "VISA Card Verification Value (CVV)"; golden:
 *   golden/card-verification.json
 */
export function deriveCardValue(terms: CardValueTerms): Bytes {
  const { digits } = terms;
  if (
    !Number.isInteger(digits) ||
    digits < CARD_VALUE_DIGITS_MIN ||
    digits > CARD_VALUE_DIGITS_MAX
  ) {
    throw new ReferenceFormatError('card verification value: 3 to 5 digits');
  }
  const { left, right } = halvesOf(terms.key);
  const blocks = makeBlocks(terms);
  const chained = encipherBlocks('TDES', left, blocks.subarray(0, 8));
  xorInto(chained, blocks.subarray(8));
  const first = encipherBlocks('TDES', left, chained);
  const second = decipherBlocks('TDES', right, first);
  const third = encipherBlocks('TDES', left, second);
  const value = scanDecimal(third, digits);
  wipe(blocks, chained, first, second, third);
  return value;
}

/**
 * Is this the card verification value?
 * @param value 3 to 5 digits of text; anything of another form is not
 * @throws PanFormatError, ReferenceFormatError, KeyFormatError: faults of the terms
 */
export function verifyCardValue(terms: CardValueTerms, value: string): boolean {
  const expected = deriveCardValue(terms);
  const given = new Uint8Array(terms.digits).fill(0xff);
  if (value.length === terms.digits) {
    for (let at = 0; at < given.length; at += 1) given[at] = value.charCodeAt(at) - 0x30;
  }
  let outside = 0;
  for (let at = 0; at < given.length; at += 1) outside |= byteAt(given, at) > 9 ? 1 : 0;
  const same = timingSafeEqual(expected, given);
  wipe(expected, given);
  return same && outside === 0;
}
