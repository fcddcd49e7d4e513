import type { Bytes } from './bytes.ts';
import { DerivationError } from './errors.ts';

export type DerivationHash = 'SHA_256' | 'SHA_384' | 'SHA_512';
export type DerivationFunction = 'NIST_SP800' | 'ANSI_X963';

export const SHARED_INFORMATION_BYTES_MIN = 16;
export const SHARED_INFORMATION_BYTES_MAX = 64;

/** Enough for any key of ours and for the published vectors. */
export const DERIVED_BYTES_MAX = 256;

/** Bytes of a derived key: AES of 16, 24, 32; TDES of 16, 24. */
export type DerivedKeyShape =
  | { readonly algorithm: 'AES'; readonly bytes: 16 | 24 | 32 }
  | { readonly algorithm: 'TDES'; readonly bytes: 16 | 24 };

/**
 * Checks SharedInformation: 16 to 64 bytes, none of them zero (some implementations end at a zero byte). That it
 * is used once is the business of whoever makes it.
 * @throws DerivationError
 */
export function assertSharedInformation(info: Uint8Array): void {
  if (
    info.length < SHARED_INFORMATION_BYTES_MIN ||
    info.length > SHARED_INFORMATION_BYTES_MAX ||
    info.includes(0)
  ) {
    throw new DerivationError('SharedInformation: 16 to 64 bytes, none of them zero');
  }
}

/** What one round of a derivation hashes; the counter is four bytes, big endian, from 1. */
export function derivationInput(
  kdf: DerivationFunction,
  ask: { readonly secret: Uint8Array; readonly info: Uint8Array; readonly counter: number },
): Bytes {
  const { secret, info, counter } = ask;
  const input = new Uint8Array(4 + secret.length + info.length);
  const counterAt = kdf === 'NIST_SP800' ? 0 : secret.length;
  new DataView(input.buffer).setUint32(counterAt, counter);
  input.set(secret, kdf === 'NIST_SP800' ? 4 : 0);
  input.set(info, 4 + secret.length);
  return input;
}

/** @throws DerivationError when the number of bytes to derive is out of range */
export function assertDerivedLength(lengthBytes: number): void {
  if (!Number.isInteger(lengthBytes) || lengthBytes < 1 || lengthBytes > DERIVED_BYTES_MAX) {
    throw new DerivationError('a derivation gives 1 to 256 bytes');
  }
}
