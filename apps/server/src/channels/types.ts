import type { Outcome } from '@countersign/kernel';

export type MessageChannel = 'sms' | 'email' | 'push';

/** What a message to a browser takes along beside its words. */
export interface PushAlong {
  /** The browser's keys: 65 and 16 bytes. */
  readonly p256dh: Uint8Array;
  readonly auth: Uint8Array;
  readonly isUrgent: boolean;
  /** The page of ours that it leads to. */
  readonly path: string;
  /** The contact, and what its reader proves with that it came. */
  readonly contact: string;
  readonly proof: string;
}

/** Where a mail program goes when its reader presses "unsubscribe" (RFC 2369 clause 3.2, RFC 8058). */
export interface Unsubscribe {
  /** Takes the one-click form. */
  readonly url: string;
  /** A `mailto:` address with its subject; nothing where no mail comes in. */
  readonly mailto?: string;
}

/** One message to one endpoint, ready to go. */
export interface OutboundMessage {
  /** The ledger's id of this contact: without a committed row of that id nothing is sent. Also the key for providers. */
  readonly contactId: string;
  readonly channel: MessageChannel;
  /** E.164, an e-mail address, or where a push service takes a browser's messages. */
  readonly to: string;
  /** A sender of the programme. */
  readonly from: string;
  /** The brand, as the name beside an e-mail address. */
  readonly fromName: string;
  /** E-mails and messages to browsers only. */
  readonly subject: string;
  readonly text: string;
  /** E-mails only: where an answer goes that does not go to the sender. */
  readonly replyTo?: string;
  /** E-mails only: how their reader ends e-mails of this kind. */
  readonly unsubscribe?: Unsubscribe;
  /** Messages to browsers only. */
  readonly push?: PushAlong;
}

/** The provider's own name for what it took. */
export interface Accepted {
  readonly providerId: string;
}

/** The provider will never take this one: a number that does not exist, an address that is refused. */
export interface Rejected {
  readonly code: 'channels.rejected';
  /** The provider's code, for the record. */
  readonly reason: string;
}

/** Hands one message to a provider. A fault (provider down, slow, throttling) throws: it is tried again. */
export type Send = (message: OutboundMessage) => Promise<Outcome<Accepted, Rejected>>;

/** One of those who carry a channel's messages. */
export interface Provider {
  /** A word for the record: `sms`, `sms-backup`. */
  readonly name: string;
  readonly send: Send;
}

/** How it went at one provider. `unclear`: its answer was lost, and it may have taken the message all the same. */
export interface ProviderTry {
  readonly contactId: string;
  readonly provider: string;
  readonly outcome: 'taken' | 'rejected' | 'down' | 'unclear';
  /** The provider's own name for what it took. */
  readonly providerId?: string;
  readonly reason?: string;
}

/** What a provider says later of a message that it took. */
export interface Delivery {
  readonly outcome: 'delivered' | 'undelivered';
  /** The provider's code, for the record. */
  readonly reason?: string;
}

/** True for a contact whose row is registered and committed. Handed in by `main` from `contact`. */
export type IsRegistered = (contactId: string) => Promise<boolean>;

/** Somebody tried to send without a ledger row. */
export class UnregisteredContactError extends Error {}

/** A provider is down, slow or throttling. */
export class ChannelFault extends Error {
  /** The message went, and no answer came: it may have been taken. */
  readonly mayBeTaken: boolean;
  constructor(
    message: string,
    options: { readonly cause?: unknown; readonly mayBeTaken?: boolean } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.mayBeTaken = options.mayBeTaken === true;
  }
}
