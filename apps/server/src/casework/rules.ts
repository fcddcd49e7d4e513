export type LockNo =
  | { readonly code: 'contact.call-over' }
  /** The member says that it is not them who calls. */
  | { readonly code: 'contact.claim-refused' }
  /** Nobody has named a card yet: then a lock would be a weapon. */
  | { readonly code: 'casework.not-named' };

/** Why a representative may not lock for a caller; nothing where they may. */
export function decideLock(
  claim: { readonly spoken: string } | undefined,
  isNamed: boolean,
): LockNo['code'] | undefined {
  if (claim === undefined) return 'contact.call-over';
  if (claim.spoken === 'wrong') return 'contact.claim-refused';
  return isNamed ? undefined : 'casework.not-named';
}
