import { spellOut } from './spelled.ts';

/** Also letters that show nothing (Hangul fillers), and what draws a key around a digit. */
const INVISIBLE = /\p{Cf}|\u{115f}|\u{1160}|\u{20e3}|\u{3164}|[\u{fe00}-\u{fe0f}]|\u{ffa0}/gu;
/** One to nine in black and white circles, which have no plain form of their own in Unicode. */
const CIRCLED = [0x24f5, 0x2776, 0x2780, 0x278a];
const CIRCLES = /[\u{24f5}-\u{24fd}\u{2776}-\u{277e}\u{2780}-\u{2788}\u{278a}-\u{2792}]/gu;
const DECIMAL = /\p{Nd}/u;
const DECIMALS = /\p{Nd}/gu;
const SCRIPT_DIGITS = 10;

/**
 * The text with every digit as 0 to 9: full-width, circled and raised ones, those of other scripts, and those that are
 * spelled out in English or Spanish. What nobody sees between two digits is gone.
 */
export function withPlainDigits(text: string): string {
  const composed = text
    .normalize('NFC')
    .replaceAll(/[^\p{L}]/gu, plainSign)
    .normalize('NFKC')
    .replaceAll(INVISIBLE, '');
  return spellOut(composed.replaceAll(DECIMALS, plainDigit).replaceAll(CIRCLES, circledDigit));
}

/** A sign with a letter in it, as № or ㎟, and a fraction: they stand between digits and are none of them. */
function plainSign(sign: string): string {
  const plain = sign.normalize('NFKC');
  return /[\p{L}\u{2044}]/u.test(plain) ? ' ' : plain;
}

/** The digits of a script stand in a row from zero on (Unicode, chapter 4.6). */
function plainDigit(digit: string): string {
  const point = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < SCRIPT_DIGITS - 1 && DECIMAL.test(String.fromCodePoint(point - value - 1)))
    value += 1;
  return String(value);
}

function circledDigit(circle: string): string {
  const point = circle.codePointAt(0) ?? 0;
  const one = CIRCLED.findLast((first) => first <= point) ?? point;
  return String(point - one + 1);
}
