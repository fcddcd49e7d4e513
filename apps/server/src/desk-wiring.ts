import { apiKeyPort } from './api-key-wiring.ts';
import { callsPort, followLive, liveViewOf } from './calls-wiring.ts';
import { checkMessageOf } from './message-wiring.ts';
import { contactsPort } from './contacts-wiring.ts';
import { readAssets, type WebDeskParts } from './desks/index.ts';
import type { House } from './house.ts';

/** What the pages are handed, each in the words of the room that has it. */
export function webDeskParts(house: House): WebDeskParts {
  const { config, programme } = house;
  return {
    db: house.db,
    clock: house.clock,
    programme,
    cards: house.cards,
    signin: house.signin,
    pin: house.pin,
    contacts: contactsPort(house),
    liveOf: (memberId, language) => liveViewOf(house, memberId, language),
    follow: (memberId, tell) => followLive(house, memberId, tell),
    calls: callsPort(house),
    checkMessage: checkMessageOf(house),
    apiKeys: apiKeyPort(house),
    appOrigin: config.appOrigin,
    windowOrigin: config.windowOrigin,
    assets: readAssets(),
  };
}
