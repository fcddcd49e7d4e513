import type { EVIDENCE_REASONS, EvidenceFacts } from '@countersign/contract';
import type { Instant } from '@countersign/kernel';

/** Why somebody opens a pack; nobody does without one. */
export type EvidenceReason = (typeof EVIDENCE_REASONS)[number];

/** One opening: whose, why, by whom and for which days. */
export interface Opening {
  readonly id: string;
  readonly memberId: string;
  readonly reportId: string | undefined;
  readonly reason: EvidenceReason;
  /** The issuer's own name of the matter. */
  readonly caseName: string | undefined;
  readonly from: Instant;
  readonly until: Instant;
  readonly staffId: string;
  readonly at: Instant;
}

export interface OpenAsk {
  /** A report of a member's, or the issuer's own name for a cardmember. */
  readonly of: { readonly reportId: string } | { readonly cardmember: string };
  readonly reason: EvidenceReason;
  readonly caseName?: string;
  readonly from: number;
  readonly until: number;
  readonly staffId: string;
  readonly correlation: string;
}

export type OpenNo =
  | 'evidence-pack.nobody'
  | 'evidence-pack.member-unknown'
  | 'evidence-pack.period'
  | 'platform.too-many';

export interface OpenRefusal {
  readonly code: OpenNo;
}

/** Of an opening that is somebody else's, or over; or of one person who looks and takes without end. */
export interface PackRefusal {
  readonly code: 'evidence-pack.over' | 'platform.too-many';
}

/** The same content for programs, and for people in either language. */
export const PACK_FORMATS = ['json', 'pdf-en', 'pdf-es'] as const;
export type PackFormat = (typeof PACK_FORMATS)[number];

/** What an opening shows before it is taken along. */
export interface OpenedPack {
  readonly opening: Opening;
  readonly facts: EvidenceFacts;
  readonly sha256: string;
  /** Contacts whose place in the log is proven in it. */
  readonly proven: number;
}

export interface PackFile {
  readonly name: string;
  readonly type: string;
  readonly body: string | Buffer;
}
