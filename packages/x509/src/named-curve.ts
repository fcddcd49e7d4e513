import { Buffer } from 'node:buffer';
import { oid, sequence } from './der.ts';

/** Curves of the keys that are taken here, by OpenSSL's name. */
export type NamedCurve = 'prime256v1' | 'secp384r1' | 'secp521r1';

const EC_PUBLIC_KEY = '1.2.840.10045.2.1';

// RFC 5480 clause 2.1.1: the algorithm of an elliptic-curve key with its curve by name. A key with explicit parameters
// has other bytes, and is not taken even where they spell out one of these curves.
const ALGORITHMS: readonly (readonly [NamedCurve, Buffer])[] = [
  ['prime256v1', sequence(oid(EC_PUBLIC_KEY), oid('1.2.840.10045.3.1.7'))],
  ['secp384r1', sequence(oid(EC_PUBLIC_KEY), oid('1.3.132.0.34'))],
  ['secp521r1', sequence(oid(EC_PUBLIC_KEY), oid('1.3.132.0.35'))],
];

interface Element {
  readonly tag: number;
  /** Where its contents begin, and where it ends. */
  readonly from: number;
  readonly to: number;
}

/** The element at a place, in definite length of at most three bytes; undefined when it does not fit. */
function elementAt(bytes: Uint8Array, at: number): Element | undefined {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined) return undefined;
  if (first < 0x80) return fitting(bytes, { tag, from: at + 2, to: at + 2 + first });
  const count = first & 0x7f;
  if (count < 1 || count > 3) return undefined;
  let length = 0;
  for (let index = 0; index < count; index += 1)
    length = length * 256 + (bytes[at + 2 + index] ?? 0);
  return fitting(bytes, { tag, from: at + 2 + count, to: at + 2 + count + length });
}

function fitting(bytes: Uint8Array, element: Element): Element | undefined {
  return element.to <= bytes.length ? element : undefined;
}

/** Version, serial, signature, issuer, validity, subject: what stands before the key info (RFC 5280 clause 4.1). */
const VERSION_TAG = 0xa0;
const ELEMENTS_BEFORE = 5;

/**
 * The named curve of a certificate's key, read from the certificate itself: the runtime says it too, but takes as long for
 * it as for opening the certificate.
 * @param raw the certificate in DER, which the runtime has parsed before
 */
export function namedCurve(raw: Uint8Array): NamedCurve | undefined {
  const certificate = elementAt(raw, 0);
  const body = certificate && elementAt(raw, certificate.from);
  if (body === undefined) return undefined;
  let at = body.from;
  const version = elementAt(raw, at);
  if (version?.tag === VERSION_TAG) at = version.to;
  for (let skipped = 0; skipped < ELEMENTS_BEFORE; skipped += 1) {
    const element = elementAt(raw, at);
    if (element === undefined) return undefined;
    at = element.to;
  }
  const info = elementAt(raw, at);
  if (info === undefined) return undefined;
  const algorithm = Buffer.from(raw.buffer, raw.byteOffset + info.from, info.to - info.from);
  return ALGORITHMS.find(([, bytes]) => algorithm.subarray(0, bytes.length).equals(bytes))?.[0];
}
