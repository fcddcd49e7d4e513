import type { CardStatus } from '@countersign/contract';
import type { Instant } from '@countersign/kernel';
import type { Reader, Tx } from '../platform/index.ts';
import type { CardFreeze, EndedWithout, FreezeReason, FrozenBy } from './freeze.ts';

interface FreezeRow {
  readonly id: string;
  readonly card_id: string;
  readonly reason: FreezeReason;
  readonly by_kind: FrozenBy['kind'];
  readonly frozen_by: string;
  readonly was: CardStatus;
  readonly at: number;
  readonly raised_to: FreezeReason | null;
  readonly raised_at: number | null;
  readonly raised_by: string | null;
  readonly ended_at: number | null;
  readonly confirmed_at: number | null;
  readonly ended_without: EndedWithout | null;
  readonly asked_at: number | null;
  readonly asked_by: string | null;
  readonly decided_by: string | null;
}

type Tables = { cards_freeze: FreezeRow; cards_card: { id: string; member_id: string } };

const of = (db: Reader) => db.withTables<Tables>();

const OPEN = {
  ...{ raised_to: null, raised_at: null, raised_by: null },
  ...{ ended_at: null, confirmed_at: null, ended_without: null },
  ...{ asked_at: null, asked_by: null, decided_by: null },
};

export async function insertFreeze(tx: Tx, row: Omit<FreezeRow, keyof typeof OPEN>): Promise<void> {
  await of(tx)
    .insertInto('cards_freeze')
    .values({ ...row, ...OPEN })
    .execute();
}

/** The freeze of a card that is open now. */
export async function openFreeze(
  db: Reader,
  cardId: string,
): Promise<(CardFreeze & { readonly id: string; readonly was: FreezeRow['was'] }) | undefined> {
  const row = await of(db)
    .selectFrom('cards_freeze')
    .selectAll()
    .where('card_id', '=', cardId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return row && { id: row.id, was: row.was, ...saidOf(row) };
}

/** Why it is frozen: what it was raised to, by whoever did, or the first reason. */
function saidOf(row: FreezeRow): CardFreeze {
  const { at, by_kind: kind, frozen_by: id, raised_at, raised_by, raised_to, reason } = row;
  if (raised_to === null || raised_at === null || raised_by === null)
    return { reason, at: at as Instant, by: { kind, id } };
  return { reason: raised_to, at: raised_at as Instant, by: { kind: 'desk', id: raised_by } };
}

/** A lock that came while the card was frozen: that is what it is afterwards. @returns whether it was not locked before */
export async function noteLocked(tx: Tx, cardId: string): Promise<boolean> {
  const noted = await of(tx)
    .updateTable('cards_freeze')
    .set({ was: 'locked-by-member' })
    .where('card_id', '=', cardId)
    .where('ended_at', 'is', null)
    .where('was', '=', 'active')
    .returning('id')
    .executeTakeFirst();
  return noted !== undefined;
}

export async function raiseFreeze(
  tx: Tx,
  id: string,
  raised: Readonly<{ raised_to: FreezeReason; raised_at: Instant; raised_by: string }>,
): Promise<void> {
  await of(tx).updateTable('cards_freeze').set(raised).where('id', '=', id).execute();
}

/** The freezes of a member's cards that are open now, and what each of them is for. */
export async function openFreezesOf(
  db: Reader,
  memberId: string,
): Promise<readonly { readonly cardId: string; readonly reason: FreezeReason }[]> {
  const rows = await of(db)
    .selectFrom('cards_freeze as freeze')
    .innerJoin('cards_card as card', 'card.id', 'freeze.card_id')
    .select(['freeze.card_id', 'freeze.reason', 'freeze.raised_to'])
    .where('card.member_id', '=', memberId)
    .where('freeze.ended_at', 'is', null)
    .execute();
  return rows.map(({ card_id: cardId, raised_to, reason }) => ({
    cardId,
    reason: raised_to ?? reason,
  }));
}

/** When the last freeze of a card ended. */
export async function lastEnd(db: Reader, cardId: string): Promise<Instant | undefined> {
  const row = await of(db)
    .selectFrom('cards_freeze')
    .select('ended_at')
    .where('card_id', '=', cardId)
    .where('ended_at', 'is not', null)
    .orderBy('ended_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (row?.ended_at ?? undefined) as Instant | undefined;
}

export async function endFreeze(
  tx: Tx,
  id: string,
  end: {
    readonly ended_at: Instant;
    readonly confirmed_at: Instant | null;
    readonly ended_without: EndedWithout | null;
    readonly asked_at: Instant;
    readonly asked_by: string;
    readonly decided_by: string;
  },
): Promise<void> {
  await of(tx).updateTable('cards_freeze').set(end).where('id', '=', id).execute();
}
