import type { Instant } from '@countersign/kernel';
import type { Reader, Tx } from '../platform/index.ts';
import type { CardStop, StopReason } from './stop.ts';

interface StopRow {
  readonly id: string;
  readonly card_id: string;
  readonly reason: StopReason;
  readonly at: number;
}

/** A stop with the card that it is of, for the issuer's systems. */
export interface ListedStop extends StopRow {
  readonly reference: string;
  readonly member_reference: string;
  readonly status: string;
}

type Tables = {
  cards_stop: StopRow;
  cards_card: { id: string; reference: string; member_id: string; status: string };
  cards_member: { id: string; reference: string };
};

const of = (db: Reader) => db.withTables<Tables>();

/** @returns false where it was stopped before */
export async function insertStop(tx: Tx, row: StopRow): Promise<boolean> {
  const made = await of(tx)
    .insertInto('cards_stop')
    .values(row)
    .onConflict((conflict) => conflict.column('card_id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return made !== undefined;
}

export async function findStop(db: Reader, cardId: string): Promise<CardStop | undefined> {
  const row = await of(db)
    .selectFrom('cards_stop')
    .select(['reason', 'at'])
    .where('card_id', '=', cardId)
    .executeTakeFirst();
  return row && { reason: row.reason, at: row.at as Instant };
}

/** Oldest first. */
export function listStops(
  db: Reader,
  ask: { readonly after: string | undefined; readonly limit: number },
): Promise<ListedStop[]> {
  let query = of(db)
    .selectFrom('cards_stop as stop')
    .innerJoin('cards_card as card', 'card.id', 'stop.card_id')
    .innerJoin('cards_member as holder', 'holder.id', 'card.member_id')
    .select(['stop.id', 'stop.card_id', 'stop.reason', 'stop.at', 'card.reference', 'card.status'])
    .select('holder.reference as member_reference')
    .orderBy('stop.id')
    .limit(ask.limit + 1);
  if (ask.after !== undefined) query = query.where('stop.id', '>', ask.after);
  return query.execute();
}
