import { LISTED_PINS } from './listed-pins.ts';

/** The rules that look at the digits alone; a product's policy names the ones that count. */
export const PIN_RULES = [
  'listed',
  'all-same',
  'ascending',
  'descending',
  'repeats',
  'keypad',
] as const;

export type PinRule = (typeof PIN_RULES)[number];

// Columns and diagonals of the keypad 1-9 with 0 below 8, and the columns run on to the zero.
const LINES = bothWays(['147', '258', '369', '159', '357', '2580', '1470', '3690']);

/** The corners in turn, from any of them, either way round. */
const CORNERS = bothWays(['1397', '3971', '9713', '7139']);

function bothWays(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => [line, line.split('').toReversed().join('')]);
}

// A PIN stays in its bytes, which the caller wipes: no rule makes text of it.

/** Do these digits stand in the PIN from here? */
export function standsAt(pin: Uint8Array, from: number, digits: string): boolean {
  if (from + digits.length > pin.length) return false;
  for (let at = 0; at < digits.length; at += 1) {
    if (pin[from + at] !== digits.charCodeAt(at) - 0x30) return false;
  }
  return true;
}

function stepsBy(step: 0 | 1 | 9, pin: Uint8Array): boolean {
  for (let at = 1; at < pin.length; at += 1) {
    if (((pin[at - 1] ?? 0) + step) % 10 !== pin[at]) return false;
  }
  return true;
}

/** A shorter piece again and again: 1212, 384384. */
function isRepeated(pin: Uint8Array): boolean {
  for (let unit = 2; unit * 2 <= pin.length; unit += 1) {
    if (pin.length % unit === 0 && pin.every((digit, at) => digit === pin[at % unit])) return true;
  }
  return false;
}

/** Digits that come in pairs or longer runs only: 1122, 111222. */
function isOfRuns(pin: Uint8Array): boolean {
  return pin.length > 1 && pin.every((digit, at) => digit === pin[at - 1] || digit === pin[at + 1]);
}

function isOfLines(pin: Uint8Array, from = 0): boolean {
  if (from === pin.length) return true;
  return LINES.some((line) => standsAt(pin, from, line) && isOfLines(pin, from + line.length));
}

/** A number that stands for a PIN and its length: a one, then its digits. */
function numberOf(pin: Uint8Array): number {
  let value = 1;
  for (const digit of pin) value = value * 10 + digit;
  return value;
}

const LISTED_NUMBERS: ReadonlySet<number> = new Set(
  [...LISTED_PINS].map((pin) => Number(`1${pin}`)),
);

/** What each rule asks of a PIN. Ascending and descending run on from nine to zero. */
export const BREAKS: Readonly<Record<PinRule, (pin: Uint8Array) => boolean>> = {
  listed: (pin) => LISTED_NUMBERS.has(numberOf(pin)),
  'all-same': (pin) => stepsBy(0, pin),
  ascending: (pin) => stepsBy(1, pin),
  descending: (pin) => stepsBy(9, pin),
  repeats: (pin) => isRepeated(pin) || isOfRuns(pin),
  keypad: (pin) =>
    isOfLines(pin) || CORNERS.some((line) => pin.length === line.length && standsAt(pin, 0, line)),
};
