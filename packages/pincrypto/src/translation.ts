import type { PinBlockFormat } from './pin-field.ts';

export type TranslationDecision =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly reason: 'to-format-1' | 'account-changes' };

/**
 * May a PIN be translated between these formats? `{0,3,4} -> {0,3,4}` without a change of account number;
 * `1 -> {0,3,4}`, which binds it; never to format 1, which would take the binding away.
 * @param ask.accountChanges whether the two blocks are bound to different account numbers; of no meaning from format 1
 * @source PCI PIN Security Requirements 3.1, requirement 3-3
 */
export function decideTranslation(ask: {
  readonly from: PinBlockFormat;
  readonly to: PinBlockFormat;
  readonly accountChanges: boolean;
}): TranslationDecision {
  if (ask.to === 1) return { allowed: false, reason: 'to-format-1' };
  if (ask.from !== 1 && ask.accountChanges) return { allowed: false, reason: 'account-changes' };
  return { allowed: true };
}
