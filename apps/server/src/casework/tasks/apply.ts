import { ok, type Outcome } from '@countersign/kernel';
import type { Tx } from '../../platform/index.ts';
import type { CaseworkParts, Doer } from '../room.ts';
import { endTask, type TaskRow } from './store.ts';

/**
 * Makes a change that its member has confirmed: in the room that owns addresses and phones, which tells the old and the new, and from
 * where the cooling-off counts.
 */
export async function applyChange(
  parts: CaseworkParts,
  tx: Tx,
  {
    decidedBy,
    doer,
    row,
  }: { readonly row: TaskRow; readonly doer: Doer; readonly decidedBy?: string },
): Promise<Outcome<void, { readonly code: string }>> {
  const member = await parts.cards.findMember(tx, { id: row.member_id });
  if (member === undefined) throw new Error('a change of nobody');
  const { reference } = member;
  const [value = '', ...rest] = row.value ?? [];
  const points = await parts.cards.contactPointsOf(tx, row.member_id);
  const former = points.find(({ id }) => id === row.former_id);
  const made =
    row.what === 'address'
      ? await parts.cards.changeAddress(tx, {
          reference,
          doer,
          address: { lines: [value, ...rest] },
        })
      : await parts.cards.replaceContactPoint(tx, {
          ...{ reference, doer, pointId: row.former_id ?? '' },
          point:
            row.what === 'phone'
              ? { kind: 'phone', value, takesText: former?.takesText ?? false }
              : { kind: 'email', value },
        });
  if (!made.ok) return made;
  const end = { id: row.id, state: 'done', at: parts.clock() } as const;
  await endTask(tx, { ...end, ...(decidedBy === undefined ? {} : { decidedBy }) });
  return ok(undefined);
}
