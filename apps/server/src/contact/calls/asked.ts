import { ok, refused, type Outcome } from '@countersign/kernel';
import type { ContactParts } from '../room.ts';
import { isLive } from './rules.ts';
import { insertAsked, lockCall } from './store.ts';

export type AskRefusal =
  | { readonly code: 'contact.call-unknown' }
  | { readonly code: 'contact.call-over' }
  /** The purpose of the call does not allow it (contact 5). */
  | { readonly code: 'policy.forbidden-ask' };

/** The representative notes what they ask, so that the member finds it with the call; nothing else may be asked at all. */
export async function noteAsked(
  parts: ContactParts,
  agent: { readonly agentId: string; readonly correlation: string },
  { id, item }: { readonly id: string; readonly item: string },
): Promise<Outcome<void, AskRefusal>> {
  return parts.db.transaction(async (tx) => {
    const call = await lockCall(tx, id);
    const code =
      call === undefined || call.agent_id !== agent.agentId
        ? ('contact.call-unknown' as const)
        : !isLive(call.state)
          ? ('contact.call-over' as const)
          : call.may_ask.includes(item)
            ? undefined
            : ('policy.forbidden-ask' as const);
    if (code === undefined) await insertAsked(tx, { contact_id: id, item, at: parts.clock() });
    await parts.audit.append(tx, {
      actor: { kind: 'operator', id: agent.agentId },
      ...{ channel: 'desk', operation: 'contact.asked', subject: id },
      ...(code === undefined ? { result: 'done' } : { result: 'refused', refusal: code }),
      correlation: agent.correlation,
    });
    return code === undefined ? ok(undefined) : refused({ code });
  });
}
