import { sql } from 'kysely';
import type { Instant } from '@countersign/kernel';
import type { Reader, Tx } from '../platform/index.ts';
import type { PasswordRecord } from './hasher.ts';
import { tables, type AccountRow, type PasskeyRow, type PasswordRow } from './tables.ts';

export async function findAccountByUserId(
  db: Reader,
  userIdKey: string,
): Promise<(AccountRow & { readonly password: PasswordRow | undefined }) | undefined> {
  const row = await tables(db)
    .selectFrom('signin_account as a')
    .leftJoin('signin_password as p', 'p.account_id', 'a.id')
    .selectAll('a')
    .select(['p.salt', 'p.params', 'p.mac', 'p.changed_at', 'p.misses'])
    .where('a.user_id_key', '=', userIdKey)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { salt, params, mac, changed_at, misses, ...account } = row;
  const password =
    salt === null || params === null || mac === null || changed_at === null
      ? undefined
      : { account_id: account.id, salt, params, mac, changed_at, misses: misses ?? 0 };
  return { ...account, password };
}

export function findAccountByMember(db: Reader, memberId: string): Promise<AccountRow | undefined> {
  return tables(db)
    .selectFrom('signin_account')
    .selectAll()
    .where('member_id', '=', memberId)
    .executeTakeFirst();
}

export function findAccount(db: Reader, id: string): Promise<AccountRow | undefined> {
  return tables(db)
    .selectFrom('signin_account')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
}

/** The unique columns decide, not a read before: see `violates`. */
export async function insertAccount(tx: Tx, row: AccountRow): Promise<void> {
  await tables(tx).insertInto('signin_account').values(row).execute();
}

export async function setRecovered(tx: Tx, accountId: string, at: Instant): Promise<void> {
  await tables(tx)
    .updateTable('signin_account')
    .set({ recovered_at: at })
    .where('id', '=', accountId)
    .execute();
}

export function findPassword(db: Reader, accountId: string): Promise<PasswordRow | undefined> {
  return tables(db)
    .selectFrom('signin_password')
    .selectAll()
    .where('account_id', '=', accountId)
    .executeTakeFirst();
}

export async function putPassword(
  tx: Tx,
  accountId: string,
  record: PasswordRecord,
  at: Instant,
): Promise<void> {
  const values = { ...pick(record), changed_at: at, misses: 0 };
  await tables(tx)
    .insertInto('signin_password')
    .values({ account_id: accountId, ...values })
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet(values))
    .execute();
}

/** The same password under newer parameters; not a change. */
export async function rehashPassword(
  tx: Tx,
  accountId: string,
  was: PasswordRecord,
  record: PasswordRecord,
): Promise<void> {
  await tables(tx)
    .updateTable('signin_password')
    .set(pick(record))
    .where('account_id', '=', accountId)
    .where('mac', '=', was.mac)
    .execute();
}

function pick({ salt, params, mac }: PasswordRecord): PasswordRecord {
  return { salt, params, mac };
}

/** Counts a failure where it belongs: at the device that the account knows, or with all strangers together. */
export async function countMiss(
  tx: Tx,
  miss: { readonly userIdKey: string; readonly deviceId: string | undefined },
): Promise<void> {
  // Both statements run for every failure, whether or not they meet a row: same work for known and unknown.
  await sql`UPDATE signin_password SET misses = misses + 1 WHERE ${miss.deviceId ?? ''}::text = '' AND account_id =
    (SELECT id FROM signin_account WHERE user_id_key = ${miss.userIdKey})`.execute(tx);
  await tables(tx)
    .updateTable('signin_device')
    .set({ misses: sql<number>`misses + 1` })
    .where('id', '=', miss.deviceId ?? '')
    .execute();
}

export async function clearMisses(
  tx: Tx,
  accountId: string,
  deviceId: string | undefined,
): Promise<void> {
  await tables(tx)
    .updateTable('signin_password')
    .set({ misses: 0 })
    .where('account_id', '=', accountId)
    .execute();
  if (deviceId === undefined) return;
  await tables(tx)
    .updateTable('signin_device')
    .set({ misses: 0 })
    .where('id', '=', deviceId)
    .execute();
}

/* ---- passkeys --------------------------------------------------------------------------------------------------- */

export async function insertPasskey(tx: Tx, row: PasskeyRow): Promise<boolean> {
  const done = await tables(tx)
    .insertInto('signin_passkey')
    .values(row)
    .onConflict((conflict) => conflict.column('credential_id').doNothing())
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}

