import { considerConfirm } from '../verification/index.ts';
import type { CaseworkParts } from './room.ts';

/**
 * Whether the engine does nothing of a member now, because somebody said that something is wrong: asked as for the least that is
 * anybody's own, “yes, we were trying to reach you”.
 */
export async function isHeld(
  parts: Pick<CaseworkParts, 'verification'>,
  ask: { readonly memberId: string; readonly correlation: string },
): Promise<boolean> {
  const { correlation, memberId } = ask;
  const confirm = { channel: 'desk', memberId, sessionId: '', correlation } as const;
  const decided = await considerConfirm(parts.verification, confirm);
  return !decided.ok && decided.refusal.code === 'verify.not-now';
}
