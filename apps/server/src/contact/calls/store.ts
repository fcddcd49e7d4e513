import { sql } from 'kysely';
import type { Instant } from '@countersign/kernel';
import type { Reader, Tx } from '../../platform/index.ts';
import type { CallFacts } from '../rules.ts';
import type { ContactRow } from '../store.ts';
import type { CallCourse } from '../types.ts';
import type { Spoken } from './types.ts';

export interface CallRow {
  readonly contact_id: string;
  readonly agent_id: string;
  readonly ending_mac: Buffer;
  readonly digits_sealed: Buffer;
  readonly spoken: Spoken;
  readonly code_mac: Buffer | null;
  readonly code_sealed: Buffer | null;
  readonly code_until: number | null;
  readonly code_tries: number;
  readonly code_used_at: number | null;
  readonly sequence: number;
  /** When the carrier was asked to dial; nothing where it surely did not take the call. */
  readonly asked_at: number | null;
  /** Of a call that came in: when the caller said the code that went to the member. */
  readonly code_said_at: number | null;
  readonly code_said_to: string | null;
  /** Of a call that came in: who heard the caller first. */
  readonly entry: 'desk' | 'line';
  /** Of the same: whether the member typed what the representative says, and how that went. */
  readonly match: Spoken;
  /** How often what the caller said was compared. */
  readonly compares: number;
  /** Who took the caller over from the line, as they are named to the member. */
  readonly taken_name: string | null;
  readonly taken_team: string | null;
}

/** Stands for a representative until one takes a caller whom the automated line heard. */
export const NO_AGENT = 'line';

/** Why a call failed that its representative ended before the carrier had named it. */
export const HUNG_UP = 'contact.hung-up';
const CALLS_LOOKED_AT = 50;
/** A no is about all of them: nobody is out of its reach because others were written down after them. */
const CLAIMS_MAX = 1_000;

/** A call with its row of the ledger. */
export type LedgerCall = ContactRow & CallRow;

export interface AskedRow {
  readonly contact_id: string;
  readonly item: string;
  readonly at: number;
}

type CallTables = {
  contact_ledger: ContactRow;
  contact_event: { contact_id: string; state: string };
  contact_call: CallRow;
  contact_asked: AskedRow;
};

const of = (db: Reader) => db.withTables<CallTables>();

const whole = (db: Reader) =>
  of(db)
    .selectFrom('contact_ledger')
    .innerJoin('contact_call', 'contact_call.contact_id', 'contact_ledger.id')
    .selectAll();

export async function insertCall(
  tx: Tx,
  call: Pick<CallRow, 'contact_id' | 'agent_id' | 'ending_mac' | 'digits_sealed'> &
    Partial<Pick<CallRow, 'entry'>>,
): Promise<void> {
  const fresh = {
    ...({ spoken: 'open', code_tries: 0, sequence: 0, entry: 'desk' } as const),
    ...({ match: 'open', compares: 0 } as const),
  };
  const none = {
    ...{ code_mac: null, code_sealed: null, code_until: null, code_used_at: null },
    ...{ code_said_at: null, code_said_to: null, asked_at: null },
    ...{ taken_name: null, taken_team: null },
  };
  await of(tx)
    .insertInto('contact_call')
    .values({ ...fresh, ...none, ...call })
    .execute();
}

/** Both rows of a call, locked: whatever it is decided from stays so until the end of the transaction. */
export async function lockCall(tx: Tx, id: string): Promise<LedgerCall | undefined> {
  return whole(tx).where('contact_ledger.id', '=', id).forUpdate().executeTakeFirst();
}

/** Which of these names of the carrier's no call of ours has. */
export async function unknownNames(
  db: Reader,
  names: readonly string[],
): Promise<readonly string[]> {
  if (names.length === 0) return [];
  const rows = await of(db)
    .selectFrom('contact_ledger')
    .select('provider_id')
    .where('provider_id', 'in', names)
    .where('channel', '=', 'voice')
    .execute();
  const known = new Set(rows.map((row) => row.provider_id));
  return names.filter((name) => !known.has(name));
}

