import type { KeyObject } from 'node:crypto';
import { makeAccountField4 } from './account-number.ts';
import { decipherBlocks, encipherBlocks } from './block-cipher.ts';
import { type DrawBytes, wipe, xorInto } from './bytes.ts';
import { TranslationError } from './errors.ts';
import type { Pin } from './pin.ts';
import {
  type CompactBinding,
  encodePinBlock,
  makePinField4,
  notWellFormed,
  type OpenedPin,
  readPinBlock,
  readPinField4,
  wellFormedPin,
} from './pin-field.ts';
import { decideTranslation } from './translation.ts';

/**
 * Format and what the block is bound to. `account`: card number of 13 to 19 digits with its check digit, or a
 * control number of twelve digits.
 */
export type PinBlockBinding = CompactBinding | { readonly format: 4; readonly account: string };

/** A PIN block, what it is bound to, and the key it is under. */
export type EncipheredPin = PinBlockBinding & {
  /** 8 bytes in formats 0, 1 and 3; 16 bytes in format 4 */
  readonly block: Uint8Array;
  readonly key: KeyObject;
};

/**
 * Enciphers a PIN.
 * @param ask.pin    4 to 12 digits; not wiped here
 * @param ask.key    formats 0, 1, 3: TDES of 16 or 24 bytes; format 4: AES of 16, 24 or 32 bytes; for PIN blocks only
 * @param ask.random fill of formats 1, 3 and 4
 * @returns 8 bytes (formats 0, 1, 3) or 16 bytes (format 4)
 * @throws PanFormatError, KeyFormatError; messages never quote a digit
 * @source ISO 9564-1:2017 clauses 9.3 and 9.4; golden: golden/pin-block-0.json, -1, -3, -4
 */
export function encipherPinBlock(
  ask: PinBlockBinding & {
    readonly pin: Pin;
    readonly key: KeyObject;
    readonly random: DrawBytes;
  },
): Buffer {
  if (ask.format !== 4) {
    const clear = encodePinBlock(ask);
    try {
      return encipherBlocks('TDES', ask.key, clear);
    } finally {
      wipe(clear);
    }
  }
  // Clause 9.4.2.4: E(E(PIN field) xor account field).
  const accountField = makeAccountField4(ask.account);
  const pinField = makePinField4(ask.pin, ask.random);
  try {
    const between = encipherBlocks('AES', ask.key, pinField);
    xorInto(between, accountField);
    return encipherBlocks('AES', ask.key, between);
  } finally {
    wipe(pinField);
  }
}

/**
 * Opens an enciphered PIN block; does the same work whatever is wrong with it, and throws for none of it. For
 * verification: go on with `pin`, and say yes only if `wellFormed` as well.
 * @returns the PIN (wipe it), or `wellFormed: false` and four zeros
 * @throws PanFormatError, KeyFormatError: faults of the caller, not of the block
 * @source ISO 9564-1:2017 clauses 9.3 and 9.4
 */
export function openPinBlock(ask: EncipheredPin): OpenedPin {
  const blockBytes = ask.format === 4 ? 16 : 8;
  const block = ask.block.length === blockBytes ? ask.block : new Uint8Array(blockBytes);
  let opened: OpenedPin;
  if (ask.format === 4) {
    const between = decipherBlocks('AES', ask.key, block);
    xorInto(between, makeAccountField4(ask.account));
    const field = decipherBlocks('AES', ask.key, between);
    opened = readPinField4(field);
    wipe(field);
  } else {
    const clear = decipherBlocks('TDES', ask.key, block);
    opened = readPinBlock({ ...ask, block: clear });
    wipe(clear);
  }
  return ask.block.length === blockBytes ? opened : notWellFormed();
}

/**
 * Deciphers a PIN block.
 * @returns the PIN; the caller wipes it
 * @throws PinBlockError for every block that does not fit, always with the same message; PanFormatError, KeyFormatError
 * @source ISO 9564-1:2017 clauses 9.3 and 9.4
 */
export function decipherPinBlock(ask: EncipheredPin): Pin {
  return wellFormedPin(openPinBlock(ask));
}

/**
 * Translates a PIN block to another key, format or both, by the rule of `decideTranslation`.
 * @returns the outgoing block: 8 bytes, or 16 in format 4
 * @throws TranslationError, PinBlockError, PanFormatError, KeyFormatError
 * @source PCI PIN Security Requirements 3.1, requirement 3-3
 */
export function translatePinBlock(ask: {
  readonly incoming: EncipheredPin;
  readonly outgoing: PinBlockBinding & { readonly key: KeyObject };
  readonly random: DrawBytes;
}): Buffer {
  const { incoming, outgoing, random } = ask;
  const decision = decideTranslation({
    from: incoming.format,
    to: outgoing.format,
    accountChanges:
      incoming.format !== 1 && outgoing.format !== 1 && incoming.account !== outgoing.account,
  });
  if (!decision.allowed) throw new TranslationError();
  const pin = decipherPinBlock(incoming);
  try {
    return encipherPinBlock({ ...outgoing, pin, random });
  } finally {
    wipe(pin);
  }
}
