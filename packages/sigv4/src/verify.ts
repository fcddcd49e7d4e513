import { hash, timingSafeEqual } from 'node:crypto';
import {
  ALGORITHM,
  type RawHeaders,
  type Scope,
  type SignableCall,
  canonicalRequest,
  makeMac,
  signingKey,
  stringToSign,
} from './canonical.ts';
import { parseAmzDate } from './time.ts';

export type SignatureRefusal =
  | 'sigv4.missing'
  | 'sigv4.incomplete'
  | 'sigv4.unknown-key'
  | 'sigv4.wrong-scope'
  | 'sigv4.clock-skew'
  | 'sigv4.wrong-signature';

export type SignatureVerdict =
  | { readonly ok: true; readonly accessKeyId: string }
  | { readonly ok: false; readonly refusal: { readonly code: SignatureRefusal } };

export interface VerifierSettings {
  readonly region: string;
  readonly service: string;
  /** The secret of a caller; undefined when there is no such caller. */
  readonly findSecret: (accessKeyId: string) => string | undefined;
  /** How far the caller's clock may be from ours, either way. */
  readonly skewSecondsMax: number;
}

/** Highest number of headers that a signature may name. */
export const SIGNED_HEADERS_MAX = 32;

const SIGNATURE_HEX = 64;
const KEYS_KEPT_MAX = 64;
const SINGLE_ONLY = new Set([
  'host',
  'authorization',
  'x-amz-date',
  'content-length',
  'x-amz-target',
]);

interface Authorization {
  readonly accessKeyId: string;
  readonly day: string;
  readonly region: string;
  readonly service: string;
  readonly signedHeaders: string;
  readonly signature: string;
}

function refusal(code: SignatureRefusal): SignatureVerdict {
  return { ok: false, refusal: { code } };
}

function partAfter(text: string, name: string): string | undefined {
  const at = text.indexOf(name);
  if (at < 0) return undefined;
  const from = at + name.length;
  const to = text.indexOf(',', from);
  return (to < 0 ? text.slice(from) : text.slice(from, to)).trim();
}

/** Takes an `Authorization` header apart; undefined when a part is missing or misshapen. */
export function parseAuthorization(text: string): Authorization | undefined {
  if (!text.startsWith(`${ALGORITHM} `)) return undefined;
  const credential = partAfter(text, 'Credential=');
  const signedHeaders = partAfter(text, 'SignedHeaders=');
  const signature = partAfter(text, 'Signature=');
  if (credential === undefined || signedHeaders === undefined || signature === undefined)
    return undefined;
  const parts = credential.split('/');
  const [accessKeyId, day, region, service, end] = parts;
  if (parts.length !== 5 || end !== 'aws4_request' || signature.length !== SIGNATURE_HEX)
    return undefined;
  if (!accessKeyId || !day || !region || !service) return undefined;
  return { accessKeyId, day, region, service, signedHeaders, signature };
}

/** Header values by lower-case name, several joined by ","; undefined when one that must stand alone is doubled. */
export function gatherHeaders(lines: RawHeaders): Map<string, string> | undefined {
  const values = new Map<string, string>();
  for (let at = 0; at + 1 < lines.length; at += 2) {
    const name = (lines[at] ?? '').toLowerCase();
    const value = lines[at + 1] ?? '';
    const before = values.get(name);
    if (before === undefined) values.set(name, value);
    else if (SINGLE_ONLY.has(name)) return undefined;
    else values.set(name, `${before.trim()},${value.trim()}`);
  }
  return values;
}

/** The signed headers with their values; undefined when `host` or the date is not among them, or one is missing. */
function signedValues(
  list: string,
  headers: ReadonlyMap<string, string>,
): (readonly [string, string])[] | undefined {
  const names = list.split(';');
  if (names.length > SIGNED_HEADERS_MAX) return undefined;
  const values: (readonly [string, string])[] = [];
  let before = '';
  for (const name of names) {
    const value = headers.get(name);
    // Sorted and without doubles, so a list has one form only.
    if (value === undefined || name <= before) return undefined;
    values.push([name, value]);
    before = name;
  }
  if (!names.includes('host') || !names.includes('x-amz-date')) return undefined;
  // What chooses the operation has to be signed wherever it is sent.
  if (headers.has('x-amz-target') && !names.includes('x-amz-target')) return undefined;
  return values;
}

type Mac = (text: string) => Buffer;

/** Keeps the keys of recent days: four HMACs less a call. */
function makeKeyCache(
  settings: VerifierSettings,
): (accessKeyId: string, day: string) => Mac | undefined {
  const kept = new Map<string, { readonly secret: string; readonly mac: Mac }>();
  return (accessKeyId, day) => {
    const secret = settings.findSecret(accessKeyId);
    if (secret === undefined) return undefined;
    const name = `${day}/${accessKeyId}`;
    const found = kept.get(name);
    if (found?.secret === secret) return found.mac;
    const scope: Scope = { day, region: settings.region, service: settings.service };
    const mac = makeMac(signingKey(secret, scope));
    if (kept.size >= KEYS_KEPT_MAX) kept.clear();
    kept.set(name, { secret, mac });
    return mac;
  };
}

/** Calls of one second carry one time: it is taken apart once. */
function rememberLast<T>(read: (text: string) => T): (text: string) => T {
  let lastText: string | undefined;
  let last: T;
  return (text) => {
    if (text !== lastText) {
      last = read(text);
      lastText = text;
    }
    return last;
  };
}

/**
 * Makes a verifier of signed calls. The body's own hash is what counts; a header that claims another is not believed.
 * @source AWS General Reference, Signature Version 4
 */
export function makeVerifier(
  settings: VerifierSettings,
): (call: SignableCall, headers: ReadonlyMap<string, string>, now: number) => SignatureVerdict {
  const keyOf = makeKeyCache(settings);
  const timeOf = rememberLast(parseAmzDate);
  return (call, headers, now) => {
    const authorization = headers.get('authorization');
    if (authorization === undefined) return refusal('sigv4.missing');
    const parts = parseAuthorization(authorization);
    const at = headers.get('x-amz-date');
    if (parts === undefined || at === undefined) return refusal('sigv4.incomplete');
    const values = signedValues(parts.signedHeaders, headers);
    const time = timeOf(at);
    if (values === undefined || time === undefined) return refusal('sigv4.incomplete');
    if (Math.abs(now - time) > settings.skewSecondsMax * 1000) return refusal('sigv4.clock-skew');
    if (
      parts.region !== settings.region ||
      parts.service !== settings.service ||
      parts.day !== at.slice(0, 8)
    )
      return refusal('sigv4.wrong-scope');
    const mac = keyOf(parts.accessKeyId, parts.day);
    if (mac === undefined) return refusal('sigv4.unknown-key');
    const canonical = canonicalRequest(call, values, hash('sha256', call.body, 'hex'));
    const wanted = mac(stringToSign(at, parts, canonical));
    const given = Buffer.from(parts.signature, 'hex');
    if (given.length !== wanted.length || !timingSafeEqual(given, wanted))
      return refusal('sigv4.wrong-signature');
    return { ok: true, accessKeyId: parts.accessKeyId };
  };
}
