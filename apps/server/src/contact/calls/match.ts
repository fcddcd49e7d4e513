import { timingSafeEqual } from 'node:crypto';
import { ok, refused, type Outcome } from '@countersign/kernel';
import type { Tx } from '../../platform/index.ts';
import type { ContactParts } from '../room.ts';
import { decideCompare, decideMatch } from './rules.ts';
import { changeCall, lockCall, NO_AGENT, type LedgerCall } from './store.ts';
import type { SpokenRefusal } from './types.ts';

interface Typed {
  readonly memberId: string;
  readonly correlation: string;
  /** Which caller it is about. */
  readonly claim: string;
  readonly digits: string;
}

/**
 * The member types the digits that the representative says to whoever calls as them: the caller sits before a screen that is signed
 * in. One try for a caller; wrong ones take nothing back, and prove nothing.
 */
export async function matchClaim(
  parts: ContactParts,
  tx: Tx,
  { claim, correlation, digits, memberId }: Typed,
): Promise<Outcome<'right' | 'wrong', SpokenRefusal>> {
  const call = await lockCall(tx, claim);
  const isTheirs = call?.member_id === memberId && call.direction === 'inbound';
  const decision = decideMatch(
    isTheirs ? { ...call, hasAgent: call.agent_id !== NO_AGENT } : undefined,
  );
  const result = decision === 'compare' ? compare(parts, call as LedgerCall, digits) : decision;
  if (result === 'right') await changeCall(tx, claim, { match: result, spoken: 'right' });
  if (result === 'wrong') await changeCall(tx, claim, { match: result });
  await parts.audit.append(tx, {
    actor: { kind: 'cardmember', id: memberId },
    ...{ channel: 'web', operation: 'contact.claim-matched', correlation },
    ...(isTheirs ? { subject: claim } : {}),
    ...(result === 'right'
      ? { result: 'done' }
      : { result: 'refused', refusal: `contact.check-${result}` }),
  });
  return result === 'right' || result === 'wrong'
    ? ok(result)
    : refused({ code: `contact.check-${result}` });
}

function compare({ secrets }: ContactParts, call: LedgerCall, typed: string): 'right' | 'wrong' {
  // Three digits that the representative says and the member types: compared here, shown to the representative alone.
  const spoken = secrets.open(call.id, call.digits_sealed).expose();
  const expected = secrets.hashEndpoint(`digits ${spoken}`);
  return timingSafeEqual(expected, secrets.hashEndpoint(`digits ${typed}`)) ? 'right' : 'wrong';
}

export type CompareRefusal =
  | { readonly code: 'contact.call-over' }
  | { readonly code: 'contact.claim-refused' }
  | { readonly code: 'contact.compares-used' };

/**
 * A representative is about to compare what a caller said: counted before anything is looked at.
 * @returns how often they may still, and whose call it is
 */
export async function takeCompare(
  tx: Tx,
  agentId: string,
  id: string,
): Promise<Outcome<{ readonly memberId: string; readonly left: number }, CompareRefusal>> {
  const call = await lockCall(tx, id);
  const isTheirs = call?.agent_id === agentId && call.direction === 'inbound';
  const decision = decideCompare(isTheirs ? call : undefined);
  if (decision.kind === 'no') return refused({ code: decision.code });
  await changeCall(tx, id, { compares: (call?.compares ?? 0) + 1 });
  return ok({ memberId: call?.member_id ?? '', left: decision.left });
}
