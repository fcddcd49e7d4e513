import type { Bytes } from './bytes.ts';
import { digitsFromText } from './decimal.ts';
import { ReferenceFormatError } from './errors.ts';

declare const tableBrand: unique symbol;

/** Sixteen digit values: the digit for each hexadecimal nibble. */
export type DecimalisationTable = Bytes & { readonly [tableBrand]: 'DecimalisationTable' };

const TABLE_DIGITS = 16;
/** A table of fewer different digits lets an insider find a PIN by asking with tables of their own. */
export const TABLE_DIFFERENT_DIGITS_MIN = 8;
export const TABLE_SAME_DIGIT_MAX = 4;

/**
 * Reads a decimalisation table.
 * @param text 16 decimal digits; at least 8 different ones, none more than 4 times
 * @throws ReferenceFormatError
 * @source the limits: IBM CCA "Decimalization tables" (8 different digits, none more than 4 times), against
 *   "Decimalisation table attacks for PIN cracking" (UCAM-CL-TR-560)
 */
export function parseDecimalisationTable(text: string): DecimalisationTable {
  const digits = digitsFromText('decimalisation table', text, {
    min: TABLE_DIGITS,
    max: TABLE_DIGITS,
  });
  const counts = new Map<number, number>();
  for (const digit of digits) counts.set(digit, (counts.get(digit) ?? 0) + 1);
  if (counts.size < TABLE_DIFFERENT_DIGITS_MIN) {
    throw new ReferenceFormatError('decimalisation table: fewer than 8 different digits');
  }
  if (Math.max(...counts.values()) > TABLE_SAME_DIGIT_MAX) {
    throw new ReferenceFormatError('decimalisation table: one digit more than 4 times');
  }
  return digits as DecimalisationTable;
}
