import type { Instant } from '@countersign/kernel';
import type {
  Channel,
  Happened as Deed,
  Language,
  Message,
  NamedKind,
  NamedThing,
  Reason,
  Verdict,
} from '@countersign/scamflags';

/** How a report came to us. */
export type Way = 'page' | 'mail' | 'text' | 'line' | 'desk' | 'api';

/** What the reporter did before they asked. */
export type Happened = Exclude<Deed, 'nothing'>;

/** What our own ledger says of a message; `unknown` for what was told of a call. */
export type LedgerAnswer = 'genuine' | 'not-yours' | 'altered' | 'not-ours' | 'unknown';

/** What an analyst may say of a report. */
export const LABELS = ['scam', 'genuine', 'unclear'] as const;
export type Label = (typeof LABELS)[number];
export type ReportState = 'received' | Label;

/** Something that a report names and that leads to whoever is behind it, as it is compared. */
export type Indicator = NamedThing;
export type IndicatorKind = NamedKind;

/** What reading a message gives; `words` are its words without names, numbers and links, for comparing. */
export interface ReadMessage {
  readonly verdict: Verdict;
  readonly indicators: readonly Indicator[];
  readonly words: string;
  /** Hash of the weights that judged it. */
  readonly model: string;
}

export interface ReportAsk {
  readonly message: Message;
  readonly way: Way;
  readonly happened: readonly Happened[];
  readonly ledger: LedgerAnswer;
  readonly memberId?: string;
  /** The representative who writes it down. */
  readonly staffId?: string;
  /** Whom its budget belongs to: an address of the network, an e-mail address, a number. */
  readonly source: string;
  readonly correlation: string;
}

export interface Report {
  readonly id: string;
  readonly reference: string;
  readonly way: Way;
  readonly channel: Channel;
  readonly language: Language;
  readonly at: Instant;
  readonly memberId: string | undefined;
  /** Masked; nothing once its time is over. */
  readonly text: string | undefined;
  readonly level: Verdict['level'];
  /** 0 to 1 */
  readonly probability: number;
  readonly ledger: LedgerAnswer;
  readonly happened: readonly Happened[];
  readonly state: ReportState;
  readonly stateAt: Instant;
  readonly campaignId: string;
  /** Hash of the weights that judged it. */
  readonly model: string;
}

/** What a reporter hears at once. */
export interface ReportTaken {
  readonly reference: string;
  readonly verdict: Verdict;
  readonly ledger: LedgerAnswer;
  readonly happened: readonly Happened[];
}

/** What a reporter reads later, by the reference alone. */
export interface ReportStatus {
  readonly reference: string;
  readonly at: Instant;
  readonly state: ReportState;
  readonly stateAt: Instant;
}

export interface ReportReason {
  readonly code: Reason['code'];
  readonly weight: number;
}

export interface Campaign {
  readonly id: string;
  readonly name: string;
  readonly firstSeen: Instant;
  readonly lastSeen: Instant;
  readonly reports: number;
  readonly state: 'open' | Label;
}
