import type { Message, Reason, Verdict } from '@countersign/scamflags';
import type { Outcome } from '@countersign/kernel';
import type { Language } from '@countersign/ui';
import type { Happened, ReportStatus, ReportTaken } from '../../reports/index.ts';
import type { Explained } from './scam/verdict.tsx';

type Refused = { readonly code: string };

/** Scam check and reports, for anybody. */
export interface ScamPort {
  /** Reads; nothing is kept. */
  readonly read: (message: Message) => Verdict;
  /** An e-mail as a file (.eml, .msg); nothing for bytes that are none. */
  readonly readMail: (bytes: Buffer) => Promise<Message | undefined>;
  readonly explain: (code: Reason['code'], language: Language) => Explained | undefined;
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
  readonly statusOf: (reference: string) => Promise<ReportStatus | undefined>;
}
