import { ok, refused, type Instant, type Outcome } from '@countersign/kernel';
import { record, type CaseworkParts, type DeskAsk } from './room.ts';
import { closeAlarmRow, insertAlarm, lockAlarm, openAlarms } from './store.ts';

/** A day in which nobody looked is long enough to keep a member out of their own account. */
const ALARM_MS = 24 * 3_600_000;

/** Something is wrong with whoever a representative talks to. */
export interface Alarm {
  readonly id: string;
  readonly callId: string;
  readonly raisedBy: string;
  readonly at: Instant;
  readonly until: Instant;
}

/**
 * A representative says that somebody is made to call, or that something else is wrong. From then on nothing of the member is done or
 * told, and every answer looks as on any other day. Said twice it is one alarm.
 */
export async function raiseAlarm(
  parts: CaseworkParts,
  ask: DeskAsk,
): Promise<Outcome<void, { readonly code: 'contact.call-over' }>> {
  const memberId = await parts.contact.talkingTo(ask.staffId, ask.callId);
  return parts.db.transaction(async (tx) => {
    const refusal = memberId === undefined ? 'contact.call-over' : undefined;
    await record(parts, tx, ask, { operation: 'casework.alarm-raised', refusal });
    if (memberId === undefined) return refused({ code: 'contact.call-over' });
    const at = parts.clock();
    await insertAlarm(tx, {
      ...{ id: parts.newId(), call_id: ask.callId, member_id: memberId },
      ...{ raised_by: ask.staffId, at, until: at + ALARM_MS },
    });
    return ok(undefined);
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
        : alarm.raised_by === ask.staffId
          ? 'casework.own-alarm'
          : undefined;
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
    ...{ id: row.id, callId: row.call_id, raisedBy: row.raised_by },
    ...{ at: row.at as Instant, until: row.until as Instant },
  }));
}
