import type { Instant } from '@countersign/kernel';
import type { Reader, Tx } from '../platform/index.ts';
import type { CallBack } from './types.ts';

interface CallBackRow {
  readonly id: string;
  readonly case_id: string;
  readonly said_on: string;
  /** The place that was asked for. */
  readonly wants: string | null;
  readonly state: CallBack['state'];
  readonly point_id: string | null;
  readonly contact_id: string | null;
  readonly heard_on: string | null;
  readonly tries: number;
  readonly said_at: number;
  readonly expires_at: number;
}

type Tables = { phone_line_call_back: CallBackRow };

const of = (db: Reader) => db.withTables<Tables>();

const backOf = (row: CallBackRow): CallBack => ({
  ...{ id: row.id, caseId: row.case_id, state: row.state, tries: row.tries },
  saidOn: row.said_on,
  wants: row.wants ?? undefined,
  pointId: row.point_id ?? undefined,
  contactId: row.contact_id ?? undefined,
  heardOn: row.heard_on ?? undefined,
  expiresAt: row.expires_at as Instant,
});

export async function insertCallBack(
  tx: Tx,
  row: Pick<CallBackRow, 'id' | 'case_id' | 'said_on' | 'said_at' | 'expires_at' | 'wants'>,
): Promise<void> {
  const none = { point_id: null, contact_id: null, heard_on: null };
  await of(tx)
    .insertInto('phone_line_call_back')
    .values({ ...row, ...none, state: 'said', tries: 0 })
    .execute();
}

export async function findCallBack(db: Reader, id: string): Promise<CallBack | undefined> {
  const row = await of(db)
    .selectFrom('phone_line_call_back')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row && backOf(row);
}

export async function lockByContact(tx: Tx, contactId: string): Promise<CallBack | undefined> {
  const row = await of(tx)
    .selectFrom('phone_line_call_back')
    .selectAll()
    .where('contact_id', '=', contactId)
    .forUpdate()
    .executeTakeFirst();
  return row && backOf(row);
}

/** Whatever of a case is open has no use any more. */
export async function killOpen(tx: Tx, caseId: string): Promise<void> {
  await of(tx)
    .updateTable('phone_line_call_back')
    .set({ state: 'dead' })
    .where('case_id', '=', caseId)
    .where('state', 'in', ['said', 'dialled'])
    .execute();
}

/** @returns false where it was in another state */
export async function moveCallBack(
  tx: Tx,
  {
    from,
    id,
    ...changes
  }: { readonly id: string; readonly from: CallBack['state'] } & Partial<
    Pick<CallBackRow, 'state' | 'point_id' | 'contact_id' | 'heard_on'>
  >,
): Promise<boolean> {
  const moved = await of(tx)
    .updateTable('phone_line_call_back')
    .set(changes)
    .where('id', '=', id)
    .where('state', '=', from)
    .executeTakeFirst();
  return moved.numUpdatedRows === 1n;
}

/** Counts a try before it is looked at, in one statement. @returns nothing where none is left */
export async function takeTry(
  db: Reader,
  ask: { readonly callId: string; readonly triesMax: number; readonly now: Instant },
): Promise<CallBack | undefined> {
  const row = await of(db)
    .updateTable('phone_line_call_back')
    .set((set) => ({ tries: set('tries', '+', 1) }))
    .where('heard_on', '=', ask.callId)
    .where('state', '=', 'dialled')
    .where('expires_at', '>', ask.now)
    .where('tries', '<', ask.triesMax)
    .returningAll()
    .executeTakeFirst();
  return row && backOf(row);
}
