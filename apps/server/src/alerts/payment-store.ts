import { sql } from 'kysely';
import type { Reader, Tx } from '../platform/index.ts';

export interface PaymentRow {
  readonly id: string;
  readonly reference: string;
  readonly card_id: string;
  readonly amount_minor: number;
  readonly currency: string;
  readonly merchant: string;
  readonly happened_at: number;
}

const of = (db: Reader) => db.withTables<{ alerts_payment: PaymentRow }>();

/** @returns false where another one has its reference */
export async function insertPayment(tx: Tx, row: PaymentRow): Promise<boolean> {
  const made = await of(tx)
    .insertInto('alerts_payment')
    .values(row)
    .onConflict((conflict) => conflict.column('reference').doNothing())
    .executeTakeFirst();
  return Number(made.numInsertedOrUpdatedRows) > 0;
}

export function findPayment(db: Reader, reference: string): Promise<PaymentRow | undefined> {
  return of(db)
    .selectFrom('alerts_payment')
    .selectAll()
    .where('reference', '=', reference)
    .executeTakeFirst();
}

/** The last ones of a card, newest first. */
export function lastPayments(db: Reader, cardId: string, limit: number): Promise<PaymentRow[]> {
  return of(db)
    .selectFrom('alerts_payment')
    .selectAll()
    .where('card_id', '=', cardId)
    .orderBy('happened_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

/** What is older than the last ones of its card is not kept. */
export async function dropOlder(tx: Tx, cardId: string, kept: number): Promise<void> {
  await sql`
    DELETE FROM alerts_payment
     WHERE card_id = ${cardId}
       AND id NOT IN (SELECT id FROM alerts_payment WHERE card_id = ${cardId}
                       ORDER BY happened_at DESC, id DESC LIMIT ${kept})`.execute(tx);
}
