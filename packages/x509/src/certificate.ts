import { Buffer } from 'node:buffer';
import { type KeyObject, createHash, sign } from 'node:crypto';
import {
  bitString,
  bool,
  der,
  integer,
  octetString,
  oid,
  sequence,
  setOf,
  time,
  utf8String,
} from './der.ts';

/** What a certificate says. */
export interface CertificateFacts {
  /** Common name of whom it is about. */
  readonly subject: string;
  /** Common name of who signs; the same as `subject` for a root. */
  readonly issuer: string;
  /** P-256, P-384 or P-521 (others are written down, and refused by whoever checks). */
  readonly publicKey: KeyObject;
  /** The issuer's private key: P-256, P-384 or P-521. */
  readonly signWith: KeyObject;
  /** The issuer's public key; its identifier goes into the certificate. */
  readonly issuerPublicKey: KeyObject;
  /** 8 to 20 random bytes. */
  readonly serial: Uint8Array;
  /** Milliseconds UTC, kept to the second. */
  readonly notBefore: number;
  readonly notAfter: number;
  /** `authority` may sign certificates; `agreement` may agree keys and nothing else. */
  readonly use: 'authority' | 'agreement';
}

/** Longest common name (RFC 5280 appendix A.1, ub-common-name). */
export const COMMON_NAME_MAX = 64;

const OID = {
  commonName: '2.5.4.3',
  subjectKeyId: '2.5.29.14',
  keyUsage: '2.5.29.15',
  basicConstraints: '2.5.29.19',
  authorityKeyId: '2.5.29.35',
} as const;

interface SignatureForm {
  readonly hash: string;
  readonly oid: string;
}

// ecdsa-with-SHA2 by the strength of the signer's curve (RFC 5758 clause 3.2).
const SIGNATURES: ReadonlyMap<string, SignatureForm> = new Map([
  ['prime256v1', { hash: 'sha256', oid: '1.2.840.10045.4.3.2' }],
  ['secp384r1', { hash: 'sha384', oid: '1.2.840.10045.4.3.3' }],
  ['secp521r1', { hash: 'sha512', oid: '1.2.840.10045.4.3.4' }],
]);

function name(commonName: string): Buffer {
  if (commonName === '' || commonName.length > COMMON_NAME_MAX)
    throw new RangeError('x509: a common name has 1 to 64 characters');
  return sequence(setOf(sequence(oid(OID.commonName), utf8String(commonName))));
}

// Names a key and protects nothing: SHA-256 of the whole key info, leftmost 20 bytes (RFC 7093 clause 2).
function keyId(publicKey: KeyObject): Buffer {
  const info = publicKey.export({ format: 'der', type: 'spki' });
  return createHash('sha256').update(info).digest().subarray(0, 20);
}

function extension(id: string, critical: boolean, value: Buffer): Buffer {
  return sequence(oid(id), ...(critical ? [bool(true)] : []), octetString(value));
}

function extensions(facts: CertificateFacts): Buffer {
  const authority = facts.use === 'authority';
  // keyUsage bits from the left: keyAgreement is bit 4, keyCertSign bit 5, cRLSign bit 6 (RFC 5280 clause 4.2.1.3).
  const usage = authority ? bitString(Buffer.of(0x06), 1) : bitString(Buffer.of(0x08), 3);
  const list = sequence(
    extension(OID.basicConstraints, true, authority ? sequence(bool(true)) : sequence()),
    extension(OID.keyUsage, true, usage),
    extension(OID.subjectKeyId, false, octetString(keyId(facts.publicKey))),
    extension(OID.authorityKeyId, false, sequence(der(0x80, keyId(facts.issuerPublicKey)))),
  );
  return der(0xa3, list);
}

/**
 * Makes and signs an X.509 v3 certificate for a key of an elliptic curve.
 * @returns PEM
 * @throws TypeError when the signing key is not of P-256, P-384 or P-521; RangeError when a name or the serial is out of range
 * @source RFC 5280 clause 4.1
 */
export function issueCertificate(facts: CertificateFacts): string {
  const form = SIGNATURES.get(facts.signWith.asymmetricKeyDetails?.namedCurve ?? '');
  if (form === undefined)
    throw new TypeError('x509: the signing key is not of P-256, P-384 or P-521');
  if (facts.serial.length < 8 || facts.serial.length > 20)
    throw new RangeError('x509: a serial number has 8 to 20 bytes');
  const serial = Buffer.from(facts.serial);
  // Positive and of one length, whatever was drawn (RFC 5280 clause 4.1.2.2).
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40;
  const algorithm = sequence(oid(form.oid));
  const body = sequence(
    der(0xa0, integer(Buffer.of(2))),
    integer(serial),
    algorithm,
    name(facts.issuer),
    sequence(time(facts.notBefore), time(facts.notAfter)),
    name(facts.subject),
    facts.publicKey.export({ format: 'der', type: 'spki' }),
    extensions(facts),
  );
  const signature = sign(form.hash, body, facts.signWith);
  return toPem(sequence(body, algorithm, bitString(signature)));
}

function toPem(bytes: Buffer): string {
  const lines = bytes.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}
