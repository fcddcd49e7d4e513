import type { CardStatus, NewCardmember, PostalAddress } from '@countersign/contract';
import type { Instant } from '@countersign/kernel';
import { holdsCardNumber } from '../platform/index.ts';
import type { ProgrammeRoom } from '../programme/index.ts';
import type { Card, CardsRefusal } from './types.ts';

type Lookups = Pick<ProgrammeRoom, 'findRegion' | 'findProduct'>;

/** What a schema cannot say of a new cardmember; undefined when all is well. */
export function findFault(
  member: Omit<NewCardmember, 'reference'>,
  programme: Lookups,
  now: Instant,
): CardsRefusal | undefined {
  const region = programme.findRegion(member.region);
  if (region === undefined) return { code: 'cards.region-unknown' };
  if (!region.languages.includes(member.language)) return { code: 'cards.language-unknown' };
  if (
    isAhead(member.address.since, now) ||
    member.contactPoints.some((point) => isAhead(point.since, now))
  ) {
    return { code: 'cards.moment-ahead' };
  }
  return findNumber([member.givenName, member.familyName, ...member.address.lines]);
}

export function findAddressFault(address: PostalAddress, now: Instant): CardsRefusal | undefined {
  if (isAhead(address.since, now)) return { code: 'cards.moment-ahead' };
  return findNumber(address.lines);
}

/** Card numbers do not enter here, in whichever member somebody puts them. */
export function findNumber(texts: readonly string[]): CardsRefusal | undefined {
  return texts.some(holdsCardNumber) ? { code: 'cards.number-in-text' } : undefined;
}

export function isAhead(moment: string | undefined, now: Instant): boolean {
  return moment !== undefined && Date.parse(moment) > now;
}

/** From which status a card goes to which. `expired` and `replaced` are ends. */
const NEXT: Readonly<Record<CardStatus, readonly CardStatus[]>> = {
  ordered: ['dispatched', 'active', 'blocked', 'replaced', 'expired'],
  dispatched: ['active', 'blocked', 'replaced', 'expired'],
  active: ['locked-by-member', 'blocked', 'replaced', 'expired'],
  'locked-by-member': ['active', 'blocked', 'replaced', 'expired'],
  // How it gets there and back is `freeze.ts`: not by saying a status.
  'frozen-for-fraud': ['blocked', 'replaced', 'expired'],
  blocked: ['active', 'replaced', 'expired'],
  expired: [],
  replaced: [],
};

export function canBecome(from: CardStatus, to: CardStatus): boolean {
  return from === to || NEXT[from].includes(to);
}

/** Where a card may still be once it was lost or stolen. */
export const STOPPED_STATUSES: ReadonlySet<string> = new Set(['blocked', 'expired', 'replaced']);

/** Where a card may be while a freeze of it is open. */
export const FROZEN_STATUSES: ReadonlySet<string> = new Set([
  'frozen-for-fraud',
  ...STOPPED_STATUSES,
]);

/** Where a card stands, as a freeze sees it. */
export const FREEZE_STANDINGS = {
  ordered: 'on-its-way',
  dispatched: 'on-its-way',
  active: 'in-use',
  'locked-by-member': 'in-use',
  'frozen-for-fraud': 'frozen',
  blocked: 'ended',
  expired: 'ended',
  replaced: 'ended',
} as const satisfies Readonly<Record<CardStatus, 'on-its-way' | 'in-use' | 'frozen' | 'ended'>>;

/**
 * Whether a freeze is begun on a card. One in use is stopped by it; one that has had its end takes what stops its member, and once: there may
 * be no other card of theirs. One that is frozen is raised instead, and one on its way is nothing that anybody pays with.
 */
export function takesFreeze(
  status: CardStatus,
  { hasFreeze, stopsMember }: { readonly stopsMember: boolean; readonly hasFreeze: boolean },
): boolean {
  const standing = FREEZE_STANDINGS[status];
  return !hasFreeze && (standing === 'in-use' || (standing === 'ended' && stopsMember));
}

/** A supplementary card hangs on a primary one of the same product; there are two floors, not three. */
export function isPrimaryFit(primary: Card | undefined, productId: string): boolean {
  return primary !== undefined && primary.primary === undefined && primary.productId === productId;
}

/** The keeper's half has to belong to the same card: same holder, product and expiry. */
export function isSameCard(
  card: Pick<Card, 'memberReference' | 'productId' | 'expiry'>,
  half: { readonly memberReference: string; readonly productId: string; readonly expiry: string },
): boolean {
  return (
    card.memberReference === half.memberReference &&
    card.productId === half.productId &&
    card.expiry === half.expiry
  );
}

const LOOK_FIRST_MS = 2_000;
const LOOK_MAX_MS = 3_600_000;

/** When to ask the keeper again for a number that has not come: soon at first, hourly in the end. */
export function decideLookAgain(createdAt: Instant, now: Instant): Instant {
  return (now + Math.min(LOOK_MAX_MS, Math.max(LOOK_FIRST_MS, (now - createdAt) / 4))) as Instant;
}

/** What may be said of a phone: its last two digits. Of an e-mail: its first letter and domain. */
export function maskEndpoint(kind: 'phone' | 'email', value: string): string {
  if (kind === 'phone') return `…${value.slice(-2)}`;
  const at = value.lastIndexOf('@');
  return `${value.slice(0, 1)}…${value.slice(at)}`;
}

interface Link {
  readonly id: string;
  readonly replaces: string | null;
  readonly restores: string | null;
}

/**
 * What took the place of a contact point, and of what took its place, however often: from the oldest on. What was put in force again is one
 * of them, for it is there in the place of what it restores.
 */
export function successorsOf<Row extends Link>(rows: readonly Row[], id: string): readonly Row[] {
  const found: Row[] = [];
  let next: readonly string[] = [id];
  while (next.length > 0) {
    const after = rows.filter(
      (row) => placesOf(row).some((place) => next.includes(place)) && !found.includes(row),
    );
    found.push(...after);
    next = after.map((row) => row.id);
  }
  return found;
}

/** Whose place a contact point has, and whose place those had: everything that came before it. */
export function predecessorsOf(rows: readonly Link[], id: string): readonly string[] {
  const found = new Set<string>();
  let next: readonly string[] = [id];
  while (next.length > 0) {
    next = rows
      .filter((row) => next.includes(row.id))
      .flatMap(placesOf)
      .filter((place) => !found.has(place));
    for (const place of next) found.add(place);
  }
  return [...found];
}

const placesOf = ({ replaces, restores }: Link): readonly string[] =>
  [replaces, restores].filter((place) => place !== null);
