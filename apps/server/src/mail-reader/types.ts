import type { PictureSeen, PicturesFound } from '@countersign/pictures';
import type { Message } from '@countersign/scamflags';

/** Why a file or a letter was not read. `busy` passes; the others will be the same the next time. */
export type ReadRefusal =
  | 'mail.unreadable'
  | 'mail.too-large'
  | 'mail.empty'
  | 'mail.too-many-parts'
  | 'mail.too-slow'
  | 'mail.too-heavy'
  | 'mail.busy';

export type ReadOutcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: ReadRefusal };

/** What came to an address of ours, and what somebody passed on in it. */
export interface ReadLetter {
  /** The one address that it says it is from; nothing where it names none or several. */
  readonly from: string | undefined;
  readonly subject: string;
  /** Written by a program, not by a person (RFC 3834). */
  readonly isAutomatic: boolean;
  /** How often servers handed it on: what goes round in circles has many. */
  readonly hops: number;
  /** The newest line on who it is from (RFC 8601), as the server that took it in wrote it. */
  readonly results: string | undefined;
  /** The letter itself: what was passed on inline is among its words. */
  readonly message: Message;
  /** What was passed on as a file of its own, with the head that it came with. */
  readonly original: Message | undefined;
  /** It came as a part of its kind (RFC 2046 clause 5.2.1), whole, so that a signature in it may hold. */
  readonly isWhole: boolean;
  /** There was a file that looked like an e-mail, and could not be read as one. */
  readonly isOriginalUnreadable: boolean;
}

export type ReadAs = 'file' | 'letter' | 'picture';

/** What a worker is asked; the bytes go over to it and are not copied. */
export interface ReadAsk {
  readonly as: ReadAs;
  readonly bytes: Uint8Array;
}

export type ReadAnswer =
  | {
      readonly as: 'file';
      readonly outcome: ReadOutcome<Message>;
      readonly tookMs: number;
      /** Of the e-mail that counts, for a reader of their own. */
      readonly pictures: PicturesFound;
    }
  | {
      readonly as: 'letter';
      readonly outcome: ReadOutcome<ReadLetter>;
      readonly pictures: PicturesFound;
    }
  /** What the codes of one picture say; nothing where it may not be handed to the decoder. */
  | { readonly as: 'picture'; readonly seen: PictureSeen | undefined };

/** What a worker says first, once it can read. */
export interface Ready {
  readonly isReady: true;
}
