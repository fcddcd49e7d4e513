import { createHmac } from 'node:crypto';
import type { Random } from '@countersign/kernel';
import { crockfordOf, normaliseCrockford } from '../platform/index.ts';

/** Ten, each good once (security 1). */
export const RECOVERY_CODES = 10;
/** Twelve characters carry 60 bits: nothing to guess, and short enough to type from paper. */
const LENGTH = 12;
const GROUP = 4;
const TYPED_CHARS_MAX = 64;

/** `7KQ2-M4XR-9TBD` */
export function makeRecoveryCode(random: Random): string {
  const characters = crockfordOf(random(LENGTH));
  const groups: string[] = [];
  for (let at = 0; at < LENGTH; at += GROUP) groups.push(characters.slice(at, at + GROUP));
  return groups.join('-');
}

/** As typed from paper: letters that look like digits are those digits, hyphens and spaces do not count. */
export function normaliseRecoveryCode(typed: string): string {
  return normaliseCrockford(typed.slice(0, TYPED_CHARS_MAX));
}

/** What is kept: HMAC-SHA256 under the server's key, over the account and the code. */
export function recoveryMac(key: Uint8Array, accountId: string, code: string): string {
  return createHmac('sha256', key)
    .update(`countersign-recovery-v1\n${accountId}\n${normaliseRecoveryCode(code)}`)
    .digest('base64url');
}

export interface RecoverySet {
  readonly codes: readonly string[];
  readonly macs: readonly string[];
}

export function makeRecoverySet(
  { random, recoveryKey }: { readonly random: Random; readonly recoveryKey: Uint8Array },
  accountId: string,
): RecoverySet {
  const codes = Array.from({ length: RECOVERY_CODES }, () => makeRecoveryCode(random));
  return { codes, macs: codes.map((code) => recoveryMac(recoveryKey, accountId, code)) };
}
