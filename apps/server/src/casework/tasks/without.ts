import { FREEZE_REACH, type EndedWithout } from '../../cards/index.ts';
import type { Reader } from '../../platform/index.ts';
import type { CaseworkParts } from '../room.ts';
import type { WhyFacts } from './rules.ts';
import type { TaskDeed, UnfreezeWhy } from './types.ts';

/** Whether a freeze is to end by two people of the desk, without its member's passkey. */
export const isWithout = (why: UnfreezeWhy): why is EndedWithout =>
  why === 'no-passkey' || why === 'card-ended';

/** Whether something at the desk goes to the second person without its member's word. */
export const isByTwo = (deed: TaskDeed): boolean =>
  deed.act === 'card.unfreeze' && isWithout(deed.why);

/**
 * What is known of it just now: read when it is begun, when it is offered, and when it is decided on.
 * @param db the transaction, inside one: nothing here takes a connection of its own
 */
export async function whyFacts(
  parts: {
    readonly appOf: CaseworkParts['appOf'];
    readonly cards: Pick<CaseworkParts['cards'], 'freezeOf' | 'hasEnded' | 'stoppedSince'>;
  },
  db: Reader,
  { cardId, memberId }: { readonly memberId: string; readonly cardId: string },
): Promise<WhyFacts> {
  const freeze = await parts.cards.freezeOf(db, cardId);
  // A passkey that came in while its member was stopped confirms nothing, so it is none here.
  const app = await parts.appOf(db, memberId, await parts.cards.stoppedSince(db, memberId));
  return {
    ...{ app, hasEnded: await parts.cards.hasEnded(db, cardId) },
    stopsMember: freeze !== undefined && FREEZE_REACH[freeze.reason] === 'member',
  };
}
