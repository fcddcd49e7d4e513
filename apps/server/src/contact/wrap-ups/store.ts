import type { MaskedKind, Reader, Tx } from '../../platform/index.ts';
import type { CallOutcome } from './rules.ts';

export interface WrapUpRow {
  readonly contact_id: string;
  readonly outcome: CallOutcome;
  readonly note: string;
  readonly masked: MaskedKind[];
  readonly at: number;
}

type WrapUpTables = {
  contact_wrap_up: WrapUpRow;
  contact_event: { contact_id: string; state: string };
};

const of = (db: Reader) => db.withTables<WrapUpTables>();

/** @returns false where the call has one */
export async function insertWrapUp(tx: Tx, row: WrapUpRow): Promise<boolean> {
  const made = await of(tx)
    .insertInto('contact_wrap_up')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(made.numInsertedOrUpdatedRows) > 0;
}

export function findWrapUp(db: Reader, contactId: string): Promise<WrapUpRow | undefined> {
  return of(db)
    .selectFrom('contact_wrap_up')
    .selectAll()
    .where('contact_id', '=', contactId)
    .executeTakeFirst();
}

/** What came of each of these calls, where somebody has said so. */
export async function callOutcomesOf(
  db: Reader,
  contactIds: readonly string[],
): Promise<ReadonlyMap<string, CallOutcome>> {
  if (contactIds.length === 0) return new Map();
  const rows = await of(db)
    .selectFrom('contact_wrap_up')
    .select(['contact_id', 'outcome'])
    .where('contact_id', 'in', contactIds)
    .execute();
  return new Map(rows.map((row) => [row.contact_id, row.outcome]));
}

/** Whether somebody was ever on the line: also a call that was hung up while it rang has ended. */
export async function wasAnswered(db: Reader, contactId: string): Promise<boolean> {
  const row = await of(db)
    .selectFrom('contact_event')
    .select('contact_id')
    .where('contact_id', '=', contactId)
    .where('state', '=', 'answered')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
