import type { Instant } from '@countersign/kernel';
import type { Reader, Tx } from '../platform/index.ts';
import { findCard, lockOwn, updateCard } from './card-store.ts';
import { record, type CardsParts, type Doer } from './room.ts';
import { STOPPED_STATUSES } from './rules.ts';
import { findStop, insertStop } from './stop-store.ts';
import type { Card } from './types.ts';

export type StopReason = 'lost' | 'stolen';

/** What the record says. */
export const STOPPED = {
  lost: 'cards.stopped-lost',
  stolen: 'cards.stopped-stolen',
} as const satisfies Readonly<Record<StopReason, string>>;

export interface StopAsk {
  /** Who holds it. */
  readonly memberId: string;
  readonly cardId: string;
  readonly reason: StopReason;
  readonly doer: Doer;
}

/**
 * A card is lost or stolen: it is blocked, never to be used again, and a new one is wanted of the issuer's systems. Said twice it is
 * stopped once, with the first reason. @returns nothing for a card that is none of theirs or has had its end; `isNew` where it was
 * stopped by this
 */
export async function stopCard(
  parts: CardsParts,
  tx: Tx,
  { cardId, doer, memberId, reason }: StopAsk,
): Promise<{ readonly card: Card; readonly isNew: boolean } | undefined> {
  const card = await lockOwn(tx, { memberId, cardId });
  if (card === undefined || card.status === 'expired' || card.status === 'replaced')
    return undefined;
  const at = parts.clock();
  const isNew = await insertStop(tx, { id: parts.newId(), card_id: card.id, reason, at });
  if (!isNew) return { card, isNew };
  await updateCard(tx, card.id, { status: 'blocked' });
  await record(parts, tx, { doer, operation: STOPPED[reason], subject: card.id });
  return { card: (await findCard(tx, { id: card.id })) ?? card, isNew };
}

/** Whether a card may go to a status, as far as a report of its loss says: it is never let be used again. */
export async function isStoppedFor(db: Reader, card: Card, status: string): Promise<boolean> {
  return !STOPPED_STATUSES.has(status) && (await findStop(db, card.id)) !== undefined;
}

/** When and why a card was stopped. */
export interface CardStop {
  readonly reason: StopReason;
  readonly at: Instant;
}
