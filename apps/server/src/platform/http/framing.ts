/** Header fields of which a request has at most one. Node lets a second Host, and for some names joins or drops. */
const SINGLE = new Set([
  'host',
  'origin',
  'authorization',
  'content-type',
  'content-length',
  'transfer-encoding',
  'cookie',
  'idempotency-key',
  'sec-fetch-site',
  'content-encoding',
  'last-event-id',
]);

export const URI_BYTES_MAX = 8 * 1024;

export interface Framing {
  readonly httpVersion: string;
  readonly url: string;
  readonly rawHeaders: readonly string[];
  /** Hosts (with port) that are served here, in lower case. */
  readonly hosts: ReadonlySet<string>;
}

export type FramingVerdict =
  | { readonly fine: true }
  | {
      readonly fine: false;
      readonly code:
        | 'platform.malformed'
        | 'platform.wrong-host'
        | 'platform.uri-too-long'
        | 'platform.media-type';
    };

/** One message boundary and one addressee, decided on the raw header list before anything else looks at the request. */
export function decideFraming(framing: Framing): FramingVerdict {
  if (framing.httpVersion !== '1.1' && framing.httpVersion !== '1.0')
    return { fine: false, code: 'platform.malformed' };
  if (!framing.url.startsWith('/') || framing.url.startsWith('//'))
    return { fine: false, code: 'platform.malformed' };
  if (framing.url.length > URI_BYTES_MAX) return { fine: false, code: 'platform.uri-too-long' };
  const seen = new Map<string, string>();
  for (let at = 0; at + 1 < framing.rawHeaders.length; at += 2) {
    const name = (framing.rawHeaders[at] ?? '').toLowerCase();
    if (!SINGLE.has(name)) continue;
    if (seen.has(name)) return { fine: false, code: 'platform.malformed' };
    seen.set(name, framing.rawHeaders[at + 1] ?? '');
  }
  if (seen.has('content-length') && seen.has('transfer-encoding'))
    return { fine: false, code: 'platform.malformed' };
  if (seen.has('content-encoding')) return { fine: false, code: 'platform.media-type' };
  const host = seen.get('host');
  if (host === undefined) return { fine: false, code: 'platform.malformed' };
  return framing.hosts.has(host.toLowerCase())
    ? { fine: true }
    : { fine: false, code: 'platform.wrong-host' };
}
