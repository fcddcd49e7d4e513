import { createCipheriv, createDecipheriv, createPrivateKey, type KeyObject } from 'node:crypto';
import type { Random } from '@countersign/kernel';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Private keys at rest: AES-256-GCM bound to the id of the key. */
export interface KeySeal {
  readonly seal: (kid: string, key: KeyObject) => Buffer;
  readonly open: (kid: string, sealed: Buffer) => KeyObject;
}

export function createKeySeal({
  sealKey,
  random,
}: {
  readonly sealKey: Uint8Array;
  readonly random: Random;
}): KeySeal {
  return {
    seal: (kid, key) => {
      const nonce = random(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', sealKey, nonce).setAAD(Buffer.from(kid));
      const plain = key.export({ format: 'der', type: 'pkcs8' });
      const body = Buffer.concat([cipher.update(plain), cipher.final()]);
      plain.fill(0);
      return Buffer.concat([nonce, body, cipher.getAuthTag()]);
    },
    open: (kid, sealed) => {
      const decipher = createDecipheriv('aes-256-gcm', sealKey, sealed.subarray(0, NONCE_BYTES))
        .setAAD(Buffer.from(kid))
        .setAuthTag(sealed.subarray(-TAG_BYTES));
      const body = sealed.subarray(NONCE_BYTES, -TAG_BYTES);
      const plain = Buffer.concat([decipher.update(body), decipher.final()]);
      const key = createPrivateKey({ key: plain, format: 'der', type: 'pkcs8' });
      plain.fill(0);
      return key;
    },
  };
}
