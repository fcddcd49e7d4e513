import { sql } from 'kysely';
import type { Instant } from '@countersign/kernel';
import type { Reader, Tx } from '../platform/index.ts';
import { tables, type DeviceRow, type SessionRow } from './tables.ts';
import type { SecurityEventKind } from './types.ts';

export async function insertSession(
  tx: Tx,
  row: Omit<SessionRow, 'locked_at' | 'active_at'>,
): Promise<void> {
  const fresh = { locked_at: null, active_at: null };
  await tables(tx)
    .insertInto('signin_session')
    .values({ ...row, ...fresh })
    .execute();
}

export function findSessionByToken(db: Reader, tokenHash: string): Promise<SessionRow | undefined> {
  return tables(db)
    .selectFrom('signin_session')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
}

export function findSession(db: Reader, id: string): Promise<SessionRow | undefined> {
  return tables(db)
    .selectFrom('signin_session')
    .selectAll()
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
}

export async function touchSession(db: Reader, id: string, at: Instant): Promise<void> {
  await tables(db)
    .updateTable('signin_session')
    .set({ seen_at: at })
    .where('id', '=', id)
    .where('seen_at', '<', at)
    .execute();
}

/** Somebody pressed a key or moved a pointer. */
export async function noteActive(db: Reader, id: string, at: Instant): Promise<void> {
  await tables(db)
    .updateTable('signin_session')
    .set({ active_at: at })
    .where('id', '=', id)
    .where('locked_at', 'is', null)
    .execute();
}

/** @returns false where it was locked already, or is over */
export async function lockSession(tx: Tx, id: string, at: Instant): Promise<boolean> {
  const done = await tables(tx)
    .updateTable('signin_session')
    .set({ locked_at: at })
    .where('id', '=', id)
    .where('kind', '=', 'staff')
    .where('locked_at', 'is', null)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

export async function unlockSession(tx: Tx, id: string, at: Instant): Promise<void> {
  await tables(tx)
    .updateTable('signin_session')
    .set({ locked_at: null, active_at: at })
    .where('id', '=', id)
    .execute();
}

/** A new token for the same session; the old one is dead at once. */
export async function rotateSession(tx: Tx, id: string, tokenHash: string): Promise<boolean> {
  const done = await tables(tx)
    .updateTable('signin_session')
    .set({ token_hash: tokenHash })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

export interface SessionOwner {
  readonly kinds: readonly SessionRow['kind'][];
  readonly ownerId: string;
}

export async function endSession(
  tx: Tx,
  ask: SessionOwner & { readonly id: string; readonly at: Instant },
): Promise<boolean> {
  const done = await tables(tx)
    .updateTable('signin_session')
    .set({ ended_at: ask.at })
    .where('id', '=', ask.id)
    .where('kind', 'in', ask.kinds)
    .where('owner_id', '=', ask.ownerId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** Ends the session of a cookie that gives way to a new one. */
export async function endSessionOfToken(tx: Tx, tokenHash: string, at: Instant): Promise<void> {
  await tables(tx)
    .updateTable('signin_session')
    .set({ ended_at: at })
    .where('token_hash', '=', tokenHash)
    .where('ended_at', 'is', null)
    .execute();
}

/** Ends all sessions of somebody but one. */
export async function endSessions(
  tx: Tx,
  ask: SessionOwner & { readonly but: string | undefined; readonly at: Instant },
): Promise<number> {
  const done = await tables(tx)
    .updateTable('signin_session')
    .set({ ended_at: ask.at })
    .where('kind', 'in', ask.kinds)
    .where('owner_id', '=', ask.ownerId)
    .where('id', '<>', ask.but ?? '')
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return Number(done.numUpdatedRows);
}

export function listSessions(db: Reader, ask: SessionOwner, now: Instant): Promise<SessionRow[]> {
  return tables(db)
    .selectFrom('signin_session')
    .selectAll()
    .where('kind', 'in', ask.kinds)
    .where('owner_id', '=', ask.ownerId)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('seen_at', 'desc')
    .limit(100)
    .execute();
}

/* ---- devices ------------------------------------------------------------------------------------------------------ */

/** What an account knows of a browser. */
export function findDevice(
  db: Reader,
  tokenHash: string,
  accountId: string,
): Promise<DeviceRow | undefined> {
  return tables(db)
    .selectFrom('signin_device')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
}

/** Whether we gave this cookie to a browser, for whichever account. */
export async function isOurBrowser(db: Reader, tokenHash: string): Promise<boolean> {
  const row = await tables(db)
    .selectFrom('signin_device')
    .select('id')
    .where('token_hash', '=', tokenHash)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export function getDevice(db: Reader, id: string): Promise<DeviceRow | undefined> {
  return tables(db).selectFrom('signin_device').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function insertDevice(tx: Tx, row: DeviceRow): Promise<void> {
  await tables(tx).insertInto('signin_device').values(row).execute();
}

export async function noteDevice(
  tx: Tx,
  note: { readonly id: string; readonly at: Instant; readonly trust: boolean },
): Promise<void> {
  await tables(tx)
    .updateTable('signin_device')
    .set({ seen_at: note.at, ...(note.trust ? { trusted: true } : {}) })
    .where('id', '=', note.id)
    .execute();
}

/* ---- what a member can read back -------------------------------------------------------------------------------------- */

export async function appendEvent(
  tx: Tx,
  event: {
    readonly id: string;
    readonly memberId: string;
    readonly kind: SecurityEventKind;
    readonly device: string | null;
    readonly at: Instant;
  },
): Promise<void> {
  const { memberId, ...rest } = event;
  await tables(tx)
    .insertInto('signin_event')
    .values({ ...rest, member_id: memberId })
    .execute();
}

export function listEvents(db: Reader, memberId: string, limit: number) {
  return tables(db)
    .selectFrom('signin_event')
    .select(['kind', 'device', 'at'])
    .where('member_id', '=', memberId)
    .orderBy(sql`position`, 'desc')
    .limit(limit)
    .execute();
}
