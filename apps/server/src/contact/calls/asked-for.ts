import { ok, refused, type Outcome } from '@countersign/kernel';
import { ASKED_PURPOSE } from '@countersign/contract';
import type { Reader, Tx } from '../../platform/index.ts';
import type { ContactParts } from '../room.ts';
import type { ContactId } from '../types.ts';
import { numberFor, registerDialled } from './open.ts';
import { isLive } from './rules.ts';
import { findCall, isCalled } from './store.ts';
import type { CallingAgent, CallRefusal } from './types.ts';

/**
 * A representative calls somebody who waited for one and asked for it: on the number on file, whatever number they called from. It is a
 * call of ours like any other, with its row before it rings. Quiet hours do not hold it back: it was asked for.
 */
export async function callAskedFor(
  parts: ContactParts,
  tx: Tx,
  { agent, memberId }: { readonly agent: CallingAgent; readonly memberId: string },
): Promise<Outcome<ContactId, CallRefusal>> {
  const { purposes } = parts.programme.current().programme;
  const purpose = purposes.find(({ id }) => id === ASKED_PURPOSE);
  if (purpose?.channels.includes('voice') !== true)
    return refused({ code: 'contact.purpose-not-by-phone' });
  const member = await parts.cards.findMember(tx, { id: memberId });
  if (member === undefined) return refused({ code: 'contact.member-unknown' });
  const endpoints = await parts.cards.endpointsOf(tx, memberId);
  const phone = endpoints.find(({ kind }) => kind === 'phone');
  if (phone === undefined) return refused({ code: 'contact.no-phone' });
  const from = numberFor(parts, member);
  if (from === undefined) return refused({ code: 'contact.no-number' });
  if (await isCalled(tx, memberId)) return refused({ code: 'contact.call-live' });
  const id = await registerDialled(parts, tx, {
    ...{ member, phone, from, purpose, quiet: 'exempt', agent, entry: 'desk' },
  });
  await parts.audit.append(tx, {
    actor: { kind: 'operator', id: agent.agentId },
    ...{ channel: 'desk', operation: 'contact.call-registered', subject: id },
    ...{ result: 'done', correlation: agent.correlation },
  });
  return ok(id);
}

/** Whether somebody was reached by a call of ours; `open` while that is not known. */
export async function callOutcome(db: Reader, id: string): Promise<'open' | 'reached' | 'missed'> {
  const call = await findCall(db, id);
  if (call?.state === 'answered' || call?.state === 'ended') return 'reached';
  const isOpen = call?.state === 'registered' || (call !== undefined && isLive(call.state));
  return isOpen ? 'open' : 'missed';
}
