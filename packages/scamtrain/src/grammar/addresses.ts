// Addresses of links: of an invented company's own, and those that scams lead to.
import type { Chance } from '../random.ts';
import type { Draw } from './slots.ts';
import type { Place } from './world.ts';

const pick = <Item>(items: readonly [Item, ...Item[]] | readonly Item[], chance: Chance): Item =>
  items[chance.below(items.length)] as Item;

const RESERVED = ['.example', '.test', '.invalid'] as const;
const PATHS = [
  '',
  '/',
  '/app',
  '/help',
  '/t/#',
  '/track/#',
  '/o/#',
  '/alerts',
  '/r/#',
  '/pay',
  '/my',
  '/account',
  '/s/#',
  '/info',
  '/b/#',
  '/manage',
  '/c?id=#',
] as const;
const HOSTS = ['', '', '', 'www.', 'm.', 'go.', 'track.', 'my.', 'l.'] as const;
const SCAM_ENDINGS = [
  '.com',
  '.com',
  '.top',
  '.xyz',
  '.info',
  '.online',
  '.site',
  '.cc',
  '.vip',
  '.shop',
  '.live',
  '.net',
  '.icu',
  '.click',
  '.help',
  '.support',
  '.buzz',
  '.cyou',
  '.win',
  '.me',
  '.example',
  '.test',
  '.invalid',
] as const;
const SCAM_WORDS = [
  'secure',
  'verify',
  'login',
  'update',
  'help',
  'claim',
  'pay',
  'alert',
  'auth',
  'id',
  'service',
  'track',
  'refund',
  'portal',
  'center',
  'access',
  'confirm',
  'mi',
  'cliente',
  'acceso',
  'seguro',
  'verifica',
  'pago',
  'online',
] as const;
const SCAM_PATHS = [
  '',
  '',
  '/',
  '/i',
  '/u/#',
  '/login',
  '/verify',
  '/pay',
  '/#',
  '/es',
  '/index.php',
  '/id=#',
  '/uk',
  '/us',
  '/?c=#',
] as const;
/** Names that mean nothing, as throw-away domains have. */
const SYLLABLES = [
  'ka',
  'zu',
  'tri',
  'mo',
  'vel',
  'qua',
  'nex',
  'po',
  'lir',
  'ban',
  'tox',
  'fi',
  'rum',
  'sep',
] as const;

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const tokenOf = (length: number, chance: Chance) =>
  Array.from({ length }, () => LETTERS[chance.below(LETTERS.length)]).join('');

const pathOf = (paths: readonly string[], chance: Chance) =>
  pick(paths, chance).replace('#', () => tokenOf(4 + chance.below(6), chance));

/** A company's own domain: its name of two invented words or more, or a name that is kept for examples. */
export function domainOf(name: string, place: Place, chance: Chance): string {
  const words = name.split(/\W+/).filter((word) => word !== '' && !['of', 'de'].includes(word));
  const label = words.join(chance.next() < 0.3 ? '-' : '');
  return label + (chance.next() < 0.2 ? pick(RESERVED, chance) : pick(place.endings, chance));
}

export function linkOf(domain: string, chance: Chance): string {
  const scheme = chance.next() < 0.45 ? 'https://' : '';
  return `${scheme}${pick(HOSTS, chance)}${domain}${pathOf(PATHS, chance)}`;
}

/** Where a scam's link leads: to a name that resembles the company's, or to one that means nothing. */
export function lureOf({ chance, organisation }: Draw, nth: string, label?: string): string {
  const scheme = chance.next() < 0.55 ? 'https://' : chance.next() < 0.2 ? 'http://' : '';
  const ending = pick(SCAM_ENDINGS, chance);
  const path = pathOf(SCAM_PATHS, chance);
  const kind = chance.next();
  const own = (label ?? organisation('bank', nth).label).slice(0, 16);
  const word = pick(SCAM_WORDS, chance);
  if (kind < 0.35) return `${scheme}${own}-${word}${ending}${path}`;
  if (kind < 0.5) return `${scheme}${word}-${own}${ending}${path}`;
  if (kind < 0.6) return `${scheme}${own}.${word}-${tokenOf(4, chance)}${ending}${path}`;
  if (kind < 0.68)
    return `${scheme}www.${own.replace(/[lo]/, (letter) => (letter === 'l' ? '1' : '0'))}${word}${ending}${path}`;
  const made = Array.from({ length: 2 + chance.below(2) }, () => pick(SYLLABLES, chance)).join('');
  if (kind < 0.85) return `${scheme}${made}-${word}${ending}${path}`;
  return `${scheme}${made}${tokenOf(2, chance)}${ending}/${tokenOf(5, chance)}`;
}
