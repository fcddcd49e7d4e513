import {
  type HeaderLine,
  REASONS,
  SipError,
  type SipMessage,
  type SipRequest,
  type SipResponse,
  type Status,
} from './message.ts';

/** Names that are not simply written with capitals. */
const WRITTEN: ReadonlyMap<string, string> = new Map([
  ['call-id', 'Call-ID'],
  ['cseq', 'CSeq'],
  ['www-authenticate', 'WWW-Authenticate'],
]);

/**
 * Writes a message; Content-Length is counted here, and one that stands in the headers is left out.
 * @throws SipError where a value would begin another header
 */
export function writeMessage(message: SipMessage): Uint8Array {
  const body = new TextEncoder().encode(message.body);
  const headers = message.headers.filter(([name]) => name !== 'content-length');
  const lines = [
    firstLine(message),
    ...headers.map(([name, value]) => `${nameOf(name)}: ${value}`),
    `Content-Length: ${body.length}`,
  ];
  if (lines.some((line) => /[\r\n\0]/.test(line))) throw new SipError('a header with a line end');
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), body]);
}

function firstLine(message: SipMessage): string {
  return message.kind === 'request'
    ? `${message.method} ${message.uri} SIP/2.0`
    : `SIP/2.0 ${message.status} ${message.reason}`;
}

function nameOf(name: string): string {
  return WRITTEN.get(name) ?? name.replaceAll(/(^|-)[a-z]/g, (start) => start.toUpperCase());
}

/** What every answer copies from its request (RFC 3261 clause 8.2.6.2). */
const COPIED = new Set(['via', 'from', 'to', 'call-id', 'cseq']);

/**
 * An answer to a request.
 * @param more.tag the tag of the one who answers, where the request has none yet
 */
export function makeResponse(
  request: SipRequest,
  status: Status,
  more: {
    readonly tag?: string;
    readonly headers?: readonly HeaderLine[];
    readonly body?: string;
  } = {},
): SipResponse {
  const copied = request.headers
    .filter(([name]) => COPIED.has(name))
    .map(([name, value]): HeaderLine =>
      name === 'to' && more.tag !== undefined && !/;\s*tag\s*=/i.test(value)
        ? [name, `${value};tag=${more.tag}`]
        : [name, value],
    );
  return {
    ...{ kind: 'response', status, reason: REASONS[status] },
    headers: [...copied, ...(more.headers ?? [])],
    body: more.body ?? '',
  };
}
