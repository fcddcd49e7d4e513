import { hash, type KeyObject } from 'node:crypto';
import { takeSecretKey } from './block-cipher.ts';
import { byteAt, type Bytes, wipe } from './bytes.ts';
import { type EcdhPeers, deriveSharedSecret } from './ecdh.ts';
import { adjustParity } from './key-parity.ts';
import {
  assertDerivedLength,
  assertSharedInformation,
  type DerivationFunction,
  type DerivationHash,
  derivationInput,
  type DerivedKeyShape,
} from './derivation-terms.ts';

const HASH_NAMES: Readonly<Record<DerivationHash, string>> = {
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
};

export interface Derivation {
  readonly kdf: DerivationFunction;
  readonly hash: DerivationHash;
  /** the shared secret Z, or other keying material */
  readonly secret: Uint8Array;
  /** SharedInformation (NIST: FixedInfo); may be empty here */
  readonly info: Uint8Array;
}

/**
 * Derives bytes from a shared secret: NIST one-step `H(counter || Z || info)`, ANSI X9.63 `H(Z || counter || info)`.
 * @param lengthBytes 1 to 256
 * @returns secret bytes: wipe them
 * @throws DerivationError
 * @source NIST SP 800-56C rev. 2 clause 4.1 option 1; ANSI X9.63-2011 clause 5.6.3; golden: golden/key-derivation.json
 */
export function deriveBytes(derivation: Derivation, lengthBytes: number): Bytes {
  assertDerivedLength(lengthBytes);
  const derived = new Uint8Array(lengthBytes);
  let filled = 0;
  for (let counter = 1; filled < lengthBytes; counter += 1) {
    const input = derivationInput(derivation.kdf, { ...derivation, counter });
    const digest = hash(HASH_NAMES[derivation.hash], input, 'buffer');
    for (let at = 0; at < digest.length && filled < lengthBytes; at += 1) {
      derived[filled] = byteAt(digest, at);
      filled += 1;
    }
    wipe(input, digest);
  }
  return derived;
}

/**
 * Derives the one-time key of an exchange: ECDH, then the derivation function; TDES keys get odd parity.
 * @param ask.info SharedInformation, 16 to 64 bytes, none of them zero, used once
 * @throws DerivationError, PublicPointError
 * @source NIST SP 800-56A rev. 3 clauses 5.7.1.2 and 5.8; as on the wire of AWS Payment Cryptography
 */
export function deriveExchangedKey(
  ask: EcdhPeers & {
    readonly kdf: DerivationFunction;
    readonly hash: DerivationHash;
    readonly info: Uint8Array;
    readonly shape: DerivedKeyShape;
  },
): KeyObject {
  assertSharedInformation(ask.info);
  const secret = deriveSharedSecret(ask);
  try {
    const bytes = deriveBytes({ ...ask, secret }, ask.shape.bytes);
    if (ask.shape.algorithm === 'TDES') adjustParity(bytes);
    return takeSecretKey(bytes);
  } finally {
    wipe(secret);
  }
}
