import { sign, type KeyObject } from 'node:crypto';
import { toBase64Url } from '@countersign/kernel';

/** What a signature is over; it stands in the header, so that one document is never taken for another. */
export type SignedType = 'official-contacts' | 'directory-answer';

/** A flattened JSON Web Signature (RFC 7515 clause 7.2.2). */
export interface Jws {
  /** Base64url of `{ alg, kid, typ }` */
  readonly protected: string;
  /** Base64url of the claims */
  readonly payload: string;
  readonly signature: string;
}

const jsonPart = (value: unknown) => toBase64Url(Buffer.from(JSON.stringify(value)));

/** Signs claims with ES256: ECDSA over P-256 with SHA-256, r and s of 32 bytes each (RFC 7518 clause 3.4). */
export function signClaims(
  key: { readonly kid: string; readonly privateKey: KeyObject },
  type: SignedType,
  claims: Readonly<Record<string, unknown>>,
): Jws {
  const header = jsonPart({ alg: 'ES256', kid: key.kid, typ: `countersign-${type}+jws` });
  const payload = jsonPart(claims);
  const signature = sign('sha256', Buffer.from(`${header}.${payload}`), {
    key: key.privateKey,
    dsaEncoding: 'ieee-p1363',
  });
  return { protected: header, payload, signature: toBase64Url(signature) };
}
