import type { Instant } from '@countersign/kernel';
import type { CallEvent } from '../../channels/index.ts';
import type { JobRun } from '../../jobs/index.ts';
import type { Tx } from '../../platform/index.ts';
import type { ContactParts } from '../room.ts';
import { moveContact, type ContactRow, type Move } from '../store.ts';
import { assertionUrl } from './assertion.ts';
import { decideProgress, isLive } from './rules.ts';
import { changeCall, findCall, lockByProvider, lockCall, nameCall } from './store.ts';

/** A call that could not be dialled within this time is not dialled any more: the representative has moved on. */
const DIAL_LATE_MS = 60_000;

/** Dials one registered call: first the ledger says so, and that is committed; then the carrier is asked. */
export async function dialContact(
  parts: ContactParts,
  run: JobRun<{ contactId: string }>,
): Promise<void> {
  const { contactId } = run.data;
  const call = await parts.db.transaction((tx) => begin(parts, tx, contactId));
  if (call === undefined) return;
  const endpoint =
    call.contact_point_id === null
      ? undefined
      : await parts.cards.findEndpoint(parts.db.reader, call.contact_point_id);
  if (endpoint === undefined)
    return conclude(parts, run, { state: 'failed', failure: 'contact.no-endpoint' });
  try {
    const dialled = await parts.channels.dial({
      contactId,
      to: endpoint.value,
      from: call.sender,
      assertionUrl: assertionUrl(parts, contactId),
    });
    if (!dialled.ok)
      return await conclude(parts, run, { state: 'failed', failure: dialled.refusal.reason });
    await parts.db.transaction(async (tx) => {
      await nameCall(tx, contactId, dialled.value.providerId);
      await run.finish(tx);
    });
  } catch (cause) {
    if (run.attempt < run.attemptsMax) throw cause;
    parts.log.error({ err: cause, contact: contactId }, 'a call was given up');
    await conclude(parts, run, { state: 'failed', failure: 'contact.given-up' });
  }
}

async function begin(parts: ContactParts, tx: Tx, id: string): Promise<ContactRow | undefined> {
  const call = await lockCall(tx, id);
  if (call === undefined) throw new Error('a call that is not in the ledger');
  const now = parts.clock();
  if (call.state === 'dialing' && call.provider_id === null) return call;
  if (call.state !== 'registered') return undefined;
  const isLate = now - call.created_at > DIAL_LATE_MS;
  await moveContact(tx, { id, state: isLate ? 'expired' : 'dialing', at: now });
  return isLate ? undefined : call;
}

async function conclude(
  parts: ContactParts,
  run: JobRun<{ contactId: string }>,
  end: Pick<Move, 'state' | 'failure'>,
): Promise<void> {
  const id = run.data.contactId;
  await parts.db.transaction(async (tx) => {
    await lockCall(tx, id);
    await moveContact(tx, { id, at: parts.clock(), ...end });
    await record(parts, tx, id, { result: end.failure ?? 'done', correlation: run.id });
    await run.finish(tx);
  });
}

/** News of the carrier. @returns false when no call is known by that name yet: it has to be told again */
export async function takeProgress(parts: ContactParts, event: CallEvent): Promise<boolean> {
  return parts.db.transaction(async (tx) => {
    const call = await lockByProvider(tx, event.providerId);
    if (call === undefined) return false;
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

/** Ends a call for the representative who placed it. */
export async function hangUp(parts: ContactParts, agentId: string, id: string): Promise<boolean> {
  const call = await findCall(parts.db.reader, id);
  if (call === undefined || call.agent_id !== agentId) return false;
  if (call.direction === 'inbound') {
    await parts.db.transaction(async (tx) => {
      const locked = await lockCall(tx, id);
      if (locked?.state === 'answered')
        await moveContact(tx, { id, state: 'ended', at: parts.clock() });
    });
    return true;
  }
  if (isLive(call.state) && call.provider_id !== null)
    await parts.channels.hangUp(call.provider_id);
  return true;
}

async function record(
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
