import { sql } from 'kysely';
import type { Instant } from '@countersign/kernel';
import type { Reader } from '../../platform/index.ts';
import { SPOKEN_DIGITS } from '../reference-keys.ts';
import { REFERENCE_BYTES } from '../rules.ts';
import type { ContactRow } from '../store.ts';
import type { ContactChannel, ContactId, ContactState } from '../types.ts';

/** Something of ours that somebody calls back about. */
export interface CalledBack {
  readonly id: ContactId;
  readonly memberId: string;
  readonly channel: ContactChannel;
  readonly purpose: string;
  readonly state: ContactState;
  /** When it was dialled or sent; until then when it was registered. */
  readonly at: Instant;
  readonly about: string | undefined;
}

type Tables = { contact_ledger: ContactRow };

const KEPT_MS = 400 * 86_400_000;
/** A call is called back about for three days; what is older has a reference. */
const CALL_BACK_MS = 3 * 86_400_000;
const FOUND_MAX = 20;
const KEYED = sql<string>`translate(reference, 'ABCDEFGHJKMNPQRSTVWXYZ', '2223334455667777889999')`;

const outbound = (db: Reader) =>
  db
    .withTables<Tables>()
    .selectFrom('contact_ledger')
    .selectAll()
    .where('direction', '=', 'outbound')
    .where('state', 'not in', ['planned', 'cancelled', 'expired', 'failed'])
    .orderBy('created_at', 'desc')
    .limit(FOUND_MAX);

/** Contacts whose reference is keyed so: all eight digits, or the six that are said. Newest first; several may be keyed alike. */
export async function keyedContacts(
  db: Reader,
  keys: string,
  now: Instant,
): Promise<readonly CalledBack[]> {
  if (keys.length !== SPOKEN_DIGITS && keys.length !== REFERENCE_BYTES) return [];
  const rows = await outbound(db)
    .where(
      sql<string>`left(${KEYED}, ${sql.lit(SPOKEN_DIGITS)})`,
      '=',
      keys.slice(0, SPOKEN_DIGITS),
    )
    .where(sql<string>`left(${KEYED}, ${keys.length})`, '=', keys)
    .where('created_at', '>=', now - KEPT_MS)
    .execute();
  return rows.map(seen);
}

/** The last call of ours to a member in these days, whether they took it or not. */
export async function lastCallTo(
  db: Reader,
  memberId: string,
  now: Instant,
): Promise<CalledBack | undefined> {
  const row = await outbound(db)
    .where('member_id', '=', memberId)
    .where('channel', '=', 'voice')
    .where('created_at', '>=', now - CALL_BACK_MS)
    .limit(1)
    .executeTakeFirst();
  return row && seen(row);
}

const seen = (row: ContactRow): CalledBack => ({
  id: row.id as ContactId,
  ...{ memberId: row.member_id, channel: row.channel, purpose: row.purpose, state: row.state },
  at: row.created_at as Instant,
  about: row.about ?? undefined,
});
