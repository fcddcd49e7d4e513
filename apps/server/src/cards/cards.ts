import type { CardChange, NewCard } from '@countersign/contract';
import { ok, refused, type Outcome } from '@countersign/kernel';
import { defineJob } from '../jobs/index.ts';
import type { Tx } from '../platform/index.ts';
import {
  askAgain,
  findCard,
  insertCard,
  joinNumber,
  lockCard,
  markMismatch,
  noteLook,
  cardsToLookUp,
  updateCard,
} from './card-store.ts';
import { isFrozenFor } from './freeze.ts';
import { record, type CardsParts, type Doer } from './room.ts';
import { canBecome, decideLookAgain, isAhead, isPrimaryFit, isSameCard } from './rules.ts';
import { isStoppedFor } from './stop.ts';
import { findMember } from './store.ts';
import type { Card, CardId, CardsRefusal } from './types.ts';

export interface TakenCard {
  readonly card: Card;
  readonly isNew: boolean;
}

/** Looks at the keeper for the numbers of cards that wait for theirs. */
export const lookUpJob = defineJob<Record<never, never>>('cards.look-up-numbers');
export const LOOK_UP_SECONDS = 5;
const LOOK_UP_LIMIT = 100;

/** Takes a card in, all but its number. The same record again is the same card. */
export async function takeCard(
  parts: CardsParts,
  tx: Tx,
  ask: { readonly record: NewCard; readonly doer: Doer },
): Promise<Outcome<TakenCard, CardsRefusal>> {
  const { record: made, doer } = ask;
  const now = parts.clock();
  const no = async (refusal: CardsRefusal) => {
    await record(parts, tx, {
      doer,
      operation: 'cards.card-taken',
      subject: made.reference,
      refusal: refusal.code,
    });
    return refused(refusal);
  };
  const member = await findMember(tx, { reference: made.cardmember });
  if (member === undefined) return no({ code: 'cards.member-unknown' });
  if (member.status === 'closed') return no({ code: 'cards.member-closed' });
  const product = parts.programme.findProduct(made.product);
  if (product === undefined) return no({ code: 'cards.product-unknown' });
  if (product.region !== member.region) return no({ code: 'cards.product-elsewhere' });
  if (isAhead(made.dispatchedAt, now)) return no({ code: 'cards.moment-ahead' });
  const primary =
    made.primaryCard === undefined
      ? undefined
      : await findCard(tx, { reference: made.primaryCard });
  if (made.primaryCard !== undefined && !isPrimaryFit(primary, product.id))
    return no({ code: 'cards.primary-not-fit' });
  const isNew = await insertCard(tx, {
    id: parts.newId(),
    reference: made.reference,
    member_id: member.id,
    primary_card_id: primary?.id ?? null,
    product_id: product.id,
    status: made.status ?? 'ordered',
    expiry: made.expiry,
    dispatched_at: made.dispatchedAt === undefined ? null : Date.parse(made.dispatchedAt),
    look_again_at: now,
    created_at: now,
  });
  const card = await findCard(tx, { reference: made.reference });
  if (card === undefined) throw new Error('a card that was just written is not there');
  if (!isNew) {
    const same =
      card.memberId === member.id &&
      card.productId === product.id &&
      card.expiry === made.expiry &&
      card.primary?.cardId === primary?.id;
    return same ? ok({ card, isNew: false }) : no({ code: 'cards.card-exists' });
  }
  await record(parts, tx, { doer, operation: 'cards.card-taken', subject: card.id });
  return ok({ card, isNew: true });
}

export async function changeCard(
  parts: CardsParts,
  tx: Tx,
  ask: { readonly reference: string; readonly change: CardChange; readonly doer: Doer },
): Promise<Outcome<Card, CardsRefusal>> {
  const card = await lockCard(tx, ask.reference);
  if (card === undefined) return refused({ code: 'cards.card-unknown' });
  const { status, expiry, dispatchedAt } = ask.change;
  const no = async (refusal: CardsRefusal) => {
    await record(parts, tx, {
      doer: ask.doer,
      operation: 'cards.card-changed',
      subject: card.id,
      refusal: refusal.code,
    });
    return refused(refusal);
  };
  if (status !== undefined && (await isFrozenFor(tx, card, status)))
    return no({ code: 'cards.card-frozen' });
  if (status !== undefined && !canBecome(card.status, status))
    return no({ code: 'cards.status-not-reachable' });
  if (status !== undefined && (await isStoppedFor(tx, card, status)))
    return no({ code: 'cards.card-stopped' });
  if (isAhead(dispatchedAt, parts.clock())) return no({ code: 'cards.moment-ahead' });
  await updateCard(tx, card.id, {
    ...(status === undefined ? {} : { status }),
    ...(expiry === undefined ? {} : { expiry }),
    ...(dispatchedAt === undefined ? {} : { dispatched_at: Date.parse(dispatchedAt) }),
  });
  if (expiry !== undefined && expiry !== card.expiry) await askAgain(tx, card.id, parts.clock());
  await record(parts, tx, { doer: ask.doer, operation: 'cards.card-changed', subject: card.id });
  const changed = await findCard(tx, { id: card.id });
  if (changed === undefined) throw new Error('a card that was just changed is not there');
  return ok(changed);
}

const FEED: Doer = {
  actor: { kind: 'system', id: 'cards' },
  channel: 'system',
  correlation: 'look-up-numbers',
};

/** Joins numbers that came to the keeper with cards that came here. A half that belongs to another card is a mismatch. */
export async function lookUpNumbers(parts: CardsParts): Promise<number> {
  const now = parts.clock();
  let met = 0;
  for (const { card, createdAt } of await cardsToLookUp(parts.db.reader, {
    now,
    limit: LOOK_UP_LIMIT,
  })) {
    const half = await parts.lookUpNumber(card.reference);
    if (half === undefined) {
      await noteLook(parts.db.reader, {
        id: card.id,
        at: now,
        again: decideLookAgain(createdAt, now),
      });
      continue;
    }
    await parts.db.transaction((tx) => join(parts, tx, card, half));
    met += 1;
  }
  return met;
}

/** Asks the keeper for one card now: before an act that needs the number. */
export async function lookUpOne(parts: CardsParts, cardId: CardId): Promise<void> {
  const card = await findCard(parts.db.reader, { id: cardId });
  if (card === undefined || card.numberState !== 'waiting') return;
  const half = await parts.lookUpNumber(card.reference);
  if (half !== undefined) await parts.db.transaction((tx) => join(parts, tx, card, half));
}

async function join(
  parts: CardsParts,
  tx: Tx,
  card: Card,
  half: NonNullable<Awaited<ReturnType<CardsParts['lookUpNumber']>>>,
): Promise<void> {
  const at = parts.clock();
  if (!isSameCard(card, half)) {
    await markMismatch(tx, { id: card.id, at });
    await record(parts, tx, {
      doer: FEED,
      operation: 'cards.number-met',
      subject: card.id,
      refusal: 'cards.number-mismatch',
    });
    return;
  }
  if (await joinNumber(tx, { id: card.id, token: half.token, lastFour: half.lastFour, at })) {
    await record(parts, tx, { doer: FEED, operation: 'cards.number-met', subject: card.id });
  }
}
