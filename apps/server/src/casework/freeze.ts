import { ok, refused, type Outcome } from '@countersign/kernel';
import type { FreezeReason } from '../cards/index.ts';
import { perAgent, record, type CaseworkParts, type DeskAsk } from './room.ts';
import { decideFreeze, type FreezeCall, type FreezeNo } from './rules.ts';
import { standingOf } from './standing.ts';
import { insertDeed } from './store.ts';

/** What is frozen, and why. */
export interface FreezeDeed {
  readonly cards: 'all' | { readonly cardId: string };
  readonly reason: FreezeReason;
}

/** The fraud team freezes cards of whoever a call is about, of its own accord; the member is told at once. @returns how many were frozen by this */
export async function freezeOnCall(
  parts: CaseworkParts,
  ask: DeskAsk,
  deed: FreezeDeed,
): Promise<Outcome<number, FreezeNo>> {
  const memberId = await parts.contact.talkingTo(ask.staffId, ask.callId);
  const decided = decideFreeze(await freezeCallOf(parts, ask), await parts.mayFreeze(ask.staffId));
  const may =
    decided === undefined ? await parts.limits.take([perAgent('freeze', ask.staffId)]) : undefined;
  const no: FreezeNo | undefined =
    decided === undefined ? (may?.ok === false ? may.refusal : undefined) : { code: decided };
  return parts.db.transaction(async (tx): Promise<Outcome<number, FreezeNo>> => {
    await record(parts, tx, ask, { operation: 'casework.card-frozen', refusal: no?.code });
    if (memberId === undefined || no !== undefined)
      return refused(no ?? { code: 'contact.call-over' });
    const { correlation, staffId } = ask;
    const frozen = await parts.freeze(tx, { memberId, staffId, correlation, ...deed });
    await insertDeed(tx, {
      ...{ id: parts.newId(), call_id: ask.callId, kind: 'freeze', by: staffId },
      ...{ at: parts.clock(), count: frozen.length, cards: frozen.map((card) => card.id) },
    });
    return ok(frozen.length);
  });
}

/** Whether somebody may freeze on a call of theirs now: for a page, which offers only what is then done. */
export async function mayFreezeOn(
  parts: CaseworkParts,
  ask: Pick<DeskAsk, 'staffId' | 'callId'>,
): Promise<boolean> {
  const mayFreeze = await parts.mayFreeze(ask.staffId);
  return mayFreeze && decideFreeze(await freezeCallOf(parts, ask), true) === undefined;
}

async function freezeCallOf(
  parts: CaseworkParts,
  { callId, staffId }: Pick<DeskAsk, 'staffId' | 'callId'>,
): Promise<FreezeCall | undefined> {
  const call = await parts.contact.callOf(staffId, callId);
  const memberId = await parts.contact.talkingTo(staffId, callId);
  if (call === undefined || memberId === undefined) return undefined;
  const { direction, spoken } = call;
  const standing =
    direction === 'inbound' ? await standingOf(parts, { id: callId, memberId }) : undefined;
  return { direction, spoken, level: standing?.level ?? 'L0' };
}
