import type { Reader, Tx } from '../platform/index.ts';
import type { AlertState, AnswerChannel } from './rules.ts';

export interface AlertRow {
  readonly id: string;
  readonly reference: string;
  readonly member_id: string;
  readonly card_id: string;
  readonly amount_minor: number;
  readonly currency: string;
  readonly merchant: string;
  readonly happened_at: number;
  readonly quote: string;
  readonly state: AlertState;
  readonly answered_at: number | null;
  readonly answered_by: AnswerChannel | null;
  readonly asked_at: number;
  readonly created_at: number;
  readonly expires_at: number;
}

const of = (db: Reader) => db.withTables<{ alerts_alert: AlertRow }>();

/** @returns false where another one has its reference */
export async function insertAlert(tx: Tx, row: AlertRow): Promise<boolean> {
  const made = await of(tx)
    .insertInto('alerts_alert')
    .values(row)
    .onConflict((conflict) => conflict.column('reference').doNothing())
    .executeTakeFirst();
  return Number(made.numInsertedOrUpdatedRows) > 0;
}

export type AlertBy = { readonly id: string } | { readonly reference: string };

export function findAlert(db: Reader, by: AlertBy): Promise<AlertRow | undefined> {
  const all = of(db).selectFrom('alerts_alert').selectAll();
  return (
    'id' in by ? all.where('id', '=', by.id) : all.where('reference', '=', by.reference)
  ).executeTakeFirst();
}

export function lockAlert(tx: Tx, by: AlertBy): Promise<AlertRow | undefined> {
  const all = of(tx).selectFrom('alerts_alert').selectAll().forUpdate();
  return (
    'id' in by ? all.where('id', '=', by.id) : all.where('reference', '=', by.reference)
  ).executeTakeFirst();
}

const SHOWN_MAX = 20;

/** A member's alerts that were asked about since a moment, newest first. */
export function alertsOf(
  db: Reader,
  ask: { readonly memberId: string; readonly since: number; readonly limit?: number },
): Promise<AlertRow[]> {
  return of(db)
    .selectFrom('alerts_alert')
    .selectAll()
    .where('member_id', '=', ask.memberId)
    .where('asked_at', '>=', ask.since)
    .orderBy('id', 'desc')
    .limit(ask.limit ?? SHOWN_MAX)
    .execute();
}

/** What a member was asked about for the first time within a stretch of time, oldest first; of more than `limit` the newest. */
export async function alertsBetween(
  db: Reader,
  ask: {
    readonly memberId: string;
    readonly from: number;
    readonly until: number;
    readonly limit: number;
  },
): Promise<AlertRow[]> {
  const rows = await of(db)
    .selectFrom('alerts_alert')
    .selectAll()
    .where('member_id', '=', ask.memberId)
    .where('created_at', '>=', ask.from)
    .where('created_at', '<', ask.until)
    .orderBy('id', 'desc')
    .limit(ask.limit)
    .execute();
  return rows.toReversed();
}

/** Of all members, what waits for an answer, newest first. */
export function waitingAlerts(
  db: Reader,
  ask: { readonly now: number; readonly limit: number },
): Promise<AlertRow[]> {
  return of(db)
    .selectFrom('alerts_alert')
    .selectAll()
    .where('state', '=', 'open')
    .where('expires_at', '>', ask.now)
    .orderBy('expires_at', 'desc')
    .limit(ask.limit)
    .execute();
}

/** The digits that a member's open alerts have. */
export async function quotesOf(db: Reader, memberId: string): Promise<ReadonlySet<string>> {
  const rows = await of(db)
    .selectFrom('alerts_alert')
    .select('quote')
    .where('member_id', '=', memberId)
    .where('state', '=', 'open')
    .execute();
  return new Set(rows.map(({ quote }) => quote));
}

export async function changeAlert(
  tx: Tx,
  id: string,
  changes: Partial<Pick<AlertRow, 'state' | 'answered_at' | 'answered_by' | 'asked_at'>>,
): Promise<void> {
  await of(tx).updateTable('alerts_alert').set(changes).where('id', '=', id).execute();
}
