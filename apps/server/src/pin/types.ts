import type { Brand, Instant } from '@countersign/kernel';
import type { OutOfReach, VerifyRefusal } from '../verification/index.ts';

export type OrderId = Brand<string, 'OrderId'>;
export type BatchId = Brand<string, 'BatchId'>;

/** What the programme says of PINs for one product; the keeper holds its own pinned copy of the same. */
export interface PinPolicy {
  readonly productId: string;
  readonly region: string;
  readonly method: 'ibm3624-offset' | 'visa-pvv';
  readonly reveal: boolean;
  readonly custom: boolean;
  /** It can be chosen with the keys of a telephone. */
  readonly keypad: boolean;
  readonly mail: boolean;
  readonly offline: boolean;
  readonly codeFallback: boolean;
  readonly addressAgeDaysMin: number;
  readonly daysBetweenCardAndMailer: number;
}

/** The keeper's word on one card's PIN; `undefined` where a fact is unknown because the keeper did not answer. */
export interface KeeperFacts {
  readonly state: 'not-set' | 'active' | 'locked' | 'pending-chip';
  readonly triesLeft: number;
  readonly showsLeftToday: number;
  readonly setsLeftToday: number;
  readonly unlocksLeftToday: number;
  readonly passkey:
    | { readonly state: 'none' | 'ready' }
    | { readonly state: 'cooling-off'; readonly until: number };
  readonly codeFallback: boolean;
  readonly lastShownAt?: number;
  readonly lastSetAt?: number;
}

/** The member who asks: of their own card, or the primary looking at a supplementary one. */
export type Relation = 'holder' | 'primary';

export interface CardFacts {
  readonly active: boolean;
  readonly relation: Relation;
  readonly addressSince: Instant;
  readonly dispatchedAt?: Instant;
}

export type MailerState =
  | 'ordered'
  | 'generated'
  | 'released'
  | 'printed'
  | 'dispatched'
  | 'closed'
  | 'returned'
  | 'cancelled'
  | 'spoiled';

/** A letter in these states is the card's one live letter. */
export const LIVE_MAILER_STATES: readonly MailerState[] = [
  'ordered',
  'generated',
  'released',
  'printed',
  'dispatched',
];

export interface LiveMailer {
  readonly order: OrderId;
  readonly state: MailerState;
  readonly earliest: string;
  readonly latest: string;
}

export interface PinFacts {
  readonly policy: PinPolicy;
  readonly card: CardFacts;
  readonly keeper: KeeperFacts | 'unreachable';
  readonly mailer?: LiveMailer;
  /** What verification says beforehand: acts that no proof of this member's would open. Asked for the panel only. */
  readonly outOfReach?: OutOfReach<PanelAct>;
}

/** The acts that a panel speaks of. */
export type PanelAct = 'pin.show' | 'pin.set' | 'pin.mail' | 'pin.unlock';

/**
 * Why an act is not to be had now. `from` is when it may be. Verification's own words come last: on a panel
 * `verify.step-up` means that nothing the member has would do.
 */
export type NotYet =
  | VerifyRefusal
  | { readonly code: 'pin.unavailable' }
  | { readonly code: 'pin.card-not-active' }
  | { readonly code: 'pin.only-holder' }
  | { readonly code: 'pin.show-not-for-product'; readonly method: PinPolicy['method'] }
  | { readonly code: 'pin.set-not-for-product' }
  | { readonly code: 'pin.set-not-by-phone' }
  | { readonly code: 'pin.mail-not-for-product' }
  | { readonly code: 'pin.not-set' }
  | { readonly code: 'pin.locked' }
  | { readonly code: 'pin.not-locked' }
  | { readonly code: 'pin.none-left-today' }
  | { readonly code: 'pin.passkey-cooling-off'; readonly from: Instant }
  | { readonly code: 'pin.no-way' }
  | { readonly code: 'pin.address-new'; readonly since: Instant; readonly from: Instant }
  | { readonly code: 'pin.card-just-posted'; readonly posted: Instant; readonly from: Instant }
  | { readonly code: 'pin.mailer-on-its-way'; readonly mailer: LiveMailer }
  | { readonly code: 'pin.no-letter' }
  | { readonly code: 'pin.too-late-to-cancel' };

export type Availability<Facts> =
  | ({ readonly ready: true } & Facts)
  | { readonly ready: false; readonly why: NotYet };

export type Way = 'passkey' | 'code';

/** The PIN panel of a card page: every act keeps its place, with its reason. */
export interface PinPanel {
  readonly state: KeeperFacts['state'] | 'unknown';
  readonly triesLeft?: number;
  readonly lastShownAt?: Instant;
  readonly show: Availability<{ readonly way: Way; readonly leftToday: number }>;
  readonly set: Availability<{ readonly way: Way; readonly offline: boolean }>;
  readonly mail: Availability<{ readonly newPin: boolean }>;
  readonly unlock: Availability<{ readonly leftToday: number }>;
  readonly mailer?: LiveMailer;
}
