import { atLeast, type Level } from '../verification/index.ts';

export type LockNo =
  | { readonly code: 'contact.call-over' }
  /** The member says that it is not them who calls. */
  | { readonly code: 'contact.claim-refused' }
  /** Nobody has named a card yet: then a lock would be a weapon. */
  | { readonly code: 'casework.not-named' }
  | { readonly code: 'platform.too-many'; readonly retryAfterSeconds: number };

/** Why a representative may not lock for a caller; nothing where they may. */
export function decideLock(
  claim: { readonly spoken: string } | undefined,
  isNamed: boolean,
): Exclude<LockNo['code'], 'platform.too-many'> | undefined {
  if (claim === undefined) return 'contact.call-over';
  if (claim.spoken === 'wrong') return 'contact.claim-refused';
  return isNamed ? undefined : 'casework.not-named';
}

export type FreezeNo =
  | { readonly code: 'contact.call-over' }
  | { readonly code: 'casework.not-named' }
  /** Whoever asks is not of the fraud team. */
  | { readonly code: 'casework.not-fraud-team' }
  | { readonly code: 'platform.too-many'; readonly retryAfterSeconds: number };

/** A call that is on, as far as a freeze asks of it. */
export interface FreezeCall {
  readonly direction: 'inbound' | 'outbound';
  readonly spoken: string;
  readonly level: Level;
}

/**
 * Why somebody at the desk may not freeze cards of whoever a call is about; nothing where they may. It is our own decision, not the
 * caller's: so it goes on where the member says that it is not them who calls, and is not had by a caller who names nothing.
 */
export function decideFreeze(
  call: FreezeCall | undefined,
  isFraudTeam: boolean,
): Exclude<FreezeNo['code'], 'platform.too-many'> | undefined {
  if (!isFraudTeam) return 'casework.not-fraud-team';
  if (call === undefined) return 'contact.call-over';
  if (call.direction === 'outbound' || call.spoken === 'wrong') return undefined;
  return atLeast(call.level, 'L1') ? undefined : 'casework.not-named';
}

/** Why no letters are sent for a caller to say; nothing where they are. */
export type LettersNo =
  /** Nobody has named a card yet: then a text to somebody is a nuisance, and proves nothing by itself. */
  | { readonly code: 'casework.not-named' }
  /** They are known: letters would prove nothing more. */
  | { readonly code: 'casework.known-already' };

export function decideLetters(level: Level): LettersNo['code'] | undefined {
  if (!atLeast(level, 'L1')) return 'casework.not-named';
  return atLeast(level, 'L2') ? 'casework.known-already' : undefined;
}
