import { ok, refused, type Outcome } from '@countersign/kernel';
import type { Tx } from '../../platform/index.ts';
import { stageAt } from '../../reach/index.ts';
import { isHeld } from '../held.ts';
import { record, type CaseworkParts } from '../room.ts';
import { isSecond } from '../second.ts';
import { isOfGoodCall } from './answer.ts';
import { applyChange } from './apply.ts';
import { RECORDED } from './rules.ts';
import { confirmedTasks, endTask, findTask, lockTask, taskOf, type TaskRow } from './store.ts';
import type { DeclineReason, Task } from './types.ts';
import { applyUnfreeze } from './unfreeze.ts';

export interface Decision {
  readonly staffId: string;
  readonly id: string;
  readonly correlation: string;
  /** Nothing: it is approved. */
  readonly reason?: DeclineReason;
}

export type DecideNo =
  | { readonly code: 'casework.task-gone' }
  /** Whoever asked for it is not the one who says that it is well. */
  | { readonly code: 'casework.own-change' }
  /** An alarm is open about the member: it is looked into first. */
  | { readonly code: 'casework.alarm-open' }
  /** What the room of addresses and phones says. */
  | { readonly code: string };

/** That somebody looks at what members confirmed is recorded before they see it. */
export async function lookAtChanges(
  parts: CaseworkParts,
  ask: Pick<Decision, 'staffId' | 'correlation'>,
): Promise<readonly Task[]> {
  const waiting = await waitingChanges(parts);
  if (waiting.length > 0)
    await parts.db.transaction((tx) =>
      record(parts, tx, { ...ask, callId: 'changes' }, { operation: 'casework.changes-viewed' }),
    );
  return waiting;
}

/** What members confirmed and waits for somebody else, oldest first. */
export async function waitingChanges(parts: CaseworkParts): Promise<readonly Task[]> {
  const now = parts.clock();
  return (await confirmedTasks(parts.db.reader, now)).map((row) => taskOf(row, now));
}

/** Somebody else than who asked says yes or no; either is recorded, and told to the member. */
export async function decideChange(
  parts: CaseworkParts,
  decision: Decision,
): Promise<Outcome<void, DecideNo>> {
  const { correlation, id, reason, staffId } = decision;
  const asked = await findTask(parts.db.reader, id);
  const kind = asked?.act === 'card.unfreeze' ? asked.act : 'contact.change';
  const operation = `${RECORDED[kind]}-${reason === undefined ? 'approved' : 'declined'}`;
  const memberId = asked?.member_id;
  const held = memberId !== undefined && (await isHeld(parts, { memberId, correlation }));
  // Nobody confirms what goes without the member: so their “this is not me who calls” counts until the end.
  const isStopped =
    asked?.confirmed_at === null && reason === undefined && !(await isOfGoodCall(parts, id));
  return parts.db.transaction(async (tx): Promise<Outcome<void, DecideNo>> => {
    const row = await lockTask(tx, id);
    const code = isStopped
      ? ('casework.task-gone' as const)
      : refusalOf(row, { decision, held, now: parts.clock() });
    const done =
      row === undefined || code !== undefined
        ? refused({ code: code ?? ('casework.task-gone' as const) })
        : reason === undefined
          ? await apply(parts, tx, { row, decidedBy: staffId, correlation })
          : ok(await decline(parts, { tx, row, staffId, reason, correlation }));
    const refusal = done.ok ? undefined : done.refusal.code;
    await record(parts, tx, { staffId, callId: id, correlation }, { operation, refusal });
    return done;
  });
}

function apply(
  parts: CaseworkParts,
  tx: Tx,
  ask: { readonly row: TaskRow; readonly decidedBy: string; readonly correlation: string },
): Promise<Outcome<void, DecideNo>> {
  const { correlation, decidedBy, row } = ask;
  if (row.act === 'card.unfreeze') return applyUnfreeze(parts, tx, ask);
  const actor = { kind: 'operator', id: decidedBy } as const;
  return applyChange(parts, tx, { row, decidedBy, doer: { actor, channel: 'desk', correlation } });
}

function refusalOf(
  row: TaskRow | undefined,
  {
    decision,
    held,
    now,
  }: { readonly decision: Decision; readonly held: boolean; readonly now: Task['at'] },
): DecideNo['code'] | undefined {
  if (row === undefined || stageAt(row, now) !== 'confirmed') return 'casework.task-gone';
  if (!isSecond(row.made_by, decision.staffId)) return 'casework.own-change';
  // A no is always possible: nothing is done by it.
  return held && decision.reason === undefined ? 'casework.alarm-open' : undefined;
}

async function decline(
  parts: CaseworkParts,
  {
    correlation,
    reason,
    row,
    staffId,
    tx,
  }: {
    readonly tx: Tx;
    readonly row: TaskRow;
    readonly staffId: string;
    readonly reason: DeclineReason;
    readonly correlation: string;
  },
): Promise<void> {
  const end = { id: row.id, state: 'declined', at: parts.clock() } as const;
  const isUnfreeze = row.act === 'card.unfreeze';
  await endTask(tx, { ...end, decidedBy: staffId, reason });
  await parts.contact.tellMember(tx, {
    ...{
      memberId: row.member_id,
      template: isUnfreeze ? 'card.unfreeze-declined' : 'contact.change-declined',
      to: 'everywhere',
    },
    ...{ facts: {}, correlation },
  });
}
