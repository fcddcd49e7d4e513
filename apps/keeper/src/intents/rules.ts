import type { Instant } from '@countersign/kernel';
import type { Settings } from '../settings.ts';
import type { TicketRow } from '../tickets/index.ts';

export interface WaysFacts {
  readonly ticket: Pick<TicketRow, 'passwordAt' | 'codeTo'>;
  readonly codeFallback: boolean;
  readonly readyPasskeys: number;
  /** Before this a code is no way, because a passkey was taken back a short time ago. */
  readonly codeFrom: number;
}

/**
 * How an act may be proven. A code is for members without a passkey that may be used, where the product allows it, on
 * top of a password that was typed a short time ago; who has a passkey signs.
 */
export function decideWays(
  facts: WaysFacts,
  limits: Pick<Settings, 'passwordAgeSecondsMax'>,
  now: Instant,
): { readonly passkey: boolean; readonly code: boolean } {
  const passkey = facts.readyPasskeys > 0;
  const { passwordAt, codeTo } = facts.ticket;
  const passwordFresh =
    passwordAt !== null && now - passwordAt <= limits.passwordAgeSecondsMax * 1_000;
  const cooledOff = facts.codeFrom <= now;
  const code = !passkey && facts.codeFallback && cooledOff && passwordFresh && codeTo !== null;
  return { passkey, code };
}

/** An intent says itself when it ends, and never later than a minute (and a wrong clock) from now. */
export function isIntentInTime(
  expiresAt: number,
  limits: Pick<Settings, 'intentTtlSeconds' | 'intentSkewSeconds'>,
  now: Instant,
): boolean {
  const latest = now + (limits.intentTtlSeconds + limits.intentSkewSeconds) * 1_000;
  return expiresAt > now && expiresAt <= latest;
}
