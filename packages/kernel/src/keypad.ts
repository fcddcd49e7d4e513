const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
// ITU-T E.161, clause 3.1: where the letters stand.
const KEYS = '22233344455566677778889999';

/**
 * What somebody keys for a text on a telephone: digits as they are, each letter by the key that it stands on (ITU-T E.161),
 * everything else left out.
 * @param text letters of the basic Latin alphabet in either case, digits, and whatever stands between them
 * @returns decimal digits
 */
export function keypadDigits(text: string): string {
  return text
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '')
    .replaceAll(/[A-Z]/g, (letter) => KEYS[LETTERS.indexOf(letter)] ?? '');
}
