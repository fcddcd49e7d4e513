import { sql } from 'kysely';
import type { Instant } from '@countersign/kernel';
import type { Reader, Tx } from '../../platform/index.ts';
import type { ContactState } from '../types.ts';

export interface MessageRow {
  readonly id: string;
  readonly reference: string;
  readonly member_id: string;
  readonly purpose: string;
  readonly asked: string;
  readonly created_at: number;
}

export interface WayRow {
  readonly message_id: string;
  readonly position: number;
  readonly channel: 'sms' | 'email' | 'push';
  readonly masked: string;
  readonly contact_id: string | null;
  readonly refusal: string | null;
}

interface LedgerRow {
  readonly id: string;
  readonly state: ContactState;
  readonly failure: string | null;
}
interface DeliveryRow {
  readonly contact_id: string;
  readonly outcome: 'delivered' | 'undelivered';
  readonly reason: string | null;
}

const of = (db: Reader) =>
  db.withTables<{
    contact_message: MessageRow;
    contact_message_way: WayRow;
    contact_ledger: LedgerRow;
    contact_delivery: DeliveryRow;
  }>();

/** @returns false where another one has its reference */
export async function insertMessage(tx: Tx, row: MessageRow): Promise<boolean> {
  const made = await of(tx)
    .insertInto('contact_message')
    .values(row)
    .onConflict((conflict) => conflict.column('reference').doNothing())
    .executeTakeFirst();
  return Number(made.numInsertedOrUpdatedRows) > 0;
}

export async function insertWays(tx: Tx, rows: readonly WayRow[]): Promise<void> {
  if (rows.length > 0) await of(tx).insertInto('contact_message_way').values(rows).execute();
}

export function findMessage(db: Reader, reference: string): Promise<MessageRow | undefined> {
  return of(db)
    .selectFrom('contact_message')
    .selectAll()
    .where('reference', '=', reference)
    .executeTakeFirst();
}

/** Each way of a message, with what the ledger and its provider say of it now. */
export function waysOf(db: Reader, messageId: string) {
  return of(db)
    .selectFrom('contact_message_way as way')
    .leftJoin('contact_ledger as contact', 'contact.id', 'way.contact_id')
    .leftJoin('contact_delivery as delivery', 'delivery.contact_id', 'way.contact_id')
    .select([
      'way.channel',
      'way.masked',
      'way.refusal',
      'contact.state',
      'contact.failure',
      'delivery.outcome',
      'delivery.reason',
    ])
    .where('way.message_id', '=', messageId)
    .orderBy('way.position')
    .execute();
}

/** Removes what has had its time, as many as one turn takes; the database keeps what is younger. @returns how many went */
export async function purgeMessages(tx: Tx, before: Instant, most: number): Promise<number> {
  const { rows } = await sql<{ gone: number }>`
    SELECT contact_purge_messages(${before}::bigint, ${most}::integer) AS gone`.execute(tx);
  return rows[0]?.gone ?? 0;
}
