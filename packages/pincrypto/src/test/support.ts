// For the tests of this package only.
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import type { DrawBytes } from '../bytes.ts';
import { parsePinAscii, type Pin, pinToAscii } from '../pin.ts';

export const bytesOf = (text: string): Buffer => Buffer.from(text, 'hex');
export const hexOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes).toString('hex').toUpperCase();
export const pinOf = (text: string): Pin => parsePinAscii(Buffer.from(text, 'ascii'));
export const textOf = (pin: Pin): string => Buffer.from(pinToAscii(pin)).toString('ascii');

export const random: DrawBytes = (length) => randomBytes(length);

/** Hands out these bytes over and over, so that a published fill can be met. */
export function fixedRandom(hex: string): DrawBytes {
  const source = bytesOf(hex);
  return (length) => Uint8Array.from({ length }, (_, at) => source[at % source.length] ?? 0);
}

/** A single-DES key as the same key twice. */
export const twice = (hex: string): Buffer => bytesOf(hex.length === 16 ? hex + hex : hex);

export const digitText = (minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...Array.from('0123456789')), minLength, maxLength });

export const anyPin = digitText(4, 12);
export const anyAccount = digitText(12, 19);
export const anyBytes = (length: number): fc.Arbitrary<Uint8Array<ArrayBuffer>> =>
  fc.uint8Array({ minLength: length, maxLength: length }).map((bytes) => new Uint8Array(bytes));
