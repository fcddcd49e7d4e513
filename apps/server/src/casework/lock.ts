import { ok, refused, type Outcome } from '@countersign/kernel';
import { atLeast } from '../verification/index.ts';
import { record, type CaseworkParts, type DeskAsk } from './room.ts';
import { standingOf } from './standing.ts';

export type LockNo =
  | { readonly code: 'contact.call-over' }
  /** The member says that it is not them who calls. */
  | { readonly code: 'contact.claim-refused' }
  /** Nobody has named a card yet: then a lock would be a weapon. */
  | { readonly code: 'casework.not-named' };

/** Locks what the caller named, or all that the member has; the member is told at once, and unlocks with more than a name. */
export async function lockForCaller(
  parts: CaseworkParts,
  ask: DeskAsk,
): Promise<Outcome<number, LockNo>> {
  const claim = await parts.contact.liveClaim(ask.staffId, ask.callId);
  const heard = await parts.line.findByClaim(ask.callId);
  const named = claim && atLeast((await standingOf(parts, claim)).level, 'L1');
  const refusal = whyNot(claim, named === true);
  return parts.db.transaction(async (tx): Promise<Outcome<number, LockNo>> => {
    await record(parts, tx, ask, { operation: 'casework.card-locked', refusal });
    if (claim === undefined || refusal !== undefined)
      return refused({ code: refusal ?? 'contact.call-over' });
    const cardId = heard?.case.cardId;
    const { correlation, staffId } = ask;
    const locked = await parts.lock(tx, {
      ...{ memberId: claim.memberId, staffId, correlation },
      cards: cardId === undefined ? 'all' : { cardId },
    });
    return ok(locked.length);
  });
}

function whyNot(
  claim: { readonly spoken: string } | undefined,
  isNamed: boolean,
): LockNo['code'] | undefined {
  if (claim === undefined) return 'contact.call-over';
  if (claim.spoken === 'wrong') return 'contact.claim-refused';
  return isNamed ? undefined : 'casework.not-named';
}
