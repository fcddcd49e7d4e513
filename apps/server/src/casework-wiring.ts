import { freezeCards, mayFreeze, unfreezeCard } from './card-freeze-wiring.ts';
import { lockCards } from './card-lock-wiring.ts';
import type { Instant } from '@countersign/kernel';
import { alarmUntil, createCasework, type Casework, type CaseworkParts } from './casework/index.ts';
import { contactRowOf } from './contacts-wiring.ts';
import { frozenOf } from './frozen-view.ts';
import { deskTasksPort, sendableTo } from './task-wiring.ts';
import type { CallsPort } from './desks/index.ts';
import type { House } from './house.ts';
import type { KeeperEvent } from '@countersign/keeper-contract';
import type { Reader, Tx } from './platform/index.ts';
import { atLeast, type OpenRisk } from './verification/index.ts';

type Language = Parameters<CallsPort['purposes']>[0];
type View = NonNullable<Awaited<ReturnType<CallsPort['find']>>>;

/** While a representative's alarm is open, nothing of the member is done, and nothing shows it. */
export async function duressRisk(
  reader: Reader,
  memberId: string,
  now: Instant,
): Promise<readonly OpenRisk[]> {
  const until = await alarmUntil(reader, memberId, now);
  // What waits for somebody to close it has no end of its own.
  return until === undefined
    ? []
    : [{ risk: 'duress', ...(until > now ? { until: until as Instant } : {}) }];
}

/** While a card is frozen because somebody else may be acting as its member, nothing of theirs that needs possession is done. */
export async function freezeRisk(
  cards: Pick<House['cards'], 'isMemberFrozen'>,
  reader: Reader,
  memberId: string,
): Promise<readonly OpenRisk[]> {
  return (await cards.isMemberFrozen(reader, memberId)) ? [{ risk: 'fraud-freeze' }] : [];
}

/** The room of what a representative proves and does for a caller; what it locks is told to the member. */
export function buildCasework(
  parts: Omit<
    CaseworkParts,
    'lock' | 'freeze' | 'unfreeze' | 'mayFreeze' | 'appOf' | 'changesNeedTwo'
  > &
    Parameters<typeof lockCards>[0] &
    Pick<House, 'signin' | 'programme'>,
): Casework {
  return createCasework({
    ...parts,
    appOf: (db, memberId) => parts.signin.appOf(db, memberId),
    changesNeedTwo: () =>
      parts.programme.current().programme.verification.contactChangesByTwo ?? true,
    lock: (tx, { staffId, ...ask }) =>
      lockCards(parts, tx, { ...ask, locking: { by: 'desk', staffId } }),
    mayFreeze: (staffId) => mayFreeze(parts, staffId),
    freeze: (tx, { staffId, ...ask }) =>
      freezeCards(parts, tx, { ...ask, freezing: { by: 'desk', staffId } }),
    unfreeze: (tx, ask) => unfreezeCard(parts, tx, ask),
  });
}

/** What the keeper says of a visit to the window is done, and heard of at the desk that asked for it. */
export async function taskDone(
  { cards, casework }: Pick<House, 'cards' | 'casework'>,
  tx: Tx,
  event: KeeperEvent,
): Promise<void> {
  const act =
    event.kind === 'pin.set' ? event.kind : event.kind === 'pin.shown' ? 'pin.show' : undefined;
  if (act === undefined || !('card' in event) || event.card === undefined) return;
  const card = await cards.findCard(tx, { token: event.card });
  if (card !== undefined)
    await casework.tasks.noteDone(tx, { act, memberId: card.memberId, cardId: card.id });
}

/** How sure we are who is on a call that came in, while it lasts; and who it may be, once they have named a card. */
export async function caseView(
  house: House,
  { id, staffId }: { readonly id: string; readonly staffId: string },
  language: Language,
): Promise<Pick<View, 'standing' | 'person' | 'reach' | 'sendable' | 'frozen'>> {
  const claim = await house.contact.liveClaim(staffId, id);
  if (claim === undefined || claim.spoken === 'wrong') return {};
  const standing = await house.casework.standing(claim);
  if (!atLeast(standing.level, 'L1')) return { standing };
  if (!(await house.casework.mayName(claim, house.newId()))) return { standing };
  const { memberId } = claim;
  const isKnown = atLeast(standing.level, 'L2');
  return {
    ...{ standing, person: await personOf(house, memberId, language) },
    sendable: await sendableTo(house, memberId),
    frozen: await frozenOf(house, memberId),
    ...(isKnown ? { reach: await house.cards.contactPointsOf(house.db.reader, memberId) } : {}),
  };
}

async function personOf(
  { cards, db, programme }: House,
  memberId: string,
  language: Language,
): Promise<View['person']> {
  const member = await cards.findMember(db.reader, { id: memberId });
  if (member === undefined) return undefined;
  const held = await cards.cardsOf(db.reader, memberId);
  return {
    name: `${member.givenName} ${member.familyName}`,
    language: member.language.startsWith('es') ? 'es' : 'en',
    cards: held.flatMap(({ number, productId }) => {
      const { name } = programme.product(productId);
      const product = name[language] ?? name['en'] ?? productId;
      return number === undefined ? [] : [{ product, lastFour: number.lastFour }];
    }),
  };
}

/** What a representative proves and does for a caller. */
export function caseworkPort(
  house: House,
): Pick<
  CallsPort,
  'compare' | 'freeze' | 'lock' | 'history' | 'isRaised' | 'match' | 'raise' | 'tasks'
> {
  const { casework } = house;
  return {
    compare: ({ correlation, staffId }, callId, said) =>
      casework.compare({ staffId, callId, correlation }, said),
    raise: ({ correlation, staffId }, callId) => casework.raise({ staffId, callId, correlation }),
    isRaised: (callId) => casework.isRaised(callId),
    tasks: deskTasksPort(house),
    freeze: ({ correlation, staffId }, callId, deed) =>
      casework.freeze({ staffId, callId, correlation }, deed),
    lock: ({ correlation, staffId }, callId) => casework.lock({ staffId, callId, correlation }),
    history: async ({ correlation, staffId }, callId, language) =>
      (await casework.history({ staffId, callId, correlation }))?.map((one) =>
        contactRowOf(house, one, language),
      ),
    match: ({ correlation, memberId }, typed) =>
      casework.match({ memberId, correlation, ...typed }),
  };
}
