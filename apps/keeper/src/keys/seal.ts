import { createCipheriv, createDecipheriv, type KeyObject } from 'node:crypto';
import type { Random } from '@countersign/kernel';

const NONCE_BYTES = 12; // NIST SP 800-38D clause 8.2.2: random nonces of 96 bits
const TAG_BYTES = 16;
const VERSION_BYTES = 2;

/** Where a sealed value lies: it opens in no other row and no other column. */
export interface Place {
  readonly table: string;
  readonly row: string;
  readonly column: string;
}

/**
 * AES-256-GCM. Layout: key version (two bytes, big endian), nonce (12), ciphertext, tag (16);
 * the additional data are table, row, column and key version.
 */
export function sealWith(
  key: KeyObject,
  ask: { readonly version: number; readonly place: Place; readonly random: Random },
  clear: Uint8Array,
): Buffer {
  const head = Buffer.alloc(VERSION_BYTES);
  head.writeUInt16BE(ask.version);
  const nonce = ask.random(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(aad(ask.place, ask.version));
  const body = cipher.update(clear);
  cipher.final();
  return Buffer.concat([head, nonce, body, cipher.getAuthTag()]);
}

/** @throws Error when the value was altered, moved, or sealed under another key */
export function openWith(key: KeyObject, place: Place, sealed: Uint8Array): Buffer {
  if (sealed.length < VERSION_BYTES + NONCE_BYTES + TAG_BYTES)
    throw new Error(`sealed ${place.table}.${place.column} is cut`);
  const nonce = sealed.subarray(VERSION_BYTES, VERSION_BYTES + NONCE_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(aad(place, keyVersion(sealed)));
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
  const clear = decipher.update(
    sealed.subarray(VERSION_BYTES + NONCE_BYTES, sealed.length - TAG_BYTES),
  );
  try {
    decipher.final();
  } catch (cause) {
    clear.fill(0);
    throw new Error(`sealed ${place.table}.${place.column} does not open`, { cause });
  }
  return clear;
}

export function keyVersion(sealed: Uint8Array): number {
  return ((sealed[0] ?? 0) << 8) | (sealed[1] ?? 0);
}

// Length-prefixed, so that no two places have the same bytes.
function aad(place: Place, version: number): Buffer {
  const parts = [place.table, place.row, place.column, String(version)];
  return Buffer.from(parts.map((part) => `${Buffer.byteLength(part)}:${part}`).join(''), 'utf8');
}
