import { byteAt, type Bytes } from './bytes.ts';
import { ReferenceFormatError } from './errors.ts';

/**
 * Reads decimal digits into one value 0 to 9 a byte.
 * @throws ReferenceFormatError naming `what`, never the text
 */
export function digitsFromText(
  what: string,
  text: string,
  range: { readonly min: number; readonly max: number },
): Bytes {
  const wrong = text.length < range.min || text.length > range.max || !/^[0-9]*$/.test(text);
  if (wrong) throw new ReferenceFormatError(`${what}: ${range.min} to ${range.max} decimal digits`);
  const digits = new Uint8Array(text.length);
  for (let at = 0; at < digits.length; at += 1) digits[at] = text.charCodeAt(at) - 0x30;
  return digits;
}

/** Digit values (0 to 9, one a byte) as text: for offsets and values on a wire, not for PINs. */
export function textFromDigits(digits: Uint8Array): string {
  let text = '';
  for (const digit of digits) text += String.fromCharCode(0x30 + digit);
  return text;
}

/**
 * Takes `count` decimal digits out of a block: first the nibbles 0 to 9 from left to right, then, where those do not
 * do, the nibbles A to F from left to right, less ten.
 * @source Visa PIN security: PVV "second scan"; the same in the CVV method
 */
export function scanDecimal(block: Uint8Array, count: number): Bytes {
  const digits = new Uint8Array(count);
  let found = 0;
  for (const base of [0, 10]) {
    for (let nibble = 0; nibble < block.length * 2 && found < count; nibble += 1) {
      const value = (byteAt(block, nibble >> 1) >> ((nibble & 1) === 0 ? 4 : 0)) & 0x0f;
      if (value < 10 === (base === 0)) {
        digits[found] = value - base;
        found += 1;
      }
    }
  }
  return digits;
}

/** Packs digit values two a byte, from the left; an even number of them. */
export function packNibbles(nibbles: Uint8Array): Bytes {
  const packed = new Uint8Array(nibbles.length / 2);
  for (let at = 0; at < packed.length; at += 1) {
    packed[at] = (byteAt(nibbles, at * 2) << 4) | byteAt(nibbles, at * 2 + 1);
  }
  return packed;
}
