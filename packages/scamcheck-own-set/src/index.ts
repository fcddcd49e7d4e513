// The items are data of the package: three files of JSON lines beside the sources, read from disk each time.
import { readFileSync } from 'node:fs';

export type OwnChannel = 'sms' | 'email' | 'call';

export type OwnFlagCode =
  | 'urgency'
  | 'unusual-payment'
  | 'remote-access'
  | 'asks-secret'
  | 'knows-too-much'
  | 'knows-nothing'
  | 'caller-id-proof'
  | 'foreign-callback'
  | 'secrecy'
  | 'prize-refund'
  | 'lookalike-sender'
  | 'authority'
  | 'opener';

export interface OwnFlag {
  readonly code: OwnFlagCode;
  /** The exact words, as they stand in `text`, or in `from` where `in` says so. */
  readonly quote: string;
  readonly in?: 'from';
}

export type OwnAuthResult = 'pass' | 'fail' | 'none';

export interface OwnItem {
  readonly id: string;
  readonly channel: OwnChannel;
  readonly lang: 'en' | 'es';
  readonly label: 'scam' | 'legit';
  /** The name shared by the two items of a minimal pair. */
  readonly pair: string | null;
  readonly kind: string;
  readonly text: string;
  /** E-mail only. */
  readonly subject?: string;
  /** SMS: a number or a sender id; e-mail: `display <address>`. */
  readonly from?: string;
  /** E-mail only: what is shown and where it leads. */
  readonly links?: readonly { readonly text: string; readonly href: string }[];
  readonly headers?: {
    readonly replyTo?: string;
    readonly auth?: {
      readonly spf: OwnAuthResult;
      readonly dkim: OwnAuthResult;
      readonly dmarc: OwnAuthResult;
    };
  };
  /** Calls only. */
  readonly answers?: {
    readonly direction: 'they-contacted-me' | 'i-called-the-number-on-my-card';
  };
  readonly flags: readonly OwnFlag[];
}

const CHANNELS: readonly OwnChannel[] = ['sms', 'email', 'call'];

/** Every item of the set, SMS first, then e-mails, then calls. */
export function readOwnSet(): OwnItem[] {
  return CHANNELS.flatMap((channel) =>
    readFileSync(`${import.meta.dirname}/../${channel}.jsonl`, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as OwnItem),
  );
}
