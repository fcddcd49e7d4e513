import { createHash, timingSafeEqual } from 'node:crypto';
import { SipError } from '../message/message.ts';

/** RFC 8760 clause 2.1: what a telephone may prove a password by; the first is asked for first. */
export const ALGORITHMS = ['SHA-256', 'MD5'] as const;
export type DigestAlgorithm = (typeof ALGORITHMS)[number];

/** What somebody who knows a password says (RFC 7616 clause 3.4). */
export interface Credentials {
  readonly username: string;
  readonly realm: string;
  readonly nonce: string;
  readonly uri: string;
  readonly response: string;
  readonly algorithm: DigestAlgorithm;
  readonly cnonce: string;
  /** Eight hexadecimal digits. */
  readonly nc: string;
}

const CREDENTIALS_CHARACTERS_MAX = 1_024;
const FIELD = /^\s*([a-z]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s",]+))\s*(?:,|$)/i;
const FIELDS_MAX = 16;

/** The value of WWW-Authenticate for one algorithm. */
export function writeChallenge(challenge: {
  readonly realm: string;
  readonly nonce: string;
  readonly algorithm: DigestAlgorithm;
  /** The nonce was good and is too old: the same password may be said again. */
  readonly isStale: boolean;
}): string {
  const { realm, nonce, algorithm, isStale } = challenge;
  const stale = isStale ? ', stale=true' : '';
  return `Digest realm="${realm}", nonce="${nonce}", algorithm=${algorithm}, qop="auth"${stale}`;
}

/**
 * Reads an Authorization header. Only `qop=auth` is taken: without it a nonce could be used again unnoticed.
 * @throws SipError
 * @source RFC 7616 clause 3.4
 */
export function parseCredentials(text: string): Credentials {
  if (text.length > CREDENTIALS_CHARACTERS_MAX) throw new SipError('credentials that are too long');
  const fields = parseFields(text);
  const need = (name: string): string => {
    const value = fields.get(name);
    if (value === undefined) throw new SipError(`credentials without ${name}`);
    return value;
  };
  const algorithm = ALGORITHMS.find(
    (one) => one === (fields.get('algorithm') ?? 'MD5').toUpperCase(),
  );
  if (algorithm === undefined) throw new SipError('credentials of another algorithm');
  if (need('qop') !== 'auth') throw new SipError('credentials of another protection');
  const nc = need('nc').toLowerCase();
  if (!/^[0-9a-f]{8}$/.test(nc)) throw new SipError('credentials with a count that is none');
  return {
    ...{ username: need('username'), realm: need('realm'), nonce: need('nonce'), uri: need('uri') },
    ...{ response: need('response').toLowerCase(), algorithm, cnonce: need('cnonce'), nc },
  };
}

function parseFields(text: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  let rest = /^\s*Digest\s+(.*)$/is.exec(text)?.[1] ?? '';
  while (rest !== '') {
    const [whole = '', name = '', quoted, plain = ''] = FIELD.exec(rest) ?? [];
    const key = name.toLowerCase();
    if (whole === '' || fields.has(key) || fields.size >= FIELDS_MAX)
      throw new SipError('credentials that are none');
    fields.set(key, quoted?.replaceAll(/\\(.)/g, '$1') ?? plain);
    rest = rest.slice(whole.length);
  }
  return fields;
}

/**
 * The response that a password has to a nonce.
 * @source RFC 7616 clause 3.4.1 with `qop=auth`; golden: golden/digest.json
 */
export function digestOf(
  said: Omit<Credentials, 'response'>,
  { method, password }: { readonly method: string; readonly password: string },
): string {
  const hash = (text: string) =>
    createHash(said.algorithm === 'MD5' ? 'md5' : 'sha256')
      .update(text)
      .digest('hex');
  const secret = hash(`${said.username}:${said.realm}:${password}`);
  const asked = hash(`${method}:${said.uri}`);
  return hash([secret, said.nonce, said.nc, said.cnonce, 'auth', asked].join(':'));
}

/** Whether these credentials know that password; how far they are right is not told by time. */
export function isAnswered(
  said: Credentials,
  asked: { readonly method: string; readonly password: string },
): boolean {
  const wanted = Buffer.from(digestOf(said, asked));
  const given = Buffer.from(said.response);
  return wanted.length === given.length && timingSafeEqual(wanted, given);
}
