import type { Instant } from '@countersign/kernel';
import type { CallEvent } from '../../channels/index.ts';
import type { Tx } from '../../platform/index.ts';
import { hangUpJob, type ContactParts } from '../room.ts';
import { moveContact } from '../store.ts';
import { decideProgress, isGivenUp, isLive } from './rules.ts';
import { changeCall, findCall, HUNG_UP, lockCall, nameCall, type LedgerCall } from './store.ts';

/**
 * News of the carrier. They name a call whose answer was lost; where the ledger had given it up, it is ended.
 * @returns false where no call was dialled for this contact
 */
export async function takeProgress(
  parts: ContactParts,
  contactId: string,
  event: CallEvent,
): Promise<boolean> {
  return parts.db.transaction(async (tx) => {
    const call = await lockCall(tx, contactId);
    if (call?.direction !== 'outbound' || call.state === 'registered') return false;
    if (!(await isOfCall(tx, call, event.providerId))) return true;
    if (isGivenUp(call.state, event.progress) && event.sequence > call.sequence) {
      await end(parts, tx, call, event.providerId);
      await changeCall(tx, call.id, { sequence: event.sequence });
      return true;
    }
    const state = decideProgress(call, event);
    if (state === undefined) return true;
    // A carrier's clock that runs ahead does not make a call begin in the future.
    const at = Math.min(event.at, parts.clock()) as Instant;
    await moveContact(tx, { id: call.id, state, at });
    await changeCall(tx, call.id, { sequence: event.sequence });
    if (!isLive(state))
      await record(parts, tx, call.id, { result: 'done', correlation: call.correlation });
    return true;
  });
}

/** Whether a name is this call's; the first that is told becomes it. */
async function isOfCall(tx: Tx, call: LedgerCall, providerId: string): Promise<boolean> {
  if (call.provider_id === null) await nameCall(tx, call.id, providerId);
  return call.provider_id === null || call.provider_id === providerId;
}

/** The carrier has named a call: kept, and the call ended where the ledger has given it up meanwhile. */
export async function nameOrEnd(
  parts: ContactParts,
  tx: Tx,
  id: string,
  providerId: string,
): Promise<void> {
  const call = await lockCall(tx, id);
  if (call === undefined || !(await isOfCall(tx, call, providerId))) return;
  if (isGivenUp(call.state, 'ringing')) await end(parts, tx, call, providerId);
}

/** A phone must not ring for us while the ledger says that we are not calling. */
async function end(parts: ContactParts, tx: Tx, call: LedgerCall, providerId: string) {
  await parts.jobs.enqueue(tx, hangUpJob, { providerId }, { singletonKey: providerId });
  const late = { result: 'contact.rang-late', correlation: call.correlation };
  await record(parts, tx, call.id, late);
}

/** Ends a call for the representative who placed it. */
export async function hangUp(parts: ContactParts, agentId: string, id: string): Promise<boolean> {
  const found = await findCall(parts.db.reader, id);
  if (found === undefined || found.agent_id !== agentId) return false;
  const providerId = await parts.db.transaction(async (tx) => {
    const call = await lockCall(tx, id);
    if (call === undefined) return null;
    const at = parts.clock();
    if (call.direction === 'inbound') {
      if (call.state === 'answered') await moveContact(tx, { id, state: 'ended', at });
      return null;
    }
    // Not dialled yet, or not named yet: it is given up, and ended as soon as it has a name.
    if (call.state === 'registered') await moveContact(tx, { id, state: 'cancelled', at });
    if (call.state === 'dialing' && call.provider_id === null) {
      const failure = HUNG_UP;
      await moveContact(tx, { id, state: 'failed', at, failure });
      await record(parts, tx, id, { result: failure, correlation: call.correlation });
    }
    return isLive(call.state) ? call.provider_id : null;
  });
  if (providerId !== null) await parts.channels.hangUp(providerId);
  return true;
}

export async function record(
  parts: ContactParts,
  tx: Tx,
  id: string,
  { result, correlation }: { readonly result: string; readonly correlation: string },
): Promise<void> {
  await parts.audit.append(tx, {
    actor: { kind: 'system', id: 'contact' },
    channel: 'voice',
    operation: 'contact.call-ended',
    subject: id,
    ...(result === 'done' ? { result: 'done' } : { result: 'refused', refusal: result }),
    correlation,
  });
}
