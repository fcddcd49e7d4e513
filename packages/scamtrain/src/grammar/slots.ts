// What the slots of a row are filled with. A slot keeps its value within a row; a digit behind its name makes another one:
// $amount and $amount2. Every value is invented.
import type { Chance } from '../random.ts';
import { domainOf, linkOf, lureOf } from './addresses.ts';
import { dateOf, dayOf, timeOf } from './days.ts';
import { knownOrganisation } from './known.ts';
import type { Region } from './template.ts';
import { PLACES, type Place, STEMS, TRADES } from './world.ts';

export interface Organisation {
  readonly name: string;
  /** Its name in one word, without accents. */
  readonly label: string;
  readonly domain: string;
}

/** One row's world. */
export interface Scene {
  readonly region: Region;
  /** Of the person that the text speaks of: $name, and ‹he/she›. */
  readonly isFeminine: boolean;
  readonly fill: (slot: string) => string;
}

export class SlotError extends Error {
  override readonly name = 'SlotError';
}

export interface Draw {
  readonly chance: Chance;
  readonly place: Place;
  readonly region: Region;
  readonly isFeminine: boolean;
  readonly organisation: (trade: string, nth: string) => Organisation;
}

export const pick = <Item>(items: readonly Item[], chance: Chance): Item => {
  const item = items[chance.below(items.length)];
  if (item === undefined) throw new SlotError('There is nothing to choose from.');
  return item;
};

const digitsOf = (shape: string, chance: Chance) =>
  shape.replace(/#/g, () => String(chance.below(10)));

const plainOf = (text: string) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '');

type Fill = (draw: Draw, nth: string) => string;

/** Sums: from, to, and whether there are cents. */
const SUMS: Readonly<Record<string, readonly [from: number, to: number, cents: boolean]>> = {
  amount: [4, 480, true],
  fee: [0.5, 4, true],
  big: [500, 9_000, true],
  round: [20, 900, false],
  huge: [10_000, 900_000, false],
  pay: [80, 600, false],
};

const FILLS: Readonly<Record<string, Fill>> = {
  name: ({ place, isFeminine, chance }) => pick(isFeminine ? place.women : place.men, chance),
  man: ({ place, chance }) => pick(place.men, chance),
  woman: ({ place, chance }) => pick(place.women, chance),
  first: ({ place, chance }) => pick([...place.men, ...place.women], chance),
  last: ({ place, chance }) => pick(place.surnames, chance),
  city: ({ place, chance }) => pick(place.cities, chance),
  street: ({ place, chance }) => `${pick(place.streets, chance)}`,
  code: ({ chance }) =>
    digitsOf(
      pick(
        ['######', '######', '######', '####', '#####', '########', '### ###', '###-###'],
        chance,
      ),
      chance,
    ),
  code6: ({ chance }) => digitsOf('######', chance),
  last4: ({ chance }) => digitsOf('####', chance),
  ending: ({ chance }) => digitsOf('####', chance),
  last3: ({ chance }) => digitsOf('###', chance),
  n: ({ chance }) => String(2 + chance.below(8)),
  nn: ({ chance }) => String(10 + chance.below(80)),
  pct: ({ chance }) => `${pick([5, 10, 15, 20, 25, 30, 40, 50], chance)}%`,
  ref: ({ chance }) =>
    digitsOf(
      pick(
        ['#########', 'AB#######', 'R##-####', '##########', 'XK#####', '####-####', 'CS######'],
        chance,
      ),
      chance,
    ),
  track: ({ chance }) =>
    digitsOf(
      pick(
        ['JD00############', '################', 'ZX#########GB', 'PQ##########', '##############'],
        chance,
      ),
      chance,
    ),
  flight: ({ chance }) => digitsOf(pick(['QF###', 'BV####', 'TR ###', 'LW###'], chance), chance),
  seat: ({ chance }) => `${1 + chance.below(38)}${pick(['A', 'B', 'C', 'D', 'F'], chance)}`,
  gate: ({ chance }) => `${pick(['A', 'B', 'C', 'D', ''], chance)}${1 + chance.below(60)}`,
  plate: ({ chance }) =>
    digitsOf(pick(['####KXB', 'LX## PQR', '#ABD###', 'YT##-JK'], chance), chance),
  date: dateOf,
  day: dayOf,
  time: timeOf,
  mobile: ({ place, chance }) => digitsOf(pick(place.mobiles, chance), chance),
  phone: ({ place, chance }) => digitsOf(pick(place.lines, chance), chance),
  short: ({ place, chance }) => digitsOf(pick(place.shorts, chance), chance),
  sender: (draw, nth) => senderOf(draw, nth),
  lure: (draw, nth) => lureOf(draw, nth),
  wallet: ({ chance }) =>
    `0x${Array.from({ length: 40 }, () => chance.below(16).toString(16)).join('')}`,
};

