import { sql } from 'kysely';
import type { Instant } from '@countersign/kernel';
import type { Reader, Tx } from '../platform/index.ts';
import type { CodeClass } from './code-rules.ts';

export type CodeRow = {
  readonly id: string;
  readonly owner: string;
  readonly session: string;
  readonly purpose: string;
  readonly class: CodeClass;
  readonly channel: string;
  readonly destination: string;
  readonly action: string;
  readonly mac: string;
  readonly state: 'live' | 'used' | 'dead';
  readonly tries_left: number;
  readonly resends_left: number;
  readonly created_at: number;
  readonly expires_at: number;
};

type CodeTables = {
  verification_code: CodeRow;
};

/** The slot of a code: at most one is live in it (a unique index of the database says so too). */
export interface CodeSlot {
  readonly owner: string;
  readonly session: string;
  readonly purpose: string;
}

const codes = (db: Reader) => db.withTables<CodeTables>();

/** Kills the live code of a slot. A resend and a new start begin here; two at once go one after the other. */
export async function killLive(tx: Tx, slot: CodeSlot): Promise<CodeRow | undefined> {
  const name = `verification_code\n${slot.owner}\n${slot.session}\n${slot.purpose}`;
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(tx);
  const dead = await codes(tx)
    .updateTable('verification_code')
    .set({ state: 'dead' })
    .where('owner', '=', slot.owner)
    .where('session', '=', slot.session)
    .where('purpose', '=', slot.purpose)
    .where('state', '=', 'live')
    .returningAll()
    .executeTakeFirst();
  return dead;
}

export async function insertCode(tx: Tx, row: CodeRow): Promise<void> {
  await codes(tx).insertInto('verification_code').values(row).execute();
}

/** The newest code of a slot, whatever its state. */
export async function findNewest(db: Reader, slot: CodeSlot): Promise<CodeRow | undefined> {
  return codes(db)
    .selectFrom('verification_code')
    .selectAll()
    .where('owner', '=', slot.owner)
    .where('session', '=', slot.session)
    .where('purpose', '=', slot.purpose)
    .orderBy(sql`position`, 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Takes one try of the live code before anything is compared: one statement, so parallel guesses cost one each. */
export async function takeTry(
  db: Reader,
  slot: CodeSlot,
  now: Instant,
): Promise<CodeRow | undefined> {
  return codes(db)
    .updateTable('verification_code')
    .set({ tries_left: sql<number>`tries_left - 1` })
    .where('owner', '=', slot.owner)
    .where('session', '=', slot.session)
    .where('purpose', '=', slot.purpose)
    .where('state', '=', 'live')
    .where('tries_left', '>', 0)
    .where('expires_at', '>=', now)
    .returningAll()
    .executeTakeFirst();
}

/** One success a code: of parallel right answers one changes the row. */
export async function useCode(tx: Tx, id: string): Promise<boolean> {
  const used = await codes(tx)
    .updateTable('verification_code')
    .set({ state: 'used' })
    .where('id', '=', id)
    .where('state', '=', 'live')
    .executeTakeFirst();
  return used.numUpdatedRows === 1n;
}

/** Kills whatever is out to some contact points: they are nobody's any more. */
export async function killTo(tx: Tx, destinations: readonly string[]): Promise<void> {
  await codes(tx)
    .updateTable('verification_code')
    .set({ state: 'dead' })
    .where('destination', 'in', [...destinations, ''])
    .where('state', '=', 'live')
    .execute();
}

/** Codes older than a day prove nothing and answer nothing. */
export async function purgeCodes(db: Reader, before: Instant): Promise<number> {
  const gone = await codes(db)
    .deleteFrom('verification_code')
    .where('created_at', '<', before)
    .executeTakeFirst();
  return Number(gone.numDeletedRows);
}
