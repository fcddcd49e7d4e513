import type { Letterhead, PostJson } from '@countersign/keeper-contract';
import type { Clock, Instant, NewId, Outcome, Sensitive } from '@countersign/kernel';
import type { AuditEntry } from '../audit/index.ts';
import type { Database, Reader, Tx } from '../platform/index.ts';
import type {
  Assurance,
  OutOfReach,
  SpendRefusal,
  VerifyRefusal,
  WindowWays,
} from '../verification/index.ts';
import type { CardFacts, PanelAct, PinPolicy } from './types.ts';

/** A card as this room needs it: who holds it, where its letters go, and how the asker stands to it. */
export interface PinCard extends CardFacts {
  readonly cardId: string;
  readonly token: string;
  readonly lastFour: string;
  readonly productId: string;
  readonly productName: string;
  readonly region: string;
  readonly language: string;
  /** The holder's id here and the issuer's name for them. */
  readonly holderId: string;
  readonly holderReference: string;
  readonly address: { readonly name: string; readonly lines: readonly string[] };
  /** Where a code of the keeper would go, masked; absent where nobody can be texted. */
  readonly codeTo?: string;
}

export interface PinProgramme {
  readonly version: string;
  pinPolicy(productId: string): PinPolicy;
  /** First and last day, `YYYY-MM-DD`, on which a letter ordered at `from` is expected. */
  mailWindow(region: string, from: Instant): { readonly earliest: string; readonly latest: string };
  letterhead(region: string): Omit<Letterhead, 'reference'>;
}

/** What people are told; `contact` has the words. */
export type PinNews =
  | { readonly kind: 'pin.shown'; readonly at: Instant }
  | { readonly kind: 'pin.set'; readonly at: Instant; readonly pendingChip: boolean }
  | { readonly kind: 'pin.locked'; readonly at: Instant }
  | { readonly kind: 'pin.unlocked'; readonly at: Instant }
  | {
      readonly kind: 'pin.mailer-ordered';
      readonly at: Instant;
      readonly earliest: string;
      readonly latest: string;
    }
  | { readonly kind: 'pin.mailer-cancelled'; readonly at: Instant };

export type AssuredAct = 'pin.mail' | 'pin.unlock' | 'pin.show' | 'pin.set' | 'mailer.cancel';

/** Everything that the room is handed; `main` wires it to the rooms below. */
export interface PinParts {
  readonly db: Database;
  readonly clock: Clock;
  readonly newId: NewId;
  /** Asks the keeper; a line that is down throws. */
  readonly keeper: PostJson;
  readonly windowOrigin: string;
  readonly programme: () => PinProgramme;
  /** The card as this member may see it: their own, or a supplementary one of theirs. */
  readonly findCard: (
    reader: Reader,
    ask: { readonly cardId: string; readonly memberId: string },
  ) => Promise<PinCard | undefined>;
  readonly findCardByToken: (reader: Reader, token: string) => Promise<PinCard | undefined>;
  readonly findCardByReference: (
    reader: Reader,
    cardReference: string,
  ) => Promise<PinCard | undefined>;
  readonly audit: (tx: Tx, entry: AuditEntry) => Promise<void>;
  /** A ledger row and its sending, on a registered channel other than the one in use. */
  readonly tell: (
    tx: Tx,
    ask: { readonly card: PinCard; readonly news: PinNews; readonly correlation: string },
  ) => Promise<void>;
  /** A code of the keeper's, to the contact on file that `codeTo` names. */
  readonly tellCode: (
    tx: Tx,
    ask: {
      readonly card: PinCard;
      readonly act: 'pin.show' | 'pin.set';
      readonly code: Sensitive<string>;
      readonly correlation: string;
    },
  ) => Promise<void>;
  /** The ledger learns how a letter ended. */
  readonly concludeLetter: (
    tx: Tx,
    letter: { readonly order: string; readonly end: 'posted' | 'cancelled' | 'failed' },
  ) => Promise<void>;
  /** The ledger row of a sealed letter. @returns its reference, grouped for print */
  readonly registerLetter: (
    tx: Tx,
    ask: { readonly card: PinCard; readonly order: string; readonly correlation: string },
  ) => Promise<string>;
  /** The right to one act on one card, or what would raise it. */
  readonly assure: <A extends AssuredAct>(
    ask: MemberAsk & { readonly act: A; readonly ways?: WindowWays },
  ) => Promise<Outcome<Assurance<A>, VerifyRefusal>>;
  /** What `assure` would refuse whatever this member proves; nothing is written. For the panel. */
  readonly outOfReach: (
    ask: MemberAsk & { readonly ways?: WindowWays },
    wanted: readonly PanelAct[],
  ) => Promise<OutOfReach<PanelAct>>;
  /** Uses the right up, in the transaction of the act. */
  readonly spend: (
    tx: Tx,
    assurance: Assurance<AssuredAct>,
  ) => Promise<Outcome<void, SpendRefusal>>;
  readonly enqueue: (
    tx: Tx,
    kind: 'pin.order-mailer' | 'pin.cancel-mailer' | 'pin.release-batch',
    data: PinJob,
  ) => Promise<void>;
}

/** Work that happens later; on which way it was asked for is for the keeper's record. */
export type PinJob =
  | { readonly id: string; readonly correlation: string }
  | { readonly id: string; readonly channel: 'voice'; readonly correlation: string };

/** Who asks, and under which correlation the work is recorded. */
export interface MemberAsk {
  readonly memberId: string;
  /** Their session, or on the telephone their case. */
  readonly sessionId: string;
  /** A page unless told. */
  readonly channel?: 'voice';
  readonly cardId: string;
  readonly correlation: string;
}
