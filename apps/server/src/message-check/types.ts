import type { Instant } from '@countersign/kernel';
import type { KnownContact } from '../contact/index.ts';
import type { Judged } from '../directory/index.ts';

/** What somebody got, and who asks about it. */
export type MessageAsk = {
  /** Members who may be asking: who is signed in, or whose address a letter came from. Nobody: anybody asks. */
  readonly askedBy: readonly string[];
  readonly source: string;
  readonly correlation: string;
} & (
  | {
      /** What was pasted: a message, or one number, address, link or sender. */
      readonly text: string;
    }
  | {
      /** An e-mail as it came (RFC 5322), or one that holds it as a file. */
      readonly mail: Buffer;
      /** It came by e-mail, inside somebody's own. */
      readonly isPassedOn: boolean;
    }
);

/** What we know of the message that its reference names. */
export interface KnownMessage {
  readonly channel: KnownContact['channel'];
  readonly purpose: string;
  /** `…23`, or a masked address */
  readonly to: string;
  readonly at: Instant;
}

/** The domain of a forwarder whose record stood in for our signature, which broke on the way; absent where it did not. */
export type SealedBy = string;

export type MessageAnswer =
  /** One thing was asked about. */
  | { readonly answer: 'subject'; readonly judged: Judged }
  /** Word for word what we sent. `isOwn`: to whoever asks. */
  | {
      readonly answer: 'genuine';
      readonly message: KnownMessage;
      readonly isOwn: boolean;
      readonly sealedBy?: SealedBy;
    }
  /** A reference alone: ours, and what it names. Words were not compared. */
  | { readonly answer: 'reference'; readonly message: KnownMessage; readonly isOwn: boolean }
  /** We sent it, and to somebody else. */
  | { readonly answer: 'not-yours'; readonly message: KnownMessage; readonly sealedBy?: SealedBy }
  /** The reference is ours; the words, the sender or what stands beside them are not. */
  | { readonly answer: 'altered'; readonly parts: readonly Judged[] }
  | { readonly answer: 'not-ours'; readonly parts: readonly Judged[] };

/** A file that is no e-mail. */
export interface Unreadable {
  readonly code: 'contact.mail-unreadable';
}
