import { ok, refused, type Outcome } from '@countersign/kernel';
import type { Tx } from '../../platform/index.ts';
import type { ContactParts } from '../room.ts';
import type { ContactId } from '../types.ts';
import { numberFor, registerDialled } from './open.ts';
import { CALL_BACK_PURPOSE } from './rules.ts';
import { isCalled, NO_AGENT } from './store.ts';
import type { CallRefusal } from './types.ts';

export interface CallBackAsk {
  readonly memberId: string;
  /** A number on file; whether it proves anything is for whoever asks. */
  readonly contactPointId: string;
  readonly correlation: string;
  /** It is dialled after so many milliseconds at the latest: a telephone that is still on the first call would be busy. */
  readonly afterMs?: number;
}

/**
 * Calls somebody back who has called us just now. It is a call of ours like any other: its row is committed before anything rings, the
 * member's screens say so, and there is no second one beside it. Quiet hours do not hold it back: it was asked for on the phone.
 */
export async function callBack(
  parts: ContactParts,
  tx: Tx,
  { afterMs, contactPointId, correlation, memberId }: CallBackAsk,
): Promise<Outcome<ContactId, CallRefusal>> {
  const { purposes } = parts.programme.current().programme;
  const purpose = purposes.find(({ id }) => id === CALL_BACK_PURPOSE);
  if (purpose?.channels.includes('voice') !== true)
    return refused({ code: 'contact.purpose-not-by-phone' });
  const member = await parts.cards.findMember(tx, { id: memberId });
  if (member === undefined) return refused({ code: 'contact.member-unknown' });
  const phone = (await parts.cards.endpointsOf(tx, memberId)).find(
    ({ id, kind }) => id === contactPointId && kind === 'phone',
  );
  if (phone === undefined) return refused({ code: 'contact.no-phone' });
  const from = numberFor(parts, member);
  if (from === undefined) return refused({ code: 'contact.no-number' });
  if (await isCalled(tx, memberId)) return refused({ code: 'contact.call-live' });
  const id = await registerDialled(parts, tx, {
    ...{ member, phone, from, purpose, quiet: 'exempt', entry: 'line', afterMs },
    agent: { agentId: NO_AGENT, name: '', correlation },
  });
  await parts.audit.append(tx, {
    actor: { kind: 'system', id: NO_AGENT },
    ...{ channel: 'voice', operation: 'contact.call-registered', subject: id },
    ...{ result: 'done', correlation },
  });
  return ok(id);
}
