import type { Instant, Outcome } from '@countersign/kernel';
import type { ApiCaller, Reader, Tx } from '../platform/index.ts';
import { findApiClient } from './api-keys.ts';
import { cardsOf, findCard, type CardBy } from './card-store.ts';
import { LOOK_UP_SECONDS, lookUpJob, lookUpNumbers, lookUpOne } from './cards.ts';
import { changeAddress, replaceContactPoint } from './members.ts';
import {
  freezeCard,
  freezeOf,
  frozenCardsOf,
  hasEnded,
  isMemberFrozen,
  stoppedSince,
  unfreezeCard,
  unfrozenAt,
  type CardFreeze,
  type FreezeAsk,
  type UnfreezeAsk,
} from './freeze.ts';
import { raiseFrozen } from './freeze-raise.ts';
import { findNamed, hasPhone, type NamedBy } from './named.ts';
import {
  proposeContactPoint,
  reachChangesOf,
  restoreContactPoint,
  type Restored,
} from './point-changes.ts';
import type { CardsParts } from './room.ts';
import {
  addressOf,
  contactPointsOf,
  dropProposed,
  endpointsOf,
  findEndpoint,
  findMember,
  formerPointsAt,
  membersAt,
} from './store.ts';
import { lockByMember, unlockByMember, type LockedBy, type MemberLock } from './member-lock.ts';
import { stopCard, type CardStop, type StopAsk } from './stop.ts';
import { findStop } from './stop-store.ts';
import type {
  Address,
  Card,
  CardId,
  CardsRefusal,
  ContactPoint,
  Endpoint,
  Member,
  ReachChange,
} from './types.ts';

export { listApiKeys, makeApiKey, revokeApiKey, type ApiKeyRow } from './api-keys.ts';
export { addApiKeyRoutes } from './key-routes.ts';
export { addCardsRoutes } from './routes.ts';
export type { CardsParts, Doer } from './room.ts';
export {
  ENDED_WITHOUT,
  FREEZE_REACH,
  FREEZE_REASONS,
  type CardFreeze,
  type EndedWithout,
  type FreezeReason,
  type UnfreezeProof,
} from './freeze.ts';
export { FREEZE_STANDINGS } from './rules.ts';
export { LOCK_OPERATIONS, type LockOperation } from './lock-operations.ts';
export type { CardStop, StopReason } from './stop.ts';
export type {
  Address,
  Card,
  CardId,
  CardNews,
  CardsRefusal,
  ContactPoint,
  ContactPointId,
  Endpoint,
  LookUpNumber,
  Member,
  MemberId,
  ReachChange,
  TellCardNews,
} from './types.ts';

