import type { Instant } from '@countersign/kernel';

/** How somebody is to be reached from then on, as it was typed. */
export type Change =
  | { readonly what: 'address'; readonly lines: readonly string[] }
  | { readonly what: 'phone' | 'email'; readonly formerId: string; readonly value: string };

export type ChangeStage = 'open' | 'confirmed' | 'done' | 'dropped' | 'expired';

/** A change that a member makes on our pages. */
export interface OwnChange {
  readonly id: string;
  readonly memberId: string;
  readonly what: Change['what'];
  readonly formerId: string | undefined;
  /** Forgotten when it is over. */
  readonly value: readonly string[] | undefined;
  readonly at: Instant;
  readonly until: Instant;
  /** `confirmed`: by passkey; the code of the new one is still to come. */
  readonly stage: ChangeStage;
}

/** What stands in the way of a change that somebody typed, wherever they typed it. */
export type ChangeFault =
  | { readonly code: 'reach.change-form' }
  | { readonly code: 'reach.same-as-before' }
  | { readonly code: 'cards.number-in-text' };

export type OwnNo =
  | ChangeFault
  /** A phone of another country; a call changes to it. */
  | { readonly code: 'reach.phone-abroad' }
  /** Over, run out, or never theirs: one answer. */
  | { readonly code: 'reach.change-gone' }
  | { readonly code: 'platform.too-many'; readonly retryAfterSeconds: number }
  /** What the engine, the codes and the room of addresses and phones say. */
  | { readonly code: string };

export type UndoNo =
  | { readonly code: 'reach.undo-code-form' }
  | { readonly code: 'platform.too-many'; readonly retryAfterSeconds: number };

/** What an asking to undo a change comes to. */
export type UndoDecision = 'undo' | 'before' | 'late';
