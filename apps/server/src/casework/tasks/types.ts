import { ENDED_WITHOUT } from '../../cards/index.ts';
import type { Instant } from '@countersign/kernel';
import type { Change, ChangeFault } from '../../reach/index.ts';
import type { EvidenceItem, Level } from '../../verification/index.ts';

/** What a member does on a card of theirs, in their own app. */
export const CARD_TASKS = ['pin.show', 'pin.set', 'pin.mail', 'pin.unlock', 'card.unlock'] as const;
export type CardTask = (typeof CARD_TASKS)[number];

/**
 * Why somebody at the desk asks for a frozen card to be unfrozen: the payment was theirs, all is safe again, it was our mistake. The other two
 * (`ENDED_WITHOUT`) go without the member's passkey: they have none, or the card was replaced, ran out or was stopped.
 */
export const UNFREEZE_WHYS = [
  ...(['theirs-after-all', 'safe-again', 'by-mistake'] as const),
  ...ENDED_WITHOUT,
] as const;
export type UnfreezeWhy = (typeof UNFREEZE_WHYS)[number];

/** What a member confirms with a passkey over exactly it, and somebody else then decides on. */
export type ConfirmedAct = 'contact.change' | 'card.unfreeze';

/** Why somebody else said no to a change. */
export const DECLINE_REASONS = ['in-doubt', 'wrong-entry', 'member-asked'] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

/** `confirmed`: the member has, and somebody else decides. */
export type TaskStage =
  | 'open'
  | 'confirmed'
  | 'done'
  | 'refused'
  | 'declined'
  | 'replaced'
  | 'expired';

export type TaskDeed =
  | { readonly act: CardTask; readonly cardId: string }
  | { readonly act: 'card.unfreeze'; readonly cardId: string; readonly why: UnfreezeWhy }
  /** `value`: forgotten when it is over. */
  | {
      readonly act: 'contact.change';
      readonly what: Change['what'];
      readonly formerId: string | undefined;
      readonly value: readonly string[] | undefined;
    };

/** What a representative sent into the member's app from a call. */
export interface Task {
  readonly id: string;
  readonly callId: string;
  readonly memberId: string;
  readonly deed: TaskDeed;
  /** What the caller had proven when it was sent. */
  readonly level: Level;
  readonly proven: readonly EvidenceItem[];
  readonly madeBy: string;
  readonly at: Instant;
  readonly until: Instant;
  readonly stage: TaskStage;
  readonly confirmedAt: Instant | undefined;
  readonly endedAt: Instant | undefined;
  readonly decidedBy: string | undefined;
  readonly reason: DeclineReason | undefined;
}

export type SendNo =
  | { readonly code: 'contact.call-over' }
  | { readonly code: 'contact.claim-refused' }
  /** Nobody has named a card yet. */
  | { readonly code: 'casework.not-named' }
  /** The caller is not known yet: how we reach somebody is not typed for just anybody. */
  | { readonly code: 'casework.not-known' }
  /** We called: what we ask of somebody then is not how to reach them from now on. */
  | { readonly code: 'casework.our-call' }
  /** They have no account, or for this no passkey: there is nowhere to send it. */
  | { readonly code: 'casework.no-app' }
  | { readonly code: 'casework.no-passkey' }
  | { readonly code: 'casework.no-such-card' }
  | { readonly code: 'casework.not-frozen' }
  /** We called: then it is the fraud team that asks. */
  | { readonly code: 'casework.not-fraud-team' }
  /** The member confirms it, where they can. */
  | { readonly code: 'casework.has-passkey' }
  /** The card may be used again: its member confirms it. */
  | { readonly code: 'casework.card-not-ended' }
  /** What is wrong with what they typed. */
  | ChangeFault
  | { readonly code: 'policy.forbidden-ask' }
  /** In the words of a part that is away: nobody reads there that something is wrong. */
  | { readonly code: 'verify.not-now' }
  | { readonly code: 'platform.too-many'; readonly retryAfterSeconds: number };
