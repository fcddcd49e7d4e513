/** ISO/IEC 7812-1: 13 to 19 digits with us, the last one a check digit. */
const DIGITS_MIN = 13;
const DIGITS_MAX = 19;

/** The digits of what was typed or pasted, at most 19; separators of any kind fall away. */
export function digitsOf(text: string): string {
  return text.replaceAll(/[^0-9]/g, '').slice(0, DIGITS_MAX);
}

/** Groups as they are embossed: 4-6-5 for fifteen digits, fours for every other length. */
export function groupNumber(digits: string): string {
  const cuts = digits.length === 15 ? [4, 10] : [4, 8, 12, 16];
  return [0, ...cuts]
    .map((from, at) => digits.slice(from, cuts[at]))
    .filter((group) => group !== '')
    .join(' ');
}

/** Where the caret stands in the grouped text after `digitsBefore` digits. */
export function caretAfter(grouped: string, digitsBefore: number): number {
  let seen = 0;
  for (let at = 0; at < grouped.length; at += 1) {
    if (seen === digitsBefore) return at;
    if (grouped[at] !== ' ') seen += 1;
  }
  return grouped.length;
}

/** Whole and not mistyped: the length, and the check digit of ISO/IEC 7812-1 annex B. */
export function isCardNumber(digits: string): boolean {
  if (digits.length < DIGITS_MIN || digits.length > DIGITS_MAX) return false;
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits[digits.length - 1 - at]);
    const doubled = at % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** `MM/YY` while it is typed; a first digit over one can only be a month by itself. */
export function shapeExpiry(text: string): string {
  const all = text.replaceAll(/[^0-9]/g, '');
  // Browsers that fill the field in may write the year with its century.
  const typed = (/^\d\d20\d\d$/.test(all) ? all.slice(0, 2) + all.slice(4) : all).slice(0, 4);
  const digits = /^[2-9]/.test(typed) ? `0${typed}`.slice(0, 4) : typed;
  return digits.length > 2 ? `${digits.slice(0, 2)}/${digits.slice(2)}` : digits;
}

export type ExpiryProblem = 'wrong' | 'expired';

/**
 * @param shaped `MM/YY`
 * @param now    of the server, as year and month (1 to 12) in UTC; a card is good through its month
 */
export function expiryProblem(
  shaped: string,
  now: { readonly year: number; readonly month: number },
): ExpiryProblem | undefined {
  const parts = /^(0[1-9]|1[0-2])\/(\d\d)$/.exec(shaped);
  if (parts === null) return 'wrong';
  const month = Number(parts[1]);
  const year = 2000 + Number(parts[2]);
  return year * 12 + month < now.year * 12 + now.month ? 'expired' : undefined;
}
