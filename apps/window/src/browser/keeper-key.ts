import type { KeeperKey } from '@countersign/keeper-contract';
import { fromBase64Url, type Bytes } from '@countersign/kernel';
import { BOX_SUITE } from '@countersign/sealing';
import { paths } from '../pages/paths.ts';
import { ask } from './ask.ts';

/** The key that every box of this page is sealed to; `undefined` when it cannot be had, or is of a suite we do not know. */
export async function keeperPublicKey(): Promise<Bytes | undefined> {
  const answered = await ask<KeeperKey>(paths.keeperKey, undefined);
  if (!answered.ok || answered.value.suite !== BOX_SUITE) return undefined;
  return fromBase64Url(answered.value.publicKey);
}
