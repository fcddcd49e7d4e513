import type { Instant } from '@countersign/kernel';
import { freezeCards, type FreezeCards } from './card-freeze-wiring.ts';
import { lockCards } from './card-lock-wiring.ts';
import { createAlerts, type Alert, type Alerts } from './alerts/index.ts';
import { alarmUntil } from './casework/index.ts';
import type { ContactParts } from './contact/index.ts';
import type { AlertsPort } from './desks/index.ts';
import type { Foundation } from './foundation.ts';
import type { House } from './house.ts';
import type { Tx } from './platform/index.ts';
import { changedAt } from './verification/index.ts';

type Language = Parameters<AlertsPort['find']>[2];
const DAY_MS = 24 * 3_600_000;
/** Since when a number is a member's that is not theirs any more. */
const NEVER = Infinity as Instant;

/** The room, with what it is handed of the rooms below. */
export function buildAlerts(parts: Foundation & Pick<House, 'cards' | 'contact'>): Alerts {
  return createAlerts({
    ...parts,
    tell: parts.contact.tellMember,
    questionsIn: parts.contact.questionsIn,
    lock: async (tx, { answered, cardId, freezes, ...ask }) => {
      // Only on the page it is the member who says so. What anybody could have written or keyed locks, and the member undoes it.
      if (freezes && (await freezeDenied(parts, tx, { cardId, ...ask })).length > 0) return;
      await lockCards(parts, tx, {
        ...ask,
        cards: { cardId },
        locking: { by: 'answer', answered },
      });
    },
    productName: (id, language) => {
      const { name } = parts.programme.product(id);
      return name[language] ?? name['en'] ?? id;
    },
    provesNumber: (since, now) => {
      const { numberAgeDaysMin } = parts.programme.current().programme.verification;
      return now - since >= numberAgeDaysMin * DAY_MS;
    },
    isHeld: async (reader, memberId) =>
      (await alarmUntil(reader, memberId, parts.clock())) !== undefined,
  });
}

function freezeDenied(
  parts: Parameters<typeof freezeCards>[0],
  tx: Tx,
  { cardId, ...ask }: Pick<FreezeCards, 'memberId' | 'correlation'> & { readonly cardId: string },
) {
  const freezing = { by: 'answer' } as const;
  return freezeCards(parts, tx, { ...ask, cards: { cardId }, reason: 'payment', freezing });
}

/** Answers that people write to a number of ours. @param alerts asked for when one comes: the room is built later */
export function answersByText(
  { cards }: Pick<House, 'cards'>,
  alerts: () => Alerts,
): NonNullable<ContactParts['answers']> {
  return {
    budget: (text) => alerts().mayCompare(text),
    take: async (tx, { contactPointId, ...text }) => {
      const points = await cards.contactPointsOf(tx, text.memberId);
      const point = points.find(({ id }) => id === contactPointId);
      return alerts().answerByText(tx, { ...text, since: point ? changedAt(point) : NEVER });
    },
  };
}

/** What the pages show of alerts, in the member's language. */
export function alertsPort(house: House): AlertsPort {
  const { alerts, cards, clock, db, programme } = house;
  const viewOf = async (alert: Alert, language: Language) => {
    const card = await cards.findCard(db.reader, { id: alert.cardId });
    const names = card === undefined ? {} : programme.product(card.productId).name;
    const name = names[language] ?? names['en'] ?? '';
    return {
      ...alerts.wordsOf(alert, language),
      ...{ id: alert.id, at: alert.at, state: alert.state },
      card: `${name} …${card?.number?.lastFour ?? ''}`,
      answeredAt: alert.answered?.at,
      takesYes: clock() < alert.expiresAt,
      isCardLocked: card?.status === 'locked-by-member' || card?.status === 'blocked',
      isCardFrozen: card?.status === 'frozen-for-fraud',
    };
  };
  return {
    find: async (memberId, id, language) => {
      const alert = await alerts.ofMember(memberId, id);
      return alert && viewOf(alert, language);
    },
    waiting: async (memberId, language) =>
      Promise.all((await alerts.waiting(memberId)).map((alert) => viewOf(alert, language))),
    answer: async ({ memberId, correlation }, id, says) =>
      (await alerts.answer(id, { says, channel: 'app', memberId, correlation })) !== undefined,
  };
}