/** What other rooms ask of people and cards. Reads take a transaction or the database. */
export interface Cards {
  readonly findMember: (
    db: Reader,
    by: { readonly id: string } | { readonly reference: string },
  ) => Promise<Member | undefined>;
  readonly findCard: (db: Reader, by: CardBy) => Promise<Card | undefined>;
  /** The card that a caller names by its ending and a postal code; nothing where that is nobody's, or two people's. */
  readonly findNamed: (db: Reader, by: NamedBy) => Promise<Card | undefined>;
  /** Whether one of a member's phones on file is the one that is meant. */
  readonly hasPhone: (
    db: Reader,
    memberId: string,
    isMeant: (phone: string) => boolean,
  ) => Promise<boolean>;
  /** Own cards, and supplementary cards that hang on them. */
  readonly cardsOf: (db: Reader, memberId: string) => Promise<readonly Card[]>;
  readonly contactPointsOf: (db: Reader, memberId: string) => Promise<readonly ContactPoint[]>;
  readonly addressOf: (db: Reader, memberId: string) => Promise<Address | undefined>;
  /** With what they are: for `contact` alone. */
  readonly endpointsOf: (db: Reader, memberId: string) => Promise<readonly Endpoint[]>;
  /** A contact point, also one that has ended: a change is told to the old one too. */
  readonly findEndpoint: (db: Reader, id: string) => Promise<Endpoint | undefined>;
  /** Whose current contact point this is; the one with the oldest first. */
  readonly membersAt: (
    db: Reader,
    point: { readonly kind: ContactPoint['kind']; readonly value: string },
  ) => Promise<readonly { readonly memberId: string; readonly contactPointId: string }[]>;
  /** A new address: told on what is on file, and no PIN is posted there for the time of its cooling-off. */
  readonly changeAddress: (
    tx: Tx,
    ask: Parameters<typeof changeAddress>[2],
  ) => ReturnType<typeof changeAddress>;
  /** A phone or e-mail in the place of another one: told to the old and the new, and waits out its cooling-off. */
  readonly replaceContactPoint: (
    tx: Tx,
    ask: Parameters<typeof replaceContactPoint>[2],
  ) => Promise<Outcome<unknown, CardsRefusal>>;
  /** A phone or e-mail that a member typed, so that a code can go there; in force it is not. */
  readonly proposeContactPoint: (
    tx: Tx,
    ask: Parameters<typeof proposeContactPoint>[2],
  ) => Promise<string>;
  /** A change is taken back: the old one is in force again, and old and new are told. */
  readonly restoreContactPoint: (
    tx: Tx,
    ask: Parameters<typeof restoreContactPoint>[2],
  ) => Promise<Outcome<Restored, CardsRefusal>>;
  /** Whose contact point this was and is no more, since a moment. */
  readonly formerPointsAt: (
    db: Reader,
    ask: Parameters<typeof formerPointsAt>[1],
  ) => ReturnType<typeof formerPointsAt>;
  readonly reachChangesOf: (db: Reader, memberId: string) => Promise<readonly ReachChange[]>;
  readonly dropProposed: (db: Reader, before: Instant) => Promise<void>;
  /** @returns the cards that are locked now and were not before */
  readonly lockByMember: (
    tx: Tx,
    ask: MemberLock & { readonly by: LockedBy },
  ) => Promise<readonly Card[]>;
  readonly unlockByMember: (tx: Tx, ask: MemberLock) => Promise<readonly Card[]>;
  /** Stops a card for good that is lost or stolen, and wants a new one. @returns whether it was stopped by this; nothing for none of theirs */
  readonly stopCard: (
    tx: Tx,
    ask: StopAsk,
  ) => Promise<{ readonly card: Card; readonly isNew: boolean } | undefined>;
  readonly stopOf: (db: Reader, cardId: string) => Promise<CardStop | undefined>;
  /** The fraud team raises why a card is frozen, to what stops its member too. @returns it where it was raised by this */
  readonly raiseFrozen: (tx: Tx, ask: FreezeAsk) => Promise<Card | undefined>;
  /** Freezes a card because of fraud. @returns it where it was frozen by this */
  readonly freezeCard: (tx: Tx, ask: FreezeAsk) => Promise<Card | undefined>;
  /** For the member, somebody who asked, and somebody else who decided. */
  readonly unfreezeCard: (tx: Tx, ask: UnfreezeAsk) => ReturnType<typeof unfreezeCard>;
  readonly freezeOf: (db: Reader, cardId: string) => Promise<CardFreeze | undefined>;
  readonly frozenCardsOf: (db: Reader, memberId: string) => Promise<readonly Card[]>;
  /** Whether a frozen card had been replaced, had run out or was stopped when it was frozen. */
  readonly hasEnded: (db: Reader, cardId: string) => Promise<boolean>;
  /** When the last freeze of a card ended. */
  readonly unfrozenAt: (db: Reader, cardId: string) => Promise<Instant | undefined>;
  /** Since when somebody else may be acting as this member, by why cards of theirs are frozen; nothing where none stops them. */
  readonly stoppedSince: typeof stoppedSince;
  readonly isMemberFrozen: typeof isMemberFrozen;
  readonly findApiClient: (bearer: string) => Promise<ApiCaller | undefined>;
  /** Asks the keeper now whether it has the number of a card that waits for it. */
  readonly lookUpNumber: (cardId: CardId) => Promise<void>;
  readonly lookUpNumbers: () => Promise<number>;
}

/** People and cards, as the issuer sends them. */
export function createCards(parts: CardsParts): Cards {
  parts.jobs.repeat(lookUpJob, LOOK_UP_SECONDS, async () => {
    await lookUpNumbers(parts);
  });
  return {
    findMember,
    findCard,
    findNamed: (db, by) => findNamed(parts.programme, db, by),
    hasPhone,
    cardsOf,
    contactPointsOf,
    addressOf,
    endpointsOf,
    findEndpoint,
    membersAt,
    changeAddress: (tx, ask) => changeAddress(parts, tx, ask),
    replaceContactPoint: (tx, ask) => replaceContactPoint(parts, tx, ask),
    proposeContactPoint: (tx, ask) => proposeContactPoint(parts, tx, ask),
    restoreContactPoint: (tx, ask) => restoreContactPoint(parts, tx, ask),
    ...{ formerPointsAt, reachChangesOf, dropProposed },
    lockByMember: (tx, ask) => lockByMember(parts, tx, ask),
    unlockByMember: (tx, ask) => unlockByMember(parts, tx, ask),
    stopCard: (tx, ask) => stopCard(parts, tx, ask),
    stopOf: findStop,
    raiseFrozen: (tx, ask) => raiseFrozen(parts, tx, ask),
    freezeCard: (tx, ask) => freezeCard(parts, tx, ask),
    unfreezeCard: (tx, ask) => unfreezeCard(parts, tx, ask),
    ...{ freezeOf, frozenCardsOf, hasEnded, isMemberFrozen, stoppedSince, unfrozenAt },
    findApiClient: (bearer) => findApiClient(parts, bearer),
    lookUpNumber: (cardId) => lookUpOne(parts, cardId),
    lookUpNumbers: () => lookUpNumbers(parts),
  };
}
