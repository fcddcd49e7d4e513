import type { Bytes } from '../bytes.ts';
import { KeyFormatError } from '../errors.ts';
import { wipe } from '../bytes.ts';
import type { WebKey } from './web-crypto.ts';

// The browser has no ECB, but CBC contains it.

const BLOCK_BYTES = 16;
const CBC = 'AES-CBC';

/**
 * Puts AES key bytes into the browser's keeping, not extractable, and wipes them.
 * @param bytes 16 or 32 bytes (some browsers refuse 24); zeros afterwards
 * @throws KeyFormatError
 */
export async function takeAesKey(bytes: Bytes): Promise<WebKey> {
  try {
    if (bytes.length !== 16 && bytes.length !== 32) {
      throw new KeyFormatError('an AES key of the browser has 16 or 32 bytes');
    }
    return await crypto.subtle.importKey('raw', bytes, CBC, false, ['encrypt', 'decrypt']);
  } finally {
    wipe(bytes);
  }
}

/** `E(E(first) xor second)`: the second block of CBC from a zero vector; what follows it is padding. */
export async function encipherTwice(key: WebKey, first: Bytes, second: Bytes): Promise<Bytes> {
  const data = new Uint8Array(2 * BLOCK_BYTES);
  data.set(first);
  data.set(second, BLOCK_BYTES);
  const chained = await crypto.subtle.encrypt(
    { name: CBC, iv: new Uint8Array(BLOCK_BYTES) },
    key,
    data,
  );
  wipe(data);
  return new Uint8Array(chained).slice(BLOCK_BYTES, 2 * BLOCK_BYTES);
}

/**
 * Deciphers one block. CBC wants valid padding behind it: the empty message enciphered with this block as its
 * vector is exactly that.
 */
export async function decipherBlock(key: WebKey, block: Bytes): Promise<Bytes> {
  const padding = await crypto.subtle.encrypt({ name: CBC, iv: block }, key, new Uint8Array());
  const data = new Uint8Array(2 * BLOCK_BYTES);
  data.set(block);
  data.set(new Uint8Array(padding), BLOCK_BYTES);
  return new Uint8Array(
    await crypto.subtle.decrypt({ name: CBC, iv: new Uint8Array(BLOCK_BYTES) }, key, data),
  );
}
