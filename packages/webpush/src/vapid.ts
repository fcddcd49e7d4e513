import { createECDH, createPrivateKey, sign, type KeyObject } from 'node:crypto';

/** Who sends: the key that a browser was told when it subscribed, and that signs each request. */
export interface Vapid {
  /** P-256, uncompressed, base64url: the `applicationServerKey` of a subscription. */
  readonly publicKey: string;
  readonly privateKey: KeyObject;
}

const GOOD_SECONDS = 12 * 3_600;

/** @param secret 32 bytes that are a scalar of P-256: any but one in 2^32 draws is. @throws Error for one that is not */
export function openVapid(secret: Uint8Array): Vapid {
  const own = createECDH('prime256v1');
  own.setPrivateKey(secret);
  const point = own.getPublicKey();
  const coordinate = (from: number) => point.subarray(from, from + 32).toString('base64url');
  const d = Buffer.from(secret).toString('base64url');
  const key = { kty: 'EC', crv: 'P-256', x: coordinate(1), y: coordinate(33), d };
  return {
    publicKey: point.toString('base64url'),
    privateKey: createPrivateKey({ key, format: 'jwk' }),
  };
}

/**
 * The `authorization` of a push request (RFC 8292, clause 3), good for twelve hours.
 * @param ask endpoint: of the subscription; contact: `mailto:` or `https:` of whoever sends; now: milliseconds UTC
 */
export function vapidHeader(
  { privateKey, publicKey }: Vapid,
  ask: { readonly endpoint: string; readonly contact: string; readonly now: number },
): string {
  const exp = Math.floor(ask.now / 1_000) + GOOD_SECONDS;
  const claims = { aud: new URL(ask.endpoint).origin, exp, sub: ask.contact };
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const text = `${part({ typ: 'JWT', alg: 'ES256' })}.${part(claims)}`;
  const signature = sign('sha256', Buffer.from(text), {
    key: privateKey,
    dsaEncoding: 'ieee-p1363',
  });
  return `vapid t=${text}.${signature.toString('base64url')}, k=${publicKey}`;
}
