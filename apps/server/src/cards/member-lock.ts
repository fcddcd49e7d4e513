import type { CardStatus } from '@countersign/contract';
import type { Tx } from '../platform/index.ts';
import { cardsOf, findCard, lockCard, updateCard } from './card-store.ts';
import { noteLocked } from './freeze-store.ts';
import { record, type CardsParts, type Doer } from './room.ts';
import { canBecome } from './rules.ts';
import type { Card } from './types.ts';

/** By whose word a card is locked: the member's own press, an answer to a question of ours, a caller on the line, a representative. */
export type LockedBy = 'member' | 'answer' | 'line' | 'desk';

export interface MemberLock {
  readonly memberId: string;
  /** One card of theirs, or all of them. */
  readonly cards: 'all' | { readonly cardId: string };
  readonly doer: Doer;
}

/**
 * Locks what a member holds themselves, by their word or by that of somebody who acts as them: nothing is asked first, and locking twice is locking once. The issuer's systems see
 * `locked-by-member`. @returns the cards that are locked now and were not before
 */
export function lockByMember(
  parts: CardsParts,
  tx: Tx,
  ask: MemberLock & { readonly by: LockedBy },
): Promise<readonly Card[]> {
  return turn(parts, tx, ask, { to: 'locked-by-member', operation: LOCKED[ask.by] });
}

/** What the record says. The status is one and the same: it tells that the member may unlock. */
export const LOCKED = {
  member: 'cards.locked-by-member',
  answer: 'cards.locked-by-answer',
  line: 'cards.locked-by-line',
  desk: 'cards.locked-by-desk',
} as const satisfies Readonly<Record<LockedBy, string>>;
export const UNLOCKED = 'cards.unlocked-by-member';

/** Lets a member's own cards be used again, of those that the member locked. Who may is decided before. */
export function unlockByMember(
  parts: CardsParts,
  tx: Tx,
  ask: MemberLock,
): Promise<readonly Card[]> {
  return turn(parts, tx, ask, { to: 'active', operation: UNLOCKED });
}

async function turn(
  parts: CardsParts,
  tx: Tx,
  { cards, doer, memberId }: MemberLock,
  { operation, to }: { readonly to: CardStatus; readonly operation: string },
): Promise<readonly Card[]> {
  const own = (await cardsOf(tx, memberId)).filter(
    (one) => one.memberId === memberId && (cards === 'all' || one.id === cards.cardId),
  );
  const turned: Card[] = [];
  for (const { reference } of own) {
    const card = await lockCard(tx, reference);
    // Of a frozen card nothing changes now, so nothing is told; unfrozen, it is locked.
    if (card?.status === 'frozen-for-fraud' && to !== 'active') {
      if (await noteLocked(tx, card.id))
        await record(parts, tx, { doer, operation, subject: card.id });
      continue;
    }
    if (card === undefined || !isTurn(card.status, to)) continue;
    await updateCard(tx, card.id, { status: to });
    await record(parts, tx, { doer, operation, subject: card.id });
    const now = await findCard(tx, { id: card.id });
    if (now !== undefined) turned.push(now);
  }
  return turned;
}

/** Only what the member locked is unlocked by them: a card that we blocked, or that is on its way, is not. */
const isTurn = (from: CardStatus, to: CardStatus): boolean =>
  to === 'active' ? from === 'locked-by-member' : from !== to && canBecome(from, to);
