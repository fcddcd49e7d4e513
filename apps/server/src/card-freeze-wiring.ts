import { ok, type Outcome } from '@countersign/kernel';
import { tellOfCards } from './card-lock-wiring.ts';
import {
  FREEZE_STANDINGS,
  type Card,
  type FreezeReason,
  type UnfreezeProof,
} from './cards/index.ts';
import type { House } from './house.ts';
import type { Tx } from './platform/index.ts';

type Rooms = Pick<House, 'cards' | 'contact' | 'programme'>;

/** Whose word it is: a representative's of the fraud team, or the member's own in the app, that a payment was not theirs. */
export type Freezing =
  | { readonly by: 'desk'; readonly staffId: string }
  | { readonly by: 'answer' };

export interface FreezeCards {
  readonly memberId: string;
  readonly cards: 'all' | { readonly cardId: string };
  readonly reason: FreezeReason;
  readonly freezing: Freezing;
  readonly correlation: string;
}

/**
 * Freezes a member's own cards because of fraud, in the caller's transaction, and tells them everywhere. The reason is not told: it is for us;
 * nor is it when the reason of a freeze is raised. @returns the cards that were frozen by this, or whose freeze was raised
 */
export async function freezeCards(
  rooms: Rooms,
  tx: Tx,
  { cards: which, correlation, freezing, memberId, reason }: FreezeCards,
): Promise<readonly Card[]> {
  const byDesk = freezing.by === 'desk';
  const doer = byDesk
    ? { actor: { kind: 'operator', id: freezing.staffId } as const, channel: 'desk' as const }
    : { actor: { kind: 'cardmember', id: memberId } as const, channel: 'web' as const };
  const by = byDesk
    ? ({ kind: 'desk', id: freezing.staffId } as const)
    : ({ kind: 'member', id: memberId } as const);
  const held = (await rooms.cards.cardsOf(tx, memberId)).filter((one) => one.memberId === memberId);
  const frozen: Card[] = [];
  const raised: Card[] = [];
  for (const { id: cardId } of which === 'all' ? allOf(held) : held) {
    if (which !== 'all' && cardId !== which.cardId) continue;
    const ask = { ...{ memberId, cardId, reason, by }, doer: { ...doer, correlation } };
    const card = await rooms.cards.freezeCard(tx, ask);
    if (card !== undefined) frozen.push(card);
    const higher = card === undefined ? await rooms.cards.raiseFrozen(tx, ask) : undefined;
    if (higher !== undefined) raised.push(higher);
  }
  const template = byDesk ? 'card.frozen' : 'card.frozen-by-answer';
  await tellOfCards(rooms, tx, { template, correlation, cards: frozen });
  return [...frozen, ...raised];
}

/** All cards of somebody are those in use; where none is, the newest of the rest carries what stops the member. */
function allOf(held: readonly Card[]): readonly Card[] {
  const standing = (...wanted: readonly string[]) =>
    held.filter(({ status }) => wanted.includes(FREEZE_STANDINGS[status]));
  const inUse = standing('in-use', 'frozen');
  return inUse.length > 0 ? inUse : standing('ended').slice(-1);
}

/** The freeze ends, for the member who confirmed it and both people at the desk, or for those two alone; the member is told everywhere, and which. */
export async function unfreezeCard(
  rooms: Rooms,
  tx: Tx,
  ask: UnfreezeProof &
    Omit<UnfreezeAsk, 'doer' | keyof UnfreezeProof> & { readonly correlation: string },
): Promise<Outcome<void, { readonly code: string }>> {
  const { correlation, ...unfreeze } = ask;
  const actor = { kind: 'operator', id: ask.decidedBy } as const;
  const done = await rooms.cards.unfreezeCard(tx, {
    ...unfreeze,
    doer: { actor, channel: 'desk', correlation },
  });
  if (!done.ok) return done;
  await tellOfCards(rooms, tx, {
    template: UNFROZEN[ask.without ?? 'confirmed'],
    correlation,
    cards: [done.value],
  });
  return ok(undefined);
}

type UnfreezeAsk = Parameters<House['cards']['unfreezeCard']>[1];

const UNFROZEN = {
  confirmed: 'card.unfrozen',
  'no-passkey': 'card.unfrozen-no-passkey',
  'card-ended': 'card.unfrozen-card-ended',
} as const;

/** Who is of the fraud team: operators, and everybody in a team that the programme says freezes cards. */
export async function mayFreeze(
  { programme, signin }: Pick<House, 'programme' | 'signin'>,
  staffId: string,
): Promise<boolean> {
  const who = await signin.staffOf(staffId);
  if (who === undefined) return false;
  return who.roles.includes('operator') || programme.teamOf(who)?.freezesCards === true;
}
