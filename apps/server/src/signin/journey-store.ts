import { sql } from 'kysely';
import type { PasskeyCopy } from '@countersign/keeper-contract';
import type { Instant } from '@countersign/kernel';
import type { Reader, Tx } from '../platform/index.ts';
import type { PasswordRecord } from './hasher.ts';
import { tables, type AttemptRow, type JourneyRow } from './tables.ts';

export async function insertJourney(tx: Tx, row: JourneyRow): Promise<void> {
  await tables(tx)
    .insertInto('signin_journey')
    .values({ ...row, passkey: null, password: null })
    .execute();
}

export function findJourney(
  db: Reader,
  ask: { readonly kind: JourneyRow['kind']; readonly tokenHash: string; readonly now: Instant },
): Promise<JourneyRow | undefined> {
  return tables(db)
    .selectFrom('signin_journey')
    .selectAll()
    .where('kind', '=', ask.kind)
    .where('token_hash', '=', ask.tokenHash)
    .where('step', '<>', 'done')
    .where('expires_at', '>=', ask.now)
    .executeTakeFirst();
}

/** Locked: the event of its visit changes it in this transaction. */
export function findJourneyByVisit(tx: Tx, visit: string): Promise<JourneyRow | undefined> {
  return tables(tx)
    .selectFrom('signin_journey')
    .selectAll()
    .where('visit', '=', visit)
    .forUpdate()
    .executeTakeFirst();
}

/** The same columns for a match and for none. */
export async function setMatch(
  tx: Tx,
  id: string,
  match: {
    readonly memberId: string | null;
    readonly channel: JourneyRow['code_channel'];
    readonly to: string;
    readonly passkey: PasskeyCopy | null;
  },
): Promise<void> {
  await tables(tx)
    .updateTable('signin_journey')
    .set({
      member_id: match.memberId,
      code_channel: match.channel,
      code_to: match.to,
      passkey: match.passkey === null ? null : sql`${JSON.stringify(match.passkey)}::jsonb`,
    })
    .where('id', '=', id)
    .where('step', '=', 'code')
    .execute();
}

export interface JourneyStep {
  readonly id: string;
  readonly from: JourneyRow['step'];
  readonly to: JourneyRow['step'];
  readonly tokenHash?: string;
  readonly userId?: string;
  readonly password?: (PasswordRecord & { readonly at: number }) | null;
  readonly confirmed?: readonly string[];
}

/** One step on; of two at once one wins. */
export async function stepJourney(tx: Tx, step: JourneyStep): Promise<boolean> {
  const { password } = step;
  const done = await tables(tx)
    .updateTable('signin_journey')
    .set({
      step: step.to,
      ...(step.tokenHash === undefined ? {} : { token_hash: step.tokenHash }),
      ...(step.userId === undefined ? {} : { user_id: step.userId }),
      ...(password === undefined
        ? {}
        : { password: password === null ? null : sql`${JSON.stringify(password)}::jsonb` }),
      ...(step.confirmed === undefined ? {} : { confirmed: [...step.confirmed] }),
    })
    .where('id', '=', step.id)
    .where('step', '=', step.from)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/* ---- a sign-in between its steps ----------------------------------------------------------------------------------- */

export async function insertAttempt(tx: Tx, row: AttemptRow): Promise<void> {
  await tables(tx).insertInto('signin_attempt').values(row).execute();
}

export function findAttempt(
  db: Reader,
  tokenHash: string,
  now: Instant,
): Promise<AttemptRow | undefined> {
  return tables(db)
    .selectFrom('signin_attempt')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>=', now)
    .executeTakeFirst();
}

/** Taken before an answer is looked at. */
export async function takeAttemptTry(db: Reader, id: string): Promise<number | undefined> {
  const row = await tables(db)
    .updateTable('signin_attempt')
    .set({ tries_left: sql<number>`tries_left - 1` })
    .where('id', '=', id)
    .where('tries_left', '>', 0)
    .where('used_at', 'is', null)
    .returning('tries_left')
    .executeTakeFirst();
  return row?.tries_left;
}

export async function useAttempt(tx: Tx, id: string, at: Instant): Promise<boolean> {
  const done = await tables(tx)
    .updateTable('signin_attempt')
    .set({ used_at: at })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/* ---- challenges of passkeys before anybody is known -------------------------------------------------------------------- */

export async function insertChallenge(
  db: Reader,
  row: {
    readonly token_hash: string;
    readonly kind: 'member' | 'staff';
    readonly challenge: string;
    readonly expires_at: number;
  },
): Promise<void> {
  await tables(db)
    .insertInto('signin_challenge')
    .values({ ...row, used_at: null })
    .execute();
}

/** Used up by whatever answers it. */
export async function takeChallenge(
  db: Reader,
  ask: { readonly tokenHash: string; readonly kind: 'member' | 'staff'; readonly now: Instant },
): Promise<string | undefined> {
  const row = await tables(db)
    .updateTable('signin_challenge')
    .set({ used_at: ask.now })
    .where('token_hash', '=', ask.tokenHash)
    .where('kind', '=', ask.kind)
    .where('used_at', 'is', null)
    .where('expires_at', '>=', ask.now)
    .returning('challenge')
    .executeTakeFirst();
  return row?.challenge;
}

/* ---- visits that add a passkey --------------------------------------------------------------------------------------- */

export async function insertPasskeyVisit(
  tx: Tx,
  row: { readonly visit: string; readonly member_id: string; readonly created_at: number },
): Promise<void> {
  await tables(tx).insertInto('signin_passkey_visit').values(row).execute();
}

export async function findPasskeyVisit(db: Reader, visit: string): Promise<string | undefined> {
  const row = await tables(db)
    .selectFrom('signin_passkey_visit')
    .select('member_id')
    .where('visit', '=', visit)
    .executeTakeFirst();
  return row?.member_id;
}

/** What is over for a day. */
export async function purgeJourneys(db: Reader, before: Instant): Promise<void> {
  const all = tables(db);
  await all.deleteFrom('signin_journey').where('expires_at', '<', before).execute();
  await all.deleteFrom('signin_attempt').where('expires_at', '<', before).execute();
  await all.deleteFrom('signin_challenge').where('expires_at', '<', before).execute();
  await all.deleteFrom('signin_passkey_visit').where('created_at', '<', before).execute();
  await all.deleteFrom('signin_device_grant').where('expires_at', '<', before).execute();
  await all.deleteFrom('signin_session').where('expires_at', '<', before).execute();
}
