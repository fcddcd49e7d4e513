import type { Brand, Instant } from '@countersign/kernel';

export type LineCallId = Brand<string, 'LineCallId'>;
export type LineCaseId = Brand<string, 'LineCaseId'>;

export type LineLanguage = 'en' | 'es';

/** `talking` with the machine, `waiting` for a representative, `taken` by one. */
export type LineState = 'talking' | 'waiting' | 'taken' | 'ended';

/** Who the caller says to be, and what they call about. It outlives a call: whoever is called back is in the same case. */
export interface LineCase {
  readonly id: LineCaseId;
  readonly memberId: string | undefined;
  readonly cardId: string | undefined;
  /** The ledger's row of a caller who says that they are this member. */
  readonly claimId: string | undefined;
  /** The contact that they call back about. */
  readonly aboutId: string | undefined;
  readonly misses: number;
  readonly openedAt: Instant;
}

/** A call on a number of ours, as the automated line hears it. */
export interface LineCall {
  readonly id: LineCallId;
  readonly provider: string;
  readonly providerId: string;
  readonly case: LineCase;
  /** Ours, E.164. */
  readonly number: string;
  readonly region: string;
  /** Names the caller's number in budgets, and proves nothing. */
  readonly source: string;
  readonly language: LineLanguage;
  readonly slow: boolean;
  /** Where the conversation is; the desk that leads it knows what is said there. */
  readonly place: string;
  readonly step: number;
  readonly notes: Readonly<Record<string, string>>;
  readonly state: LineState;
  readonly waitingSince: Instant | undefined;
  readonly takenBy: string | undefined;
  readonly startedAt: Instant;
}

/** Where a conversation goes on. */
export interface Turn {
  readonly place: string;
  /** In the place of the notes before. */
  readonly notes?: Readonly<Record<string, string>>;
  readonly language?: LineLanguage;
  readonly slow?: boolean;
  /** From here on a representative is waited for. */
  readonly waits?: true;
  /** These are our last words on this call. */
  readonly ends?: true;
}

/** What is learned about a case. */
export interface CaseNews {
  readonly memberId?: string;
  readonly cardId?: string;
  readonly claimId?: string;
  readonly aboutId?: string;
  /** One more name that fitted nobody. */
  readonly missed?: true;
}

/** How somebody stands in the queue. */
export interface QueuePlace {
  /** 1 is next. */
  readonly position: number;
  /** From how long others waited in the last hour; nothing where nobody did. */
  readonly expectedSeconds: number | undefined;
}

/** A call back on the number on file, so that whoever called shows that they have it. */
export interface CallBack {
  readonly id: string;
  readonly caseId: string;
  /** `said` to the caller, `dialled` on the number on file, then `proven` once or `dead`. */
  readonly state: 'said' | 'dialled' | 'proven' | 'dead';
  /** The call on which the digits were said. */
  readonly saidOn: string;
  /** The place that the caller asked for before, and is led to afterwards. */
  readonly wants: string | undefined;
  /** The number on file, by its id. */
  readonly pointId: string | undefined;
  readonly contactId: string | undefined;
  /** The call on which the digits may be keyed. */
  readonly heardOn: string | undefined;
  readonly tries: number;
  readonly expiresAt: Instant;
}

/** Somebody who waited, hung up to be called back, and keeps their place in the queue. */
export interface KeptPlace {
  readonly id: string;
  readonly caseId: string;
  readonly memberId: string;
  readonly cardId: string | undefined;
  /** Ours, as it was called. */
  readonly number: string;
  readonly region: string;
  readonly waitingSince: Instant;
  /** `calling` while we try; then `reached`, `missed` after the last try, or `dropped` where they had somebody before. */
  readonly state: 'waiting' | 'calling' | 'reached' | 'missed' | 'dropped';
  readonly tries: number;
  readonly triedAt: Instant | undefined;
  readonly contactId: string | undefined;
}
