import type { Act } from '@countersign/keeper-contract';

export interface MemberStanding {
  /** Whether the keeper has matched this member before. */
  readonly matchedBefore: boolean;
  /** Passkeys that are not flagged: cooling off, taken back or in use. */
  readonly passkeys: number;
}

/**
 * From when a passkey that came with a full match may sign intents. Only the very first one needs no waiting: whoever
 * matches a card again may hold a stolen one, so the member gets time to object.
 */
export function decideUsableFrom(
  act: Extract<Act, 'register' | 'recover' | 'add-passkey'>,
  standing: MemberStanding,
  at: { readonly now: number; readonly coolingOffHours: number },
): number {
  const later = at.now + at.coolingOffHours * 3_600_000;
  if (act === 'recover' || standing.passkeys > 0) return later;
  if (act === 'register' && standing.matchedBefore) return later;
  return at.now;
}

/**
 * From when a member without a passkey may use a code. Taking the last passkey back is the server's word, so it opens the
 * weaker way only after the cooling-off.
 */
export function decideCodeFrom(
  passkeys: readonly { readonly removedAt: number | null }[],
  coolingOffHours: number,
): number {
  const removed = passkeys.flatMap(({ removedAt }) => (removedAt === null ? [] : [removedAt]));
  return removed.length === 0 ? 0 : Math.max(...removed) + coolingOffHours * 3_600_000;
}
