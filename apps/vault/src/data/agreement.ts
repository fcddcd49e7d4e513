import { Buffer } from 'node:buffer';
import { type KeyObject, diffieHellman, hash } from 'node:crypto';
import type { Instant } from '@countersign/kernel';
import {
  DerivationError,
  type DerivationFunction,
  type DerivationHash,
  adjustParity,
  assertSharedInformation,
  deriveBytes,
  takeSecretKey,
  wipe,
} from '@countersign/pincrypto';
import { checkCertificate, type CheckedCertificate } from '@countersign/x509';
import type { SharedUse, SingleUse } from '../guard/single-use.ts';
import {
  type EccAlgorithm,
  KEY_ALGORITHMS,
  type KeyUsage,
  SYMMETRIC_ALGORITHMS,
  type SymmetricAlgorithm,
} from '../keys/attributes.ts';
import type { KeyRing, UsableKey } from '../keys/ring.ts';
import type { KeyRecord } from '../keys/record.ts';
import { WireException, invalid } from '../wire/exceptions.ts';
import { type Members, SHAPES, text, word } from '../wire/members.ts';

/** Names of the members, which differ between the planes. */
export interface AgreementNames {
  readonly algorithm: 'KeyAlgorithm' | 'DeriveKeyAlgorithm';
  /** Where SharedInformation stands. */
  readonly information: Members;
}

export interface AgreementAsk {
  readonly ring: KeyRing;
  readonly identifier: string;
  readonly path: string;
  /** What the agreed key will be. */
  readonly derived: KeyUsage;
  readonly members: Members;
  readonly names: AgreementNames;
  readonly act: string;
  readonly now: number;
  /** Longest validity that the peer's certificate may have; undefined for no limit. */
  readonly certificateSecondsMax?: number;
}

export interface Agreement {
  readonly exchange: UsableKey;
  readonly authority: KeyRecord;
  readonly key: KeyObject;
  readonly algorithm: SymmetricAlgorithm;
  readonly strengthBits: number;
  readonly use: SharedUse;
}

const PEM_START = '-----BEGIN CERTIFICATE-----';

/** The certificate of a call: base64 of PEM, as AWS has it. */
export function pemOf(members: Members, name: string): string {
  const pem = Buffer.from(text(members, name, SHAPES.certificate), 'base64').toString('latin1');
  if (!pem.startsWith(PEM_START)) throw invalid(name, 'is not base64 of one certificate in PEM');
  return pem;
}

interface Peer {
  readonly checked: CheckedCertificate;
  readonly authority: KeyRecord;
  readonly pem: string;
}

function checkPeer(ask: AgreementAsk): Peer {
  const { members } = ask;
  const named = text(members, 'CertificateAuthorityPublicKeyIdentifier', SHAPES.keyIdentifier);
  const { authority, record } = ask.ring.authority(
    named,
    'CertificateAuthorityPublicKeyIdentifier',
  );
  const pem = pemOf(members, 'PublicKeyCertificate');
  const checked = checkCertificate(pem, authority, ask.now);
  if (!checked.ok) throw invalid('PublicKeyCertificate', `is refused: ${checked.refusal.code}`);
  const { notBefore, notAfter } = checked.value;
  if (
    ask.certificateSecondsMax !== undefined &&
    notAfter - notBefore > ask.certificateSecondsMax * 1000
  )
    throw invalid('PublicKeyCertificate', 'is refused: valid for too long');
  return { checked: checked.value, authority: record, pem };
}

function readInformation(members: Members): Buffer {
  const information = Buffer.from(
    text(members, 'SharedInformation', SHAPES.sharedInformation),
    'hex',
  );
  try {
    assertSharedInformation(information);
  } catch (cause) {
    if (!(cause instanceof DerivationError)) throw cause;
    throw invalid('SharedInformation', 'needs 16 to 64 bytes, none of them zero');
  }
  return information;
}

