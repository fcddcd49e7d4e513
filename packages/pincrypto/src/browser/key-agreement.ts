import { byteAt, type Bytes, wipe } from '../bytes.ts';
import { PublicPointError } from '../errors.ts';
import { adjustParity } from '../key-parity.ts';
import {
  assertDerivedLength,
  assertSharedInformation,
  type DerivationFunction,
  type DerivationHash,
  derivationInput,
} from '../derivation-terms.ts';
import { takeAesKey } from './aes-block.ts';
import type { WebKey } from './web-crypto.ts';

/** Named as on the wire of AWS Payment Cryptography. */
export type Curve = 'ECC_NIST_P256' | 'ECC_NIST_P384' | 'ECC_NIST_P521';

const CURVE_NAMES: Readonly<Record<Curve, string>> = {
  ECC_NIST_P256: 'P-256',
  ECC_NIST_P384: 'P-384',
  ECC_NIST_P521: 'P-521',
};

const HASH_NAMES: Readonly<Record<DerivationHash, string>> = {
  SHA_256: 'SHA-256',
  SHA_384: 'SHA-384',
  SHA_512: 'SHA-512',
};

/** The one-time key of a screen. */
export interface ScreenKey {
  readonly curve: Curve;
  /** not extractable */
  readonly privateKey: WebKey;
  /** uncompressed: 0x04, x, y */
  readonly point: Bytes;
}

/** Makes the one-time key of a screen; the private half cannot leave the browser. */
export async function makeScreenKey(curve: Curve): Promise<ScreenKey> {
  const algorithm = { name: 'ECDH', namedCurve: CURVE_NAMES[curve] };
  const pair = await crypto.subtle.generateKey(algorithm, false, ['deriveBits']);
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  return { curve, privateKey: pair.privateKey, point };
}

/**
 * The shared secret Z: the x coordinate at the width of the field.
 * @param peerPoint the other side's uncompressed point; checked to lie on the curve
 * @returns 32, 48 or 66 secret bytes: wipe them
 * @throws PublicPointError
 * @source NIST SP 800-56A rev. 3 clause 5.7.1.2; golden: golden/ecdh.json
 */
export async function deriveSharedSecret(
  screenKey: Pick<ScreenKey, 'curve' | 'privateKey'>,
  peerPoint: Bytes,
): Promise<Bytes> {
  const algorithm = { name: 'ECDH', namedCurve: CURVE_NAMES[screenKey.curve] };
  if (peerPoint[0] !== 0x04) throw new PublicPointError();
  let peer: WebKey;
  try {
    peer = await crypto.subtle.importKey('raw', peerPoint, algorithm, false, []);
  } catch (cause) {
    throw new PublicPointError({ cause });
  }
  const ask = { name: 'ECDH', public: peer };
  return new Uint8Array(await crypto.subtle.deriveBits(ask, screenKey.privateKey, null));
}

export interface Derivation {
  readonly kdf: DerivationFunction;
  readonly hash: DerivationHash;
  /** the shared secret Z */
  readonly secret: Uint8Array;
  /** SharedInformation; may be empty here */
  readonly info: Uint8Array;
}

/**
 * Derives bytes from a shared secret: NIST one-step `H(counter || Z || info)`, ANSI X9.63 `H(Z || counter || info)`.
 * @param lengthBytes 1 to 256
 * @returns secret bytes: wipe them
 * @throws DerivationError
 * @source NIST SP 800-56C rev. 2 clause 4.1 option 1; ANSI X9.63-2011 clause 5.6.3; golden: golden/key-derivation.json
 */
export async function deriveBytes(derivation: Derivation, lengthBytes: number): Promise<Bytes> {
  assertDerivedLength(lengthBytes);
  const derived = new Uint8Array(lengthBytes);
  let filled = 0;
  for (let counter = 1; filled < lengthBytes; counter += 1) {
    const input = derivationInput(derivation.kdf, { ...derivation, counter });
    // Each round fills what the one before it left: there is nothing to run at once.
    // oxlint-disable-next-line no-await-in-loop
    const digest = new Uint8Array(await crypto.subtle.digest(HASH_NAMES[derivation.hash], input));
    for (let at = 0; at < digest.length && filled < lengthBytes; at += 1) {
      derived[filled] = byteAt(digest, at);
      filled += 1;
    }
    wipe(input, digest);
  }
  return derived;
}

/** What both sides of an exchange know. */
export interface Exchange {
  readonly screenKey: Pick<ScreenKey, 'curve' | 'privateKey'>;
  readonly peerPoint: Bytes;
  readonly kdf: DerivationFunction;
  readonly hash: DerivationHash;
  /** SharedInformation: 16 to 64 bytes, none of them zero, used once */
  readonly info: Uint8Array;
}

async function deriveExchanged(exchange: Exchange, lengthBytes: number): Promise<Bytes> {
  assertSharedInformation(exchange.info);
  const secret = await deriveSharedSecret(exchange.screenKey, exchange.peerPoint);
  try {
    return await deriveBytes({ ...exchange, secret }, lengthBytes);
  } finally {
    wipe(secret);
  }
}

/**
 * Derives the key of a format 4 block.
 * @throws DerivationError, PublicPointError
 */
export async function deriveAesBlockKey(exchange: Exchange, lengthBytes: 16 | 32): Promise<WebKey> {
  return takeAesKey(await deriveExchanged(exchange, lengthBytes));
}

/**
 * Derives the key of a format 1 block, with odd parity.
 * @returns secret bytes: wipe them after the one block
 * @throws DerivationError, PublicPointError
 */
export async function deriveTdesBlockKey(exchange: Exchange, lengthBytes: 16 | 24): Promise<Bytes> {
  const key = await deriveExchanged(exchange, lengthBytes);
  adjustParity(key);
  return key;
}
