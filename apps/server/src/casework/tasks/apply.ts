import { ok, type Outcome } from '@countersign/kernel';
import type { Tx } from '../../platform/index.ts';
import { makeChange } from '../../reach/index.ts';
import type { CaseworkParts, Doer } from '../room.ts';
import { endTask, type TaskRow } from './store.ts';

/** Makes a change that its member has confirmed, and ends the task with it. */
export async function applyChange(
  parts: CaseworkParts,
  tx: Tx,
  {
    decidedBy,
    doer,
    row,
  }: { readonly row: TaskRow; readonly doer: Doer; readonly decidedBy?: string },
): Promise<Outcome<void, { readonly code: string }>> {
  const { member_id: memberId, value, what } = row;
  if (what === null || value === null) throw new Error('a change says what it is, and to what');
  const made = await makeChange(parts.cards, tx, {
    ...{ memberId, what, value },
    ...{ formerId: row.former_id ?? undefined, doer },
  });
  if (!made.ok) return made;
  const end = { id: row.id, state: 'done', at: parts.clock() } as const;
  await endTask(tx, { ...end, ...(decidedBy === undefined ? {} : { decidedBy }) });
  return ok(undefined);
}
