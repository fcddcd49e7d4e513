import { createPrivateKey, type KeyObject } from 'node:crypto';
import type { Random } from '@countersign/kernel';
import { createSeal } from '../platform/index.ts';

/** Private keys at rest, as PKCS #8, each sealed under its own id. */
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
  const { open, seal } = createSeal({ key: sealKey, random });
  return {
    seal: (kid, key) => {
      const plain = key.export({ format: 'der', type: 'pkcs8' });
      const sealed = seal(kid, plain);
      plain.fill(0);
      return sealed;
    },
    open: (kid, sealed) => {
      const plain = open(kid, sealed);
      const key = createPrivateKey({ key: plain, format: 'der', type: 'pkcs8' });
      plain.fill(0);
      return key;
    },
  };
}
