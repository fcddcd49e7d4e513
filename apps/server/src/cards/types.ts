import type { CardStatus, CodeOf } from '@countersign/contract';
import type { cardsProblems } from '@countersign/contract';
import type { Brand, Instant } from '@countersign/kernel';
import type { Tx } from '../platform/index.ts';

export type MemberId = Brand<string, 'MemberId'>;
export type CardId = Brand<string, 'CardId'>;
export type ContactPointId = Brand<string, 'ContactPointId'>;

export type CardsRefusal = { readonly code: CodeOf<typeof cardsProblems> };

export interface Member {
  readonly id: MemberId;
  /** The issuer's name for them. */
  readonly reference: string;
  readonly region: string;
  readonly language: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly status: 'active' | 'closed';
}

/** A phone or e-mail as other rooms see it: what may be said of it, not what it is. */
export interface ContactPoint {
  readonly id: ContactPointId;
  readonly kind: 'phone' | 'email';
  /** `…42`, `j…@mail.example`. */
  readonly masked: string;
  readonly takesText: boolean;
  readonly since: Instant;
  /** It took the place of another one, so codes wait out the cooling-off. */
  readonly replaced: boolean;
  /** It was put in force again, in the place of what had taken its own: as lately as this it changed. */
  readonly restoredAt?: Instant | undefined;
}

/** A contact point with what it is: for `contact`, which sends there. */
export interface Endpoint extends ContactPoint {
  readonly memberId: MemberId;
  readonly value: string;
  readonly endedAt: Instant | undefined;
}

export interface Address {
  readonly name: string;
  readonly lines: readonly string[];
  readonly since: Instant;
  readonly replaced: boolean;
}

export interface Card {
  readonly id: CardId;
  /** The issuer's name for it. */
  readonly reference: string;
  /** The holder. */
  readonly memberId: MemberId;
  readonly memberReference: string;
  /** For a supplementary card: the primary card and who holds it. */
  readonly primary: { readonly cardId: CardId; readonly memberId: MemberId } | undefined;
  readonly productId: string;
  readonly status: CardStatus;
  /** `YYYY-MM`. */
  readonly expiry: string;
  readonly dispatchedAt: Instant | undefined;
  /** The keeper's half: absent until the number came to the keeper under the same reference. */
  readonly number: { readonly token: string; readonly lastFour: string } | undefined;
  readonly numberState: 'waiting' | 'met' | 'mismatch';
}

/** The keeper's half of a card, by the issuer's card reference; undefined while it has none. */
export type LookUpNumber = (cardReference: string) => Promise<
  | {
      readonly token: string;
      readonly lastFour: string;
      readonly memberReference: string;
      readonly productId: string;
      readonly expiry: string;
    }
  | undefined
>;

/** What happened to a member's contact data; `main` hands in who tells them, on the old and the new. */
export type CardNews =
  | {
      readonly kind: 'contact-point-added';
      readonly memberId: MemberId;
      readonly pointId: ContactPointId;
    }
  | {
      readonly kind: 'contact-point-replaced';
      readonly memberId: MemberId;
      readonly what: ContactPoint['kind'];
      readonly pointId: ContactPointId;
      readonly formerId: ContactPointId;
      /** Whose place the former one had, and whose place those had. */
      readonly earlierIds: readonly string[];
      /** The former one was put in force again, once. */
      readonly wasRestored: boolean;
    }
  | {
      readonly kind: 'contact-point-removed';
      readonly memberId: MemberId;
      readonly formerId: ContactPointId;
    }
  /** A change was taken back: the old one is in force again, and what had taken its place is not. */
  | {
      readonly kind: 'contact-point-restored';
      readonly memberId: MemberId;
      readonly pointId: ContactPointId;
      readonly endedIds: readonly ContactPointId[];
    }
  | { readonly kind: 'address-changed'; readonly memberId: MemberId };

/** One change of how a member is reached, as it stands in the history of their contact data. */
export interface ReachChange {
  readonly at: Instant;
  readonly what: ContactPoint['kind'] | 'address';
  readonly how: 'changed' | 'restored';
  /** `…42`; nothing of an address. */
  readonly to: string | undefined;
}

export type TellCardNews = (tx: Tx, news: CardNews, correlation: string) => Promise<void>;
