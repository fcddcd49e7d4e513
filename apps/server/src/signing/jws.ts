import { sign, type KeyObject } from 'node:crypto';
import { toBase64Url } from '@countersign/kernel';

/** What a signature is over; it stands in the header, so that one document is never taken for another. */
export type SignedType = 'official-contacts' | 'directory-answer' | 'evidence';

/** A flattened JSON Web Signature (RFC 7515 clause 7.2.2). */
export interface Jws {
  /** Base64url of `{ alg, kid, typ }` */
  readonly protected: string;
  /** Base64url of the claims */
  readonly payload: string;
  readonly signature: string;
}

const jsonPart = (value: unknown) => toBase64Url(Buffer.from(JSON.stringify(value)));

/**
 * A PASSporT in compact form (RFC 8225) of the kind `rcd` (RFC 9795). Its key is named by `kid` in our key set: we are no
 * carrier, and hold no certificate for numbers that `x5u` could lead to.
 */
export function signPassport(
  key: { readonly kid: string; readonly privateKey: KeyObject },
  claims: Readonly<Record<string, unknown>>,
): string {
  const header = jsonPart({ alg: 'ES256', kid: key.kid, ppt: 'rcd', typ: 'passport' });
  const payload = jsonPart(claims);
  return `${header}.${payload}.${signatureOf(key.privateKey, `${header}.${payload}`)}`;
}

function signatureOf(key: KeyObject, text: string): string {
  return toBase64Url(sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }));
}

/** Signs claims with ES256: ECDSA over P-256 with SHA-256, r and s of 32 bytes each (RFC 7518 clause 3.4). */
export function signClaims(
  key: { readonly kid: string; readonly privateKey: KeyObject },
  type: SignedType,
  claims: Readonly<Record<string, unknown>>,
): Jws {
  const header = jsonPart({ alg: 'ES256', kid: key.kid, typ: `countersign-${type}+jws` });
  const payload = jsonPart(claims);
  const signature = signatureOf(key.privateKey, `${header}.${payload}`);
  return { protected: header, payload, signature };
}
