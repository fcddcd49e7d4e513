import type { Instant } from '@countersign/kernel';
import type { Reader, Tx } from '../../platform/index.ts';

export interface PushRow {
  readonly id: string;
  readonly member_id: string;
  readonly endpoint: string;
  readonly p256dh: Buffer;
  readonly auth: Buffer;
  readonly device: string;
  readonly made_at: number;
  readonly ended_at: number | null;
}

const of = (db: Reader) => db.withTables<{ contact_push: PushRow }>();

/** @returns false where that browser was let in at this moment by another transaction */
export async function insertPush(tx: Tx, row: PushRow): Promise<boolean> {
  const made = await of(tx)
    .insertInto('contact_push')
    .values(row)
    .onConflict((conflict) => conflict.column('endpoint').where('ended_at', 'is', null).doNothing())
    .executeTakeFirst();
  return Number(made.numInsertedOrUpdatedRows) > 0;
}

/** The browser that is reached there, where it is not ended. */
export async function findEndpoint(db: Reader, endpoint: string): Promise<PushRow | undefined> {
  return of(db)
    .selectFrom('contact_push')
    .selectAll()
    .where('endpoint', '=', endpoint)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
}

export async function renewPush(
  tx: Tx,
  id: string,
  keys: Pick<PushRow, 'p256dh' | 'auth'>,
): Promise<void> {
  await of(tx).updateTable('contact_push').set(keys).where('id', '=', id).execute();
}

/** The browsers of a member, newest first. */
export function pushesOf(db: Reader, memberId: string): Promise<PushRow[]> {
  return of(db)
    .selectFrom('contact_push')
    .selectAll()
    .where('member_id', '=', memberId)
    .where('ended_at', 'is', null)
    .orderBy('id', 'desc')
    .execute();
}

/** One that is not ended. */
export async function findPush(db: Reader, id: string): Promise<PushRow | undefined> {
  return of(db)
    .selectFrom('contact_push')
    .selectAll()
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
}

/** @returns whether one was ended */
export async function endPushWhere(
  tx: Tx,
  at: Instant,
  which:
    | { readonly id: string; readonly memberId: string }
    | { readonly endpoint: string }
    | { readonly memberId: string },
): Promise<boolean> {
  const ending = of(tx)
    .updateTable('contact_push')
    .set({ ended_at: at })
    .where('ended_at', 'is', null);
  const ended = await (
    'endpoint' in which
      ? ending.where('endpoint', '=', which.endpoint)
      : 'id' in which
        ? ending.where('id', '=', which.id).where('member_id', '=', which.memberId)
        : ending.where('member_id', '=', which.memberId)
  ).executeTakeFirst();
  return Number(ended.numUpdatedRows) > 0;
}
