import type { Outcome } from '@countersign/kernel';
import type { Reader } from '../platform/index.ts';
import type { ActGrant } from './rules.ts';
import type { Channel, VerifyRefusal } from './types.ts';
import type { Verification } from './verification.ts';

/** Somebody who calls us, and asks whether we were trying to reach them. */
export interface ConfirmAsk {
  readonly channel: Exclude<Channel, 'web'>;
  readonly memberId: string;
  /** The case, or the call, under which what they proved is kept. */
  readonly sessionId: string;
  readonly correlation: string;
}

/**
 * Whether “yes, we were trying to reach you”, and a name, may be opened for whoever calls: on the automated line, in the queue and at the
 * desk this one question is asked of the engine (L1; refused while something is wrong).
 */
export function considerConfirm(
  verification: Pick<Verification, 'consider'>,
  { channel, correlation, memberId, sessionId }: ConfirmAsk,
  db?: Reader,
): Promise<Outcome<ActGrant, VerifyRefusal>> {
  return verification.consider(
    {
      ...{ act: 'contact.confirm', subject: memberId, channel, direction: 'inbound', correlation },
      session: { sessionId, memberId, risks: [] },
    },
    db,
  );
}
