import type { Outcome } from '@countersign/kernel';
import type { Tx } from '../../platform/index.ts';
import type { ContactParts } from '../room.ts';
import type { ContactId } from '../types.ts';
import { answerClaim, liveClaim, noteSaid, openClaim, talkingTo, type ClaimWord } from './claim.ts';
import { matchClaim, takeCompare } from './match.ts';
import type { CallingAgent, CallRefusal, LiveClaim, SpokenRefusal } from './types.ts';

/** Whoever calls us and says that they are a member. */
export interface Claims {
  /** Somebody calls us and says that they are a member: written down, and asked about on the member's screens. */
  readonly openClaim: (
    agent: CallingAgent,
    memberReference: string,
  ) => Promise<Outcome<ContactId, CallRefusal>>;
  readonly answerClaim: (
    member: { readonly memberId: string; readonly correlation: string },
    word: ClaimWord,
  ) => Promise<Outcome<void, SpokenRefusal>>;
  /** The member types what the representative says to whoever calls as them. */
  readonly matchClaim: (
    tx: Tx,
    typed: Parameters<typeof matchClaim>[2],
  ) => Promise<Outcome<'right' | 'wrong', SpokenRefusal>>;
  /** A representative is about to compare what such a caller said: counted first. */
  readonly takeCompare: typeof takeCompare;
  /** A representative's call with somebody who says that they are a member, while it lasts. */
  readonly liveClaim: (agentId: string, id: string) => Promise<LiveClaim | undefined>;
  /** Whom a representative talks to now, whoever called; nothing when the call is over, or somebody else's. */
  readonly talkingTo: (agentId: string, id: string) => Promise<string | undefined>;
  /** The caller said the code that was sent there. */
  readonly noteSaid: (tx: Tx, id: string, to: string) => Promise<boolean>;
}

/** @param told wakes the screens when what they show may have changed */
export function claimsOf(parts: ContactParts, told: <T>(work: Promise<T>) => Promise<T>): Claims {
  return {
    openClaim: (agent, reference) => told(openClaim(parts, agent, reference)),
    answerClaim: (member, word) => told(answerClaim(parts, member, word)),
    matchClaim: (tx, typed) => matchClaim(parts, tx, typed),
    takeCompare,
    liveClaim: (agentId, id) => liveClaim(parts, agentId, id),
    talkingTo: (agentId, id) => talkingTo(parts, agentId, id),
    noteSaid: (tx, id, to) => noteSaid(parts, tx, { id, to }),
  };
}
