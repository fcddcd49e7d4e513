import { timingSafeEqual } from 'node:crypto';
import type { Instant } from '@countersign/kernel';
import type { Tx } from '../platform/index.ts';
import {
  findCallBack,
  insertCallBack,
  killOpen,
  lockByContact,
  moveCallBack,
  takeTry,
} from './call-back-store.ts';
import type { LineParts } from './room.ts';
import { CALL_BACK_LIFE_MS, CALL_BACK_TRIES_MAX, digitsOf } from './rules.ts';
import { allEnded, changeCall, findByProvider, findCall, insertCall, lockCall } from './store.ts';
import type { LineCall } from './types.ts';

/** Digits for a case: they are said on this call, and on no other one. Those before are dead. @param wants where the call goes on */
export async function sayCallBack(
  parts: LineParts,
  tx: Tx,
  call: LineCall,
  wants: string | undefined,
): Promise<string> {
  const id = parts.newId();
  const now = parts.clock();
  await killOpen(tx, call.case.id);
  await insertCallBack(tx, {
    ...{ id, case_id: call.case.id, said_on: call.id },
    ...{ said_at: now, expires_at: now + CALL_BACK_LIFE_MS, wants: wants ?? null },
  });
  return id;
}

/** The number on file is dialled. @returns false where the digits are dead */
export async function dialledCallBack(
  parts: LineParts,
  tx: Tx,
  ask: { readonly id: string; readonly pointId: string; readonly contactId: string },
): Promise<boolean> {
  const back = await findCallBack(tx, ask.id);
  if (back === undefined || parts.clock() >= back.expiresAt) return false;
  const to = { point_id: ask.pointId, contact_id: ask.contactId };
  return moveCallBack(tx, { id: ask.id, from: 'said', state: 'dialled', ...to });
}

interface PickedUp {
  readonly contactId: string;
  readonly provider: string;
  readonly providerId: string;
  readonly correlation: string;
}

/**
 * Somebody picks up a call back: the conversation goes on there, in the same case. The call on which the digits were said is over by
 * then: whoever heard them hears nothing more of what is proven.
 */
export async function answerCallBack(
  parts: LineParts,
  call: PickedUp,
  place: string,
): Promise<LineCall | 'over' | undefined> {
  const isOurs = await parts.db.transaction(async (tx) => {
    const back = await lockByContact(tx, call.contactId);
    if (back === undefined) return undefined;
    if ((await findByProvider(tx, call)) !== undefined) return true;
    const isOpen = back.state === 'dialled' && back.heardOn === undefined;
    if (!isOpen || parts.clock() >= back.expiresAt || !(await allEnded(tx, back.caseId)))
      return false;
    await beginIn(parts, tx, { back, call, place });
    return true;
  });
  if (isOurs === undefined) return undefined;
  return isOurs ? ((await findByProvider(parts.db.reader, call)) ?? 'over') : 'over';
}

async function beginIn(
  parts: LineParts,
  tx: Tx,
  {
    back,
    call,
    place,
  }: {
    readonly back: { readonly id: string; readonly caseId: string };
    readonly call: PickedUp;
    readonly place: string;
  },
): Promise<void> {
  const before = await findSaidOn(tx, back.id);
  const id = parts.newId();
  await insertCall(tx, {
    ...{ id, provider: call.provider, provider_id: call.providerId, case_id: back.caseId },
    ...{ number: before.number, region: before.region, source: before.source },
    ...{ language: before.language, place, started_at: parts.clock() },
  });
  if (before.slow) await changeCall(tx, id, { slow: true });
  await moveCallBack(tx, { id: back.id, from: 'dialled', heard_on: id });
  await parts.audit.append(tx, {
    actor: { kind: 'system', id: 'line' },
    ...{ channel: 'voice', operation: 'line.call-back-answered', subject: id, result: 'done' },
    correlation: call.correlation,
  });
}

async function findSaidOn(tx: Tx, id: string): Promise<LineCall> {
  const back = await findCallBack(tx, id);
  const call = back && (await findCall(tx, back.saidOn));
  if (call === undefined) throw new Error('a call back that nobody asked for');
  return call;
}

/** How digits that somebody keyed fit. Which of them was wrong is said to nobody. */
export type CallBackTry =
  | {
      readonly is: 'right';
      readonly id: string;
      readonly pointId: string;
      readonly wants: string | undefined;
    }
  | { readonly is: 'wrong' | 'over' };

/** Takes a try, committed, and compares then. */
export async function takeCallBackTry(
  parts: LineParts,
  call: LineCall,
  keyed: string,
): Promise<CallBackTry> {
  const now: Instant = parts.clock();
  const back = await takeTry(parts.db.reader, {
    ...{ callId: call.id, triesMax: CALL_BACK_TRIES_MAX, now },
  });
  if (back?.pointId === undefined) return { is: 'over' };
  const expected = Buffer.from(digitsOf(parts.hashCallBack(back.id)));
  const isRight = keyed.length === expected.length && timingSafeEqual(expected, Buffer.from(keyed));
  if (isRight) return { is: 'right', id: back.id, pointId: back.pointId, wants: back.wants };
  return { is: back.tries < CALL_BACK_TRIES_MAX ? 'wrong' : 'over' };
}

export async function proveCallBack(parts: LineParts, tx: Tx, id: string): Promise<boolean> {
  const back = await findCallBack(tx, id);
  if (back === undefined || parts.clock() >= back.expiresAt) return false;
  return moveCallBack(tx, { id, from: 'dialled', state: 'proven' });
}

/** The call that was placed is over, answered or not: its digits die with it. */
export async function endCallBack(
  parts: LineParts,
  tx: Tx,
  { contactId, correlation }: { readonly contactId: string; readonly correlation: string },
): Promise<void> {
  const back = await lockByContact(tx, contactId);
  if (back === undefined) return;
  if (back.state === 'dialled')
    await moveCallBack(tx, { id: back.id, from: 'dialled', state: 'dead' });
  const call = back.heardOn === undefined ? undefined : await lockCall(tx, back.heardOn);
  if (call === undefined || call.state === 'ended') return;
  await changeCall(tx, call.id, { state: 'ended', ended_at: parts.clock() });
  await parts.audit.append(tx, {
    actor: { kind: 'anonymous', id: 'caller' },
    ...{ channel: 'voice', operation: 'line.call-ended', subject: call.id, result: 'done' },
    correlation,
  });
}
