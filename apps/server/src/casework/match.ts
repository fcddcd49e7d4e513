import type { Outcome } from '@countersign/kernel';
import type { Contact } from '../contact/index.ts';
import { caseOf, type CaseworkParts } from './room.ts';

type Typed = Parameters<Contact['matchClaim']>[1];

/** The member types the digits of the representative: right, they are evidence of that caller's case. */
export async function matchDigits(
  parts: CaseworkParts,
  typed: Typed,
): ReturnType<Contact['matchClaim']> {
  const sessionId = await caseOf(parts.line, typed.claim);
  return parts.db.transaction(
    async (tx): Promise<Outcome<'right' | 'wrong', { readonly code: Code }>> => {
      const matched = await parts.contact.matchClaim(tx, typed);
      if (matched.ok && matched.value === 'right')
        await parts.verification.addEvidence(
          tx,
          { memberId: typed.memberId, sessionId },
          { item: 'call.digits-matched', at: parts.clock(), channel: 'desk' },
        );
      return matched;
    },
  );
}

type Code = 'contact.check-nothing' | 'contact.check-used';
