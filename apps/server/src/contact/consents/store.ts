import { sql, type Generated } from 'kysely';
import type { Reader, Tx } from '../../platform/index.ts';
import type { ContactChannel } from '../types.ts';

/** The page, a text, or “unsubscribe” in a mail program: by one press, or by an e-mail. */
export type ConsentSource = 'web' | 'text' | 'one-click' | 'email';
export type StopSource = 'web' | 'text';

export interface ConsentRow {
  readonly id: string;
  readonly member_id: string;
  readonly purpose: string;
  readonly channel: ContactChannel;
  readonly is_given: boolean;
  readonly source: ConsentSource;
  readonly wording: string;
  readonly at: number;
  readonly correlation: string;
}

export interface StopRow {
  readonly id: string;
  readonly endpoint_hash: Buffer;
  readonly is_stopped: boolean;
  readonly source: StopSource;
  readonly at: number;
  readonly correlation: string;
}

/** Words are in the order in which they were written. */
type Ordered<Row> = Row & { readonly position: Generated<number> };

type Tables = {
  contact_consent: Ordered<ConsentRow>;
  contact_stop: Ordered<StopRow>;
  contact_text_in: { provider: string; provider_id: string; at: number };
};
const of = (db: Reader) => db.withTables<Tables>();

export async function insertConsent(tx: Tx, row: ConsentRow): Promise<void> {
  await of(tx).insertInto('contact_consent').values(row).execute();
}

/** The last word of a member on each purpose and channel. */
export function consentsOf(db: Reader, memberId: string): Promise<ConsentRow[]> {
  return of(db)
    .selectFrom('contact_consent')
    .distinctOn(['purpose', 'channel'])
    .selectAll()
    .where('member_id', '=', memberId)
    .orderBy('purpose')
    .orderBy('channel')
    .orderBy('position', 'desc')
    .execute();
}

export async function isGiven(
  db: Reader,
  ask: { readonly memberId: string; readonly purpose: string; readonly channel: ContactChannel },
): Promise<boolean> {
  const row = await of(db)
    .selectFrom('contact_consent')
    .select('is_given')
    .where('member_id', '=', ask.memberId)
    .where('purpose', '=', ask.purpose)
    .where('channel', '=', ask.channel)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.is_given === true;
}

export async function insertStop(tx: Tx, row: StopRow): Promise<void> {
  await of(tx).insertInto('contact_stop').values(row).execute();
}

/** Until the end of the transaction nobody else writes a word on this number. */
export async function lockStop(tx: Tx, endpointHash: Buffer): Promise<void> {
  const key = endpointHash.toString('hex');
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`contact_stop ${key}`}, 0))`.execute(
    tx,
  );
}

/** The last word on a number; nothing where it never said any. */
export async function findStop(db: Reader, endpointHash: Buffer): Promise<StopRow | undefined> {
  return of(db)
    .selectFrom('contact_stop')
    .selectAll()
    .where('endpoint_hash', '=', endpointHash)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Whether a text was taken before. */
export async function isTextIn(
  db: Reader,
  { provider, providerId }: { readonly provider: string; readonly providerId: string },
): Promise<boolean> {
  const row = await of(db)
    .selectFrom('contact_text_in')
    .select('provider_id')
    .where('provider', '=', provider)
    .where('provider_id', '=', providerId)
    .executeTakeFirst();
  return row !== undefined;
}

/** @returns false for a text that came before */
export async function insertTextIn(
  tx: Tx,
  text: { readonly provider: string; readonly providerId: string; readonly at: number },
): Promise<boolean> {
  const kept = await of(tx)
    .insertInto('contact_text_in')
    .values({ provider: text.provider, provider_id: text.providerId, at: text.at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(kept.numInsertedOrUpdatedRows) > 0;
}

export async function purgeTextsIn(db: Reader, before: number): Promise<void> {
  await of(db).deleteFrom('contact_text_in').where('at', '<', before).execute();
}