export async function lockByCode(tx: Tx, codeMac: Buffer): Promise<LedgerCall | undefined> {
  return whole(tx).where('code_mac', '=', codeMac).forUpdate().executeTakeFirst();
}

/** The call that a member is on now, if any. */
export async function lockTalking(tx: Tx, memberId: string): Promise<LedgerCall | undefined> {
  return whole(tx)
    .where('member_id', '=', memberId)
    .where('channel', '=', 'voice')
    .where('direction', '=', 'outbound')
    .where('state', '=', 'answered')
    .orderBy('state_at', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
}

/** Whether a call of ours to a member is to be dialled, rings or talks. */
export async function isCalled(db: Reader, memberId: string): Promise<boolean> {
  const row = await of(db)
    .selectFrom('contact_ledger')
    .select('id')
    .where('member_id', '=', memberId)
    .where('channel', '=', 'voice')
    .where('direction', '=', 'outbound')
    .where('state', 'in', ['registered', 'dialing', 'ringing', 'answered'])
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Everybody who is on the phone to us now and says that they are this member, newest first. */
export async function lockClaims(tx: Tx, memberId: string): Promise<readonly LedgerCall[]> {
  return whole(tx)
    .where('member_id', '=', memberId)
    .where('channel', '=', 'voice')
    .where('direction', '=', 'inbound')
    .where('state', '=', 'answered')
    .orderBy('contact_ledger.id', 'desc')
    .limit(CLAIMS_MAX)
    .forUpdate()
    .execute();
}

export async function findCall(db: Reader, id: string): Promise<LedgerCall | undefined> {
  return whole(db).where('contact_ledger.id', '=', id).executeTakeFirst();
}

/** The calls of a representative, newest first. */
export function callsByAgent(db: Reader, agentId: string, limit: number): Promise<LedgerCall[]> {
  return whole(db)
    .where('agent_id', '=', agentId)
    .orderBy('contact_ledger.id', 'desc')
    .limit(limit)
    .execute();
}

type Changes = Partial<
  Pick<
    CallRow,
    | 'spoken'
    | 'code_mac'
    | 'code_sealed'
    | 'code_until'
    | 'code_tries'
    | 'code_used_at'
    | 'sequence'
    | 'asked_at'
    | 'code_said_at'
    | 'code_said_to'
    | 'agent_id'
    | 'taken_name'
    | 'taken_team'
    | 'match'
    | 'compares'
  >
>;

export async function changeCall(tx: Tx, id: string, changes: Changes): Promise<void> {
  await of(tx).updateTable('contact_call').set(changes).where('contact_id', '=', id).execute();
}

/** The carrier's name of a call, as soon as it is known. */
export async function nameCall(tx: Tx, id: string, providerId: string): Promise<void> {
  await of(tx)
    .updateTable('contact_ledger')
    .set({ provider_id: providerId })
    .where('id', '=', id)
    .execute();
}

/** Calls to a member, and of whoever says that they are the member: live, lately ended or planned, newest first. */
export async function callsOf(
  db: Reader,
  ask: { readonly memberId: string; readonly since: Instant },
): Promise<readonly CallFacts[]> {
  const rows = await whole(db)
    .where('member_id', '=', ask.memberId)
    .where('channel', '=', 'voice')
    .where('state_at', '>=', ask.since)
    .orderBy('state_at', 'desc')
    .limit(CALLS_LOOKED_AT)
    .execute();
  return rows.map(factsOf);
}

const MEMBER_CALLS_MAX = 50;

/** The same for many members with one question; whoever has no such call is not in the answer. */
export async function callsOfAll(
  db: Reader,
  ask: { readonly memberIds: readonly string[]; readonly since: Instant },
): Promise<ReadonlyMap<string, readonly CallFacts[]>> {
  const rows = await of(db)
    .selectFrom('contact_ledger')
    .innerJoin('contact_call', 'contact_call.contact_id', 'contact_ledger.id')
    .select(['member_id', ...FACTS])
    .where('member_id', '=', sql<string>`ANY(${ask.memberIds}::text[])`)
    .where('channel', '=', 'voice')
    .where('state_at', '>=', ask.since)
    .orderBy('state_at', 'desc')
    .limit(ask.memberIds.length * MEMBER_CALLS_MAX)
    .execute();
  const found = new Map<string, CallFacts[]>();
  for (const row of rows) {
    const calls = found.get(row.member_id) ?? [];
    calls.push(factsOf(row));
    found.set(row.member_id, calls);
  }
  return found;
}

const FACTS = [
  'id',
  ...(['state', 'state_at', 'send_at', 'purpose', 'endpoint_masked'] as const),
  ...(['sender', 'agent_name', 'team', 'case_name'] as const),
  ...(['may_ask', 'spoken', 'direction'] as const),
  ...(['entry', 'match', 'agent_id', 'taken_name', 'taken_team'] as const),
] as const;

function factsOf(row: Pick<LedgerCall, (typeof FACTS)[number]>): CallFacts {
  return {
    id: row.id,
    state: row.state,
    stateAt: row.state_at as Instant,
    sendAt: row.send_at as Instant,
    purpose: row.purpose,
    to: row.endpoint_masked,
    from: row.sender,
    // Until somebody takes a call of the line over, nobody of us is named on it.
    agent: row.taken_name ?? row.agent_name ?? '',
    team: row.taken_team ?? row.team ?? undefined,
    case: row.case_name ?? undefined,
    mayAsk: row.may_ask,
    spoken: row.spoken,
    direction: row.direction,
    entry: row.entry,
    match: row.agent_id === NO_AGENT ? 'none' : row.match,
  };
}

/** How each of these calls went. */
export async function coursesOf(
  db: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, CallCourse>> {
  if (ids.length === 0) return new Map();
  const rows = await of(db)
    .selectFrom('contact_ledger')
    .innerJoin('contact_call', 'contact_call.contact_id', 'contact_ledger.id')
    .select(['id', 'failure', 'spoken', 'entry', 'agent_id', 'taken_name', 'taken_team'])
    .select((row) =>
      row
        .exists(
          row
            .selectFrom('contact_event')
            .select('contact_event.contact_id')
            .whereRef('contact_event.contact_id', '=', 'contact_ledger.id')
            .where('contact_event.state', '=', 'answered'),
        )
        .as('was_answered'),
    )
    .where('id', 'in', ids)
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      {
        wasAnswered: row.was_answered === true,
        isHungUp: row.failure === HUNG_UP,
        ...{ spoken: row.spoken, entry: row.entry, isTaken: row.agent_id !== NO_AGENT },
        takenBy:
          row.taken_name === null
            ? undefined
            : { name: row.taken_name, team: row.taken_team ?? undefined },
      },
    ]),
  );
}

/** Codes of calls that are long over make room for new ones. */
export async function purgeCodes(db: Reader, before: Instant): Promise<void> {
  await of(db)
    .updateTable('contact_call')
    .set({ code_mac: null, code_sealed: null })
    .where('code_until', '<', before)
    .where('code_mac', 'is not', null)
    .execute();
}

/** Once, however often it is said. */
export async function insertAsked(tx: Tx, row: AskedRow): Promise<void> {
  await of(tx)
    .insertInto('contact_asked')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** What was asked on a call, in that order. */
export async function askedOn(db: Reader, id: string): Promise<readonly string[]> {
  const rows = await of(db)
    .selectFrom('contact_asked')
    .select('item')
    .where('contact_id', '=', id)
    .orderBy('at')
    .execute();
  return rows.map(({ item }) => item);
}
