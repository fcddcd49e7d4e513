import type { Act } from '@countersign/keeper-contract';

export interface MemberStanding {
  /** Whether the keeper has matched this member before. */
  readonly matchedBefore: boolean;
  /** Passkeys that are not flagged, cooling off or not. */
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
