// Who a mail says it is from, where answers go, where its links lead, and what the mail server found.
import type { Authentication, Passed } from '@countersign/scamflags';

import type { Chance } from '../random.ts';
import { pick } from './slots.ts';
import type { Scene } from './slots.ts';

/** Mail boxes for everybody, invented. */
export const FREE_MAIL = [
  'mailnook.com',
  'inboxly.net',
  'postbox.example',
  'webletter.com',
  'freemail.example',
  'quickpost.net',
  'homemail.example',
  'lettermail.org',
] as const;
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

const withScheme = (url: string, scheme: string) => (url.includes('://') ? url : scheme + url);

/** The address in a sender's line is plain and in small letters. */
export function tidySender(line: string, chance: Chance): string {
  const filled = line.replace(/%free/g, () => pick(FREE_MAIL, chance));
  return filled.includes('<')
    ? filled.replace(/<([^>]*)>/, (_, address: string) => `<${plainAddress(address)}>`)
    : plainAddress(filled);
}

const plainAddress = (address: string) =>
  address
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/@https?:\/\//, '@')
    .replace(/@www\./, '@')
    .replace(/\/.*$/, '')
    .replace(/[^\w.@+-]+/g, '');

const OFFICES = [
  'no-reply',
  'noreply',
  'info',
  'alerts',
  'hello',
  'support',
  'service',
  'notifications',
  'news',
  'do-not-reply',
  'contact',
  'team',
] as const;
const SUBS = ['', '', '', 'mail.', 'e.', 'notify.', 'em.', 'info.'] as const;
const TRAP_OFFICES = [
  'security',
  'support',
  'no-reply',
  'alert',
  'info',
  'account',
  'service',
  'admin',
  'notice',
  'billing',
  'office',
  'sales',
  'helpdesk',
] as const;

/** The usual sender of a company's mail. */
export function ownSender(scene: Scene, trade: string, chance: Chance): string {
  const name = scene.fill(trade);
  return `${name} <${pick(OFFICES, chance)}@${pick(SUBS, chance)}${scene.fill(`${trade}Domain`)}>`;
}

export interface TrapSender {
  readonly line: string;
  /** It uses the company's own domain without being allowed to. */
  readonly isSpoofed: boolean;
}

/** Who a scam says it is from: the name is the company's, the address seldom. */
export function trapSender(scene: Scene, trade: string, lure: string, chance: Chance): TrapSender {
  const name =
    scene.fill(trade) +
    pick(['', '', '', ' Security', ' Support', ' Alert', ' Online', ' Info'], chance);
  const office = pick(TRAP_OFFICES, chance);
  const kind = chance.next();
  const at = (domain: string, isSpoofed = false): TrapSender => ({
    line: `${name} <${office}@${domain}>`,
    isSpoofed,
  });
  if (kind < 0.3 && /[a-z]\./.test(hostOf(lure)) && !/\.(?:dev|app|gd|ly|gy)$/.test(hostOf(lure)))
    return at(hostOf(lure).replace(/^www\./, ''));
  if (kind < 0.45)
    return at(hostOf(withScheme(scene.fill(`${trade}Lure`), '')).replace(/^www\./, ''));
  if (kind < 0.72) return at(scene.fill('firmDomain9'));
  if (kind < 0.87) {
    const label = scene.fill(`${trade}Domain`).split('.')[0];
    return {
      line: `${name} <${label}${pick(['', '.support', '-help', '24', 'team'], chance)}@${pick(FREE_MAIL, chance)}>`,
      isSpoofed: false,
    };
  }
  return at(scene.fill(`${trade}Domain`), true);
}

const all = (passed: Passed): Authentication => ({ spf: passed, dkim: passed, dmarc: passed });

export function genuineAuthentication(chance: Chance): Authentication {
  const kind = chance.next();
  if (kind < 0.82) return all('pass');
  if (kind < 0.9) return { spf: 'pass', dkim: 'none', dmarc: 'none' };
  if (kind < 0.97) return { spf: 'fail', dkim: 'pass', dmarc: 'pass' };
  return { spf: 'fail', dkim: 'none', dmarc: 'fail' };
}

export function trapAuthentication(isSpoofed: boolean, chance: Chance): Authentication {
  const kind = chance.next();
  if (isSpoofed) return kind < 0.75 ? { spf: 'fail', dkim: 'none', dmarc: 'fail' } : all('none');
  if (kind < 0.5) return all('pass');
  if (kind < 0.68) return { spf: 'pass', dkim: 'none', dmarc: 'none' };
  if (kind < 0.85) return { spf: 'fail', dkim: 'none', dmarc: 'fail' };
  return all('none');
}
