import type { Message, Reason, Verdict } from '@countersign/scamflags';
import type { Outcome } from '@countersign/kernel';
import type { Language } from '@countersign/ui';
import type { StaffAsk } from '../../signin/index.ts';
import type { Happened, Report, ReportStatus, ReportTaken } from '../../reports/index.ts';
import type { Explained } from './scam/verdict.tsx';

/** A report as its member finds it again: nothing of what it said. */
export type MyReport = Pick<
  Report,
  'reference' | 'channel' | 'at' | 'state' | 'stateAt' | 'happened'
>;

type Refused = { readonly code: string };

/** Scam check and reports, for anybody. */
export interface ScamPort {
  /** Reads; nothing is kept. */
  readonly read: (message: Message) => { readonly verdict: Verdict; readonly judgedBy: string };
  /** Which weights judge now, and where a browser finds them. */
  readonly weights: () => { readonly sha256: string; readonly address: string };
  /** An e-mail as a file (.eml, .msg); nothing for bytes that are none. */
  readonly readMail: (bytes: Buffer, source: string) => Promise<Message | undefined>;
  readonly explain: (code: Reason['code'], language: Language) => Explained;
  /** What to do for what was done already. */
  readonly steps: (
    ask: { readonly channel: Message['channel']; readonly happened: readonly Happened[] },
    language: Language,
  ) => readonly string[];
  /** What a browser has to know of the issuer to read by itself, as JSON. */
  readonly issuer: () => string;
  readonly report: (ask: {
    readonly message: Message;
    readonly happened: readonly Happened[];
    readonly memberId: string | undefined;
    readonly source: string;
    readonly correlation: string;
  }) => Promise<Outcome<ReportTaken, Refused>>;
  /** What a representative is told on a call. The report is the member's only where we know who is on it. */
  readonly reportAtDesk: (
    ask: StaffAsk,
    told: {
      readonly callId: string;
      readonly message: Message;
      readonly happened: readonly Happened[];
    },
  ) => Promise<Outcome<ReportTaken, Refused>>;
  /** A member's own, newest first. */
  readonly mine: (memberId: string) => Promise<readonly MyReport[]>;
  readonly statusOf: (reference: string) => Promise<ReportStatus | undefined>;
}