// Curve of our key by the name that certificates have.
const CURVE_NAMES: Readonly<Record<EccAlgorithm, string>> = {
  ECC_NIST_P256: 'prime256v1',
  ECC_NIST_P384: 'secp384r1',
  ECC_NIST_P521: 'secp521r1',
};

const NAME_CHARACTERS = 32;

/** A short name for bytes in the log. */
function nameOf(...parts: readonly (string | Uint8Array)[]): string {
  const bytes = Buffer.concat(parts.map((part) => Buffer.from(part)));
  return hash('sha256', bytes, 'hex').slice(0, NAME_CHARACTERS);
}

interface Exchange {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  readonly kdf: DerivationFunction;
  readonly hash: DerivationHash;
  readonly info: Uint8Array;
}

/** ECDH and derivation; both keys were found to be of one curve (NIST SP 800-56A rev. 3 clauses 5.7.1.2 and 5.8). */
function deriveKey(exchange: Exchange, algorithm: SymmetricAlgorithm): KeyObject {
  const { family, bytes } = KEY_ALGORITHMS[algorithm];
  const { privateKey, publicKey } = exchange;
  const secret = diffieHellman({ privateKey, publicKey });
  const derived = deriveBytes({ ...exchange, secret }, bytes);
  wipe(secret);
  if (family === 'TDES') adjustParity(derived);
  return takeSecretKey(derived);
}

/** Takes the single use of an agreement. @throws WireException when it was taken before */
export function takeUse(
  singleUse: SingleUse,
  use: SharedUse,
  trace: { readonly now: Instant; use: SharedUse | undefined },
): void {
  const taken = singleUse.take(use, trace.now);
  if (taken === 'used-before') throw invalid('SharedInformation', 'was used before');
  if (taken === 'full')
    throw new WireException('ThrottlingException', { Message: 'too many agreements under way' });
  trace.use = use;
}

/**
 * Agrees a key with the holder of a certificate: checks certificate and SharedInformation, then ECDH and derivation.
 * The caller takes the single use before it uses the key.
 * @throws WireException
 */
export function agreeKey(ask: AgreementAsk): Agreement {
  const { members } = ask;
  const algorithm = word(members, ask.names.algorithm, SYMMETRIC_ALGORITHMS);
  const kdf = word(members, 'KeyDerivationFunction', ['NIST_SP800', 'ANSI_X963']);
  const digest = word(members, 'KeyDerivationHashAlgorithm', ['SHA_256', 'SHA_384', 'SHA_512']);
  const information = readInformation(ask.names.information);
  const exchange = ask.ring.use({
    identifier: ask.identifier,
    path: ask.path,
    usages: ['TR31_K3_ASYMMETRIC_KEY_FOR_KEY_AGREEMENT'],
    mode: 'DeriveKey',
  });
  const { record } = exchange;
  if (record.deriveKeyUsage !== null && record.deriveKeyUsage !== ask.derived)
    throw invalid(ask.path, 'DeriveKeyUsage does not allow this');
  const { checked: peer, authority, pem } = checkPeer(ask);
  const curve = record.attributes.algorithm as EccAlgorithm;
  if (peer.curve !== CURVE_NAMES[curve])
    throw invalid('PublicKeyCertificate', 'is refused: x509.wrong-key');
  const { key: privateKey } = exchange;
  const { publicKey } = peer;
  const key = deriveKey({ privateKey, publicKey, kdf, hash: digest, info: information }, algorithm);
  // However long the derived key, it is no stronger than the curve it was agreed on (NIST SP 800-57 part 1, table 2).
  const strengthBits = Math.min(
    KEY_ALGORITHMS[curve].strengthBits,
    KEY_ALGORITHMS[algorithm].strengthBits,
  );
  const use: SharedUse = {
    information: nameOf(record.arn, information),
    peer: nameOf(pem),
    act: ask.act,
    expiresAt: peer.notAfter,
  };
  return { exchange, authority, key, algorithm, strengthBits, use };
}
