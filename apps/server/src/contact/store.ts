import type { ContactList } from '@countersign/contract';
import type { Instant } from '@countersign/kernel';
import type { Reader, Tx } from '../platform/index.ts';
import type { QuietVerdict } from './rules.ts';
import type { MessageWords } from './words.ts';
import type { ContactChannel, ContactId, ContactState } from './types.ts';

export interface ContactRow {
  readonly id: string;
  readonly reference: string;
  readonly member_id: string;
  readonly purpose: string;
  readonly channel: ContactChannel;
  readonly direction: 'outbound' | 'inbound';
  readonly sender: string;
  readonly contact_point_id: string | null;
  readonly endpoint_hash: Buffer;
  readonly endpoint_masked: string;
  readonly template: string;
  readonly language: string;
  readonly facts: Readonly<Record<string, string>>;
  /** The words of programme and member that it was written with; a row from before they were kept has none. */
  readonly words: Partial<MessageWords>;
  readonly body_hash: Buffer;
  readonly may_ask: string[];
  readonly basis: 'service' | 'consent';
  readonly quiet: QuietVerdict;
  readonly programme: string;
  /** What it is about: an order, a case. */
  readonly about: string | null;
  readonly agent_name: string | null;
  /** A team of the programme, by its id. */
  readonly team: string | null;
  /** The issuer's own name of the matter. */
  readonly case_name: string | null;
  /** The list of facts that its leaf commits to. */
  readonly fields: ContactList;
  readonly correlation: string;
  readonly send_at: number;
  readonly expires_at: number | null;
  readonly state: ContactState;
  readonly state_at: number;
  readonly provider_id: string | null;
  readonly failure: string | null;
  readonly created_at: number;
}

type ContactTables = {
  contact_ledger: ContactRow;
  contact_event: { contact_id: string; position: number; at: number; state: string };
  contact_secret: { contact_id: string; sealed: Buffer; expires_at: number };
};

const of = (db: Reader) => db.withTables<ContactTables>();

/** Writes a contact as registered, with its first event. */
export async function insertContact(tx: Tx, row: ContactRow): Promise<void> {
  await of(tx).insertInto('contact_ledger').values(row).execute();
  await of(tx)
    .insertInto('contact_event')
    .values({ contact_id: row.id, position: 1, at: row.created_at, state: row.state })
    .execute();
}

