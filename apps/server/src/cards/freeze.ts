import { ok, refused, type Instant, type Outcome } from '@countersign/kernel';
import type { Reader, Tx } from '../platform/index.ts';
import { cardsOf, findCard, lockOwn, updateCard } from './card-store.ts';
import { endFreeze, insertFreeze, lastEnd, openFreeze, openFreezesOf } from './freeze-store.ts';
import { record, type CardsParts, type Doer } from './room.ts';
import { FREEZE_STANDINGS, FROZEN_STATUSES, takesFreeze } from './rules.ts';
import { findStop } from './stop-store.ts';
import type { Card } from './types.ts';

/** Payments that are not theirs; somebody else who acts as them; somebody who makes them do things. */
export const FREEZE_REASONS = ['payment', 'takeover', 'pressure'] as const;
export type FreezeReason = (typeof FREEZE_REASONS)[number];

/** What of a member a freeze stops: the card alone, or, where somebody else may be acting as them, all that needs possession. */
export const FREEZE_REACH = {
  payment: 'card',
  takeover: 'member',
  pressure: 'member',
} as const satisfies Readonly<Record<FreezeReason, 'card' | 'member'>>;

/** By whose word: somebody's at the desk, or the member's own, who said that a payment was not theirs. */
export interface FrozenBy {
  readonly kind: 'desk' | 'member';
  readonly id: string;
}

/** Why a card is frozen, since when, and by whose word. */
export interface CardFreeze {
  readonly reason: FreezeReason;
  readonly at: Instant;
  readonly by: FrozenBy;
}

export interface FreezeAsk {
  /** Who holds it. */
  readonly memberId: string;
  readonly cardId: string;
  readonly reason: FreezeReason;
  readonly by: FrozenBy;
  readonly doer: Doer;
}

/**
 * Freezes a card because of fraud. The issuer's systems see `frozen-for-fraud`. Twice is once; a stronger reason is had by raising it. A
 * card that has had its end stays what it is, and takes a freeze of the fraud team's that stops its member: there may be no other card of
 * theirs. @returns the card where it was frozen by this; nothing for one that is none of theirs, is frozen, or has nothing to stop
 */
export async function freezeCard(
  parts: CardsParts,
  tx: Tx,
  { by, cardId, doer, memberId, reason }: FreezeAsk,
): Promise<Card | undefined> {
  const card = await lockOwn(tx, { memberId, cardId });
  if (card === undefined) return undefined;
  const stopsMember = by.kind === 'desk' && FREEZE_REACH[reason] === 'member';
  const hasFreeze = (await openFreeze(tx, card.id)) !== undefined;
  if (!takesFreeze(card.status, { stopsMember, hasFreeze })) return undefined;
  await insertFreeze(tx, {
    ...{ id: parts.newId(), card_id: card.id, reason, was: card.status, at: parts.clock() },
    ...{ by_kind: by.kind, frozen_by: by.id },
  });
  if (FREEZE_STANDINGS[card.status] === 'in-use')
    await updateCard(tx, card.id, { status: 'frozen-for-fraud' });
  await record(parts, tx, { doer, operation: FROZEN[by.kind], subject: card.id });
  return findCard(tx, { id: card.id });
}

/** What the record says. */
export const FROZEN = { desk: 'cards.frozen-by-desk', member: 'cards.frozen-by-answer' } as const;

/** Why a freeze ends without its member's passkey: they have none, or the card was replaced, ran out or was stopped, and is never used again. */
export const ENDED_WITHOUT = ['no-passkey', 'card-ended'] as const;
export type EndedWithout = (typeof ENDED_WITHOUT)[number];

/** When the member confirmed it, with a passkey over exactly this; or why it ends without. */
export type UnfreezeProof =
  | { readonly confirmedAt: Instant; readonly without?: undefined }
  | { readonly confirmedAt?: undefined; readonly without: EndedWithout };

export type UnfreezeAsk = UnfreezeProof & {
  readonly memberId: string;
  readonly cardId: string;
  /** When somebody at the desk asked: it ends no freeze that began, or was raised, after that. */
  readonly askedAt: Instant;
  readonly askedBy: string;
  /** Somebody else than who asked: the database refuses the same one. */
  readonly decidedBy: string;
  readonly doer: Doer;
};

