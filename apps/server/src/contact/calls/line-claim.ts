import type { Tx } from '../../platform/index.ts';
import type { ContactParts } from '../room.ts';
import { moveContact } from '../store.ts';
import type { ContactId } from '../types.ts';
import { registerClaim } from './claim.ts';
import { changeCall, lockCall, NO_AGENT } from './store.ts';
import type { CallingAgent, Spoken } from './types.ts';

/**
 * Somebody on the automated line has named a card and what goes with it. That is in the ledger before anything is said to them, and
 * the member's screens say at once that somebody has reached us as them: whoever believes to be talking to us and sees nothing is not.
 */
export async function openLineClaim(
  parts: ContactParts,
  tx: Tx,
  ask: { readonly memberId: string; readonly correlation: string },
): Promise<ContactId> {
  const member = await parts.cards.findMember(tx, { id: ask.memberId });
  if (member === undefined) throw new Error('a caller who is no member');
  const agent = { agentId: NO_AGENT, name: '', correlation: ask.correlation };
  const opened = await registerClaim(parts, tx, { agent, member, entry: 'line' });
  if (!opened.ok) throw new Error('the programme has no purpose for calls that come in');
  await parts.audit.append(tx, {
    actor: { kind: 'system', id: NO_AGENT },
    ...{ channel: 'voice', operation: 'contact.claim-registered', subject: opened.value },
    ...{ result: 'done', correlation: ask.correlation },
  });
  return opened.value;
}

/** Whether the member says that it is them who calls; `over` when the call is. */
export async function lineClaimState(tx: Tx, id: string): Promise<Spoken | 'over'> {
  const call = await lockCall(tx, id);
  return call?.state === 'answered' ? call.spoken : 'over';
}

/** A representative takes the caller over. @returns false where somebody else has them, or the call is over */
export async function handOver(
  parts: ContactParts,
  tx: Tx,
  { agent, id }: { readonly id: string; readonly agent: CallingAgent },
): Promise<boolean> {
  const call = await lockCall(tx, id);
  if (call?.state !== 'answered' || call.agent_id !== NO_AGENT) return false;
  await changeCall(tx, id, {
    agent_id: agent.agentId,
    ...(agent.name === '' ? {} : { taken_name: agent.name, taken_team: agent.team ?? null }),
  });
  await parts.audit.append(tx, {
    actor: { kind: 'operator', id: agent.agentId },
    ...{ channel: 'desk', operation: 'contact.claim-taken', subject: id },
    ...{ result: 'done', correlation: agent.correlation },
  });
  return true;
}

/** The caller has hung up. */
export async function endLineClaim(parts: ContactParts, tx: Tx, id: string): Promise<void> {
  const call = await lockCall(tx, id);
  if (call?.state === 'answered') await moveContact(tx, { id, state: 'ended', at: parts.clock() });
}
