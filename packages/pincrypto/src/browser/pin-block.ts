import { makeAccountField4 } from '../account-number.ts';
import { type Bytes, type DrawBytes, wipe, xorInto } from '../bytes.ts';
import { PinBlockError } from '../errors.ts';
import { encodePinBlock, makePinField4, readPinField4, wellFormedPin } from '../pin-field.ts';
import type { Pin } from '../pin.ts';
import { decipherBlock, encipherTwice } from './aes-block.ts';
import { encipherTdesBlock } from './tdes.ts';
import type { WebKey } from './web-crypto.ts';

/**
 * Enciphers a PIN as a format 4 block.
 * @param ask.account control number of twelve digits (or a card number of 13 to 19)
 * @param ask.key     from `deriveAesBlockKey` or `takeAesKey`
 * @returns 16 bytes
 * @throws PanFormatError
 * @source ISO 9564-1:2017 clause 9.4.2; golden: golden/pin-block-4.json
 */
export async function encipherPinBlock4(ask: {
  readonly pin: Pin;
  readonly account: string;
  readonly key: WebKey;
  readonly random: DrawBytes;
}): Promise<Bytes> {
  const accountField = makeAccountField4(ask.account);
  const pinField = makePinField4(ask.pin, ask.random);
  try {
    return await encipherTwice(ask.key, pinField, accountField);
  } finally {
    wipe(pinField);
  }
}

/**
 * Opens a format 4 block.
 * @param ask.block 16 bytes
 * @returns the PIN; whoever shows it wipes it
 * @throws PinBlockError for every block that does not fit, always with the same message; PanFormatError
 * @source ISO 9564-1:2017 clause 9.4.2; golden: golden/pin-block-4.json
 */
export async function decipherPinBlock4(ask: {
  readonly block: Bytes;
  readonly account: string;
  readonly key: WebKey;
}): Promise<Pin> {
  const accountField = makeAccountField4(ask.account);
  if (ask.block.length !== 16) throw new PinBlockError();
  const between = await decipherBlock(ask.key, ask.block);
  xorInto(between, accountField);
  const field = await decipherBlock(ask.key, between);
  try {
    return wellFormedPin(readPinField4(field));
  } finally {
    wipe(between, field);
  }
}

/**
 * Enciphers a PIN as a format 1 block: bound to no account, so only under a key that is used once.
 * @param ask.key two- or three-key TDES, 16 or 24 bytes, from `deriveTdesBlockKey`; the caller wipes it
 * @returns 8 bytes
 * @throws KeyFormatError
 * @source ISO 9564-1:2017 clause 9.3.3
 */
export function encipherPinBlock1(ask: {
  readonly pin: Pin;
  readonly key: Bytes;
  readonly random: DrawBytes;
}): Bytes {
  const clear = encodePinBlock({ format: 1, pin: ask.pin, random: ask.random });
  try {
    return encipherTdesBlock(clear, ask.key);
  } finally {
    wipe(clear);
  }
}
