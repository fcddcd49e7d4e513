import { PARAMETERS_MAX, URI_CHARACTERS_MAX } from '../limits.ts';
import { SipError } from './message.ts';

/** An address of IP and a port, where datagrams go to and come from. */
export interface Peer {
  readonly host: string;
  readonly port: number;
}

/** Names in lower case; a parameter without a value has an empty one. */
export type Parameters_ = ReadonlyMap<string, string>;

export interface SipUri {
  readonly user: string;
  readonly host: string;
  /** 5060 where none is written. */
  readonly port: number;
  readonly parameters: Parameters_;
}

const URI =
  /^sip:(?:([A-Za-z0-9\-_.!~*'()&=+$,;?/%]{1,96})@)?([A-Za-z0-9.-]{1,128})(?::([0-9]{1,5}))?((?:;[^;?@\s]{1,96})*)$/i;
const SIP_PORT = 5_060;

/**
 * A `sip:` URI. Not `sips:`, no password, no IPv6, no headers: a telephone of this computer writes none of them.
 * @throws SipError
 * @source RFC 3261 clause 19.1.1
 */
export function parseUri(text: string): SipUri {
  if (text.length > URI_CHARACTERS_MAX) throw new SipError('a URI that is too long');
  const [, user = '', host = '', port, parameters = ''] = URI.exec(text) ?? [];
  if (host === '') throw new SipError('a URI that is none');
  return {
    user: unescape(user),
    host: host.toLowerCase(),
    port: portOf(port),
    parameters: parseParameters(parameters),
  };
}

/** The inverse, without parameters. A user that is not plain is escaped. */
export function writeUri({ user, host, port }: Pick<SipUri, 'user' | 'host' | 'port'>): string {
  const written = encodeURIComponent(user).replaceAll('%2B', '+');
  return `sip:${user === '' ? '' : `${written}@`}${host}:${port}`;
}

/** @throws SipError for a port that there cannot be */
export function portOf(text: string | undefined): number {
  const port = Number(text ?? SIP_PORT);
  if (port < 1 || port > 65_535) throw new SipError('a port that there is not');
  return port;
}

/** `;name=value;name`, quotes taken off. @throws SipError */
export function parseParameters(text: string): Parameters_ {
  const found = new Map<string, string>();
  const rest = text.replaceAll(
    /\s*;\s*([A-Za-z0-9.!%*_+`'~-]+)(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;"]+)))?\s*/g,
    (_, name: string, quoted: string | undefined, plain: string | undefined) => {
      const key = name.toLowerCase();
      if (found.has(key)) throw new SipError('a parameter that stands twice');
      found.set(key, quoted?.replaceAll(/\\(.)/g, '$1') ?? plain ?? '');
      return '';
    },
  );
  if (rest.trim() !== '') throw new SipError('parameters that are none');
  if (found.size > PARAMETERS_MAX) throw new SipError('too many parameters');
  return found;
}

function unescape(user: string): string {
  try {
    return decodeURIComponent(user);
  } catch (cause) {
    throw new SipError('a URI with a broken escape', { cause });
  }
}
