import { byteAt, type Bytes, type DrawBytes, maskBelow, wipe } from './bytes.ts';
import { PinFormatError } from './errors.ts';

declare const pinBrand: unique symbol;

/** A PIN: one digit value 0 to 9 a byte, 4 to 12 of them. Bytes, not a string, so that it can be wiped. */
export type Pin = Bytes & { readonly [pinBrand]: 'Pin' };

/** ISO 9564-1:2017 clause 8.1. */
export const PIN_DIGITS_MIN = 4;
/** ISO 9564-1:2017 clause 8.1. */
export const PIN_DIGITS_MAX = 12;

const ASCII_ZERO = 0x30;

/**
 * Takes digit values (0 to 9, one a byte) as a PIN. The same bytes are returned, branded: wiping one wipes both.
 * @param digits 4 to 12 bytes
 * @throws PinFormatError
 * @source ISO 9564-1:2017 clause 8.1
 */
export function parsePinDigits(digits: Bytes): Pin {
  let bad = maskBelow(digits.length, PIN_DIGITS_MIN) | maskBelow(PIN_DIGITS_MAX, digits.length);
  for (const digit of digits) bad |= maskBelow(9, digit);
  if (bad !== 0) throw new PinFormatError();
  return digits as Pin;
}

/**
 * Takes a PIN from ASCII digits (0x30 to 0x39), into bytes of its own; the caller wipes what it handed in.
 * @param text 4 to 12 bytes
 * @throws PinFormatError
 */
export function parsePinAscii(text: Uint8Array): Pin {
  if (text.length > PIN_DIGITS_MAX) throw new PinFormatError();
  const digits = new Uint8Array(text.length);
  // What is below 0x30 wraps round to above 9 and is refused as well.
  for (let at = 0; at < text.length; at += 1) digits[at] = byteAt(text, at) - ASCII_ZERO;
  try {
    return parsePinDigits(digits);
  } catch (error) {
    wipe(digits);
    throw error;
  }
}

/** The PIN as ASCII digits, for the one place that shows or prints it; the caller wipes them. */
export function pinToAscii(pin: Pin): Bytes {
  const text = new Uint8Array(pin.length);
  for (let at = 0; at < pin.length; at += 1) text[at] = byteAt(pin, at) + ASCII_ZERO;
  return text;
}

/**
 * Draws a PIN, every digit string of the length equally likely.
 * @param length digits, 4 to 12
 * @throws PinFormatError when the length is out of range
 * @source ISO 9564-1:2017 clause 8.3 (assigned random PIN)
 */
export function makePin(length: number, random: DrawBytes): Pin {
  if (!Number.isInteger(length) || length < PIN_DIGITS_MIN || length > PIN_DIGITS_MAX) {
    throw new PinFormatError();
  }
  const digits = new Uint8Array(length);
  drawNibbles({ target: digits, from: 0, to: 9, random });
  return digits as Pin;
}

/** 32 bytes give 12 digits of ten values with one draw nearly always. */
const DRAW_BYTES = 32;

/** Fills `target` with values `from` to `to`, all equally likely: bytes beyond the last whole multiple are drawn again. */
export function drawNibbles(ask: {
  readonly target: Uint8Array;
  readonly from: number;
  readonly to: number;
  readonly random: DrawBytes;
}): void {
  const values = ask.to - ask.from + 1;
  const limit = 256 - (256 % values);
  let filled = 0;
  while (filled < ask.target.length) {
    const drawn = ask.random(DRAW_BYTES);
    for (let at = 0; at < drawn.length && filled < ask.target.length; at += 1) {
      const byte = byteAt(drawn, at);
      if (byte >= limit) continue;
      ask.target[filled] = ask.from + (byte % values);
      filled += 1;
    }
    wipe(drawn);
  }
}