/**
 * Whether a frozen card had been replaced, had run out, or was stopped as lost or stolen when it was frozen. What came later counts for
 * nothing here: whoever has only named a card stops it on the phone line.
 */
export async function hasEnded(db: Reader, cardId: string): Promise<boolean> {
  const freeze = await openFreeze(db, cardId);
  if (freeze === undefined) return false;
  if (freeze.was === 'expired' || freeze.was === 'replaced') return true;
  const stop = freeze.was === 'blocked' ? await findStop(db, cardId) : undefined;
  return stop !== undefined && stop.at <= freeze.began;
}

type UnfreezeNo = { readonly code: 'cards.not-frozen' } | { readonly code: 'cards.not-ended' };

/**
 * The freeze ends: the card is again what it was before. One that was blocked meanwhile stays so. @returns `cards.not-frozen` also where it was
 * asked before the card was frozen, or before its freeze was raised: nobody asked about this one
 */
export async function unfreezeCard(
  parts: CardsParts,
  tx: Tx,
  ask: UnfreezeAsk,
): Promise<Outcome<Card, UnfreezeNo>> {
  const card = await lockOwn(tx, ask);
  const freeze = card && (await openFreeze(tx, card.id));
  if (card === undefined || freeze === undefined || ask.askedAt < freeze.at)
    return refused({ code: 'cards.not-frozen' });
  if (ask.without === 'card-ended' && !(await hasEnded(tx, card.id)))
    return refused({ code: 'cards.not-ended' });
  await endFreeze(tx, freeze.id, {
    ended_at: parts.clock(),
    ...{ confirmed_at: ask.confirmedAt ?? null, ended_without: ask.without ?? null },
    ...{ asked_at: ask.askedAt, asked_by: ask.askedBy, decided_by: ask.decidedBy },
  });
  if (card.status === 'frozen-for-fraud') await updateCard(tx, card.id, { status: freeze.was });
  await record(parts, tx, {
    doer: ask.doer,
    operation: UNFROZEN[ask.without ?? 'confirmed'],
    subject: card.id,
  });
  return ok((await findCard(tx, { id: card.id })) ?? card);
}

/** What the record says: with the member's passkey, or why without. */
export const UNFROZEN = {
  confirmed: 'cards.unfrozen',
  'no-passkey': 'cards.unfrozen-no-passkey',
  'card-ended': 'cards.unfrozen-card-ended',
} as const;

/** Why a card is frozen now; nothing where it is not. */
export async function freezeOf(db: Reader, cardId: string): Promise<CardFreeze | undefined> {
  const open = await openFreeze(db, cardId);
  return open && { reason: open.reason, at: open.at, by: open.by };
}

/** When the last freeze of a card ended. */
export function unfrozenAt(db: Reader, cardId: string): Promise<Instant | undefined> {
  return lastEnd(db, cardId);
}

/**
 * Since when somebody else may be acting as this member: when the first of those freezes began, also as a lesser one that was raised later.
 * Nothing where none stops them.
 */
export async function stoppedSince(db: Reader, memberId: string): Promise<Instant | undefined> {
  const open = await openFreezesOf(db, memberId);
  const began = open.filter(({ reason }) => FREEZE_REACH[reason] === 'member');
  return began.map((one) => one.began).toSorted((left, right) => left - right)[0];
}

/** Whether somebody else may be acting as this member now. */
export const isMemberFrozen = async (db: Reader, memberId: string): Promise<boolean> =>
  (await stoppedSince(db, memberId)) !== undefined;

/** Of a member's own cards those with an open freeze, also where the card has had its end meanwhile. */
export async function frozenCardsOf(db: Reader, memberId: string): Promise<readonly Card[]> {
  const held = await cardsOf(db, memberId);
  const frozen = new Set((await openFreezesOf(db, memberId)).map(({ cardId }) => cardId));
  return held.filter((card) => card.memberId === memberId && frozen.has(card.id));
}

/** Whether a card may go to a status, as far as a freeze says: no system takes the place of two people and the member. */
export async function isFrozenFor(db: Reader, card: Card, status: string): Promise<boolean> {
  return !FROZEN_STATUSES.has(status) && (await openFreeze(db, card.id)) !== undefined;
}
