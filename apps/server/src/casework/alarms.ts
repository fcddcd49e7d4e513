import { ok, refused, type Instant, type Outcome } from '@countersign/kernel';
import type { Tx } from '../platform/index.ts';
import { perAgent, record, type CaseworkParts, type DeskAsk } from './room.ts';
import { isSecond } from './second.ts';
import { closeAlarmRow, insertAlarm, lockAlarm, openAlarms } from './store.ts';

/** On a call: a day in which nobody looked is long enough to keep a member out of their own account. */
const ALARM_MS = 24 * 3_600_000;

export type RaiseNo =
  | { readonly code: 'contact.call-over' }
  | { readonly code: 'platform.too-many'; readonly retryAfterSeconds: number };

/** Something is wrong with whoever a representative talks to, or with a change that somebody with the old contact undid. */
export interface Alarm {
  readonly id: string;
  readonly cause: 'call' | 'change-undone';
  readonly memberId: string;
  /** The call, or what was changed. */
  readonly callId: string;
  readonly raisedBy: string;
  readonly at: Instant;
  readonly until: Instant;
}

/**
 * A representative says that somebody is made to call, or that something else is wrong. From then on nothing of the member is done or
 * told, and every answer looks as on any other day. Said twice it is one alarm; said again after somebody closed it, it is another one.
 */
export async function raiseAlarm(
  parts: CaseworkParts,
  ask: DeskAsk,
): Promise<Outcome<void, RaiseNo>> {
  const memberId = await parts.contact.talkingTo(ask.staffId, ask.callId);
  const may: Outcome<void, RaiseNo> =
    memberId === undefined
      ? refused({ code: 'contact.call-over' })
      : await parts.limits.take([perAgent('alarm', ask.staffId)]);
  return parts.db.transaction(async (tx) => {
    const refusal = may.ok ? undefined : may.refusal.code;
    await record(parts, tx, ask, { operation: 'casework.alarm-raised', refusal });
    if (!may.ok || memberId === undefined) return may;
    const at = parts.clock();
    await insertAlarm(tx, {
      ...{ id: parts.newId(), call_id: ask.callId, member_id: memberId },
      ...{ raised_by: ask.staffId, at, until: at + ALARM_MS, cause: 'call' },
    });
    return ok(undefined);
  });
}

export interface ChangeUndone {
  readonly memberId: string;
  readonly changeId: string;
  readonly correlation: string;
}

/** Nobody of the staff: whichever operator looks into it is a second person. */
const OLD_CONTACT = 'old contact';

/**
 * A change that was undone from the old phone or e-mail looks like somebody taking over an account: until the fraud team has looked nothing
 * of the member is done. It does not lapse: whoever has an old phone that was lost would only have to wait.
 */
export async function raiseForChange(
  parts: CaseworkParts,
  tx: Tx,
  { changeId, correlation, memberId }: ChangeUndone,
): Promise<void> {
  const at = parts.clock();
  await insertAlarm(tx, {
    ...{ id: parts.newId(), call_id: changeId, member_id: memberId },
    ...{ raised_by: OLD_CONTACT, at, until: at + ALARM_MS, cause: 'change-undone' },
  });
  await parts.audit.append(tx, {
    actor: { kind: 'system', id: 'casework' },
    ...{ channel: 'system', operation: 'casework.alarm-raised', subject: memberId },
    ...{ result: 'done', correlation },
  });
}

export type CloseNo =
  | { readonly code: 'casework.alarm-gone' }
  /** Whoever raised it is not the one who says that all is well. */
  | { readonly code: 'casework.own-alarm' };

/** Somebody else looked into it: the member's own acts work again. */
export async function closeAlarm(
  parts: CaseworkParts,
  ask: { readonly staffId: string; readonly id: string; readonly correlation: string },
): Promise<Outcome<void, CloseNo>> {
  return parts.db.transaction(async (tx) => {
    const alarm = await lockAlarm(tx, ask.id);
    const refusal =
      alarm === undefined || alarm.closed_at !== null
        ? 'casework.alarm-gone'
        : isSecond(alarm.raised_by, ask.staffId)
          ? undefined
          : 'casework.own-alarm';
    const { correlation, staffId } = ask;
    await record(
      parts,
      tx,
      { staffId, callId: alarm?.call_id ?? ask.id, correlation },
      { operation: 'casework.alarm-closed', refusal },
    );
    if (refusal !== undefined) return refused({ code: refusal });
    await closeAlarmRow(tx, { id: ask.id, by: staffId, at: parts.clock() });
    return ok(undefined);
  });
}

export async function alarmsOpen(parts: CaseworkParts): Promise<readonly Alarm[]> {
  const rows = await openAlarms(parts.db.reader, parts.clock());
  return rows.map((row) => ({
    ...{ id: row.id, cause: row.cause, memberId: row.member_id },
    ...{ callId: row.call_id, raisedBy: row.raised_by },
    ...{ at: row.at as Instant, until: row.until as Instant },
  }));
}