/** As a phone shows who wrote: an id, a short code, a number. */
function senderOf(draw: Draw, nth: string): string {
  const { chance, place } = draw;
  const { label } = draw.organisation('bank', nth);
  if (chance.next() < 0.5) return label.slice(0, 11).toUpperCase();
  return digitsOf(pick(chance.next() < 0.6 ? place.shorts : place.mobiles, chance), chance);
}

function sumOf(
  { chance, place }: Draw,
  [from, to, hasCents]: readonly [number, number, boolean],
): string {
  // Small sums are more usual than large ones.
  const raw = from * (to / from) ** chance.next() * place.rate;
  const rough = place.rate > 100 ? Math.round(raw / 100) * 100 : raw;
  const cents = hasCents && place.rate <= 100 && chance.next() < 0.85;
  const value = cents ? rough.toFixed(2) : String(Math.max(1, roundOf(rough, hasCents)));
  const [whole = '', part] = value.split('.');
  const thousands = place.decimals === ',' ? '.' : ',';
  const grouped = chance.next() < 0.8 ? whole.replace(/\B(?=(\d{3})+$)/g, thousands) : whole;
  const number = part === undefined ? grouped : `${grouped}${place.decimals}${part}`;
  return pick(place.money, chance).replace('%', () => number);
}

const roundOf = (value: number, isFine: boolean) => {
  const step = isFine || value < 20 ? 1 : value < 200 ? 5 : value < 2_000 ? 50 : 500;
  return Math.round(value / step) * step;
};

function makeOrganisation(
  { chance, place }: Pick<Draw, 'chance' | 'place'>,
  trade: string,
): Organisation {
  const lang = place.lang === 'es' ? 'es' : 'en';
  const halves = STEMS[lang];
  const stem = pick(halves.first, chance) + pick(halves.second, chance);
  const name = pick(TRADES[trade]?.[lang] ?? [], chance).replace('%', stem);
  const label = plainOf(name).toLowerCase().replace(/\W+/g, '');
  return { name, label, domain: domainOf(plainOf(name).toLowerCase(), place, chance) };
}

/**
 * The slots of one row. Besides those above: $bank, $courier and every other trade are a company's name; $bankUrl a link of its
 * own, $bankDomain its domain, $bankId its sender id, $bankLure a link that only looks like it.
 * @param knownShare how many of the companies are such that exist
 */
export function makeScene(region: Region, chance: Chance, knownShare = 0): Scene {
  const place = PLACES[region];
  const isFeminine = chance.next() < 0.5;
  const kept = new Map<string, string>();
  const organisations = new Map<string, Organisation>();
  const makeOne = (trade: string) =>
    chance.next() < knownShare
      ? knownOrganisation(chance)
      : makeOrganisation({ chance, place }, trade);
  const organisation = (trade: string, nth: string) => {
    const key = trade + nth;
    const found = organisations.get(key) ?? makeOne(trade);
    organisations.set(key, found);
    return found;
  };
  const draw: Draw = { chance, place, region, isFeminine, organisation };
  const fill = (slot: string) => {
    const found = kept.get(slot) ?? fillOnce(slot, draw);
    kept.set(slot, found);
    return found;
  };
  return { region, isFeminine, fill };
}

const SLOT = /^(?<trade>[a-z]+?)(?<facet>Url|Domain|Id|Lure)?(?<nth>\d?)$/;

function fillOnce(slot: string, draw: Draw): string {
  const { trade = '', facet, nth = '' } = SLOT.exec(slot)?.groups ?? {};
  if (TRADES[trade] !== undefined) return facetOf(draw.organisation(trade, nth), facet, draw);
  const sum = SUMS[slot.replace(/\d$/, '')];
  if (sum !== undefined) return sumOf(draw, sum);
  const fillSlot = FILLS[slot] ?? FILLS[slot.replace(/\d$/, '')];
  if (fillSlot === undefined) throw new SlotError(`There is no slot "$${slot}".`);
  return fillSlot(draw, nth);
}

function facetOf(
  { name, label, domain }: Organisation,
  facet: string | undefined,
  draw: Draw,
): string {
  switch (facet ?? '') {
    case 'Url':
      return linkOf(domain, draw.chance);
    case 'Domain':
      return domain;
    case 'Id':
      return draw.chance.next() < 0.7 ? label.slice(0, 11).toUpperCase() : name.slice(0, 11);
    case 'Lure':
      return lureOf(draw, '', label);
    default:
      return name;
  }
}
