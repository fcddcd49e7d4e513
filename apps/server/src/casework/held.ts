import { AT_DESK, type CaseworkParts } from './room.ts';

/**
 * Whether the engine does nothing of a member now, because somebody said that something is wrong: asked as for the least that is
 * anybody's own, “yes, we were trying to reach you”.
 */
export async function isHeld(
  parts: Pick<CaseworkParts, 'verification'>,
  ask: { readonly memberId: string; readonly correlation: string },
): Promise<boolean> {
  const { correlation, memberId } = ask;
  const decided = await parts.verification.consider({
    ...AT_DESK,
    ...{ act: 'contact.confirm', subject: memberId, correlation },
    session: { sessionId: '', memberId, risks: [] },
  });
  return !decided.ok && decided.refusal.code === 'verify.not-now';
}
