import type { Instant } from '@countersign/kernel';
import { spokenReference } from '../reference-keys.ts';
import type { ContactParts } from '../room.ts';
import { groupReference } from '../rules.ts';
import type { ContactId } from '../types.ts';
import { COMPARES_MAX } from './rules.ts';
import type { LedgerCall } from './store.ts';
import type { AgentCall } from './types.ts';

/** A call for the representative who placed it: with the digits that they say and the code that they give. */
export function agentView({ clock, secrets }: ContactParts, call: LedgerCall): AgentCall {
  const { code_sealed: sealed, code_until: until, code_used_at: usedAt } = call;
  const isGood = sealed !== null && until !== null && usedAt === null && clock() < until;
  // What the representative says on the phone is shown to them, and to nobody else.
  const digits = secrets.open(call.id, call.digits_sealed).expose();
  // As above: read out to somebody without the app.
  const code = isGood ? secrets.open(call.id, sealed).expose() : undefined;
  return {
    id: call.id as ContactId,
    memberId: call.member_id,
    reference: groupReference(call.reference),
    spokenReference: spokenReference(call.reference),
    direction: call.direction,
    purpose: call.purpose,
    case: call.case_name ?? undefined,
    to: call.endpoint_masked,
    state: call.state,
    stateAt: call.state_at as Instant,
    mayAsk: call.may_ask,
    digits,
    spoken: call.spoken,
    match: call.match,
    comparesLeft: COMPARES_MAX - call.compares,
    code: code === undefined ? undefined : { digits: code, until: until as Instant },
    codeSaid:
      call.code_said_at === null
        ? undefined
        : { at: call.code_said_at as Instant, to: call.code_said_to ?? '' },
    checkedAt: (usedAt ?? undefined) as Instant | undefined,
  };
}
