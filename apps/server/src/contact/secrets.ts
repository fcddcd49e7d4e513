import { createHmac, hkdfSync } from 'node:crypto';
import { sensitive, utf8, type Random, type Sensitive } from '@countersign/kernel';
import { createSeal } from '../platform/index.ts';

/** Keeps codes sealed between the transaction that made them and the moment they go out, and hashes endpoints. */
export interface ContactSecrets {
  readonly seal: (contactId: string, code: Sensitive<string>) => Buffer;
  readonly open: (contactId: string, sealed: Buffer) => Sensitive<string>;
  /** Keyed hash of a phone or address: says whether two contacts went to the same place, and nothing else. */
  readonly hashEndpoint: (value: string) => Buffer;
}

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
  const { open, seal } = createSeal({ key: derive('seal'), random });
  const hashKey = derive('endpoint');
  return {
    // The code leaves its wrapper only into the cipher.
    seal: (contactId, code) => seal(contactId, utf8(code.expose())),
    open: (contactId, sealed) => sensitive(open(contactId, sealed).toString('utf8')),
    hashEndpoint: (value) => createHmac('sha256', hashKey).update(value).digest(),
  };
}
