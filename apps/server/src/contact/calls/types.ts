import type { Instant } from '@countersign/kernel';
import type { ContactId, ContactState } from '../types.ts';

/** Who calls: a representative, as the ledger and the member's screen name them. */
export interface CallingAgent {
  readonly agentId: string;
  /** First name, as it is said on the phone and shown to the member. */
  readonly name: string;
  /** An id of the programme file; nothing for somebody who is in no team. */
  readonly team?: string | undefined;
  readonly correlation: string;
}

export interface OpenCall {
  /** The issuer's reference of the member. */
  readonly memberReference: string;
  readonly purpose: string;
  /** The issuer's own name of the matter, as it was typed. */
  readonly case?: string | undefined;
}

export type CallRefusal =
  | { readonly code: 'contact.member-unknown' }
  | { readonly code: 'contact.purpose-not-by-phone' }
  /** No name of a case, or what could be a card number. */
  | { readonly code: 'contact.case-form' }
  | { readonly code: 'contact.no-phone' }
  | { readonly code: 'contact.no-number' }
  | { readonly code: 'contact.quiet-hours' }
  | { readonly code: 'contact.no-consent' }
  | { readonly code: 'contact.call-live' }
  | { readonly code: 'contact.call-unknown' }
  | { readonly code: 'contact.call-over' }
  | { readonly code: 'platform.too-many'; readonly retryAfterSeconds: number };

/** How the member's typing of the spoken digits went: they have one try. */
export type Spoken = 'open' | 'right' | 'wrong';

/** A call as the representative who placed it sees it. */
export interface AgentCall {
  readonly id: ContactId;
  readonly memberId: string;
  readonly reference: string;
  /** Six digits: left on a voicemail, and keyed by whoever calls back. */
  readonly spokenReference: string;
  readonly direction: 'outbound' | 'inbound';
  readonly purpose: string;
  readonly case: string | undefined;
  /** `phone ending 23` is made of it: `…23` */
  readonly to: string;
  readonly state: ContactState;
  readonly stateAt: Instant;
  readonly mayAsk: readonly string[];
  /** Say them when asked; never read them from the member. */
  readonly digits: string;
  readonly spoken: Spoken;
  /** Of a call that came in: whether the member typed the digits, and how often what the caller said may still be compared. */
  readonly match: Spoken;
  readonly comparesLeft: number;
  /** The code of the public page, while it is good. */
  readonly code: { readonly digits: string; readonly until: Instant } | undefined;
  /** When somebody with the member's number found our answer on the public page. */
  readonly checkedAt: Instant | undefined;
  /** Of a call that came in: when the caller said the code, and where that was sent. */
  readonly codeSaid: { readonly at: Instant; readonly to: string } | undefined;
}

/** Somebody who is on the phone to us now and says that they are a member. */
export interface LiveClaim {
  readonly id: ContactId;
  readonly memberId: string;
  /** Whether the member says that it is them. */
  readonly spoken: Spoken;
}

/** What the public page says to the right pair: no member, no card, no amount. */
export interface PublicAnswer {
  readonly to: string;
  readonly purpose: string;
  readonly agent: string;
  readonly since: Instant;
  readonly mayAsk: readonly string[];
}

/** One answer for an unknown code, a wrong pair, a late, used or tired code. */
export type PublicRefusal =
  | { readonly code: 'contact.check-no' }
  | { readonly code: 'platform.too-many'; readonly retryAfterSeconds: number };

export type SpokenRefusal =
  | { readonly code: 'contact.check-nothing' }
  | { readonly code: 'contact.check-used' };
