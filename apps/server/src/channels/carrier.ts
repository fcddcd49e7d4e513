import type { Instant, Outcome } from '@countersign/kernel';
import type { Rejected } from './types.ts';

/** One call that we place, ready to be dialled. */
export interface OutboundCall {
  /** The ledger's id of this contact: without a committed row of that id nothing is dialled. Also the key for carriers. */
  readonly contactId: string;
  /** E.164 */
  readonly to: string;
  /** A number of ours, E.164, as the directory has it. */
  readonly from: string;
  /** Where the phone finds what the call says of itself, signed (SIP Call-Info, RFC 9795 clause 6). */
  readonly assertionUrl: string;
  /** Where the platform asks for the call's document when somebody answers. */
  readonly answeredUrl: string;
  /** Where the platform tells how the call goes, signed. */
  readonly statusUrl: string;
}

/** A call that the platform has taken; one without a name yet is named by its first news. */
export interface Dialled {
  readonly providerId?: string;
}

/**
 * Dials, and changes what was dialled. A carrier that will never dial this number refuses. A fault (carrier down, slow)
 * throws; where it says `mayBeTaken` the phone may ring all the same, and nobody dials again: `find` looks instead.
 */
export interface Carrier {
  readonly dial: (call: OutboundCall) => Promise<Outcome<Dialled, Rejected>>;
  /** The calls between two numbers that the platform took since a moment, by its names. */
  readonly find: (
    call: Pick<OutboundCall, 'to' | 'from'> & { readonly since: Instant },
  ) => Promise<readonly string[]>;
  /** Ends a call; one that has ended already stays ended. */
  readonly hangUp: (providerId: string) => Promise<void>;
  /** Lets a call run another document. @returns false where the call is over */
  readonly redirect: (providerId: string, url: string) => Promise<boolean>;
}

/** Whose form the carrier speaks. */
export const CALL_PLATFORMS = ['twilio', 'signalwire', 'telnyx', 'jambonz'] as const;
export type CallPlatform = (typeof CALL_PLATFORMS)[number];

/** How far a call of ours has come, in the words of the ledger. */
export type CallProgress = 'ringing' | 'answered' | 'ended' | 'busy' | 'no_answer' | 'failed';

/** News of a call that we placed, verified as the carrier's. They may come twice, late and out of order. */
export interface CallEvent {
  readonly providerId: string;
  /** Rises with every event of one call. */
  readonly sequence: number;
  readonly progress: CallProgress;
  readonly at: Instant;
}
