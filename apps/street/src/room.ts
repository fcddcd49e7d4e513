import type { Call } from '@countersign/lines';
import type { Clock } from '@countersign/kernel';
import type { CarrierAccount } from './calls/carrier.ts';
import type { Exchange } from './calls/exchange.ts';
import type { Slip } from './cash-machine.ts';
import type { StreetConfig } from './config.ts';
import { readGiven, type Given, type GivenCard } from './given.ts';
import { readLetters, type Letter } from './messages/letters.ts';
import type { OneClick } from './messages/one-click.ts';
import type { SmsAccount, SmsNews } from './messages/sms-news.ts';
import type { Message, StreetStore } from './messages/store.ts';
import type { PocketCard } from './pages/cash-machine.tsx';
import type { PracticePhones } from './phone/phones.ts';
import type { PageFrame } from './pages/layout.tsx';

/** What a redirect carries over to the next page, by a name that means nothing. */
const CARRIED_MAX = 200;

export interface StreetRoom {
  readonly config: StreetConfig;
  readonly store: StreetStore;
  readonly clock: Clock;
  readonly newId: () => string;
  /** The bank's hostline. */
  readonly hostline: Call;
  readonly slips: Carried<Slip>;
  readonly exchange: Exchange;
  readonly phones: PracticePhones;
  readonly carrierAccount: CarrierAccount | undefined;
  readonly smsAccount: SmsAccount | undefined;
  readonly smsNews: SmsNews;
  readonly oneClick: OneClick;
}

export interface Carried<T> {
  readonly put: (value: T) => string;
  readonly find: (name: string | null) => T | undefined;
}

export function makeCarried<T>(newId: () => string): Carried<T> {
  const values = new Map<string, T>();
  return {
    put: (value) => {
      const name = newId();
      values.set(name, value);
      if (values.size > CARRIED_MAX) values.delete(values.keys().next().value ?? '');
      return name;
    },
    find: (name) => (name === null ? undefined : values.get(name)),
  };
}

/** Everything there is to see now: what was given, what came, what the street made. */
export interface Scene {
  readonly given: Given;
  readonly cards: readonly GivenCard[];
  readonly letters: readonly Letter[];
  readonly frame: PageFrame;
  /** The bank's own origins: the only links that can be pressed. */
  readonly origins: readonly string[];
}

export function readScene(room: StreetRoom): Scene {
  const { config, store } = room;
  const given = readGiven(config.stateDir);
  return {
    given,
    cards: [...given.cards, ...store.issuedCards()],
    letters: readLetters(config.letterboxDir),
    frame: { appOrigin: config.appOrigin, brand: given.brand },
    origins: [config.appOrigin, config.windowOrigin],
  };
}

export function pocketOf(scene: Scene, card: GivenCard): PocketCard {
  return {
    card,
    person: scene.given.people.find((one) => one.reference === card.member),
    product: scene.given.products.find((one) => one.id === card.product),
  };
}

export interface Arrived {
  readonly texts: readonly Message[];
  readonly mails: readonly Message[];
  readonly letters: readonly Letter[];
}

/** What came for one person: by number, by address, by the name on the envelope. */
export function arrivedFor(room: StreetRoom, scene: Scene, reference: string): Arrived {
  const person = scene.given.people.find((one) => one.reference === reference);
  if (person === undefined) return { texts: [], mails: [], letters: [] };
  const messages = room.store.messages();
  const name = `${person.givenName} ${person.familyName}`.toLowerCase();
  return {
    texts: messages.filter(
      (one) => one.channel === 'sms' && (one.to === person.phone || one.from === person.phone),
    ),
    mails: messages.filter(
      (one) => one.channel === 'email' && one.to === person.email.toLowerCase(),
    ),
    letters: scene.letters.filter((one) => one.name.toLowerCase() === name),
  };
}

/** Messages for an address that nobody of the street has, but for what its people wrote themselves. */
export function arrivedForOthers(room: StreetRoom, scene: Scene): readonly Message[] {
  const known = new Set(scene.given.people.flatMap((one) => [one.phone, one.email.toLowerCase()]));
  return room.store.messages().filter((one) => !known.has(one.to) && !known.has(one.from));
}

/** Another version, another page: what came, and how much of it. */
export function versionOf(room: StreetRoom, scene: Scene, reference?: string): string {
  if (reference === undefined) {
    const { people } = scene.given;
    const news = room.store.messages()[0]?.id ?? '';
    return `${people.length}.${news}.${scene.letters.length}`;
  }
  const { texts, mails, letters } = arrivedFor(room, scene, reference);
  const cards = scene.cards.filter((one) => one.member === reference).length;
  const person = scene.given.people.find((one) => one.reference === reference);
  const calls = room.exchange
    .callsTo(person?.phone ?? '')
    .map(({ caller, id, state }) => `${id}${state}${caller === undefined ? '' : '+'}`);
  const ended = mails.filter(room.store.isEnded).length;
  return [texts[0]?.id, mails[0]?.id, ended, letters.length, cards, ...calls].join('.');
}
