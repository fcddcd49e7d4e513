import type { Instant, Outcome } from '@countersign/kernel';
import type { Accepted, Rejected } from './types.ts';

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
}

/**
 * Dials and hangs up. Dialling the same contact again is the same call. A fault (carrier down, slow) throws; a carrier
 * that will never dial this number refuses.
 */
export interface Carrier {
  readonly dial: (call: OutboundCall) => Promise<Outcome<Accepted, Rejected>>;
  /** Ends a call; one that has ended already stays ended. */
  readonly hangUp: (providerId: string) => Promise<void>;
}

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

/** Somebody calls a number of ours. What the caller's number says proves nothing (contact 8). */
export interface InboundCall {
  readonly providerId: string;
  /** As the network shows it, E.164; absent where it is withheld. */
  readonly from: string | undefined;
  /** The number of ours that was dialled. */
  readonly to: string;
  readonly at: Instant;
}

/** What goes up from here; `main` hands in who takes it. Both can be told twice. */
export interface CallNews {
  readonly onCallEvent: (event: CallEvent) => Promise<void>;
  readonly onInboundCall: (call: InboundCall) => Promise<void>;
  /** The caller of an inbound call has hung up, or was hung up on. */
  readonly onInboundEnded: (call: {
    readonly providerId: string;
    readonly at: Instant;
  }) => Promise<void>;
}
