import {
  type ForbiddenPin,
  type ForbiddenReason,
  PIN_DIGITS_MAX,
  PIN_DIGITS_MIN,
} from './forbidden.ts';
import { BREAKS, PIN_RULES, type PinRule, standsAt } from './rules.ts';

/** What a product asks of a chosen PIN. */
export interface PinPolicy {
  /** 4 to 12 */
  readonly lengthMin: number;
  readonly lengthMax: number;
  readonly rules: readonly PinRule[];
}

/** All rules; a product may leave some out. */
export const ALL_RULES: readonly PinRule[] = PIN_RULES;

/** Why a PIN is refused; `current` comes from whoever can compare with the PIN in force. */
export type PinReason = PinRule | ForbiddenReason | 'length' | 'current';

/**
 * Decides whether a chosen PIN is too easy to guess. The same function runs on the screen while the PIN is typed and
 * behind the border when it is set.
 * @param digits    digit values 0 to 9, one a byte
 * @param policy    lengths and rules of the product
 * @param forbidden what this cardmember may not choose
 * @returns every reason against it, the one that says most first: what is the member's own, then what it looks like,
 *          then that it is listed; `length` alone where the length is wrong; none when it is fine
 */
export function decideWeakPin(
  digits: Uint8Array,
  policy: PinPolicy,
  forbidden: readonly ForbiddenPin[],
): readonly PinReason[] {
  const min = Math.max(policy.lengthMin, PIN_DIGITS_MIN);
  const max = Math.min(policy.lengthMax, PIN_DIGITS_MAX);
  if (digits.length < min || digits.length > max || digits.some((digit) => digit > 9))
    return ['length'];
  const reasons = new Set<PinReason>();
  for (const one of forbidden) {
    if (one.digits.length === digits.length && standsAt(digits, 0, one.digits))
      reasons.add(one.reason);
  }
  for (const rule of policy.rules) if (BREAKS[rule](digits)) reasons.add(rule);
  if (reasons.delete('listed')) reasons.add('listed');
  return [...reasons];
}
