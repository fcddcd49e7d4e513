import type { CardStatus } from '@countersign/contract';
import type { Instant } from '@countersign/kernel';
import type { Reader, Tx } from '../platform/index.ts';
import type { NewCardRow } from './store.ts';
import type { Card, CardId, MemberId } from './types.ts';

type CardTables = {
  cards_member: { id: string; reference: string };
  cards_card: NewCardRow & {
    token: string | null;
    last_four: string | null;
    number_state: 'waiting' | 'met' | 'mismatch';
    looked_at: number | null;
  };
};

interface CardRow {
  readonly id: string;
  readonly reference: string;
  readonly member_id: string;
  readonly member_reference: string;
  readonly primary_card_id: string | null;
  readonly primary_member_id: string | null;
  readonly product_id: string;
  readonly status: CardStatus;
  readonly expiry: string;
  readonly dispatched_at: number | null;
  readonly token: string | null;
  readonly last_four: string | null;
  readonly number_state: 'waiting' | 'met' | 'mismatch';
  readonly created_at: number;
}

const of = (db: Reader) => db.withTables<CardTables>();

/** Every read of a card joins who holds it, and who holds its primary. */
const cards = (db: Reader) =>
  of(db)
    .selectFrom('cards_card as card')
    .innerJoin('cards_member as holder', 'holder.id', 'card.member_id')
    .leftJoin('cards_card as first', 'first.id', 'card.primary_card_id')
    .select([
      'card.id',
      'card.reference',
      'card.member_id',
      'holder.reference as member_reference',
      'card.primary_card_id',
      'first.member_id as primary_member_id',
      'card.product_id',
      'card.status',
      'card.expiry',
      'card.dispatched_at',
      'card.token',
      'card.last_four',
      'card.number_state',
      'card.created_at',
    ]);

function cardOf(row: CardRow): Card {
  const {
    primary_card_id: primaryCard,
    primary_member_id: primaryMember,
    token,
    last_four: lastFour,
  } = row;
  return {
    id: row.id as CardId,
    reference: row.reference,
    memberId: row.member_id as MemberId,
    memberReference: row.member_reference,
    primary:
      primaryCard === null || primaryMember === null
        ? undefined
        : { cardId: primaryCard as CardId, memberId: primaryMember as MemberId },
    productId: row.product_id,
    status: row.status,
    expiry: row.expiry,
    dispatchedAt: (row.dispatched_at ?? undefined) as Instant | undefined,
    number: token === null || lastFour === null ? undefined : { token, lastFour },
    numberState: row.number_state,
  };
}

const first = (row: CardRow | undefined) => (row === undefined ? undefined : cardOf(row));

export type CardBy =
  | { readonly id: string }
  | { readonly reference: string }
  | { readonly token: string };

export async function findCard(db: Reader, by: CardBy): Promise<Card | undefined> {
  const query = cards(db);
  if ('id' in by) return first(await query.where('card.id', '=', by.id).executeTakeFirst());
  if ('reference' in by)
    return first(await query.where('card.reference', '=', by.reference).executeTakeFirst());
  return first(await query.where('card.token', '=', by.token).executeTakeFirst());
}

/** What a member sees: their own cards, and supplementary cards that hang on theirs. Replaced and expired ones too. */
export async function cardsOf(db: Reader, memberId: string): Promise<readonly Card[]> {
  const rows = await cards(db)
    .where((where) =>
      where.or([where('card.member_id', '=', memberId), where('first.member_id', '=', memberId)]),
    )
    .orderBy('card.id')
    .execute();
  return rows.map(cardOf);
}

/** More cards than this end alike only in a programme that asks for more than an ending. */
const ENDING_MAX = 2_000;

/** Cards whose number ends so, of people who are members now. */
export async function cardsEnding(db: Reader, lastFour: string): Promise<readonly Card[]> {
  const rows = await cards(db)
    .where('card.last_four', '=', lastFour)
    .where('card.status', 'not in', ['replaced', 'expired'])
    .orderBy('card.id')
    .limit(ENDING_MAX)
    .execute();
  return rows.map(cardOf);
}

export async function listCards(
  db: Reader,
  ask: {
    readonly after: string | undefined;
    readonly limit: number;
    readonly memberReference: string | undefined;
  },
): Promise<Card[]> {
  let query = cards(db)
    .orderBy('card.id')
    .limit(ask.limit + 1);
  if (ask.after !== undefined) query = query.where('card.id', '>', ask.after);
  if (ask.memberReference !== undefined)
    query = query.where('holder.reference', '=', ask.memberReference);
  return (await query.execute()).map(cardOf);
}

