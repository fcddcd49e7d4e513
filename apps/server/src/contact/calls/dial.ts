import type { Instant } from '@countersign/kernel';
import { ChannelFault } from '../../channels/index.ts';
import type { JobRun } from '../../jobs/index.ts';
import type { Tx } from '../../platform/index.ts';
import type { ContactParts } from '../room.ts';
import { moveContact } from '../store.ts';
import { assertionUrl } from './assertion.ts';
import { nameOrEnd, record } from './progress.ts';
import { decideDialling } from './rules.ts';
import { changeCall, lockCall, unknownNames, type LedgerCall } from './store.ts';

/** A call that could not be dialled within this time is not dialled any more: the representative has moved on. */
const DIAL_LATE_MS = 60_000;

type DialRun = JobRun<{ contactId: string }>;

interface Begun {
  readonly call: LedgerCall;
  /** Since when the phone may ring, where the carrier's answer was lost. */
  readonly askedAt: Instant | undefined;
}

/**
 * Dials one registered call: first the ledger says so, and that is committed; then the carrier is asked. A phone never
 * rings twice for one contact: once the carrier may have taken it, it is looked for and not dialled again.
 */
export async function dialContact(parts: ContactParts, run: DialRun): Promise<void> {
  const { contactId } = run.data;
  const begun = await parts.db.transaction((tx) => begin(parts, tx, contactId));
  if (begun === undefined) return;
  const { call } = begun;
  const endpoint =
    call.contact_point_id === null
      ? undefined
      : await parts.cards.findEndpoint(parts.db.reader, call.contact_point_id);
  if (endpoint === undefined) return conclude(parts, run, 'contact.no-endpoint');
  try {
    const providerId = await reach(parts, begun, endpoint.value);
    if (providerId.ok) return await settle(parts, run, providerId.id);
    return await conclude(parts, run, providerId.reason);
  } catch (cause) {
    return lost(parts, run, cause, begun);
  }
}

async function begin(parts: ContactParts, tx: Tx, id: string): Promise<Begun | undefined> {
  const call = await lockCall(tx, id);
  if (call === undefined) throw new Error('a call that is not in the ledger');
  const { asked_at: askedAt, provider_id: providerId, state } = call;
  const does = decideDialling({ state, providerId, askedAt });
  if (does === 'leave') return undefined;
  if (does === 'look') return { call, askedAt: askedAt as Instant };
  const now = parts.clock();
  const isLate = now - call.created_at > DIAL_LATE_MS;
  if (state === 'registered')
    await moveContact(tx, { id, state: isLate ? 'expired' : 'dialing', at: now });
  else if (isLate) {
    // The carrier surely has not taken it, and is back too late.
    const failure = 'contact.given-up';
    await moveContact(tx, { id, state: 'failed', at: now, failure });
    await record(parts, tx, id, { result: failure, correlation: call.correlation });
  }
  if (isLate) return undefined;
  await changeCall(tx, id, { asked_at: now });
  return { call, askedAt: undefined };
}

type Reached =
  | { readonly ok: true; readonly id: string | undefined }
  | { readonly ok: false; readonly reason: string };

/** @throws ChannelFault; an error too where the carrier shows nothing that can only be this call */
async function reach(parts: ContactParts, { askedAt, call }: Begun, to: string): Promise<Reached> {
  const numbers = { to, from: call.sender };
  if (askedAt !== undefined) {
    const shown = await parts.channels.find({ ...numbers, since: askedAt });
    const [id, ...others] = await unknownNames(parts.db.reader, shown);
    if (id === undefined || others.length > 0) throw new Error('the carrier shows no such call');
    return { ok: true, id };
  }
  const dialled = await parts.channels.dial({
    ...{ contactId: call.id, ...numbers, ...parts.callAddresses(call.id) },
    assertionUrl: assertionUrl(parts, call.id),
  });
  return dialled.ok
    ? { ok: true, id: dialled.value.providerId }
    : { ok: false, reason: dialled.refusal.reason };
}

/** A call without a name yet is named by its first news. */
async function settle(parts: ContactParts, run: DialRun, providerId: string | undefined) {
  await parts.db.transaction(async (tx) => {
    if (providerId !== undefined) await nameOrEnd(parts, tx, run.data.contactId, providerId);
    await run.finish(tx);
  });
}

async function lost(
  parts: ContactParts,
  run: DialRun,
  cause: unknown,
  { askedAt }: Begun,
): Promise<void> {
  const { contactId } = run.data;
  const mayRing = askedAt !== undefined || !(cause instanceof ChannelFault) || cause.mayBeTaken;
  if (!mayRing) await parts.db.transaction((tx) => changeCall(tx, contactId, { asked_at: null }));
  if (run.attempt < run.attemptsMax) throw cause;
  parts.log.error({ err: cause, contact: contactId }, 'a call was given up');
  await conclude(parts, run, mayRing ? 'contact.dial-unclear' : 'contact.given-up');
}

/** Gives a call up, if nothing has come of it meanwhile. */
async function conclude(parts: ContactParts, run: DialRun, failure: string): Promise<void> {
  const id = run.data.contactId;
  await parts.db.transaction(async (tx) => {
    const call = await lockCall(tx, id);
    if (call?.state === 'dialing' && call.provider_id === null) {
      await moveContact(tx, { id, at: parts.clock(), state: 'failed', failure });
      await record(parts, tx, id, { result: failure, correlation: run.id });
    }
    await run.finish(tx);
  });
}
