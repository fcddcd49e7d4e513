import { ok, refused, unreachable, type Outcome } from '@countersign/kernel';
import type { Card, Doer } from './cards/index.ts';
import type { TemplateName } from './contact/index.ts';
import type { CardLockPort } from './desks/index.ts';
import type { House } from './house.ts';
import type { Tx } from './platform/index.ts';

type Rooms = Pick<House, 'cards' | 'contact' | 'programme'>;

/** A member locks at once and without a question, and unlocks after a step-up; both are told everywhere. */
export function cardLockPort(house: House): CardLockPort {
  const { cards, db, signin, verification } = house;
  return {
    lock: ({ correlation, memberId }, which) =>
      db.transaction(async (tx) => {
        const locking = { by: 'member' } as const;
        const locked = await lockCards(house, tx, { memberId, correlation, cards: which, locking });
        return locked.length > 0;
      }),
    unlock: async ({ cardId, correlation, memberId, sessionId }): Promise<Unlocked> => {
      // Said before anybody is asked for a proof: no proof of the member's alone would do.
      const card = await cards.findCard(db.reader, { id: cardId });
      if (card?.memberId === memberId && card.status === 'frozen-for-fraud')
        return refuseFrozen(house, { cardId, correlation, memberId });
      const assurance = await signin.assure({
        ...{ act: 'card.unlock', subject: cardId, memberId, sessionId, correlation },
      });
      if (!assurance.ok) return assurance;
      return db.transaction(async (tx): Promise<Unlocked> => {
        const spent = await verification.spend(tx, assurance.value);
        if (!spent.ok) return spent;
        const doer = doerOf({ memberId, correlation });
        const unlocked = await cards.unlockByMember(tx, { memberId, cards: { cardId }, doer });
        if (unlocked.length === 0) return refused({ code: 'cards.not-locked' });
        await tellOfCards(house, tx, { template: 'card.unlocked', correlation, cards: unlocked });
        return ok(undefined);
      });
    },
  };
}

function refuseFrozen(
  { audit, db }: House,
  ask: { readonly cardId: string; readonly memberId: string; readonly correlation: string },
): Promise<Unlocked> {
  const { cardId: subject, ...who } = ask;
  return db.transaction(async (tx) => {
    await audit.append(tx, {
      ...{ ...doerOf(who), operation: 'cards.unlocked-by-member', subject },
      ...{ result: 'refused', refusal: 'cards.card-frozen' },
    });
    return refused({ code: 'cards.card-frozen' });
  });
}

type Unlocked = Outcome<void, { readonly code: string }>;

/** Who locks, and where that was asked for. */
export type Locking =
  | { readonly by: 'member' }
  /** An answer to a question of ours: by a page it is the member's own, any other way nobody knows who wrote or keyed it. */
  | { readonly by: 'answer'; readonly answered: 'app' | 'text' | 'email' | 'phone' }
  | { readonly by: 'line' }
  | { readonly by: 'desk'; readonly staffId: string };

const ANSWERED = { app: 'web', text: 'system', email: 'email', phone: 'voice' } as const;

/** For the record: who acted, and by which way. Whoever calls or writes has only a name for the card; we act for them. */
function doerOfLock(locking: Locking, memberId: string): Pick<Doer, 'actor' | 'channel'> {
  const member = { kind: 'cardmember', id: memberId } as const;
  switch (locking.by) {
    case 'member':
      return { actor: member, channel: 'web' };
    case 'answer': {
      const channel = ANSWERED[locking.answered];
      return { actor: channel === 'web' ? member : { kind: 'system', id: 'alerts' }, channel };
    }
    case 'line':
      return { actor: { kind: 'system', id: 'line' }, channel: 'voice' };
    case 'desk':
      return { actor: { kind: 'operator', id: locking.staffId }, channel: 'desk' };
    default:
      return unreachable(locking);
  }
}

/** What the member is told: never that they did what somebody else did. */
const TOLD = {
  member: 'card.locked',
  answer: 'card.locked-by-answer',
  line: 'card.locked-by-line',
  desk: 'card.locked-by-desk',
} as const satisfies Readonly<Record<Locking['by'], TemplateName>>;

/** Locks in the caller's transaction, and tells who did it. */
export async function lockCards(
  rooms: Rooms,
  tx: Tx,
  ask: {
    readonly memberId: string;
    readonly correlation: string;
    readonly cards: 'all' | { readonly cardId: string };
    readonly locking: Locking;
  },
): Promise<readonly Card[]> {
  const { cards, correlation, locking, memberId } = ask;
  const doer = { ...doerOfLock(locking, memberId), correlation };
  const locked = await rooms.cards.lockByMember(tx, { memberId, cards, doer, by: locking.by });
  await tellOfCards(rooms, tx, { template: TOLD[locking.by], correlation, cards: locked });
  return locked;
}

/** Stops a card for good that is lost or stolen, and tells its holder on every way; the issuer's systems make a new one. */
export async function stopLostCard(
  rooms: Rooms,
  tx: Tx,
  ask: {
    readonly memberId: string;
    readonly cardId: string;
    readonly reason: 'lost' | 'stolen';
    readonly correlation: string;
  },
): Promise<boolean> {
  const doer = { ...doerOfLock({ by: 'line' }, ask.memberId), correlation: ask.correlation };
  const stopped = await rooms.cards.stopCard(tx, { ...ask, doer });
  if (stopped?.isNew === true)
    await tellOfCards(rooms, tx, {
      ...{ template: 'card.stopped', correlation: ask.correlation, cards: [stopped.card] },
    });
  return stopped !== undefined;
}

const doerOf = (who: { readonly memberId: string; readonly correlation: string }) => ({
  actor: { kind: 'cardmember', id: who.memberId } as const,
  channel: 'web' as const,
  correlation: who.correlation,
});

/** Tells each card's holder, everywhere. */
export async function tellOfCards(
  { cards: room, contact, programme }: Rooms,
  tx: Tx,
  told: {
    readonly template: TemplateName;
    readonly correlation: string;
    readonly cards: readonly Card[];
  },
): Promise<void> {
  for (const { memberId, number, productId } of told.cards) {
    const member = await room.findMember(tx, { id: memberId });
    const { name } = programme.product(productId);
    const product = name[member?.language ?? 'en'] ?? name['en'] ?? productId;
    const card = number === undefined ? product : `${product} …${number.lastFour}`;
    const { correlation, template } = told;
    await contact.tellMember(tx, {
      ...{ memberId, template, to: 'everywhere', facts: { card }, correlation },
    });
  }
}
