import type { Instant } from '@countersign/kernel';
import type { MemberAsk } from '../../signin/index.ts';

/** The place that a member keeps in our queue until we call them. */
export interface KeptPlaceView {
  readonly id: string;
  /** Since when they wait. */
  readonly since: Instant;
  /** 1 is next. */
  readonly position: number;
  /** As long as others waited in the last hour; nothing where nobody did. */
  readonly expectedSeconds: number | undefined;
}

export interface KeptPlacePort {
  readonly of: (memberId: string) => Promise<KeptPlaceView | undefined>;
  /** @returns whether it was given up by this */
  readonly giveUp: (
    ask: Pick<MemberAsk, 'memberId' | 'correlation'>,
    id: string,
  ) => Promise<boolean>;
}
