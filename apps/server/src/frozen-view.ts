import { FREEZE_REACH, FREEZE_STANDINGS, type Card, type CardFreeze } from './cards/index.ts';
import { decideWhy, UNFREEZE_WHYS, whyFacts, type UnfreezeWhy } from './casework/index.ts';
import type { CallsPort, DecisionsPort } from './desks/index.ts';
import type { House } from './house.ts';

type View = NonNullable<Awaited<ReturnType<CallsPort['find']>>>;
type FrozenCase = NonNullable<
  Awaited<ReturnType<DecisionsPort['look']>>['changes'][number]['frozen']
>;
type FreezeView = NonNullable<FrozenCase['freeze']>;
type Language = Parameters<DecisionsPort['look']>[1];

/** A member's cards that are frozen because of fraud, as the desk reads them. */
export async function frozenOf(house: House, memberId: string): Promise<View['frozen']> {
  const { cards, db, signin } = house;
  const rooms: Parameters<typeof whyFacts>[0] = {
    cards,
    appOf: (reader, id) => signin.appOf(reader, id),
  };
  const found = await cards.frozenCardsOf(db.reader, memberId);
  const views = await Promise.all(
    found.map(async ({ id: cardId, number }) => {
      const freeze = await cards.freezeOf(db.reader, cardId);
      const ending = number?.lastFour ?? '';
      const facts = await whyFacts(rooms, db.reader, { memberId, cardId });
      // Which reasons the desk is offered; what is then sent is decided again.
      const whys = UNFREEZE_WHYS.filter((why) => decideWhy(why, facts) === undefined);
      return freeze && { cardId, ending, whys, ...(await freezeView(house, freeze)) };
    }),
  );
  return views.filter((one) => one !== undefined);
}

type Offered = NonNullable<View['freezable']>[number]['is'];

const OFFERED = {
  'in-use': 'used',
  ended: 'ended',
  frozen: undefined,
  'on-its-way': undefined,
} as const satisfies Readonly<Record<string, Offered | undefined>>;

/** As what a card is offered to be frozen; one that is frozen for less than it could be is offered the stronger reasons. */
function offeredAs(
  status: Card['status'],
  freeze: Pick<CardFreeze, 'reason'> | undefined,
): Offered | undefined {
  if (freeze === undefined) return OFFERED[FREEZE_STANDINGS[status]];
  return FREEZE_REACH[freeze.reason] === 'card' ? 'frozen' : undefined;
}

interface FreezableRooms {
  readonly cards: Pick<House['cards'], 'cardsOf' | 'freezeOf'>;
  readonly casework: Pick<House['casework'], 'mayFreeze'>;
  readonly db: Pick<House['db'], 'reader'>;
}

/** What the reader may freeze on a call of theirs: nothing where they are not of the fraud team, or it is not known whose call it is. */
export async function freezableOn(
  { cards, casework, db }: FreezableRooms,
  ask: {
    readonly staffId: string;
    readonly callId: string;
    readonly memberId: string;
    readonly spoken: string;
  },
): Promise<View['freezable']> {
  const { callId, memberId, spoken, staffId } = ask;
  if (!(await casework.mayFreeze({ staffId, callId }))) return [];
  const held = await cards.cardsOf(db.reader, memberId);
  const offered = await Promise.all(
    held.map(async ({ id: cardId, memberId: holder, number, status }) => {
      if (holder !== memberId || number === undefined) return [];
      const is = offeredAs(status, await cards.freezeOf(db.reader, cardId));
      return is === undefined ? [] : [{ cardId, ending: number.lastFour, is }];
    }),
  );
  const freezable = offered.flat();
  // Whoever is on the phone is somebody else: nothing of the member's stands there to be read out.
  if (spoken === 'wrong' && freezable.length > 0)
    return [{ cardId: 'all', ending: '', is: 'all' } as const];
  return freezable;
}

/** A card that is to be unfrozen, before the second person. */
export async function frozenCase(
  house: House,
  deed: { readonly cardId: string; readonly why: UnfreezeWhy },
  language: Language,
): Promise<FrozenCase> {
  const { cards, db, programme } = house;
  const card = await cards.findCard(db.reader, { id: deed.cardId });
  const name = card && programme.product(card.productId).name;
  const freeze = await cards.freezeOf(db.reader, deed.cardId);
  return {
    card: `${name?.[language] ?? name?.['en'] ?? ''} …${card?.number?.lastFour ?? ''}`,
    why: deed.why,
    freeze: freeze && (await freezeView(house, freeze)),
  };
}

async function freezeView({ signin }: House, { at, by, reason }: CardFreeze): Promise<FreezeView> {
  const name = by.kind === 'desk' ? ((await signin.staffOf(by.id))?.userId ?? by.id) : undefined;
  return { reason, at, by: name };
}
