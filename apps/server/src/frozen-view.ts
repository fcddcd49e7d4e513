import type { CardFreeze } from './cards/index.ts';
import type { UnfreezeWhy } from './casework/index.ts';
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
  const { cards, db } = house;
  const found = await cards.frozenCardsOf(db.reader, memberId);
  const views = await Promise.all(
    found.map(async ({ id: cardId, number }) => {
      const freeze = await cards.freezeOf(db.reader, cardId);
      const ending = number?.lastFour ?? '';
      return freeze && { cardId, ending, ...(await freezeView(house, freeze)) };
    }),
  );
  return views.filter((one) => one !== undefined);
}

const FREEZABLE: ReadonlySet<string> = new Set(['active', 'locked-by-member']);

/** What the reader may freeze on a call of theirs: nothing where they are not of the fraud team, or it is not known whose call it is. */
export async function freezableOn(
  { cards, casework, db }: House,
  ask: { readonly staffId: string; readonly callId: string; readonly memberId: string },
): Promise<View['freezable']> {
  const { callId, memberId, staffId } = ask;
  if (!(await casework.mayFreeze({ staffId, callId }))) return [];
  const held = await cards.cardsOf(db.reader, memberId);
  return held.flatMap(({ id: cardId, memberId: holder, number, status }) =>
    holder === memberId && number !== undefined && FREEZABLE.has(status)
      ? [{ cardId, ending: number.lastFour }]
      : [],
  );
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
