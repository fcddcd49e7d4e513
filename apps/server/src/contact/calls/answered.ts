import type { ContactParts } from '../room.ts';
import { isLive } from './rules.ts';
import { findCall } from './store.ts';

/** A call of ours at the moment when somebody picks up. */
export interface AnsweredCall {
  readonly agentId: string;
  readonly purpose: string;
  readonly language: string;
  readonly region: string;
  /** The carrier’s name of the call, as soon as it is known. */
  readonly providerId: string | undefined;
}

/** @returns nothing for a call that is over, or none of ours */
export async function answeredCall(
  { cards, db }: ContactParts,
  id: string,
): Promise<AnsweredCall | undefined> {
  const call = await findCall(db.reader, id);
  if (call === undefined || call.direction !== 'outbound' || !isLive(call.state)) return undefined;
  const member = await cards.findMember(db.reader, { id: call.member_id });
  if (member === undefined) return undefined;
  const { agent_id: agentId, language, provider_id: providerId, purpose } = call;
  return { agentId, purpose, language, region: member.region, providerId: providerId ?? undefined };
}
