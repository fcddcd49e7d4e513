import { findHeader, type HeaderLine, SipError, type SipRequest } from '../message/message.ts';
import {
  type Credentials,
  type DigestAlgorithm,
  isAnswered,
  parseCredentials,
  writeChallenge,
} from './challenge.ts';
import type { Nonces } from './nonces.ts';

/** Who asks, or what they are asked for first. */
export type Proven =
  | { readonly ok: true; readonly user: string }
  | { readonly ok: false; readonly challenges: readonly HeaderLine[] };

export interface GuardParts {
  readonly realm: string;
  readonly nonces: Nonces;
  /** What may be proven by, best first. */
  readonly algorithms: readonly DigestAlgorithm[];
  /** `undefined` for somebody who is not known. */
  readonly passwordOf: (user: string) => string | undefined;
}

/**
 * Asks everybody for a password by digest. Whoever is not known is asked like everybody else, forever.
 * @source RFC 3261 clause 22.2, RFC 8760 clause 2.3
 */
export function proveSender(parts: GuardParts, request: SipRequest): Proven {
  const said = readCredentials(request);
  const ask = (isStale: boolean): Proven => ({
    ok: false,
    challenges: parts.algorithms.map((algorithm) => [
      'www-authenticate',
      writeChallenge({ realm: parts.realm, nonce: parts.nonces.make(), algorithm, isStale }),
    ]),
  });
  const isAsked = said?.realm === parts.realm && parts.algorithms.includes(said.algorithm);
  if (!isAsked || said.uri !== request.uri) return ask(false);
  const password = parts.passwordOf(said.username);
  const { method } = request;
  // The work is the same for somebody who is not known.
  const isRight = isAnswered(said, { method, password: password ?? '' });
  if (!isRight || password === undefined) return ask(false);
  const state = parts.nonces.take(said.nonce, said.nc);
  return state === 'good' ? { ok: true, user: said.username } : ask(state === 'stale');
}

/** What cannot be read counts as nothing said. */
function readCredentials(request: SipRequest): Credentials | undefined {
  const text = findHeader(request, 'authorization');
  if (text === undefined) return undefined;
  try {
    return parseCredentials(text);
  } catch (error) {
    if (!(error instanceof SipError)) throw error;
    return undefined;
  }
}
