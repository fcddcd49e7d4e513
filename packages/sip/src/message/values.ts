import { findHeader, SipError, type SipMessage, type SipRequest } from './message.ts';
import { type Parameters_, parseParameters, parseUri, portOf, type SipUri } from './uri.ts';

/** What stands in From, To and Contact. */
export interface Address {
  readonly uri: SipUri;
  /** As it is written, for a request that goes there. */
  readonly uriText: string;
  readonly parameters: Parameters_;
}

const IN_BRACKETS = /^(?:"(?:[^"\\]|\\.)*"\s*|[^<>"]*)<([^<>]{1,256})>(.*)$/;

/**
 * A name and an address, or an address alone; then what stands behind a `;` belongs to the header.
 * @throws SipError
 * @source RFC 3261 clause 20.10
 */
export function parseAddress(text: string): Address {
  const inBrackets = IN_BRACKETS.exec(text.trim());
  const cut = text.indexOf(';');
  const plain = cut === -1 ? [text, ''] : [text.slice(0, cut), text.slice(cut)];
  const [uriText = '', parameters = ''] =
    inBrackets === null ? plain : [inBrackets[1], inBrackets[2]];
  return {
    uri: parseUri(uriText.trim()),
    uriText: uriText.trim(),
    parameters: parseParameters(parameters),
  };
}

export interface Via {
  readonly host: string;
  readonly port: number;
  readonly branch: string;
}

const VIA =
  /^SIP\s*\/\s*2\.0\s*\/\s*UDP\s+([A-Za-z0-9.-]{1,128})(?:\s*:\s*([0-9]{1,5}))?\s*((?:;.*)?)$/i;
/** With which the branch of every request of today begins (RFC 3261 clause 8.1.1.7). */
export const MAGIC_COOKIE = 'z9hG4bK';

/** The topmost Via: who sent this, and which transaction it belongs to. @throws SipError */
export function parseVia(text: string): Via {
  const [first = ''] = splitAtCommas(text);
  const [, host = '', port, rest = ''] = VIA.exec(first.trim()) ?? [];
  const branch = parseParameters(rest).get('branch') ?? '';
  if (host === '' || !branch.startsWith(MAGIC_COOKIE)) throw new SipError('a via that is none');
  return { host: host.toLowerCase(), port: portOf(port), branch };
}

export interface CSeq {
  readonly number: number;
  readonly method: string;
}

/** @throws SipError; numbers are below 2^31 (RFC 3261 clause 8.1.1.5) */
export function parseCSeq(text: string): CSeq {
  const [, digits = '', method = ''] = /^([0-9]{1,10})\s+([A-Z]{1,32})$/.exec(text) ?? [];
  if (method === '' || Number(digits) >= 2 ** 31) throw new SipError('a cseq that is none');
  return { number: Number(digits), method };
}

/** What the layers above a message ask of it. */
export interface Envelope {
  readonly via: Via;
  readonly from: Address;
  readonly to: Address;
  readonly callId: string;
  readonly cseq: CSeq;
}

/** @throws SipError where one of the five headers is not what it should be, or CSeq is of another method */
export function readEnvelope(message: SipMessage): Envelope {
  const need = (name: string) => findHeader(message, name) ?? '';
  const cseq = parseCSeq(need('cseq'));
  if (message.kind === 'request' && cseq.method !== message.method)
    throw new SipError('a cseq of another method');
  const callId = need('call-id');
  if (!/^[^\s]{1,256}$/.test(callId)) throw new SipError('a call-id that is none');
  return {
    ...{ cseq, callId, via: parseVia(need('via')) },
    from: parseAddress(need('from')),
    to: parseAddress(need('to')),
  };
}

/** Fills in where a request came from, where its Via asks for it (RFC 3581 clause 4). */
export function withReceived(
  request: SipRequest,
  peer: { readonly host: string; readonly port: number },
): SipRequest {
  let isFirst = true;
  const headers = request.headers.map(([name, value]): readonly [string, string] => {
    if (name !== 'via' || !isFirst) return [name, value];
    isFirst = false;
    const [top = '', ...others] = splitAtCommas(value);
    const filled = top.replace(/;\s*rport\s*(?=;|$)/i, `;received=${peer.host};rport=${peer.port}`);
    return [name, [filled, ...others].join(',')];
  });
  return { ...request, headers };
}

/** At commas outside quotes and brackets. */
function splitAtCommas(text: string): readonly string[] {
  return text.match(/(?:"(?:[^"\\]|\\.)*"|<[^>]*>|[^,])+/g) ?? [];
}