export async function lockCard(tx: Tx, reference: string): Promise<Card | undefined> {
  await of(tx)
    .selectFrom('cards_card')
    .select('id')
    .where('reference', '=', reference)
    .forUpdate()
    .executeTakeFirst();
  return findCard(tx, { reference });
}

/** A member's own card, locked; nothing for one that is nobody's or somebody else's. */
export async function lockOwn(
  tx: Tx,
  { cardId, memberId }: { readonly memberId: string; readonly cardId: string },
): Promise<Card | undefined> {
  const named = await findCard(tx, { id: cardId });
  const card = named && (await lockCard(tx, named.reference));
  return card?.memberId === memberId ? card : undefined;
}

/** One statement of uniqueness: false when the reference is taken. */
export async function insertCard(tx: Tx, row: NewCardRow): Promise<boolean> {
  const made = await of(tx)
    .insertInto('cards_card')
    .values({ ...row, token: null, last_four: null, number_state: 'waiting', looked_at: null })
    .onConflict((on) => on.column('reference').doNothing())
    .returning('id')
    .executeTakeFirst();
  return made !== undefined;
}

export async function updateCard(
  tx: Tx,
  id: CardId,
  change: {
    readonly status?: CardStatus;
    readonly expiry?: string;
    readonly dispatched_at?: number;
  },
): Promise<void> {
  await of(tx).updateTable('cards_card').set(change).where('id', '=', id).execute();
}

/* ---- the keeper's half ----------------------------------------------------------------------------------------- */

/** Cards without a number whose next look is due, and when they were made. */
export async function cardsToLookUp(
  db: Reader,
  ask: { readonly now: Instant; readonly limit: number },
): Promise<readonly { card: Card; createdAt: Instant }[]> {
  const rows = await cards(db)
    .where('card.number_state', '=', 'waiting')
    .where('card.look_again_at', '<=', ask.now)
    .orderBy('card.look_again_at')
    .limit(ask.limit)
    .execute();
  return rows.map((row) => ({ card: cardOf(row), createdAt: row.created_at as Instant }));
}

export async function noteLook(
  db: Reader,
  ask: { readonly id: CardId; readonly at: Instant; readonly again: Instant },
): Promise<void> {
  await of(db)
    .updateTable('cards_card')
    .set({ looked_at: ask.at, look_again_at: ask.again })
    .where('id', '=', ask.id)
    .execute();
}

/** Joins both halves once; false when that was done already. */
export async function joinNumber(
  tx: Tx,
  ask: {
    readonly id: CardId;
    readonly token: string;
    readonly lastFour: string;
    readonly at: Instant;
  },
): Promise<boolean> {
  const joined = await of(tx)
    .updateTable('cards_card')
    .set({
      token: ask.token,
      last_four: ask.lastFour,
      number_state: 'met',
      looked_at: ask.at,
      look_again_at: null,
    })
    .where('id', '=', ask.id)
    .where('number_state', '<>', 'met')
    .returning('id')
    .executeTakeFirst();
  return joined !== undefined;
}

export async function markMismatch(
  tx: Tx,
  ask: { readonly id: CardId; readonly at: Instant },
): Promise<void> {
  await of(tx)
    .updateTable('cards_card')
    .set({ number_state: 'mismatch', looked_at: ask.at, look_again_at: null })
    .where('id', '=', ask.id)
    .where('number_state', '=', 'waiting')
    .execute();
}

/** Looks again at a card whose halves did not fit, after one of them was changed. */
export async function askAgain(tx: Tx, id: CardId, now: Instant): Promise<void> {
  await of(tx)
    .updateTable('cards_card')
    .set({ number_state: 'waiting', look_again_at: now })
    .where('id', '=', id)
    .where('number_state', '<>', 'met')
    .execute();
}

export interface OrphanRow {
  readonly id: string;
  readonly reference: string;
  readonly member_reference: string;
  readonly number_state: 'waiting' | 'met' | 'mismatch';
  readonly created_at: number;
}

/** Cards whose halves have not met for longer than `before` says, or do not fit. */
export function listOrphans(
  db: Reader,
  ask: { readonly after: string | undefined; readonly limit: number; readonly before: Instant },
): Promise<OrphanRow[]> {
  let query = cards(db)
    .where('card.number_state', '<>', 'met')
    .where((where) =>
      where.or([
        where('card.number_state', '=', 'mismatch'),
        where('card.created_at', '<=', ask.before),
      ]),
    )
    .orderBy('card.id')
    .limit(ask.limit + 1);
  if (ask.after !== undefined) query = query.where('card.id', '>', ask.after);
  return query.execute();
}
