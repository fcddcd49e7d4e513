import { byteAt, type Bytes, type DrawBytes, maskBelow, wipe, xorInto } from './bytes.ts';
import { makeAccountField } from './account-number.ts';
import { PinBlockError } from './errors.ts';
import { drawNibbles, type Pin, PIN_DIGITS_MAX, PIN_DIGITS_MIN } from './pin.ts';

// The clear half of PIN blocks, without a cipher: the same code runs in Node and in the browser.

/** Formats of ISO 9564-1 that the house speaks: 0, 1 and 3 under TDES, 4 under AES. Format 2 is for chips only. */
export type PinBlockFormat = 0 | 1 | 3 | 4;

/** What a clear 8-byte block is bound to: an account number, or in format 1 nothing. */
export type CompactBinding =
  | { readonly format: 0 | 3; readonly account: string }
  | { readonly format: 1 };

/**
 * What opening a block gives. When `wellFormed` is false the PIN is four zeros, so that a caller can go on with
 * the same work (verify against the reference, count the try) and say no at the end, at the same time as for a
 * wrong PIN. Never use the PIN of a block that is not well formed for anything else.
 */
export interface OpenedPin {
  readonly wellFormed: boolean;
  readonly pin: Pin;
}

/** Nibbles that follow the PIN in the first eight bytes of every format: lowest and highest allowed. */
const FILL: Readonly<Record<PinBlockFormat, readonly [lowest: number, highest: number]>> = {
  0: [15, 15], // clause 9.3.2.2: F
  1: [0, 15], // clause 9.3.3: transaction number, random digits
  3: [10, 15], // clause 9.3.5.2: A to F, random
  4: [10, 10], // clause 9.4.2.2: A
};

/** Control nibble, length nibble, fourteen nibbles of PIN and fill. */
const PIN_NIBBLES = 14;

function nibbleAt(bytes: Uint8Array, nibble: number): number {
  return (byteAt(bytes, nibble >> 1) >> ((nibble & 1) === 0 ? 4 : 0)) & 0x0f;
}

/** Writes control, length, PIN and fill into the first eight bytes of `field`. */
function writePinField(
  field: Uint8Array,
  ask: { readonly format: PinBlockFormat; readonly pin: Pin; readonly random: DrawBytes },
): void {
  const { format, pin } = ask;
  const [from, to] = FILL[format];
  const nibbles = new Uint8Array(PIN_NIBBLES);
  if (from === to) nibbles.fill(from);
  else drawNibbles({ target: nibbles.subarray(pin.length), from, to, random: ask.random });
  nibbles.set(pin);
  field[0] = (format << 4) | pin.length;
  for (let at = 0; at < 7; at += 1) {
    field[at + 1] = (byteAt(nibbles, at * 2) << 4) | byteAt(nibbles, at * 2 + 1);
  }
  wipe(nibbles);
}

/** Reads the first eight bytes of `field`; every nibble is looked at, whatever the ones before it were. */
function readPinField(field: Uint8Array, format: PinBlockFormat): OpenedPin {
  const [lowest, highest] = FILL[format];
  const length = nibbleAt(field, 1);
  let bad = nibbleAt(field, 0) ^ format;
  bad |= maskBelow(length, PIN_DIGITS_MIN) | maskBelow(PIN_DIGITS_MAX, length);
  const digits = new Uint8Array(PIN_NIBBLES);
  for (let at = 0; at < PIN_NIBBLES; at += 1) {
    const nibble = nibbleAt(field, at + 2);
    const inPin = maskBelow(at, length);
    bad |= inPin & maskBelow(9, nibble);
    bad |= ~inPin & (maskBelow(nibble, lowest) | maskBelow(highest, nibble));
    digits[at] = nibble;
  }
  // All ones when nothing was bad.
  const good = maskBelow(bad === 0 ? 0 : 1, 1);
  for (let at = 0; at < PIN_NIBBLES; at += 1) digits[at] = byteAt(digits, at) & good;
  const pin = digits.slice(0, (length & good) | (PIN_DIGITS_MIN & ~good)) as Pin;
  wipe(digits);
  return { wellFormed: good !== 0, pin };
}

/**
 * Encodes a clear PIN block of format 0, 1 or 3.
 * @returns 8 bytes, secret: wipe them
 * @throws PanFormatError
 * @source ISO 9564-1:2017 clauses 9.3.2, 9.3.3, 9.3.5; golden: golden/pin-block-0.json, -1, -3
 */
export function encodePinBlock(
  ask: CompactBinding & { readonly pin: Pin; readonly random: DrawBytes },
): Bytes {
  const block = new Uint8Array(8);
  const accountField = ask.format === 1 ? null : makeAccountField(ask.account);
  writePinField(block, ask);
  if (accountField !== null) xorInto(block, accountField);
  return block;
}

/**
 * Reads a clear PIN block of format 0, 1 or 3 without saying by its course what is wrong with it.
 * @param ask.block 8 bytes; any other length is not well formed
 * @throws PanFormatError when the account number itself is out of range
 * @source ISO 9564-1:2017 clauses 9.3.2, 9.3.3, 9.3.5
 */
export function readPinBlock(ask: CompactBinding & { readonly block: Uint8Array }): OpenedPin {
  const accountField = ask.format === 1 ? null : makeAccountField(ask.account);
  const field = new Uint8Array(8);
  if (ask.block.length === field.length) field.set(ask.block);
  if (accountField !== null) xorInto(field, accountField);
  const opened = readPinField(field, ask.format);
  wipe(field);
  return ask.block.length === 8 ? opened : notWellFormed();
}

/**
 * Decodes a clear PIN block of format 0, 1 or 3.
 * @throws PinBlockError, PanFormatError
 */
export function decodePinBlock(ask: CompactBinding & { readonly block: Uint8Array }): Pin {
  return wellFormedPin(readPinBlock(ask));
}

/**
 * The clear PIN field of format 4: control, length, PIN, fill A, eight random bytes.
 * @returns 16 bytes, secret: wipe them
 * @source ISO 9564-1:2017 clause 9.4.2.2; golden: golden/pin-block-4.json
 */
export function makePinField4(pin: Pin, random: DrawBytes): Bytes {
  const field = new Uint8Array(16);
  writePinField(field, { format: 4, pin, random });
  field.set(random(8), 8);
  return field;
}

/** Reads a clear PIN field of format 4 (16 bytes). @source ISO 9564-1:2017 clause 9.4.2.2 */
export function readPinField4(field: Uint8Array): OpenedPin {
  return readPinField(field, 4);
}

/** The PIN of an opened block. @throws PinBlockError when the block was not well formed */
export function wellFormedPin(opened: OpenedPin): Pin {
  if (!opened.wellFormed) throw new PinBlockError();
  return opened.pin;
}

/** What opening gives for a block of a wrong length, which has nothing in it to read. */
export function notWellFormed(): OpenedPin {
  return { wellFormed: false, pin: new Uint8Array(PIN_DIGITS_MIN) as Pin };
}
