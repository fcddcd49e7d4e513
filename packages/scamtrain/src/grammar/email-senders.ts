// Who a mail says it is from, where answers go, and what the mail server found.
import type { Authentication, Passed } from '@countersign/scamflags';

import type { Chance } from '../random.ts';
import { hostOf, withScheme } from './email-addresses.ts';
import { type Scene, pick } from './slots.ts';

/** Mail boxes for everybody, invented. */
const FREE_MAIL = [
  'mailnook.com',
  'inboxly.net',
  'postbox.example',
  'webletter.com',
  'freemail.example',
  'quickpost.net',
  'homemail.example',
  'lettermail.org',
] as const;
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
