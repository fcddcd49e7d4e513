import { sql } from 'kysely';
import type { Instant } from '@countersign/kernel';
import type { Reader, Tx } from '../platform/index.ts';
import type { KeptPlace } from './types.ts';

interface KeptRow {
  readonly id: string;
  readonly case_id: string;
  readonly said_on: string;
  readonly member_id: string;
  readonly card_id: string | null;
  readonly number: string;
  readonly region: string;
  readonly waiting_since: number;
  readonly kept_at: number;
  readonly state: KeptPlace['state'];
  readonly tries: number;
  readonly taken_by: string | null;
  readonly tried_at: number | null;
  readonly contact_id: string | null;
  readonly ended_at: number | null;
}

type Tables = { phone_line_kept_place: KeptRow };

const of = (db: Reader) => db.withTables<Tables>();
const OPEN = ['waiting', 'calling'] as const;
/** As many as a representative looks at, and as many as are looked after at once. */
const SHOWN_MAX = 50;

const keptOf = (row: KeptRow): KeptPlace => ({
  ...{ id: row.id, caseId: row.case_id, memberId: row.member_id, number: row.number },
  ...{ region: row.region, state: row.state, tries: row.tries },
  cardId: row.card_id ?? undefined,
  waitingSince: row.waiting_since as Instant,
  triedAt: (row.tried_at ?? undefined) as Instant | undefined,
  contactId: row.contact_id ?? undefined,
});

/** @returns false where this member keeps a place already */
export async function insertKept(
  tx: Tx,
  row: Omit<KeptRow, 'state' | 'tries' | 'taken_by' | 'tried_at' | 'contact_id' | 'ended_at'>,
): Promise<boolean> {
  const none = { taken_by: null, tried_at: null, contact_id: null, ended_at: null };
  const made = await of(tx)
    .insertInto('phone_line_kept_place')
    .values({ ...row, ...none, state: 'waiting', tries: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return made !== undefined;
}

export async function lockKept(
  tx: Tx,
  by: { readonly id: string } | { readonly contactId: string },
): Promise<KeptPlace | undefined> {
  const all = of(tx).selectFrom('phone_line_kept_place').selectAll().forUpdate();
  const row = await (
    'id' in by ? all.where('id', '=', by.id) : all.where('contact_id', '=', by.contactId)
  ).executeTakeFirst();
  return row && keptOf(row);
}

export async function lockOpenOf(tx: Tx, memberId: string): Promise<KeptPlace | undefined> {
  const row = await of(tx)
    .selectFrom('phone_line_kept_place')
    .selectAll()
    .where('member_id', '=', memberId)
    .where('state', 'in', OPEN)
    .forUpdate()
    .executeTakeFirst();
  return row && keptOf(row);
}

export async function changeKept(
  tx: Tx,
  id: string,
  changes: Partial<
    Pick<KeptRow, 'state' | 'tries' | 'taken_by' | 'tried_at' | 'contact_id' | 'ended_at'>
  >,
): Promise<void> {
  await of(tx).updateTable('phone_line_kept_place').set(changes).where('id', '=', id).execute();
}

/** The place of a member who waits to be called. */
export async function keptOfMember(db: Reader, memberId: string): Promise<KeptPlace | undefined> {
  const row = await of(db)
    .selectFrom('phone_line_kept_place')
    .selectAll()
    .where('member_id', '=', memberId)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  return row && keptOf(row);
}

/** Where a kept place stands among all who wait, from 1: callers in the queue, and whoever hung up before. */
export async function keptPositionOf(db: Reader, id: string): Promise<number | undefined> {
  const { rows } = await sql<{ readonly position: number }>`
    SELECT ((SELECT count(*) FROM phone_line_call AS other
              WHERE other.state = 'waiting' AND other.waiting_since <= mine.waiting_since)
          + (SELECT count(*) FROM phone_line_kept_place AS kept
              WHERE kept.state = 'waiting' AND (kept.waiting_since, kept.id) <= (mine.waiting_since, mine.id)))::int AS position
      FROM phone_line_kept_place AS mine
     WHERE mine.id = ${id} AND mine.state = 'waiting'`.execute(db);
  return rows[0]?.position;
}

/** Who waits to be called, first come first; whoever was missed lately not yet. */
export async function keptWaiting(db: Reader, triedBefore: number): Promise<readonly KeptPlace[]> {
  const rows = await of(db)
    .selectFrom('phone_line_kept_place')
    .selectAll()
    .where('state', '=', 'waiting')
    .where((where) =>
      where.or([where('tried_at', 'is', null), where('tried_at', '<=', triedBefore)]),
    )
    .orderBy('waiting_since')
    .orderBy('id')
    .limit(SHOWN_MAX)
    .execute();
  return rows.map(keptOf);
}

/** Whose telephones ring, or rang. */
export async function keptCalling(db: Reader): Promise<readonly KeptPlace[]> {
  const rows = await of(db)
    .selectFrom('phone_line_kept_place')
    .selectAll()
    .where('state', '=', 'calling')
    .limit(SHOWN_MAX)
    .execute();
  return rows.map(keptOf);
}
