import { utf8, type Bytes } from '@countersign/kernel';

/** What a cardmember's passkey signs for one act; version 1 of the canonical bytes. */
export interface Intent {
  readonly act: 'pin.show' | 'pin.set';
  readonly card: string;
  /** SHA-256 of the screen's public key (uncompressed point), 32 bytes. */
  readonly screenKeyHash: Uint8Array;
  readonly controlNumber: string;
  /** The visit's nonce, 32 bytes. */
  readonly nonce: Uint8Array;
  /** Milliseconds UTC; at most 60 s after the signature. */
  readonly expiresAt: number;
}

/** The fields in order, each prefixed with its length in two bytes, big endian. Golden file: golden/intent-v1.json. */
export function intentBytes(intent: Intent): Bytes {
  const fields = [
    utf8('countersign-intent-v1'),
    utf8(intent.act),
    utf8(intent.card),
    intent.screenKeyHash,
    utf8(intent.controlNumber),
    intent.nonce,
    utf8(String(intent.expiresAt)),
  ];
  const bytes = new Uint8Array(fields.reduce((total, field) => total + 2 + field.length, 0));
  let at = 0;
  for (const field of fields) {
    bytes[at] = field.length >> 8;
    bytes[at + 1] = field.length & 0xff;
    bytes.set(field, at + 2);
    at += 2 + field.length;
  }
  return bytes;
}

/**
 * What the assertion of an enrolled passkey signs when another is added: SHA-256 of these bytes is the challenge. The
 * attestation object holds the new credential's id and its public key (WebAuthn level 3, clause 6.5.1): whoever carries
 * the registration can put no key of their own under the same id.
 */
export function addPasskeyBytes(ask: {
  readonly nonce: Uint8Array;
  /** SHA-256 of the registration's attestation object, 32 bytes. */
  readonly attestationHash: Uint8Array;
}): Bytes {
  const name = utf8('countersign-add-passkey-v2');
  const bytes = new Uint8Array(name.length + 1 + ask.nonce.length + ask.attestationHash.length);
  bytes.set(name, 0);
  bytes.set(ask.nonce, name.length + 1);
  bytes.set(ask.attestationHash, name.length + 1 + ask.nonce.length);
  return bytes;
}
