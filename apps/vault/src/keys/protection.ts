import { Buffer } from 'node:buffer';
import {
  type KeyObject,
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createSecretKey,
  hkdfSync,
  timingSafeEqual,
} from 'node:crypto';
import { type KeyBlockHeader, unwrapKey, wrapKey } from '@countersign/pincrypto';

/** Test keys and production keys never meet: a store is of one kind, and so are the keys that protect it. */
export type KeySpace = 'test' | 'production';

/** What the split key protects: symmetric keys as key blocks, private keys and records. */
export interface Protection {
  /** Version D block under the split key's block protection key. */
  readonly wrap: (header: KeyBlockHeader & { readonly version: 'D' }, key: KeyObject) => string;
  /** @throws KeyBlockError for every altered block */
  readonly unwrap: (block: string) => { readonly header: KeyBlockHeader; readonly key: KeyObject };
  /** Seals a private key to its name (AES-256-GCM). */
  readonly sealPrivate: (key: KeyObject, name: string) => string;
  /** @throws Error when the bytes or the name are not the ones that were sealed */
  readonly openPrivate: (sealed: string, name: string) => KeyObject;
  /** What shows that a file of the store is ours and unchanged. `name` says which file it is. */
  readonly authenticate: (name: string, text: string) => string;
  readonly isAuthentic: (name: string, text: string, tag: string) => boolean;
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Derives the store's keys from the split key (HKDF, RFC 5869), one for each use.
 * @param master 32 bytes; wiped here
 */
export function makeProtection(
  master: Buffer,
  ask: {
    readonly set: string;
    readonly keySpace: KeySpace;
    readonly random: (length: number) => Uint8Array;
  },
): Protection {
  const derive = (label: string): KeyObject => {
    const info = `countersign-vault-v1/${ask.keySpace}/${label}`;
    const bytes = Buffer.from(hkdfSync('sha256', master, ask.set, info, 32));
    const key = createSecretKey(bytes);
    bytes.fill(0);
    return key;
  };
  const blocks = derive('key-block-protection');
  const privates = derive('private-keys');
  const records = derive('records');
  master.fill(0);
  const authenticate = (name: string, text: string) =>
    createHmac('sha256', records).update(`${name}\0`).update(text).digest('hex');
  return {
    wrap: (header, key) => wrapKey({ header, key, protectionKey: blocks, random: ask.random }),
    unwrap: (block) => unwrapKey(block, { protectionKey: blocks }),
    sealPrivate(key, name) {
      const nonce = ask.random(NONCE_BYTES);
      const clear = key.export({ format: 'der', type: 'pkcs8' });
      const cipher = createCipheriv('aes-256-gcm', privates, nonce).setAAD(Buffer.from(name));
      const sealed = Buffer.concat([
        nonce,
        cipher.update(clear),
        cipher.final(),
        cipher.getAuthTag(),
      ]);
      clear.fill(0);
      return sealed.toString('base64');
    },
    openPrivate(sealed, name) {
      const bytes = Buffer.from(sealed, 'base64');
      const nonce = bytes.subarray(0, NONCE_BYTES);
      const decipher = createDecipheriv('aes-256-gcm', privates, nonce, {
        authTagLength: TAG_BYTES,
      });
      decipher.setAAD(Buffer.from(name)).setAuthTag(bytes.subarray(-TAG_BYTES));
      const body = bytes.subarray(NONCE_BYTES, -TAG_BYTES);
      const clear = Buffer.concat([decipher.update(body), decipher.final()]);
      const key = createPrivateKey({ key: clear, format: 'der', type: 'pkcs8' });
      clear.fill(0);
      return key;
    },
    authenticate,
    isAuthentic(name, text, tag) {
      const wanted = Buffer.from(authenticate(name, text));
      const given = Buffer.from(tag);
      return wanted.length === given.length && timingSafeEqual(wanted, given);
    },
  };
}
