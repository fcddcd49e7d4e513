import { type KeyObject, createPublicKey } from 'node:crypto';
import { curveOf, makeEcdhKeyPair } from '@countersign/pincrypto';
import { issueCertificate } from '@countersign/x509';
import type { Protection } from '../keys/protection.ts';

const NAME = 'Countersign vault';
const YEAR_MS = 365 * 24 * 3600 * 1000;
const ROOT_YEARS = 20;
const LEAF_YEARS = 5;
/** Certificates begin a little early, for clocks that are a little late. */
const EARLY_MS = 5 * 60 * 1000;

/** The vault's own authority: certifies the public halves of its key pairs. */
export interface OwnAuthority {
  readonly certificatePem: string;
  readonly certify: (name: string, publicKey: KeyObject, now: number) => string;
}

/** The authority as it lies in the store. */
export interface StoredAuthority {
  readonly sealed: string;
  readonly certificatePem: string;
}

/** Makes the authority of a new store: a key pair of P-384, and its root certificate. */
export function makeOwnAuthority(
  protection: Protection,
  ask: { readonly now: number; readonly random: (length: number) => Uint8Array },
): StoredAuthority {
  const pair = makeEcdhKeyPair('ECC_NIST_P384');
  const certificatePem = issueCertificate({
    subject: NAME,
    issuer: NAME,
    publicKey: pair.publicKey,
    signWith: pair.privateKey,
    issuerPublicKey: pair.publicKey,
    serial: ask.random(16),
    notBefore: ask.now - EARLY_MS,
    notAfter: ask.now + ROOT_YEARS * YEAR_MS,
    use: 'authority',
  });
  return { sealed: protection.sealPrivate(pair.privateKey, NAME), certificatePem };
}

/** Opens the authority of a store. */
export function openOwnAuthority(
  stored: StoredAuthority,
  protection: Protection,
  random: (length: number) => Uint8Array,
): OwnAuthority {
  const signWith = protection.openPrivate(stored.sealed, NAME);
  const issuerPublicKey = createPublicKey(signWith);
  curveOf(issuerPublicKey);
  return {
    certificatePem: stored.certificatePem,
    certify: (name, publicKey, now) =>
      issueCertificate({
        subject: name,
        issuer: NAME,
        publicKey,
        signWith,
        issuerPublicKey,
        serial: random(16),
        notBefore: now - EARLY_MS,
        notAfter: now + LEAF_YEARS * YEAR_MS,
        use: 'agreement',
      }),
  };
}
