import { createPublicKey, type JsonWebKey, verify } from 'node:crypto';
import { SipError } from '../message/message.ts';

/** What a call says of itself (RFC 8225), not yet believed. */
export interface Passport {
  readonly header: Readonly<Record<string, unknown>>;
  readonly claims: Readonly<Record<string, unknown>>;
}

export const PASSPORT_CHARACTERS_MAX = 4_096;
const PARTS = /^([A-Za-z0-9_-]+)\.([A-Za-z0-9_-]+)\.([A-Za-z0-9_-]+)$/;

/**
 * Reads a PASSporT in its full form. Nothing in it counts before `isPassportSigned` says so.
 * @throws SipError
 * @source RFC 8225 clauses 4 and 5; golden: golden/passport.json
 */
export function parsePassport(text: string): Passport {
  const { claims, header } = partsOf(text);
  return { header: parseObject(header), claims: parseObject(claims) };
}

/**
 * Whether it is signed by this key with ES256, whatever algorithm it names besides.
 * @throws SipError
 * @source RFC 8225 clause 4.3, RFC 7515 appendix A.3
 */
export function isPassportSigned(text: string, key: JsonWebKey): boolean {
  const { claims, header, signature } = partsOf(text);
  if (parseObject(header)['alg'] !== 'ES256') return false;
  return verify(
    'sha256',
    Buffer.from(`${header}.${claims}`),
    { key: createPublicKey({ key, format: 'jwk' }), dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
}

function partsOf(text: string) {
  const [, header = '', claims = '', signature = ''] =
    text.length > PASSPORT_CHARACTERS_MAX ? [] : (PARTS.exec(text) ?? []);
  if (header === '') throw new SipError('a passport that is none');
  return { header, claims, signature };
}

function parseObject(part: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch (cause) {
    throw new SipError('a passport that is no JSON', { cause });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new SipError('a passport that is no object');
  return value as Readonly<Record<string, unknown>>;
}
