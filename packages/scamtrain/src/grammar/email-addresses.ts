// Where the links of a mail lead.
import type { Chance } from '../random.ts';
import { pick } from './slots.ts';
import type { Scene } from './slots.ts';

const TRACKERS = [
  'click.mailstation.net',
  'links.postbeam.com',
  'u48213.ct.sendharbor.net',
  'trk.lettercrew.example',
  'email.campaignloft.com',
  'go.mailfoundry.example',
] as const;
const OWN_HOSTS = [
  '',
  '',
  'www.',
  'www.',
  'my.',
  'account.',
  'secure.',
  'click.',
  'links.mail.',
  'e.',
  'app.',
  'help.',
] as const;
const OWN_PATHS = [
  '',
  '/',
  '/account',
  '/orders/#',
  '/login',
  '/c/##',
  '/help/#',
  '/my/#?utm_source=email',
  '/t?id=##',
  '/view/#',
  '/settings',
  '/ls/click?upn=##',
  '/en/info',
  '/s/#',
  '/news/#',
  '/signin',
  '/notifications',
  '/docs/#',
  '/r/##/#',
] as const;
const LURE_PATHS = [
  '/',
  '',
  '/login',
  '/verify',
  '/index.php?id=#',
  '/secure/signin',
  '/wp-content/plugins/#/',
  '/#',
  '/a/##',
  '/docs/view.html',
  '/account/update',
  '/m/#',
  '/?e=#',
  '/webmail/',
  '/pay/#',
  '/auth.html',
  '/p/##',
] as const;
const FREE_HOSTS = [
  'pages.dev',
  'web.app',
  'workers.dev',
  'sitecrafty.example',
  'freepages.example',
  'quickweb.example',
] as const;
const SHORT_HOSTS = [
  'is.gd',
  't.ly',
  'rb.gy',
  'cutt.ly',
  'tiny-go.example',
  'shrt.example',
] as const;
const NUMBER_NETS = ['192.0.2', '198.51.100', '203.0.113'] as const;
const LETTERS = 'abcdefghjkmnpqrstuvwxyzABCDEFGHKLMNPQRSTVWXYZ23456789';

const tokenOf = (length: number, chance: Chance) =>
  Array.from({ length }, () => LETTERS[chance.below(LETTERS.length)]).join('');
const pathOf = (paths: readonly string[], chance: Chance) =>
  pick(paths, chance)
    .replace('##', () => tokenOf(14 + chance.below(40), chance))
    .replace('#', () => tokenOf(5 + chance.below(8), chance));

export const hostOf = (url: string) => url.replace(/^https?:\/\//, '').split(/[/?]/)[0] ?? '';

/** Links of one genuine mail: nearly always the sender's own; some go through a mailer's counting host. */
export function ownLinks(domain: string, chance: Chance, counted: number): () => string {
  const tracker = chance.next() < counted ? pick(TRACKERS, chance) : undefined;
  return () => {
    if (tracker !== undefined && chance.next() < 0.9)
      return `https://${tracker}${pathOf(['/c/##', '/ls/click?upn=##', '/f/a/##', '/u/##'], chance)}`;
    const host =
      chance.next() < 0.02
        ? `${tokenOf(5, chance).toLowerCase()}.example`
        : pick(OWN_HOSTS, chance) + domain;
    return `https://${host}${pathOf(OWN_PATHS, chance)}`;
  };
}

/** Links of one scam: one trap, shown again and again. */
export function lureLinks(scene: Scene, trade: string, chance: Chance): () => string {
  const made = lureOf(scene, trade, chance);
  return () => made;
}

function lureOf(scene: Scene, trade: string, chance: Chance): string {
  const kind = chance.next();
  const scheme = chance.next() < 0.85 ? 'https://' : 'http://';
  if (kind < 0.42) return withScheme(scene.fill(`${trade}Lure`), scheme);
  if (kind < 0.57) return `${scheme}${scene.fill('firmDomain8')}${pathOf(LURE_PATHS, chance)}`;
  if (kind < 0.72) {
    const label =
      chance.next() < 0.5
        ? scene.fill(`${trade}Domain`).split('.')[0]
        : tokenOf(9, chance).toLowerCase();
    return `https://${label}${pick(['', '-login', '-docs', '-id', '-portal'], chance)}.${pick(FREE_HOSTS, chance)}${pathOf(LURE_PATHS, chance)}`;
  }
  if (kind < 0.83) return `${scheme}${pick(SHORT_HOSTS, chance)}/${tokenOf(6, chance)}`;
  if (kind < 0.88)
    return `http://${pick(NUMBER_NETS, chance)}.${1 + chance.below(250)}${pathOf(LURE_PATHS, chance)}`;
  return withScheme(scene.fill('lure8'), scheme);
}

export const withScheme = (url: string, scheme: string) =>
  url.includes('://') ? url : scheme + url;
