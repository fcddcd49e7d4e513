import type { Instant } from '@countersign/kernel';
import type { Reader, Tx } from '../platform/index.ts';
import type { CardFreeze, FreezeReason, FrozenBy } from './freeze.ts';

interface FreezeRow {
  readonly id: string;
  readonly card_id: string;
  readonly reason: FreezeReason;
  readonly by_kind: FrozenBy['kind'];
  readonly frozen_by: string;
  readonly was: 'active' | 'locked-by-member';
  readonly at: number;
  readonly ended_at: number | null;
  readonly confirmed_at: number | null;
  readonly asked_by: string | null;
  readonly decided_by: string | null;
}

type Tables = { cards_freeze: FreezeRow; cards_card: { id: string; member_id: string } };

const of = (db: Reader) => db.withTables<Tables>();

const OPEN = { ended_at: null, confirmed_at: null, asked_by: null, decided_by: null };

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
  return (
    row && {
      ...{ id: row.id, was: row.was, reason: row.reason, at: row.at as Instant },
      by: { kind: row.by_kind, id: row.frozen_by },
    }
  );
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

/** Why cards of a member are frozen now, each reason once. */
export async function freezeReasonsOf(
  db: Reader,
  memberId: string,
): Promise<readonly FreezeReason[]> {
  const rows = await of(db)
    .selectFrom('cards_freeze as freeze')
    .innerJoin('cards_card as card', 'card.id', 'freeze.card_id')
    .select('freeze.reason')
    .distinct()
    .where('card.member_id', '=', memberId)
    .where('freeze.ended_at', 'is', null)
    .execute();
  return rows.map(({ reason }) => reason);
}

export async function endFreeze(
  tx: Tx,
  id: string,
  end: {
    readonly ended_at: Instant;
    readonly confirmed_at: Instant;
    readonly asked_by: string;
    readonly decided_by: string;
  },
): Promise<void> {
  await of(tx).updateTable('cards_freeze').set(end).where('id', '=', id).execute();
}
