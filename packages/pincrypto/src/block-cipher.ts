import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject } from 'node:crypto';
import { wipe } from './bytes.ts';
import { KeyFormatError } from './errors.ts';

export type BlockAlgorithm = 'TDES' | 'AES';

/** Bytes of a block: NIST SP 800-67 clause 3, FIPS 197 clause 2. */
export const BLOCK_BYTES: Readonly<Record<BlockAlgorithm, number>> = { TDES: 8, AES: 16 };

type Cipher = ReturnType<typeof createCipheriv>;
type Decipher = ReturnType<typeof createDecipheriv>;

const CIPHER_NAMES: Readonly<Record<BlockAlgorithm, ReadonlyMap<number, string>>> = {
  TDES: new Map([
    [16, 'des-ede'],
    [24, 'des-ede3'],
  ]),
  AES: new Map([
    [16, 'aes-128'],
    [24, 'aes-192'],
    [32, 'aes-256'],
  ]),
};

// ECB has no state between blocks, so one cipher per key serves every call: setting a key up costs more than
// a block. The entry goes when its KeyObject goes.
const ciphers: Readonly<Record<BlockAlgorithm, WeakMap<KeyObject, Cipher>>> = {
  TDES: new WeakMap(),
  AES: new WeakMap(),
};
const deciphers: Readonly<Record<BlockAlgorithm, WeakMap<KeyObject, Decipher>>> = {
  TDES: new WeakMap(),
  AES: new WeakMap(),
};

/**
 * Makes a KeyObject from clear key bytes and wipes them.
 * @param bytes not empty; zeros afterwards
 */
export function takeSecretKey(bytes: Uint8Array): KeyObject {
  try {
    return createSecretKey(bytes);
  } finally {
    wipe(bytes);
  }
}

/** OpenSSL's name of the cipher for this key. @throws KeyFormatError */
export function cipherName(
  algorithm: BlockAlgorithm,
  key: KeyObject,
  mode: 'ecb' | 'cbc',
): `${string}-${string}` {
  const name =
    key.type === 'secret' ? CIPHER_NAMES[algorithm].get(key.symmetricKeySize ?? 0) : undefined;
  if (name === undefined) {
    throw new KeyFormatError(
      algorithm === 'TDES' ? 'a TDES key has 16 or 24 bytes' : 'an AES key has 16, 24 or 32 bytes',
    );
  }
  return `${name}-${mode}`;
}

function assertWholeBlocks(algorithm: BlockAlgorithm, data: Uint8Array): void {
  // A part of a block would stay in the shared cipher and shift every later call.
  if (data.length % BLOCK_BYTES[algorithm] !== 0) {
    throw new RangeError('the data are not whole blocks');
  }
}

/**
 * Enciphers whole blocks, each by itself (ECB).
 * @throws KeyFormatError; RangeError when the data are not whole blocks
 */
export function encipherBlocks(
  algorithm: BlockAlgorithm,
  key: KeyObject,
  data: Uint8Array,
): Buffer {
  assertWholeBlocks(algorithm, data);
  let cipher = ciphers[algorithm].get(key);
  if (cipher === undefined) {
    cipher = createCipheriv(cipherName(algorithm, key, 'ecb'), key, null).setAutoPadding(false);
    ciphers[algorithm].set(key, cipher);
  }
  return cipher.update(data);
}

/**
 * Deciphers whole blocks, each by itself (ECB).
 * @throws KeyFormatError; RangeError when the data are not whole blocks
 */
export function decipherBlocks(
  algorithm: BlockAlgorithm,
  key: KeyObject,
  data: Uint8Array,
): Buffer {
  assertWholeBlocks(algorithm, data);
  let decipher = deciphers[algorithm].get(key);
  if (decipher === undefined) {
    decipher = createDecipheriv(cipherName(algorithm, key, 'ecb'), key, null).setAutoPadding(false);
    deciphers[algorithm].set(key, decipher);
  }
  return decipher.update(data);
}

/** CBC over whole blocks, no padding. @throws KeyFormatError */
export function encipherChained(
  algorithm: BlockAlgorithm,
  ask: { readonly key: KeyObject; readonly iv: Uint8Array; readonly data: Uint8Array },
): Buffer {
  assertWholeBlocks(algorithm, ask.data);
  return createCipheriv(cipherName(algorithm, ask.key, 'cbc'), ask.key, ask.iv)
    .setAutoPadding(false)
    .update(ask.data);
}

/** CBC over whole blocks, no padding. @throws KeyFormatError */
export function decipherChained(
  algorithm: BlockAlgorithm,
  ask: { readonly key: KeyObject; readonly iv: Uint8Array; readonly data: Uint8Array },
): Buffer {
  assertWholeBlocks(algorithm, ask.data);
  return createDecipheriv(cipherName(algorithm, ask.key, 'cbc'), ask.key, ask.iv)
    .setAutoPadding(false)
    .update(ask.data);
}
