import { sql } from 'kysely';
import type { CardStatus } from '@countersign/contract';
import type { Instant } from '@countersign/kernel';
import type { Reader, Tx } from '../platform/index.ts';
import { maskEndpoint } from './rules.ts';
import type { Address, ContactPoint, ContactPointId, Endpoint, Member, MemberId } from './types.ts';

type CardTables = {
  cards_member: {
    id: string;
    reference: string;
    region: string;
    language: string;
    given_name: string;
    family_name: string;
    birth_date: string | null;
    status: 'active' | 'closed';
    created_at: number;
  };
  cards_contact_point: {
    id: string;
    member_id: string;
    kind: 'phone' | 'email';
    value: string;
    takes_text: boolean;
    since: number;
    replaces: string | null;
    ended_at: number | null;
    restores: string | null;
    restored_at: number | null;
    /** Typed by its member, and in force only when a code has shown that it is theirs. */
    proposed: boolean;
  };
  cards_address: {
    id: string;
    member_id: string;
    name: string;
    lines: string[];
    since: number;
    replaces: string | null;
    ended_at: number | null;
  };
  cards_card: {
    id: string;
    reference: string;
    member_id: string;
    primary_card_id: string | null;
    product_id: string;
    status: CardStatus;
    expiry: string;
    dispatched_at: number | null;
    token: string | null;
    last_four: string | null;
    number_state: 'waiting' | 'met' | 'mismatch';
    looked_at: number | null;
    look_again_at: number | null;
    created_at: number;
  };
};

export type NewMemberRow = Omit<CardTables['cards_member'], 'status'>;
export type ContactPointRow = CardTables['cards_contact_point'];
export type AddressRow = CardTables['cards_address'];
export type NewCardRow = Omit<
  CardTables['cards_card'],
  'token' | 'last_four' | 'number_state' | 'looked_at'
>;

const of = (db: Reader) => db.withTables<CardTables>();

/* ---- people ---------------------------------------------------------------------------------------------------- */

const memberOf = (row: CardTables['cards_member']): Member => ({
  id: row.id as MemberId,
  reference: row.reference,
  region: row.region,
  language: row.language,
  givenName: row.given_name,
  familyName: row.family_name,
  status: row.status,
});

/** One statement of uniqueness: false when the reference is taken. */
export async function insertMember(tx: Tx, row: NewMemberRow): Promise<boolean> {
  const made = await of(tx)
    .insertInto('cards_member')
    .values({ ...row, status: 'active' })
    .onConflict((on) => on.column('reference').doNothing())
    .returning('id')
    .executeTakeFirst();
  return made !== undefined;
}

export async function findMember(
  db: Reader,
  by: { readonly id: string } | { readonly reference: string },
): Promise<Member | undefined> {
  const query = of(db).selectFrom('cards_member').selectAll();
  const row = await (
    'id' in by ? query.where('id', '=', by.id) : query.where('reference', '=', by.reference)
  ).executeTakeFirst();
  return row === undefined ? undefined : memberOf(row);
}

/** Locks the person's row, so that changes to what is theirs follow one another. */
export async function lockMember(tx: Tx, reference: string): Promise<Member | undefined> {
  const row = await of(tx)
    .selectFrom('cards_member')
    .selectAll()
    .where('reference', '=', reference)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? undefined : memberOf(row);
}

export async function listMembers(
  db: Reader,
  ask: { readonly after: string | undefined; readonly limit: number },
): Promise<Member[]> {
  let query = of(db)
    .selectFrom('cards_member')
    .selectAll()
    .orderBy('id')
    .limit(ask.limit + 1);
  if (ask.after !== undefined) query = query.where('id', '>', ask.after);
  return (await query.execute()).map(memberOf);
}

export async function updateMember(
  tx: Tx,
  id: MemberId,
  change: {
    readonly language?: string;
    readonly given_name?: string;
    readonly family_name?: string;
    readonly status?: 'active' | 'closed';
  },
): Promise<void> {
  await of(tx).updateTable('cards_member').set(change).where('id', '=', id).execute();
}

/* ---- contact points -------------------------------------------------------------------------------------------- */

const endpointOf = (row: ContactPointRow): Endpoint => ({
  id: row.id as ContactPointId,
  memberId: row.member_id as MemberId,
  kind: row.kind,
  value: row.value,
  masked: maskEndpoint(row.kind, row.value),
  takesText: row.takes_text,
  since: row.since as Instant,
  replaced: row.replaces !== null,
  restoredAt: (row.restored_at ?? undefined) as Instant | undefined,
  endedAt: (row.ended_at ?? undefined) as Instant | undefined,
});

export async function insertContactPoint(tx: Tx, row: ContactPointRow): Promise<boolean> {
  const made = await of(tx)
    .insertInto('cards_contact_point')
    .values(row)
    .onConflict((on) =>
      on.columns(['member_id', 'kind', 'value']).where('ended_at', 'is', null).doNothing(),
    )
    .returning('id')
    .executeTakeFirst();
  return made !== undefined;
}

export async function endContactPoint(tx: Tx, id: string, at: Instant): Promise<void> {
  await of(tx)
    .updateTable('cards_contact_point')
    .set({ ended_at: at })
    .where('id', '=', id)
    .execute();
}

