import { createHash } from 'node:crypto';

/** Names of ours among UUIDs (RFC 9562 clause 5.5): made once, by chance. */
const NAMESPACE = Buffer.from('5b0c7d1a3f9e4a52b6d8e1c4907f2a33', 'hex');

/** A UUID of version 5: the same thing has the same one in every export, so that a receiver sees that it is no other. */
export function uuidOf(kind: string, name: string): string {
  const digest = createHash('sha1').update(NAMESPACE).update(`${kind}\n${name}`, 'utf8').digest();
  return format(digest, 0x50);
}

/** The same with the marks of version 4, for formats that take no other (STIX 2.1 clause 2.9, X-ARF). */
export function uuid4Of(kind: string, name: string): string {
  const digest = createHash('sha256').update(NAMESPACE).update(`${kind}\n${name}`).digest();
  return format(digest, 0x40);
}

function format(digest: Buffer, version: number): string {
  const bytes = digest.subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | version;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [
    ...[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20)],
    hex.slice(20),
  ].join('-');
}
