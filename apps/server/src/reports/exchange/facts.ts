import type { Instant } from '@countersign/kernel';
import type { Channel } from '@countersign/scamflags';
import type { IndicatorKind, Label } from '../types.ts';

/** Who passes something on: the issuer, as others know it. */
export interface Sender {
  readonly org: string;
  /** Where an answer goes to. */
  readonly contact: string;
  readonly domain: string;
}

export interface SharedIndicator {
  readonly kind: IndicatorKind;
  readonly value: string;
  /** In how many reports it stands. */
  readonly reports: number;
  readonly firstSeen: Instant;
}

/**
 * What may leave the house of a campaign. There is no reporter in it: no name, no id, no address, no reference, and of the words
 * only those that were masked before they were kept.
 */
export interface CampaignFacts {
  readonly id: string;
  /** `C17` */
  readonly name: string;
  readonly state: 'open' | Label;
  readonly firstSeen: Instant;
  readonly lastSeen: Instant;
  readonly reports: number;
  readonly channels: readonly Channel[];
  readonly indicators: readonly SharedIndicator[];
  /** Masked words of one report, of those that are most alike. */
  readonly sample: string | undefined;
}

/** What an export is made of: the facts, who gives them, and when. */
export interface Exported {
  readonly campaign: CampaignFacts;
  readonly sender: Sender;
  readonly at: Instant;
}

/** RFC 3339, to the millisecond, as STIX, MISP and X-ARF want it. */
export const timestamp = (at: number): string => new Date(at).toISOString();
