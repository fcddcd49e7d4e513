import { FREEZE_REACH, type CardFreeze } from './cards/index.ts';
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

/** Cards that take a freeze of some reason; one that is frozen takes a stronger. */
const FREEZABLE: ReadonlySet<string> = new Set([
  ...['active', 'locked-by-member', 'frozen-for-fraud', 'blocked', 'expired', 'replaced'],
]);

/** What the reader may freeze on a call of theirs: nothing where they are not of the fraud team, or it is not known whose call it is. */
export async function freezableOn(
  { cards, casework, db }: House,
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
      if (holder !== memberId || number === undefined || !FREEZABLE.has(status)) return [];
      const freeze = await cards.freezeOf(db.reader, cardId);
      if (freeze !== undefined && FREEZE_REACH[freeze.reason] === 'member') return [];
      const is = freeze === undefined ? (IN_USE.has(status) ? 'used' : 'ended') : 'frozen';
      return [{ cardId, ending: number.lastFour, is } as const];
    }),
  );
  const freezable = offered.flat();
  // Whoever is on the phone is somebody else: nothing of the member's stands there to be read out.
  if (spoken === 'wrong' && freezable.length > 0)
    return [{ cardId: 'all', ending: '', is: 'all' } as const];
  return freezable;
}

const IN_USE: ReadonlySet<string> = new Set(['active', 'locked-by-member']);

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
