import type { HeaderLine } from '../message/message.ts';
import { SipError } from '../message/message.ts';
import { parseParameters } from '../message/uri.ts';

/** The header by which a call says who it is (RFC 8224 clause 4). */
export interface Identity {
  /** A PASSporT in its full form. */
  readonly passport: string;
  /** Where the key is that it is checked with. */
  readonly info: string;
  /** Which extension of PASSporT it is, such as `rcd` (RFC 9795). */
  readonly ppt: string | undefined;
}

const HEADER = /^([A-Za-z0-9_.-]+)\s*;\s*info\s*=\s*<([^<>\s]{1,512})>((?:;.*)?)$/;

/** A header line. @throws SipError for an address that would end the header */
export function writeIdentity({ info, passport, ppt }: Identity): HeaderLine {
  if (/[<>\s]/.test(info)) throw new SipError('an address that is none');
  const kind = ppt === undefined ? '' : `;ppt=${ppt}`;
  return ['identity', `${passport};info=<${info}>;alg=ES256${kind}`];
}

/**
 * Reads the value of an Identity header. An algorithm that is not written is ES256; any other is not taken.
 * @throws SipError
 * @source RFC 8224 clause 4
 */
export function parseIdentity(value: string): Identity {
  const [, passport = '', info = '', rest = ''] = HEADER.exec(value.trim()) ?? [];
  if (passport === '') throw new SipError('an identity that is none');
  const parameters = parseParameters(rest);
  if ((parameters.get('alg') ?? 'ES256') !== 'ES256')
    throw new SipError('an identity of another algorithm');
  return { passport, info, ppt: parameters.get('ppt') };
}
