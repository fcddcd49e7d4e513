import type { FactCode, FlagCode, ReasonCode, SignalCode } from './codes.ts';

export type Channel = 'sms' | 'email' | 'call';

/** English and Spanish in full, the others in part. */
export type Language = 'en' | 'es' | 'pt' | 'fr' | 'de' | 'it' | 'nl';

export type Part = 'text' | 'subject' | 'from';

/** A place in the message as it was handed in, in UTF-16 units; `end` is behind the last. */
export interface Span {
  readonly part: Part;
  readonly start: number;
  readonly end: number;
}

/** A link that was more than its address: of HTML, or of a QR code in a picture. */
export interface ShownLink {
  readonly text: string;
  readonly href: string;
  readonly isFromQr?: boolean;
}

export interface Attachment {
  readonly name: string;
  readonly type: string;
}

export type Passed = 'pass' | 'fail' | 'none';

/** What a mail server found. A pass proves nothing by itself. */
export interface Authentication {
  readonly spf?: Passed;
  readonly dkim?: Passed;
  readonly dmarc?: Passed;
}

/** What somebody answered when asked. */
export interface Answers {
  /** Whoever called the number on the card is asked for other things than who was called. */
  readonly direction?:
    | 'they-contacted-me'
    | 'i-called-the-number-on-my-card'
    | 'i-called-another-number';
  /** They were asked to read out, type or show a secret. */
  readonly askedFor?: readonly (
    | 'code'
    | 'pin'
    | 'password'
    | 'card-number'
    | 'payment'
    | 'remote-access'
    | 'nothing'
  )[];
}

/** One message, or what somebody tells of a call. */
export interface Message {
  readonly channel: Channel;
  readonly text: string;
  readonly subject?: string;
  /** As it was shown: a name and an address, a number, a sender id. */
  readonly from?: string;
  readonly replyTo?: string;
  readonly authentication?: Authentication;
  readonly links?: readonly ShownLink[];
  /** Text of the HTML that nobody sees. */
  readonly hidden?: string;
  readonly attachments?: readonly Attachment[];
  /** Pictures that nobody could look at, so that what their codes say is not among the links. */
  readonly picturesUnread?: number;
  readonly answers?: Answers;
  /** Of the text; found out where it is not told. */
  readonly language?: Language;
}

/** Who the reader's bank is: what is its own, so that what only looks like it is seen. */
export interface Issuer {
  readonly names: readonly string[];
  /** Registrable domains. */
  readonly domains: readonly string[];
  /** E.164, and short codes as they are. */
  readonly numbers: readonly string[];
  readonly senderIds: readonly string[];
}

/** Something that was found in a message. */
export interface Signal {
  readonly code: SignalCode;
  /** Absent for what has no one place: "every link is of the sender's own domain". */
  readonly span?: Span;
}

/** A signal that is enough for the top level together with the probability. */
export type HardCode = FlagCode | FactCode;

/** One part of the score. `words` is what the model makes of the words, `base` is where it starts. */
export interface Reason {
  readonly code: ReasonCode;
  readonly span?: Span;
  /** Part of the score, in logits; positive is towards a scam. The weights of a verdict sum to its score. */
  readonly weight: number;
}

/** There is no "safe": whoever finds no flag has found no flag. */
export type Level = 'scam' | 'likely' | 'caution' | 'no-flags' | 'not-enough';

export type Question = 'direction' | 'asked-for' | 'more-words' | 'unread-pictures';

export interface Verdict {
  readonly level: Level;
  /** Calibrated for the channel, 0 to 1. */
  readonly probability: number;
  /** In logits, before calibration. */
  readonly score: number;
  readonly reasons: readonly Reason[];
  /** What would change the answer; one to three where the level is `not-enough`. */
  readonly questions: readonly Question[];
  readonly language: Language;
  /** True where the message was longer than what is looked at. */
  readonly isCut: boolean;
}
