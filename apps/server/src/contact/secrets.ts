import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto';
import { sensitive, type Random, type Sensitive } from '@countersign/kernel';

/** Keeps codes sealed between the transaction that made them and the moment they go out, and hashes endpoints. */
export interface ContactSecrets {
  readonly seal: (contactId: string, code: Sensitive<string>) => Buffer;
  readonly open: (contactId: string, sealed: Buffer) => Sensitive<string>;
  /** Keyed hash of a phone or address: says whether two contacts went to the same place, and nothing else. */
  readonly hashEndpoint: (value: string) => Buffer;
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;

/** AES-256-GCM bound to the contact's id, and HMAC-SHA256, each under a key of its own derived from `secret`. */
export function createContactSecrets({
  secret,
  random,
}: {
  readonly secret: Uint8Array;
  readonly random: Random;
}): ContactSecrets {
  const derive = (label: string) =>
    Buffer.from(
      hkdfSync('sha256', secret, new Uint8Array(0), `countersign/contact/${label}/v1`, KEY_BYTES),
    );
  const sealKey = derive('seal');
  const hashKey = derive('endpoint');
  return {
    seal: (contactId, code) => {
      const nonce = random(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', sealKey, nonce).setAAD(Buffer.from(contactId));
      // The code leaves its wrapper only into the cipher.
      const body = Buffer.concat([cipher.update(code.expose(), 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, body, cipher.getAuthTag()]);
    },
    open: (contactId, sealed) => {
      const body = sealed.subarray(NONCE_BYTES, -TAG_BYTES);
      const decipher = createDecipheriv('aes-256-gcm', sealKey, sealed.subarray(0, NONCE_BYTES))
        .setAAD(Buffer.from(contactId))
        .setAuthTag(sealed.subarray(-TAG_BYTES));
      return sensitive(Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8'));
    },
    hashEndpoint: (value) => createHmac('sha256', hashKey).update(value).digest(),
  };
}
