import { ok, refused, type Outcome } from '@countersign/kernel';
import { atLeast } from '../verification/index.ts';
import { record, type CaseworkParts, type DeskAsk } from './room.ts';
import { decideLock, type LockNo } from './rules.ts';
import { standingOf } from './standing.ts';

/** Locks what the caller named, or all that the member has; the member is told at once, and unlocks with more than a name. */
export async function lockForCaller(
  parts: CaseworkParts,
  ask: DeskAsk,
): Promise<Outcome<number, LockNo>> {
  const claim = await parts.contact.liveClaim(ask.staffId, ask.callId);
  const heard = await parts.line.findByClaim(ask.callId);
  const named = claim && atLeast((await standingOf(parts, claim)).level, 'L1');
  const refusal = decideLock(claim, named === true);
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
