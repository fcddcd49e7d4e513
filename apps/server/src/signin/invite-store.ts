import { sql } from 'kysely';
import type { Instant } from '@countersign/kernel';
import type { Reader, Tx } from '../platform/index.ts';
import { tables, type InviteRow, type StaffDraft } from './tables.ts';

/** An invite as the team's page shows it: never its link, which only its maker has seen. */
export interface WaitingInvite {
  readonly id: string;
  readonly madeBy: string;
  readonly createdAt: Instant;
}

export async function insertInvite(tx: Tx, row: InviteRow): Promise<void> {
  await tables(tx)
    .insertInto('signin_staff_invite')
    .values({ ...row, draft: null })
    .execute();
}

/** Neither used nor expired; it may still wait for a second operator. */
export function findInviteRow(
  db: Reader,
  tokenHash: string,
  now: Instant,
): Promise<InviteRow | undefined> {
  return tables(db)
    .selectFrom('signin_staff_invite')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>=', now)
    .executeTakeFirst();
}

export async function endOpenInvites(tx: Tx, madeBy: string, at: Instant): Promise<void> {
  await tables(tx)
    .updateTable('signin_staff_invite')
    .set({ used_at: at })
    .where('made_by', '=', madeBy)
    .where('used_at', 'is', null)
    .execute();
}

export async function draftInvite(tx: Tx, tokenHash: string, draft: StaffDraft): Promise<void> {
  await tables(tx)
    .updateTable('signin_staff_invite')
    .set({ draft: sql`${JSON.stringify(draft)}::jsonb` })
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .execute();
}

/** Single use: of two enrolments at once one gets it, and none while it waits. */
export async function useInvite(tx: Tx, tokenHash: string, at: Instant): Promise<boolean> {
  const done = await tables(tx)
    .updateTable('signin_staff_invite')
    .set({ used_at: at })
    .where('token_hash', '=', tokenHash)
    .where('waits', '=', false)
    .where('used_at', 'is', null)
    .where('expires_at', '>=', at)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

export async function listWaitingInvites(
  db: Reader,
  now: Instant,
): Promise<readonly WaitingInvite[]> {
  const rows = await tables(db)
    .selectFrom('signin_staff_invite')
    .select(['id', 'made_by', 'created_at'])
    .where('waits', '=', true)
    .where('used_at', 'is', null)
    .where('expires_at', '>=', now)
    .orderBy('created_at')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    madeBy: row.made_by,
    createdAt: row.created_at as Instant,
  }));
}

/** @returns false for one that does not wait any more, and for whoever made it */
export async function agreeToInvite(
  tx: Tx,
  ask: { readonly id: string; readonly staffId: string; readonly now: Instant },
): Promise<boolean> {
  const done = await tables(tx)
    .updateTable('signin_staff_invite')
    .set({ waits: false, agreed_by: ask.staffId })
    .where('id', '=', ask.id)
    .where('made_by', '!=', ask.staffId)
    .where('waits', '=', true)
    .where('used_at', 'is', null)
    .where('expires_at', '>=', ask.now)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** Ends one that waits, whoever made it. */
export async function endWaitingInvite(
  tx: Tx,
  ask: { readonly id: string; readonly now: Instant },
): Promise<boolean> {
  const done = await tables(tx)
    .updateTable('signin_staff_invite')
    .set({ used_at: ask.now })
    .where('id', '=', ask.id)
    .where('waits', '=', true)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** How many operators can sign in now. */
export async function countOperators(db: Reader): Promise<number> {
  const { count } = await tables(db)
    .selectFrom('signin_staff')
    .select((one) => one.fn.countAll<string>().as('count'))
    .where(sql<boolean>`'operator' = ANY(roles)`)
    .where('disabled_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(count);
}
