import { ok, refused, type Outcome } from '@countersign/kernel';
import type { Tx } from '../../platform/index.ts';
import { stageAt } from '../../reach/index.ts';
import type { Assurance } from '../../verification/index.ts';
import type { CaseworkParts } from '../room.ts';
import { applyChange } from './apply.ts';
import { DECISION_MS, RECORDED } from './rules.ts';
import { confirmTaskRow, endTask, findTask, lockTask, taskOf, type TaskRow } from './store.ts';
import type { ConfirmedAct, Task } from './types.ts';

export interface MemberSays {
  readonly memberId: string;
  readonly id: string;
  readonly correlation: string;
}

export type AnswerNo =
  /** Over, run out, replaced, or never theirs: one answer. */
  { readonly code: 'casework.task-gone' } | { readonly code: string };

/** A task of this member, whatever became of it. */
export async function taskFor(
  parts: CaseworkParts,
  { id, memberId }: Pick<MemberSays, 'id' | 'memberId'>,
): Promise<Task | undefined> {
  const row = await findTask(parts.db.reader, id);
  return row?.member_id === memberId ? taskOf(row, parts.clock()) : undefined;
}

/** The member confirms a change or an unfreezing, bound to it; then somebody else decides, or it is made at once where the programme wants one person. */
export async function confirmChange(
  parts: CaseworkParts,
  says: MemberSays,
  assurance: Assurance<ConfirmedAct>,
): Promise<Outcome<void, AnswerNo>> {
  const isCallGood = await isOfGoodCall(parts, says.id);
  const operation = `${RECORDED[assurance.act]}-confirmed`;
  return parts.db.transaction(async (tx): Promise<Outcome<void, AnswerNo>> => {
    const row = await lockTask(tx, says.id);
    const now = parts.clock();
    const isTheirs =
      row !== undefined &&
      row.member_id === says.memberId &&
      row.act === assurance.act &&
      stageAt(row, now) === 'open' &&
      assurance.subject === row.id;
    if (!isTheirs || !isCallGood) {
      await note(parts, tx, says, { operation, refusal: GONE.code });
      return refused(GONE);
    }
    const spent = await parts.verification.spend(tx, assurance);
    if (!spent.ok) {
      const refusal = spent.refusal.code;
      await note(parts, tx, says, { operation, refusal });
      return spent;
    }
    await confirmTaskRow(tx, { id: row.id, at: now, until: now + DECISION_MS });
    await note(parts, tx, says, { operation });
    // A programme may leave the second person out of a change; of an unfreezing never.
    if (row.act === 'card.unfreeze' || parts.changesNeedTwo()) return ok(undefined);
    const actor = { kind: 'cardmember', id: says.memberId } as const;
    return applyChange(parts, tx, {
      row,
      doer: { actor, channel: 'web', correlation: says.correlation },
    });
  });
}

const GONE = { code: 'casework.task-gone' } as const;

/** The member did not ask for it, or does not want it any more. Whoever is on the phone as them is stopped as well. */
export async function refuseTask(
  parts: CaseworkParts,
  says: MemberSays,
): Promise<Outcome<void, AnswerNo>> {
  const refusedRow = await parts.db.transaction(async (tx) => {
    const row = await lockTask(tx, says.id);
    const now = parts.clock();
    const stage = row?.member_id === says.memberId ? stageAt(row, now) : 'expired';
    const isOpen = row !== undefined && (stage === 'open' || stage === 'confirmed');
    if (isOpen) await endTask(tx, { id: row.id, state: 'refused', at: now });
    await note(parts, tx, says, {
      operation: 'casework.task-refused',
      ...(isOpen ? {} : { refusal: GONE.code }),
    });
    return isOpen ? row : undefined;
  });
  if (refusedRow === undefined) return refused(GONE);
  await stopCaller(parts, says, refusedRow);
  return ok(undefined);
}

/** A caller whom the member does not know is stopped, as on the page that asks about them. */
async function stopCaller(parts: CaseworkParts, says: MemberSays, row: TaskRow): Promise<void> {
  const { correlation, memberId } = says;
  const claim = await parts.contact.liveClaim(row.made_by, row.call_id);
  if (claim === undefined) return;
  await parts.contact.answerClaim({ memberId, correlation }, { says: 'not-me', claim: claim.id });
}

/** Nothing that was sent from a call counts once its member has said that it is not them who calls. */
export async function isOfGoodCall(parts: CaseworkParts, id: string): Promise<boolean> {
  const row = await findTask(parts.db.reader, id);
  const call = row && (await parts.contact.callOf(row.made_by, row.call_id));
  return call !== undefined && call.spoken !== 'wrong';
}

function note(
  parts: CaseworkParts,
  tx: Tx,
  says: MemberSays,
  entry: { readonly operation: string; readonly refusal?: string },
): Promise<void> {
  const { operation, refusal } = entry;
  return parts.audit.append(tx, {
    actor: { kind: 'cardmember', id: says.memberId },
    ...{ channel: 'web', operation, subject: says.id, correlation: says.correlation },
    ...(refusal === undefined ? { result: 'done' } : { result: 'refused', refusal }),
  });
}
