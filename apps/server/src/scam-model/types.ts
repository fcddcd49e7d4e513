import type { ScamModelCard } from '@countersign/contract';
import type { Instant } from '@countersign/kernel';
import type { Channel, Level } from '@countersign/scamflags';

/** A report as it is judged anew: its words as they are kept, and what an analyst found. */
export interface Sample {
  readonly id: string;
  readonly reference: string;
  readonly channel: Channel;
  /** Masked. */
  readonly text: string;
  readonly state: SampleState;
}

export const SAMPLE_STATES = ['scam', 'genuine', 'unclear', 'received'] as const;
export type SampleState = (typeof SAMPLE_STATES)[number];

/** Of reports that an analyst found to be one thing: how many each of two sets of weights warns of. */
export interface StateFigures {
  readonly state: SampleState;
  readonly reports: number;
  readonly changed: number;
  /** At `likely` or above. */
  readonly flaggedBefore: number;
  readonly flaggedAfter: number;
}

/** How a candidate judges what the weights in use have judged. */
export interface Comparison {
  readonly reports: number;
  /** Of the same level by both. */
  readonly same: number;
  readonly up: number;
  readonly down: number;
  readonly states: readonly StateFigures[];
  /** Which level became which, most first. */
  readonly moves: readonly {
    readonly from: Level;
    readonly to: Level;
    readonly reports: number;
  }[];
  /** Some that changed, to be looked at: those that an analyst has found to be something first. */
  readonly changed: readonly {
    readonly id: string;
    readonly reference: string;
    readonly state: SampleState;
    readonly from: Level;
    readonly to: Level;
  }[];
}

export interface ComparisonMade {
  readonly id: string;
  readonly at: Instant;
  readonly by: string;
  readonly figures: Comparison;
}

/** Weights, as a page shows them. */
export interface WeightsView {
  readonly sha256: string;
  /** Nothing for those that came with the software: theirs is a page of the documentation. */
  readonly card: ScamModelCard | undefined;
  readonly isShipped: boolean;
}

export interface CandidateView extends WeightsView {
  readonly takenBy: string;
  readonly takenAt: Instant | undefined;
  /** Beside the weights in use. */
  readonly comparison: ComparisonMade | undefined;
  readonly proposedBy: string | undefined;
}

export interface ReleaseView {
  readonly position: number;
  readonly sha256: string;
  readonly kind: 'release' | 'back';
  readonly proposedBy: string | undefined;
  readonly by: string;
  readonly at: Instant;
}

export interface ModelOverview {
  readonly inUse: WeightsView;
  /** Those that were used before the release in force; one press leads back. Nothing where somebody pressed already. */
  readonly before: string | undefined;
  readonly candidates: readonly CandidateView[];
  readonly releases: readonly ReleaseView[];
}

export type ModelNo =
  | 'platform.too-many'
  | 'scam-model.broken'
  | 'scam-model.in-use'
  | 'scam-model.taken'
  | 'scam-model.unknown'
  | 'scam-model.not-compared'
  | 'scam-model.not-proposed'
  | 'scam-model.own-proposal'
  | 'scam-model.nothing-before'
  | 'scam-model.went-back'
  | 'scam-model.changed';

export interface ModelRefusal {
  readonly code: ModelNo;
}

export interface StaffDoer {
  readonly staffId: string;
  readonly correlation: string;
}
