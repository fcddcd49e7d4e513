import type { KeyObject } from 'node:crypto';
import { type BlockAlgorithm, takeSecretKey } from './block-cipher.ts';
import { byteAt, type Bytes, wipe } from './bytes.ts';
import { deriveCmac } from './cmac.ts';
import { KeyBlockError } from './errors.ts';
import type { KeyBlockAlgorithm, KeyBlockVersion } from './key-block-header.ts';

/** The pair that protects one key block. */
export interface ProtectionKeys {
  readonly encryption: KeyObject;
  readonly authentication: KeyObject;
}

/**
 * Strength of a key in bits as PCI PIN counts it, for the rule that no key is wrapped under a weaker one.
 * @returns 80, 112 or the key's own bits for AES and HMAC
 * @throws KeyBlockError of fault `form` for a length that the algorithm does not have
 * @source PCI PIN Security Requirements 3.1, normative annex C; NIST SP 800-57 part 1 rev. 5 table 2
 */
export function keyStrengthBits(algorithm: KeyBlockAlgorithm, keyBytes: number): number {
  if (algorithm === 'T' && keyBytes === 16) return 80;
  if (algorithm === 'T' && keyBytes === 24) return 112;
  if (algorithm === 'A' && (keyBytes === 16 || keyBytes === 24 || keyBytes === 32))
    return keyBytes * 8;
  // FIPS 198-1: strength of an HMAC key is bounded by half the hash; 256 bits is the most that counts here.
  if (algorithm === 'H' && keyBytes >= 14 && keyBytes <= 64) return Math.min(keyBytes * 8, 256);
  throw new KeyBlockError('form', 'key block: a key of this algorithm does not have this length');
}

export function protectionAlgorithm(version: KeyBlockVersion): BlockAlgorithm {
  return version === 'D' ? 'AES' : 'TDES';
}

/** @throws KeyBlockError of fault `protection` */
export function assertProtection(
  version: KeyBlockVersion,
  ask: {
    readonly protectionKey: KeyObject;
    readonly algorithm: KeyBlockAlgorithm;
    readonly keyBytes: number;
  },
): void {
  const size = ask.protectionKey.symmetricKeySize ?? 0;
  const own = protectionAlgorithm(version) === 'AES' ? 'A' : 'T';
  const fits = size === 24 || size === 16 || (own === 'A' && size === 32);
  if (ask.protectionKey.type !== 'secret' || !fits) {
    throw new KeyBlockError('protection', 'key block: the protection key is of the wrong kind');
  }
  if (keyStrengthBits(own, size) < keyStrengthBits(ask.algorithm, ask.keyBytes)) {
    throw new KeyBlockError('protection', 'key block: the protection key is weaker than the key');
  }
}

/** Algorithm indicator of the derivation data, by bytes of the protection key: X9.143 clause 7.2. */
const TDES_INDICATORS: ReadonlyMap<number, number> = new Map([
  [16, 0x0000],
  [24, 0x0001],
]);
const AES_INDICATORS: ReadonlyMap<number, number> = new Map([
  [16, 0x0002],
  [24, 0x0003],
  [32, 0x0004],
]);

const FOR_ENCRYPTION = 0x0000;
const FOR_AUTHENTICATION = 0x0001;

/** Counter, purpose, zero, algorithm, bits: CMAC in counter mode (NIST SP 800-108 clause 4.1). */
function deriveOne(version: KeyBlockVersion, protectionKey: KeyObject, purpose: number): KeyObject {
  const algorithm = protectionAlgorithm(version);
  const size = protectionKey.symmetricKeySize ?? 0;
  const indicator = (algorithm === 'AES' ? AES_INDICATORS : TDES_INDICATORS).get(size) ?? 0;
  const derived = new Uint8Array(size);
  const data = new Uint8Array(8);
  const view = new DataView(data.buffer);
  view.setUint16(1, purpose);
  view.setUint16(4, indicator);
  view.setUint16(6, size * 8);
  for (let filled = 0, counter = 1; filled < size; counter += 1) {
    data[0] = counter;
    const part = deriveCmac(algorithm, protectionKey, data);
    derived.set(part.subarray(0, size - filled), filled);
    filled += part.length;
    wipe(part);
  }
  return takeSecretKey(derived);
}

/**
 * Encryption and authentication key of versions B and D.
 * @source ANSI X9.143-2022 clause 7.2 (derivation binding); ASC X9 TR 31-2018 clause 5.3.2
 */
export function deriveProtectionKeys(version: 'B' | 'D', protectionKey: KeyObject): ProtectionKeys {
  return {
    encryption: deriveOne(version, protectionKey, FOR_ENCRYPTION),
    authentication: deriveOne(version, protectionKey, FOR_AUTHENTICATION),
  };
}

function variant(protectionKey: KeyObject, mask: number): KeyObject {
  const bytes = protectionKey.export();
  const masked: Bytes = new Uint8Array(bytes.length);
  for (let at = 0; at < bytes.length; at += 1) masked[at] = byteAt(bytes, at) ^ mask;
  wipe(bytes);
  return takeSecretKey(masked);
}

/**
 * Encryption and authentication key of versions A and C: variants by the letters E and M.
 * @source ASC X9 TR 31-2018 clause 5.3.1 (variant binding, deprecated)
 */
export function variantProtectionKeys(protectionKey: KeyObject): ProtectionKeys {
  return { encryption: variant(protectionKey, 0x45), authentication: variant(protectionKey, 0x4d) };
}
