import type { Brand, Instant, Sensitive } from '@countersign/kernel';
import type { CallOutcome } from './wrap-ups/rules.ts';

export type ContactId = Brand<string, 'ContactId'>;

/** Names a contact in text: eight characters of Crockford's base 32, written in two groups. */
export type ContactReference = Brand<string, 'ContactReference'>;

export type ContactChannel = 'sms' | 'email' | 'post' | 'voice' | 'push';

/** Contact 2 (docs/rules.md). For a message `dialing` means: being handed to the provider. */
export type ContactState =
  | 'planned'
  | 'registered'
  | 'dialing'
  | 'ringing'
  | 'answered'
  | 'ended'
  | 'no_answer'
  | 'busy'
  | 'failed'
  | 'cancelled'
  | 'expired';

/** What a member is told. The ledger row and the job are written in the caller's transaction. */
export interface MemberMessage {
  readonly memberId: string;
  /** A name of the template table, with its purpose: `account.new-device`, `code.step-up`. */
  readonly template: string;
  /** One contact point (also one that has ended), or every one on file that can be reached. */
  readonly to: { readonly contactPointId: string } | 'everywhere';
  /** Values for the template; short lines, no links, no numbers of phones or cards. */
  readonly facts: Readonly<Record<string, string>>;
  /** What it is about: nobody is told of one event more than three times in three days on one way. */
  readonly about?: string;
  /** Sealed at rest until it is sent, and never in a job's data. */
  readonly code?: Sensitive<string>;
  readonly correlation: string;
}

/** How a call went, beside the state that it is in. */
export interface CallCourse {
  /** Somebody was on the line; also a call that was hung up while it rang has ended. */
  readonly wasAnswered: boolean;
  /** We gave it up before it was put through. */
  readonly isHungUp: boolean;
  /** Of a call of ours: whether the digits were typed, and how that went. Of one to us: what the member said to "is that you?". */
  readonly spoken: 'open' | 'right' | 'wrong';
  /** Who of us was heard first: the automated line or a representative; and whether one took the caller over from the line. */
  readonly entry: 'desk' | 'line';
  readonly isTaken: boolean;
  /** Who that was, as they are named to the member; nothing where the row is older than that. */
  readonly takenBy: { readonly name: string; readonly team: string | undefined } | undefined;
}

/** A contact as its member sees it. */
export interface ContactView {
  readonly id: ContactId;
  /** `K7H2 9QXM` */
  readonly reference: string;
  readonly purpose: string;
  readonly channel: ContactChannel;
  /** `…42` */
  readonly to: string;
  readonly template: string;
  /** Our number, sender or address. */
  readonly from: string;
  readonly agent: string | undefined;
  /** Of a call: the team that it was of, by its id, and what it was about in the issuer's own name. */
  readonly team: string | undefined;
  readonly case: string | undefined;
  readonly direction: 'outbound' | 'inbound';
  /** Of a call: how it went. */
  readonly call: CallCourse | undefined;
  /** Of a call: what came of it, where its representative has said so. */
  readonly outcome: CallOutcome | undefined;
  readonly mayAsk: readonly string[];
  /** What it said, without its code. */
  readonly text: string;
  readonly at: Instant;
  readonly state: ContactState;
  /** What its provider said at last; nothing where it has not. */
  readonly delivery: 'delivered' | 'undelivered' | undefined;
}

/** What went out under a reference, a letter too. */
export interface KnownContact {
  readonly memberId: string;
  readonly channel: 'sms' | 'email' | 'push' | 'post';
  readonly purpose: string;
  /** `…42`; nothing of a letter's address. */
  readonly to: string;
  readonly at: Instant;
}

/** A message that went out, as its reference finds it. */
export interface SentMessage extends KnownContact {
  /** What it said; dots where its code was. */
  readonly text: string;
  /** Of an e-mail or a message on a device; a text has none. */
  readonly subject: string;
}

/** The answer to "is it really you?". Nothing here is a yes by silence. */
export type LiveAnswer =
  | { readonly answer: 'nothing'; readonly asOf: Instant }
  | { readonly answer: 'planned-today'; readonly asOf: Instant; readonly purpose: string }
  | {
      readonly answer: 'ringing';
      readonly asOf: Instant;
      readonly to: string;
      /** Our number, as it shows on the phone. */
      readonly from: string;
    }
  | {
      readonly answer: 'talking';
      readonly asOf: Instant;
      readonly to: string;
      readonly from: string;
      readonly purpose: string;
      readonly agent: string;
      readonly team: string | undefined;
      readonly case: string | undefined;
      readonly since: Instant;
      readonly mayAsk: readonly string[];
      /** Whether the digits that the representative says were typed, and how that went. */
      readonly spoken: 'open' | 'right' | 'wrong';
    }
  | {
      readonly answer: 'ended';
      readonly asOf: Instant;
      readonly purpose: string;
      readonly at: Instant;
    }
  /** Somebody called us and says that they are this member. */
  | {
      readonly answer: 'claimed';
      readonly asOf: Instant;
      /** The contact's id: a yes holds for this caller and no other. */
      readonly id: string;
      readonly since: Instant;
      /** What the member says of it. */
      readonly said: 'nothing' | 'me' | 'not-me';
      /** Where they were heard first: at a representative's desk, or by the automated line of a number of ours. */
      readonly at: 'desk' | 'line';
      /** Whether the digits of the representative were typed; `none` before somebody has taken the caller. */
      readonly match: 'none' | 'open' | 'right' | 'wrong';
    }
  | { readonly answer: 'cannot-confirm'; readonly asOf: Instant };