/** Who was added beside an old one and is left when that ends has taken its place, whatever the order of the two calls. */
export async function takePlaceOf(tx: Tx, former: ContactPointRow): Promise<void> {
  await of(tx)
    .updateTable('cards_contact_point')
    .set({ replaces: former.id })
    .where('member_id', '=', former.member_id)
    .where('kind', '=', former.kind)
    .where('ended_at', 'is', null)
    .where('replaces', 'is', null)
    .where('since', '>', former.since)
    .execute();
}

/** Rows as they are, oldest first: the history too when `ended` is wanted, without what was never in force. */
export function contactPointRows(
  db: Reader,
  ask: { readonly memberId: string; readonly ended: boolean },
): Promise<ContactPointRow[]> {
  let query = of(db)
    .selectFrom('cards_contact_point')
    .selectAll()
    .where('member_id', '=', ask.memberId)
    .where('proposed', '=', false)
    .orderBy('id');
  if (!ask.ended) query = query.where('ended_at', 'is', null);
  return query.execute();
}

export async function contactPointsOf(
  db: Reader,
  memberId: string,
): Promise<readonly ContactPoint[]> {
  const rows = await contactPointRows(db, { memberId, ended: false });
  return rows.map((row) => {
    const { id, kind, masked, takesText, since, replaced, restoredAt } = endpointOf(row);
    return { id, kind, masked, takesText, since, replaced, restoredAt };
  });
}

export async function endpointsOf(db: Reader, memberId: string): Promise<readonly Endpoint[]> {
  return (await contactPointRows(db, { memberId, ended: false })).map(endpointOf);
}

/** One contact point, current or ended: notices of a change go to the old one too. */
export async function findEndpoint(db: Reader, id: string): Promise<Endpoint | undefined> {
  const row = await of(db)
    .selectFrom('cards_contact_point')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? undefined : endpointOf(row);
}

const MEMBERS_AT_MAX = 10;

/** Members whose current point it is, as the issuer wrote it but for capitals. */
export async function membersAt(
  db: Reader,
  { kind, value }: { readonly kind: ContactPoint['kind']; readonly value: string },
): Promise<readonly { readonly memberId: string; readonly contactPointId: string }[]> {
  const rows = await of(db)
    .selectFrom('cards_contact_point')
    .select(['id', 'member_id'])
    .where('kind', '=', kind)
    .where(({ fn }) => fn('lower', ['value']), '=', value.toLowerCase())
    .where('ended_at', 'is', null)
    .orderBy('since')
    .limit(MEMBERS_AT_MAX)
    .execute();
  return rows.map((row) => ({ memberId: row.member_id, contactPointId: row.id }));
}

/** Contact points that this was, and is no more, since a moment; the one that ended last first. */
export async function formerPointsAt(
  db: Reader,
  ask: {
    readonly kind: ContactPoint['kind'];
    readonly value: string;
    readonly endedSince: Instant;
  },
): Promise<readonly { readonly memberId: string; readonly contactPointId: string }[]> {
  const rows = await of(db)
    .selectFrom('cards_contact_point')
    .select(['id', 'member_id'])
    .where('kind', '=', ask.kind)
    .where(({ fn }) => fn('lower', ['value']), '=', ask.value.toLowerCase())
    .where('ended_at', '>=', ask.endedSince)
    .where('proposed', '=', false)
    .orderBy('ended_at', 'desc')
    .limit(MEMBERS_AT_MAX)
    .execute();
  return rows.map((row) => ({ memberId: row.member_id, contactPointId: row.id }));
}

/** What was typed and never in force is forgotten. */
export async function dropProposed(db: Reader, before: Instant): Promise<void> {
  await of(db)
    .deleteFrom('cards_contact_point')
    .where('proposed', '=', true)
    .where('since', '<', before)
    .execute();
}

/** Every address of a member, oldest first. */
export function addressRows(db: Reader, memberId: string): Promise<AddressRow[]> {
  return of(db)
    .selectFrom('cards_address')
    .selectAll()
    .where('member_id', '=', memberId)
    .orderBy('id')
    .execute();
}

/* ---- addresses ------------------------------------------------------------------------------------------------- */

export async function insertAddress(tx: Tx, row: AddressRow): Promise<void> {
  await of(tx).insertInto('cards_address').values(row).execute();
}

export async function endAddress(
  tx: Tx,
  memberId: string,
  at: Instant,
): Promise<string | undefined> {
  const ended = await of(tx)
    .updateTable('cards_address')
    .set({ ended_at: at })
    .where('member_id', '=', memberId)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return ended?.id;
}

/** Where people live now, and by the rules of which region, with one question however many they are. */
export async function homesOf(
  db: Reader,
  memberIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly region: string; readonly lines: readonly string[] }>> {
  const rows = await of(db)
    .selectFrom('cards_member as member')
    .leftJoin('cards_address as home', (join) =>
      join.onRef('home.member_id', '=', 'member.id').on('home.ended_at', 'is', null),
    )
    .select(['member.id', 'member.region', 'home.lines'])
    .where('member.id', '=', sql<string>`ANY(${memberIds}::text[])`)
    .execute();
  return new Map(rows.map(({ id, lines, region }) => [id, { region, lines: lines ?? [] }]));
}

export async function addressOf(db: Reader, memberId: string): Promise<Address | undefined> {
  const row = await of(db)
    .selectFrom('cards_address')
    .selectAll()
    .where('member_id', '=', memberId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return row === undefined
    ? undefined
    : {
        name: row.name,
        lines: row.lines,
        since: row.since as Instant,
        replaced: row.replaces !== null,
      };
}
