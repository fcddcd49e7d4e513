import type { Clock, Instant, NewId, Outcome } from '@countersign/kernel';
import type { Audit } from '../audit/index.ts';
import type { Card, Cards, Doer, FreezeReason, UnfreezeProof } from '../cards/index.ts';
import type { Contact } from '../contact/index.ts';
import type { Line } from '../phone-line/index.ts';
import {
  holdsCardNumber,
  type Database,
  type LimitAsk,
  type Limits,
  type Reader,
  type Tx,
} from '../platform/index.ts';
import type { Verification } from '../verification/index.ts';

/** No account, an account, or one with a passkey. */
export type AppKind = 'none' | 'app' | 'passkey';

/** Everything that the room is handed; it reads nothing else. */
export interface CaseworkParts {
  readonly db: Database;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly audit: Pick<Audit, 'append'>;
  readonly limits: Limits;
  readonly cards: Pick<
    Cards,
    | 'findNamed'
    | 'findMember'
    | 'cardsOf'
    | 'addressOf'
    | 'contactPointsOf'
    | 'changeAddress'
    | 'membersAt'
    | 'freezeOf'
    | 'frozenCardsOf'
    | 'hasEnded'
    | 'replaceContactPoint'
    | 'stoppedSince'
  >;
  readonly contact: Pick<
    Contact,
    | 'answerClaim'
    | 'callOf'
    | 'contactsOf'
    | 'liveClaim'
    | 'matchClaim'
    | 'noteAsked'
    | 'takeCompare'
    | 'talkingTo'
    | 'tellMember'
  >;
  readonly line: Pick<Line, 'findByClaim'>;
  readonly verification: Pick<Verification, 'addEvidence' | 'consider' | 'spend' | 'standing'>;
  /** What a member has to do things with, away from a call. */
  readonly appOf: (db: Reader, memberId: string, passkeysBefore?: Instant) => Promise<AppKind>;
  /** Whether the programme wants a second person for a change of how we reach somebody. */
  readonly changesNeedTwo: () => boolean;
  /** Locks cards and tells the member, in the transaction. */
  readonly lock: (
    tx: Tx,
    ask: {
      readonly memberId: string;
      readonly cards: 'all' | { readonly cardId: string };
      readonly staffId: string;
      readonly correlation: string;
    },
  ) => Promise<readonly Card[]>;
  /** Whether somebody at the desk is of the fraud team. */
  readonly mayFreeze: (staffId: string) => Promise<boolean>;
  /** Freezes cards because of fraud and tells the member, in the transaction. */
  readonly freeze: (
    tx: Tx,
    ask: {
      readonly memberId: string;
      readonly cards: 'all' | { readonly cardId: string };
      readonly reason: FreezeReason;
      readonly staffId: string;
      readonly correlation: string;
    },
  ) => Promise<readonly Card[]>;
  /** Ends a freeze for the member who confirmed it and two people at the desk, or says why without their passkey, and tells the member, in the transaction. */
  readonly unfreeze: (
    tx: Tx,
    ask: UnfreezeProof & {
      readonly memberId: string;
      readonly cardId: string;
      readonly askedAt: Instant;
      readonly askedBy: string;
      readonly decidedBy: string;
      readonly correlation: string;
    },
  ) => Promise<Outcome<void, { readonly code: string }>>;
}

export type { Doer };

/** A representative, at a call of theirs. */
export interface DeskAsk {
  readonly staffId: string;
  /** The contact's id. */
  readonly callId: string;
  readonly correlation: string;
}

/**
 * Under which id what is proven on a call is kept: the case of the line, which outlives a call, or the call itself where a
 * representative heard the caller first.
 */
export async function caseOf(line: Pick<Line, 'findByClaim'>, callId: string): Promise<string> {
  return (await line.findByClaim(callId))?.case.id ?? callId;
}

export const AT_DESK = { channel: 'desk', direction: 'inbound' } as const;

/**
 * Each of these takes something from a member until somebody undoes it: more than so many in a day are no calls, and whoever has them gets a
 * colleague.
 */
const PER_AGENT = {
  lock: { kind: 'window', name: 'casework.locks-per-agent', max: 60 },
  freeze: { kind: 'window', name: 'casework.freezes-per-agent', max: 60 },
  alarm: { kind: 'window', name: 'casework.alarms-per-agent', max: 30 },
} as const;
export const DAY_SECONDS = 86_400;

/** What one representative may do of a kind in a day. */
export const perAgent = (deed: keyof typeof PER_AGENT, staffId: string): LimitAsk => ({
  limit: { ...PER_AGENT[deed], seconds: DAY_SECONDS },
  subject: staffId,
});

export function record(
  { audit }: CaseworkParts,
  tx: Tx,
  ask: DeskAsk,
  entry: { readonly operation: string; readonly refusal?: string | undefined },
): Promise<void> {
  const { operation, refusal } = entry;
  return audit.append(tx, {
    actor: { kind: 'operator', id: ask.staffId },
    ...{ channel: 'desk', operation, correlation: ask.correlation },
    // An id comes out of an address: what somebody pasted there is refused and recorded, and not written down.
    ...(holdsCardNumber(ask.callId) ? {} : { subject: ask.callId }),
    ...(refusal === undefined ? { result: 'done' } : { result: 'refused', refusal }),
  });
}