export function findPasskey(db: Reader, credentialId: string): Promise<PasskeyRow | undefined> {
  return tables(db)
    .selectFrom('signin_passkey')
    .selectAll()
    .where('credential_id', '=', credentialId)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
}

/** Whether a credential was ever let in, also one that was removed since. */
export async function hasPasskeyRow(db: Reader, credentialId: string): Promise<boolean> {
  const row = await tables(db)
    .selectFrom('signin_passkey')
    .select('credential_id')
    .where('credential_id', '=', credentialId)
    .executeTakeFirst();
  return row !== undefined;
}

export function listPasskeys(
  db: Reader,
  owner: { readonly kind: 'member' | 'staff'; readonly id: string },
): Promise<PasskeyRow[]> {
  return tables(db)
    .selectFrom('signin_passkey')
    .selectAll()
    .where('owner_kind', '=', owner.kind)
    .where('owner_id', '=', owner.id)
    .where('removed_at', 'is', null)
    .orderBy('added_at')
    .execute();
}

/** @returns false when another use of the same passkey got there first with this count or a higher one */
export async function notePasskeyUse(
  tx: Tx,
  use: {
    readonly credentialId: string;
    readonly signCount: number;
    readonly backedUp: boolean;
    readonly at: Instant;
  },
): Promise<boolean> {
  const done = await tables(tx)
    .updateTable('signin_passkey')
    .set({ sign_count: use.signCount, backed_up: use.backedUp, last_used_at: use.at })
    .where('credential_id', '=', use.credentialId)
    .where((x) => x.or([x('sign_count', '<', use.signCount), x.val(use.signCount === 0)]))
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

export async function removePasskeyRow(
  tx: Tx,
  ask: { readonly memberId: string; readonly credentialId: string; readonly at: Instant },
): Promise<boolean> {
  const done = await tables(tx)
    .updateTable('signin_passkey')
    .set({ removed_at: ask.at })
    .where('credential_id', '=', ask.credentialId)
    .where('owner_kind', '=', 'member')
    .where('owner_id', '=', ask.memberId)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/* ---- authenticator app and recovery codes --------------------------------------------------------------------------- */

export async function findAuthenticator(db: Reader, accountId: string) {
  return tables(db)
    .selectFrom('signin_authenticator')
    .selectAll()
    .where('account_id', '=', accountId)
    .executeTakeFirst();
}

export async function putAuthenticator(
  tx: Tx,
  row: {
    readonly account_id: string;
    readonly enrolment: string;
    readonly added_at: Instant;
    readonly confirmed: boolean;
  },
): Promise<void> {
  const { enrolment, added_at, confirmed } = row;
  await tables(tx)
    .insertInto('signin_authenticator')
    .values(row)
    .onConflict((conflict) =>
      conflict.column('account_id').doUpdateSet({ enrolment, added_at, confirmed }),
    )
    .execute();
}

export async function removeAuthenticatorRow(tx: Tx, accountId: string): Promise<boolean> {
  const gone = await tables(tx)
    .deleteFrom('signin_authenticator')
    .where('account_id', '=', accountId)
    .where('confirmed', '=', true)
    .executeTakeFirst();
  return gone.numDeletedRows === 1n;
}

/** Ten new ones; the old ones are gone. */
export async function replaceRecoveryCodes(
  tx: Tx,
  accountId: string,
  macs: readonly string[],
): Promise<void> {
  await tables(tx).deleteFrom('signin_recovery_code').where('account_id', '=', accountId).execute();
  await tables(tx)
    .insertInto('signin_recovery_code')
    .values(macs.map((mac) => ({ account_id: accountId, mac, used_at: null })))
    .execute();
}

/** Single use: of parallel right answers one changes the row. */
export async function useRecoveryCode(
  tx: Tx,
  use: { readonly accountId: string; readonly mac: string; readonly at: Instant },
): Promise<boolean> {
  const used = await tables(tx)
    .updateTable('signin_recovery_code')
    .set({ used_at: use.at })
    .where('account_id', '=', use.accountId)
    .where('mac', '=', use.mac)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return used.numUpdatedRows === 1n;
}

export async function countRecoveryCodes(db: Reader, accountId: string): Promise<number> {
  const row = await tables(db)
    .selectFrom('signin_recovery_code')
    .select((x) => x.fn.countAll<number>().as('left'))
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return Number(row?.left ?? 0);
}
