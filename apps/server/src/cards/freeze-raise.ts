import type { Tx } from '../platform/index.ts';
import { lockOwn } from './card-store.ts';
import { openFreeze, raiseFreeze } from './freeze-store.ts';
import { FREEZE_REACH, type FreezeAsk, type FreezeReason } from './freeze.ts';
import { record, type CardsParts } from './room.ts';
import type { Card } from './types.ts';

/** What the record says. */
export const FREEZE_RAISED = 'cards.freeze-raised';

/** Whether one reason stops more than another: from the card alone to the member, and never back. */
const isRaise = (from: FreezeReason, to: FreezeReason): boolean =>
  FREEZE_REACH[from] === 'card' && FREEZE_REACH[to] === 'member';

/**
 * The fraud team raises the reason of a freeze that is open: a card that was frozen for a payment, and now somebody acts as its member.
 * @returns the card where its freeze was raised by this
 */
export async function raiseFrozen(
  parts: CardsParts,
  tx: Tx,
  { by, cardId, doer, memberId, reason }: FreezeAsk,
): Promise<Card | undefined> {
  if (by.kind !== 'desk') return undefined;
  const card = await lockOwn(tx, { memberId, cardId });
  const freeze = card && (await openFreeze(tx, card.id));
  if (card === undefined || freeze === undefined || !isRaise(freeze.reason, reason))
    return undefined;
  await raiseFreeze(tx, freeze.id, {
    ...{ raised_to: reason, raised_at: parts.clock(), raised_by: by.id },
  });
  await record(parts, tx, { doer, operation: FREEZE_RAISED, subject: card.id });
  return card;
}
