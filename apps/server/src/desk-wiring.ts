import { alertsPort } from './alerts-wiring.ts';
import { apiKeyPort } from './api-key-wiring.ts';
import { callsPort, followLive, liveViewOf } from './calls-wiring.ts';
import { cardLockPort } from './card-lock-wiring.ts';
import { checkMessageOf } from './message-wiring.ts';
import { choicesPort } from './choices-wiring.ts';
import { contactsPort } from './contacts-wiring.ts';
import { evidencePort } from './evidence-wiring.ts';
import { readAssets, type WebDeskParts } from './desks/index.ts';
import type { House } from './house.ts';
import { spokenCodesPort } from './spoken-code-wiring.ts';
import { scamModelPort } from './scam-model-wiring.ts';
import { reachPort } from './reach-wiring.ts';
import { scamPort } from './scam-wiring.ts';
import { operationsPort } from './operations-wiring.ts';
import { keptPlacePort } from './kept-place-member.ts';
import { decisionsPort } from './decisions-wiring.ts';
import { memberTasksPort } from './task-wiring.ts';
import { linePort } from './voice-wiring.ts';
import { deviceLabel } from './signin/index.ts';

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
    choices: choicesPort(house),
    alerts: alertsPort(house),
    cardLock: cardLockPort(house),
    spokenCodes: spokenCodesPort(house),
    pushes: {
      ...house.contact.pushes,
      subscribe: (ask, { userAgent, ...made }) =>
        house.contact.pushes.subscribe(ask, { ...made, device: deviceLabel(userAgent) }),
    },
    liveOf: (memberId, language) => liveViewOf(house, memberId, language),
    follow: (memberId, tell) => followLive(house, memberId, tell),
    calls: callsPort(house),
    line: linePort(house),
    operations: operationsPort(house),
    reports: house.reports,
    evidence: evidencePort(house),
    scam: scamPort(house),
    scamModel: scamModelPort(house),
    reach: reachPort(house),
    tasks: memberTasksPort(house),
    keptPlace: keptPlacePort(house),
    decisions: decisionsPort(house),
    watchers: {
      ...house.contact.watchers,
      add: (ask, { key, userAgent }) =>
        house.contact.watchers.add(ask, { key, device: deviceLabel(userAgent) }),
    },
    checkMessage: checkMessageOf(house),
    apiKeys: apiKeyPort(house),
    appOrigin: config.appOrigin,
    windowOrigin: config.windowOrigin,
    assets: readAssets(),
  };
}
