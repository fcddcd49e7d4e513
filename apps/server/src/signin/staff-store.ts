import { sql } from 'kysely';
import type { Instant } from '@countersign/kernel';
import type { Reader, Tx } from '../platform/index.ts';
import { tables, type DeviceGrantRow, type StaffRow } from './tables.ts';

export function findStaff(db: Reader, id: string): Promise<StaffRow | undefined> {
  return tables(db).selectFrom('signin_staff').selectAll().where('id', '=', id).executeTakeFirst();
}

export function findStaffByUserId(db: Reader, userIdKey: string): Promise<StaffRow | undefined> {
  return tables(db)
    .selectFrom('signin_staff')
    .selectAll()
    .where('user_id_key', '=', userIdKey)
    .executeTakeFirst();
}

export async function anyStaff(db: Reader): Promise<boolean> {
  const row = await tables(db).selectFrom('signin_staff').select('id').limit(1).executeTakeFirst();
  return row !== undefined;
}

export async function insertStaff(tx: Tx, row: StaffRow): Promise<void> {
  await tables(tx).insertInto('signin_staff').values(row).execute();
}

/**
 * Takes a try before it is looked at; the last one locks. One statement.
 * @returns false while the account is locked or unknown
 */
export async function takeStaffTry(
  db: Reader,
  ask: {
    readonly userIdKey: string;
    readonly triesMax: number;
    readonly lockMs: number;
    readonly now: Instant;
  },
): Promise<boolean> {
  const done = await sql`
    UPDATE signin_staff SET
      misses = CASE WHEN locked_until > 0 THEN 1 ELSE misses + 1 END,
      locked_until = CASE WHEN locked_until = 0 AND misses + 1 >= ${ask.triesMax}::int THEN ${ask.now + ask.lockMs}::bigint ELSE 0 END
    WHERE user_id_key = ${ask.userIdKey} AND disabled_at IS NULL AND locked_until <= ${ask.now}::bigint
    RETURNING id`.execute(db);
  return done.rows.length === 1;
}

export async function clearStaffMisses(tx: Tx, id: string): Promise<void> {
  await tables(tx)
    .updateTable('signin_staff')
    .set({ misses: 0, locked_until: 0 })
    .where('id', '=', id)
    .execute();
}

/* ---- device grants ----------------------------------------------------------------------------------------------------- */

export async function insertGrant(tx: Tx, row: DeviceGrantRow): Promise<void> {
  await tables(tx).insertInto('signin_device_grant').values(row).execute();
}

export function findGrantByUserCode(
  db: Reader,
  userCodeHash: string,
  now: Instant,
): Promise<DeviceGrantRow | undefined> {
  return tables(db)
    .selectFrom('signin_device_grant')
    .selectAll()
    .where('user_code_hash', '=', userCodeHash)
    .where('state', '=', 'pending')
    .where('expires_at', '>=', now)
    .executeTakeFirst();
}

export async function decideGrant(
  tx: Tx,
  decision: {
    readonly id: string;
    readonly state: 'approved' | 'refused';
    readonly staffId: string;
  },
): Promise<boolean> {
  const done = await tables(tx)
    .updateTable('signin_device_grant')
    .set({ state: decision.state, staff_id: decision.staffId })
    .where('id', '=', decision.id)
    .where('state', '=', 'pending')
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** Notes a poll. @returns the grant as it stood before, locked until the transaction ends */
export async function pollGrant(
  tx: Tx,
  deviceHash: string,
  now: Instant,
): Promise<DeviceGrantRow | undefined> {
  const row = await tables(tx)
    .selectFrom('signin_device_grant')
    .selectAll()
    .where('device_hash', '=', deviceHash)
    .where('expires_at', '>=', now)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return undefined;
  await tables(tx)
    .updateTable('signin_device_grant')
    .set({ polled_at: now })
    .where('id', '=', row.id)
    .execute();
  return row;
}

export async function takeGrant(tx: Tx, id: string): Promise<boolean> {
  const done = await tables(tx)
    .updateTable('signin_device_grant')
    .set({ state: 'taken' })
    .where('id', '=', id)
    .where('state', '=', 'approved')
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}