export async function findContact(db: Reader, id: string): Promise<ContactRow | undefined> {
  return of(db).selectFrom('contact_ledger').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function lockContact(tx: Tx, id: string): Promise<ContactRow | undefined> {
  return of(tx)
    .selectFrom('contact_ledger')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export interface Move {
  readonly id: string;
  readonly state: ContactState;
  readonly at: Instant;
  readonly providerId?: string;
  readonly failure?: string;
}

/** One move of a locked contact, with its event; the database refuses what is no move. */
export async function moveContact(tx: Tx, move: Move): Promise<void> {
  await of(tx)
    .updateTable('contact_ledger')
    .set({
      state: move.state,
      state_at: move.at,
      ...(move.providerId === undefined ? {} : { provider_id: move.providerId }),
      ...(move.failure === undefined ? {} : { failure: move.failure }),
    })
    .where('id', '=', move.id)
    .execute();
  await of(tx)
    .insertInto('contact_event')
    .columns(['contact_id', 'position', 'at', 'state'])
    .expression((from) =>
      from
        .selectFrom('contact_event')
        .select((row) => [
          row.val(move.id).as('contact_id'),
          row(row.fn.max('position'), '+', 1).as('position'),
          row.cast<number>(row.val(move.at), 'bigint').as('at'),
          row.val(move.state).as('state'),
        ])
        .where('contact_id', '=', move.id),
    )
    .execute();
}

/** True for a contact that may be sent now. Reads what is committed, whoever asks. */
export async function isRegistered(db: Reader, id: string): Promise<boolean> {
  const row = await of(db)
    .selectFrom('contact_ledger')
    .select('state')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.state === 'registered' || row?.state === 'dialing';
}

export function contactsOf(
  db: Reader,
  ask: { readonly memberId: string; readonly before: string | undefined; readonly limit: number },
): Promise<ContactRow[]> {
  let query = of(db)
    .selectFrom('contact_ledger')
    .selectAll()
    .where('member_id', '=', ask.memberId)
    .orderBy('id', 'desc')
    .limit(ask.limit);
  if (ask.before !== undefined) query = query.where('id', '<', ask.before);
  return query.execute();
}

/** What happened to some contacts, in order. */
export function eventsOf(
  db: Reader,
  ids: readonly string[],
): Promise<ContactTables['contact_event'][]> {
  if (ids.length === 0) return Promise.resolve([]);
  return of(db)
    .selectFrom('contact_event')
    .selectAll()
    .where('contact_id', 'in', [...ids])
    .orderBy('contact_id')
    .orderBy('position')
    .execute();
}

export async function findByReference(
  db: Reader,
  reference: string,
): Promise<ContactRow | undefined> {
  return of(db)
    .selectFrom('contact_ledger')
    .selectAll()
    .where('reference', '=', reference)
    .executeTakeFirst();
}

export async function findAbout(db: Reader, about: string): Promise<ContactRow | undefined> {
  return of(db)
    .selectFrom('contact_ledger')
    .selectAll()
    .where('about', '=', about)
    .orderBy('id', 'desc')
    .executeTakeFirst();
}

/** E-mails that went out as questions, by their ids or references. */
export function questionsAmong(
  db: Reader,
  ask: {
    readonly ids: readonly string[];
    readonly references: readonly string[];
    readonly templates: readonly string[];
  },
): Promise<ContactRow[]> {
  return (
    of(db)
      .selectFrom('contact_ledger')
      .selectAll()
      // A list must not be empty; nothing has an empty name.
      .where((row) =>
        row.or([
          row('id', 'in', [...ask.ids, '']),
          row('reference', 'in', [...ask.references, '']),
        ]),
      )
      .where('channel', '=', 'email')
      .where('direction', '=', 'outbound')
      .where('template', 'in', ask.templates)
      .orderBy('id')
      .execute()
  );
}

/** How many messages about something went to an endpoint since a moment. */
export async function countAbout(
  db: Reader,
  ask: { readonly about: string; readonly endpointHash: Buffer; readonly since: number },
): Promise<number> {
  const row = await of(db)
    .selectFrom('contact_ledger')
    .select((from) => from.fn.countAll<number>().as('told'))
    .where('about', '=', ask.about)
    .where('endpoint_hash', '=', ask.endpointHash)
    .where('created_at', '>', ask.since)
    .executeTakeFirst();
  return Number(row?.told ?? 0);
}

/* ---- codes on their way ---------------------------------------------------------------------------------------- */

export async function insertSecret(
  tx: Tx,
  secret: { readonly contactId: ContactId; readonly sealed: Buffer; readonly expiresAt: Instant },
): Promise<void> {
  await of(tx)
    .insertInto('contact_secret')
    .values({ contact_id: secret.contactId, sealed: secret.sealed, expires_at: secret.expiresAt })
    .execute();
}

export async function findSecret(db: Reader, contactId: string): Promise<Buffer | undefined> {
  const row = await of(db)
    .selectFrom('contact_secret')
    .select('sealed')
    .where('contact_id', '=', contactId)
    .executeTakeFirst();
  return row?.sealed;
}

export async function dropSecret(tx: Tx, contactId: string): Promise<void> {
  await of(tx).deleteFrom('contact_secret').where('contact_id', '=', contactId).execute();
}

export async function purgeSecrets(db: Reader, now: Instant): Promise<number> {
  const gone = await of(db)
    .deleteFrom('contact_secret')
    .where('expires_at', '<=', now)
    .executeTakeFirst();
  return Number(gone.numDeletedRows);
}
