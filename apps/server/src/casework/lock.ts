import { ok, refused, type Outcome } from '@countersign/kernel';
import { atLeast } from '../verification/index.ts';
import { perAgent, record, type CaseworkParts, type DeskAsk } from './room.ts';
import { decideLock, type LockNo } from './rules.ts';
import { standingOf } from './standing.ts';
import { insertDeed } from './store.ts';

/** Locks what the caller named, or all that the member has; the member is told at once, and unlocks with more than a name. */
export async function lockForCaller(
  parts: CaseworkParts,
  ask: DeskAsk,
): Promise<Outcome<number, LockNo>> {
  const claim = await parts.contact.liveClaim(ask.staffId, ask.callId);
  const heard = await parts.line.findByClaim(ask.callId);
  const named = claim && atLeast((await standingOf(parts, claim)).level, 'L1');
  const decided = decideLock(claim, named === true);
  const may =
    decided === undefined ? await parts.limits.take([perAgent('lock', ask.staffId)]) : undefined;
  const no: LockNo | undefined =
    decided === undefined ? (may?.ok === false ? may.refusal : undefined) : { code: decided };
  const refusal = no?.code;
  return parts.db.transaction(async (tx): Promise<Outcome<number, LockNo>> => {
    await record(parts, tx, ask, { operation: 'casework.card-locked', refusal });
    if (claim === undefined || no !== undefined)
      return refused(no ?? { code: 'contact.call-over' });
    const cardId = heard?.case.cardId;
    const { correlation, staffId } = ask;
    const locked = await parts.lock(tx, {
      ...{ memberId: claim.memberId, staffId, correlation },
      cards: cardId === undefined ? 'all' : { cardId },
    });
    await insertDeed(tx, {
      ...{ id: parts.newId(), call_id: ask.callId, kind: 'lock', by: staffId },
      ...{ at: parts.clock(), count: locked.length, cards: locked.map((card) => card.id) },
    });
    return ok(locked.length);
  });
}
