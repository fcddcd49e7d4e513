import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { Random } from '@countersign/kernel';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM (NIST SP 800-38D): nonce, body, tag. What is sealed under one name opens under no other. */
export interface Seal {
  readonly seal: (name: string, plain: Uint8Array) => Buffer;
  /** @throws Error when it was changed, sealed under another name or with another key */
  readonly open: (name: string, sealed: Uint8Array) => Buffer;
}

/** @param key 32 bytes */
export function createSeal({
  key,
  random,
}: {
  readonly key: Uint8Array;
  readonly random: Random;
}): Seal {
  return {
    seal: (name, plain) => {
      const nonce = random(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(name));
      return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    },
    open: (name, sealed) => {
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES))
        .setAAD(Buffer.from(name))
        .setAuthTag(sealed.subarray(-TAG_BYTES));
      const body = sealed.subarray(NONCE_BYTES, -TAG_BYTES);
      return Buffer.concat([decipher.update(body), decipher.final()]);
    },
  };
}
