import { ok, refused, type Outcome } from '@countersign/kernel';
import type { Card } from './cards/index.ts';
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
        const locked = await lockCards(house, tx, { memberId, correlation, cards: which });
        return locked.length > 0;
      }),
    unlock: async ({ cardId, correlation, memberId, sessionId }): Promise<Unlocked> => {
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
        await tell(house, tx, { template: 'card.unlocked', correlation, cards: unlocked });
        return ok(undefined);
      });
    },
  };
}

type Unlocked = Outcome<void, { readonly code: string }>;

/** Locks in the caller's transaction, and tells; also when a member says that a payment was not theirs. */
export async function lockCards(
  rooms: Rooms,
  tx: Tx,
  ask: {
    readonly memberId: string;
    readonly correlation: string;
    readonly cards: 'all' | { readonly cardId: string };
    /** Where it was asked for: on a page, where nothing else is said. */
    readonly channel?: 'web' | 'voice' | 'desk';
    /** Who does it for a caller. */
    readonly staffId?: string;
  },
): Promise<readonly Card[]> {
  const { channel = 'web', correlation } = ask;
  const { actor, ...doerBy } = doerOf(ask);
  const by = ask.staffId === undefined ? actor : ({ kind: 'operator', id: ask.staffId } as const);
  const doer = { ...doerBy, actor: by, channel };
  const locked = await rooms.cards.lockByMember(tx, { ...ask, doer });
  await tell(rooms, tx, { template: 'card.locked', correlation, cards: locked });
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
  const doer = { ...doerOf(ask), channel: 'voice' } as const;
  const stopped = await rooms.cards.stopCard(tx, { ...ask, doer });
  if (stopped?.isNew === true)
    await tell(rooms, tx, {
      ...{ template: 'card.stopped', correlation: ask.correlation, cards: [stopped.card] },
    });
  return stopped !== undefined;
}

const doerOf = (who: { readonly memberId: string; readonly correlation: string }) => ({
  actor: { kind: 'cardmember', id: who.memberId } as const,
  channel: 'web' as const,
  correlation: who.correlation,
});

async function tell(
  { cards: room, contact, programme }: Rooms,
  tx: Tx,
  told: {
    readonly template: 'card.locked' | 'card.unlocked' | 'card.stopped';
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
