import { apiKeyPort } from './api-key-wiring.ts';
import { callsPort, liveViewOf } from './calls-wiring.ts';
import { checkMessageOf } from './message-wiring.ts';
import type { ContactState, ContactView as LedgerView } from './contact/index.ts';
import { readAssets, type ContactView, type WebDeskParts } from './desks/index.ts';
import type { House } from './house.ts';

/** What the pages are handed, each in the words of the room that has it. */
export function webDeskParts(house: House): WebDeskParts {
  const { config, programme, contact } = house;
  return {
    db: house.db,
    clock: house.clock,
    programme,
    cards: house.cards,
    signin: house.signin,
    pin: house.pin,
    contactsOf: async (memberId, { language, limit, cursor }) => {
      // One more than asked tells whether there is a next page.
      const seen = await contact.contactsOf({
        memberId,
        limit: limit + 1,
        ...(cursor === undefined ? {} : { before: cursor }),
      });
      const shown = seen.slice(0, limit);
      const titleOf = (purpose: string) => {
        const { category } = programme.purpose(purpose);
        return category[language] ?? category['en'] ?? purpose;
      };
      return {
        contacts: shown.map((one) => contactView(one, titleOf(one.purpose))),
        next: seen.length > limit ? shown.at(-1)?.id : undefined,
      };
    },
    liveOf: (memberId, language) => liveViewOf(house, memberId, language),
    calls: callsPort(house),
    checkMessage: checkMessageOf(house),
    apiKeys: apiKeyPort(house),
    appOrigin: config.appOrigin,
    windowOrigin: config.windowOrigin,
    assets: readAssets(),
  };
}

/** For a message `dialing` means handed over, and `ended` that it went. */
const STAGES: Readonly<Record<ContactState, ContactView['stage']>> = {
  planned: 'planned',
  registered: 'registered',
  dialing: 'registered',
  ringing: 'registered',
  answered: 'sent',
  ended: 'sent',
  no_answer: 'failed',
  busy: 'failed',
  failed: 'failed',
  cancelled: 'cancelled',
  expired: 'expired',
};

function contactView(one: LedgerView, title: string): ContactView {
  const { id, channel, at, reference, template } = one;
  return { id, channel, title, template, at, stage: STAGES[one.state], masked: one.to, reference };
}
