import type { Visit } from '@countersign/keeper-contract';
import { fromBase64Url, type Bytes } from '@countersign/kernel';
import {
  decipherPinBlock4,
  deriveAesBlockKey,
  deriveTdesBlockKey,
  drawFromBrowser,
  encipherPinBlock1,
  encipherPinBlock4,
  makeScreenKey as makeKey,
  parsePinDigits,
  wipe,
  type Exchange,
  type ScreenKey as Key,
} from '@countersign/pincrypto/browser';

/** The page's one-time key. Its private half never leaves the browser and dies with the page. */
export interface ScreenKey {
  readonly key: Key;
  /** Uncompressed point, 65 bytes. */
  readonly publicKey: Bytes;
  /** SHA-256 of the point: what a proof names. */
  readonly hash: () => Promise<Bytes>;
}

export type VisitPin = NonNullable<Visit['pin']>;

/** AES-128 for format 4, two-key TDES for format 1. */
const KEY_BYTES = 16;

export async function makeScreenKey(): Promise<ScreenKey> {
  const key = await makeKey('ECC_NIST_P256');
  const hash = async () => new Uint8Array(await crypto.subtle.digest('SHA-256', key.point));
  return { key, publicKey: key.point, hash };
}

function exchangeOf(screen: ScreenKey, pin: VisitPin): Exchange {
  return {
    screenKey: screen.key,
    peerPoint: fromBase64Url(pin.backendKey),
    kdf: pin.kdf,
    hash: pin.hash,
    info: fromBase64Url(pin.sharedInformation),
  };
}

/** Opens the block that the backend made for this screen, bound to the visit's control number. @returns the digits: wipe them */
export async function openPin(screen: ScreenKey, pin: VisitPin, block: Bytes): Promise<Uint8Array> {
  const key = await deriveAesBlockKey(exchangeOf(screen, pin), KEY_BYTES);
  return decipherPinBlock4({ block, account: pin.controlNumber, key });
}

/** Enciphers chosen digits for the backend, as the visit says: format 4 under AES, or format 1 under TDES. */
export async function sealPin(
  screen: ScreenKey,
  visitPin: VisitPin,
  digits: Uint8Array,
): Promise<Bytes> {
  const exchange = exchangeOf(screen, visitPin);
  const pin = parsePinDigits(digits.slice());
  try {
    if (visitPin.block === 'iso-4') {
      const key = await deriveAesBlockKey(exchange, KEY_BYTES);
      const account = visitPin.controlNumber;
      return await encipherPinBlock4({ pin, account, key, random: drawFromBrowser });
    }
    const key = await deriveTdesBlockKey(exchange, KEY_BYTES);
    try {
      return encipherPinBlock1({ pin, key, random: drawFromBrowser });
    } finally {
      wipe(key);
    }
  } finally {
    wipe(pin);
  }
}
