import { Buffer } from 'node:buffer';
import { type KeyObject, X509Certificate } from 'node:crypto';
import { type NamedCurve, namedCurve } from './named-curve.ts';

export type CertificateRefusal =
  | 'x509.unreadable'
  | 'x509.other-authority'
  | 'x509.not-yet-valid'
  | 'x509.expired'
  | 'x509.wrong-key'
  | 'x509.wrong-use';

export type CertificateVerdict =
  | { readonly ok: true; readonly value: CheckedCertificate }
  | { readonly ok: false; readonly refusal: { readonly code: CertificateRefusal } };

/** A certificate that was checked: its key may be used. */
export interface CheckedCertificate {
  readonly publicKey: KeyObject;
  readonly curve: NamedCurve;
  readonly notBefore: number;
  readonly notAfter: number;
}

/** An authority whose certificate was read and checked once. */
export interface Authority {
  readonly certificate: X509Certificate;
  readonly publicKey: KeyObject;
  readonly notBefore: number;
  readonly notAfter: number;
}

/** Longest PEM that is looked at, in characters. */
export const PEM_MAX = 32_768;

function refusal(code: CertificateRefusal): { ok: false; refusal: { code: CertificateRefusal } } {
  return { ok: false, refusal: { code } };
}

const PEM_START = '-----BEGIN CERTIFICATE-----';
const PEM_END = '-----END CERTIFICATE-----';

/** Reads one certificate. Two in one PEM are unreadable: nobody may be shown another than is used. */
function read(pem: string): X509Certificate | undefined {
  if (pem.length > PEM_MAX || !pem.startsWith(PEM_START)) return undefined;
  const end = pem.indexOf(PEM_END);
  if (end < 0 || pem.indexOf('-----BEGIN', 1) >= 0) return undefined;
  try {
    // The runtime takes a third longer for the text than for its bytes.
    return new X509Certificate(Buffer.from(pem.slice(PEM_START.length, end), 'base64'));
  } catch {
    return undefined;
  }
}

function keyOf(certificate: X509Certificate): KeyObject | undefined {
  try {
    return certificate.publicKey;
  } catch {
    return undefined; // A point that is not on its curve, or a kind of key that the runtime does not know.
  }
}

/**
 * Reads an authority's certificate: a root (signed by itself), or one signed by an authority already known.
 * @param now milliseconds UTC
 * @returns the authority, or why it cannot be one
 */
export function readAuthority(
  pem: string,
  now: number,
  signedBy?: Authority,
): { readonly ok: true; readonly value: Authority } | Extract<CertificateVerdict, { ok: false }> {
  const certificate = read(pem);
  if (certificate === undefined) return refusal('x509.unreadable');
  const publicKey = keyOf(certificate);
  if (publicKey === undefined || namedCurve(certificate.raw) === undefined)
    return refusal('x509.wrong-key');
  if (!certificate.ca) return refusal('x509.wrong-use');
  const issuer = signedBy?.certificate ?? certificate;
  if (!isSignedBy(certificate, issuer, signedBy?.publicKey ?? publicKey))
    return refusal('x509.other-authority');
  const notBefore = certificate.validFromDate.getTime();
  const notAfter = certificate.validToDate.getTime();
  if (now < notBefore) return refusal('x509.not-yet-valid');
  if (now > notAfter) return refusal('x509.expired');
  return { ok: true, value: { certificate, publicKey, notBefore, notAfter } };
}

function isSignedBy(
  certificate: X509Certificate,
  issuer: X509Certificate,
  key: KeyObject,
): boolean {
  return certificate.checkIssued(issuer) && certificate.verify(key);
}

/**
 * Checks a leaf certificate for key agreement: signed by this authority, both in validity now, a key of P-256, P-384 or
 * P-521 whose point lies on its curve, and not an authority itself.
 * @param now milliseconds UTC
 */
export function checkCertificate(
  pem: string,
  authority: Authority,
  now: number,
): CertificateVerdict {
  const certificate = read(pem);
  if (certificate === undefined) return refusal('x509.unreadable');
  const publicKey = keyOf(certificate);
  const curve = publicKey === undefined ? undefined : namedCurve(certificate.raw);
  if (publicKey === undefined || curve === undefined) return refusal('x509.wrong-key');
  if (certificate.ca) return refusal('x509.wrong-use');
  const notBefore = certificate.validFromDate.getTime();
  const notAfter = certificate.validToDate.getTime();
  if (now < notBefore || now < authority.notBefore) return refusal('x509.not-yet-valid');
  if (now > notAfter || now > authority.notAfter) return refusal('x509.expired');
  if (!isSignedBy(certificate, authority.certificate, authority.publicKey))
    return refusal('x509.other-authority');
  return { ok: true, value: { publicKey, curve, notBefore, notAfter } };
}
