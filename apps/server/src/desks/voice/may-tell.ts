import type { LineCall } from '../../phone-line/index.ts';
import type { Reader } from '../../platform/index.ts';
import { considerConfirm } from '../../verification/index.ts';
import type { VoiceDeskParts } from './parts.ts';

/** Whether a caller may hear that we were trying to reach them: the engine's question, as at the desk. */
export async function mayTell(
  { verification }: Pick<VoiceDeskParts, 'verification'>,
  { case: mine, id: correlation }: LineCall,
  db?: Reader,
): Promise<boolean> {
  const { id: sessionId, memberId } = mine;
  if (memberId === undefined) return false;
  const ask = { channel: 'voice', memberId, sessionId, correlation } as const;
  return (await considerConfirm(verification, ask, db)).ok;
}

/** Whether a caller may hear what became of their card, and why: whoever may hear its payments, and nobody while something is wrong. */
export async function mayTellWhy(
  { signin }: Pick<VoiceDeskParts, 'signin'>,
  { case: mine, id: correlation }: LineCall,
): Promise<boolean> {
  const { cardId, id: caseId, memberId } = mine;
  if (cardId === undefined || memberId === undefined) return false;
  const ask = { act: 'activity.read', subject: cardId, memberId, caseId, correlation } as const;
  return (await signin.considerOnLine(ask)).ok;
}
