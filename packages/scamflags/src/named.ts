// What a message names that leads to whoever is behind it, and its words without all of that: for grouping reports.
import { BRANDS } from './extract/brands.ts';
import { isUnder } from './extract/domains.ts';
import { extract } from './extract/extract.ts';
import type { Link } from './inside.ts';
import { maskEntities } from './mask.ts';
import { normalise } from './normalise/normalise.ts';
import type { Issuer, Message } from './types.ts';

export type NamedKind = 'url' | 'domain' | 'phone' | 'address' | 'sender' | 'wallet';

export interface NamedThing {
  readonly kind: NamedKind;
  readonly value: string;
}

export interface Named {
  /** Each once; never what is the issuer's own, nor the pages of a company that is only named. */
  readonly things: readonly NamedThing[];
  /** The words, plain and without names, numbers and links. */
  readonly words: string;
}

/**
 * @param message  as it came
 * @param issuer   whose bank it is: its own numbers and pages lead to nobody
 */
export function namedIn(message: Message, issuer?: Issuer): Named {
  const { normalised } = normalise(message.text);
  const extracted = extract(normalised, message, issuer);
  const things = new Map<string, NamedThing>();
  const add = (kind: NamedKind, value: string) => {
    if (value !== '') things.set(`${kind} ${value}`, { kind, value });
  };
  const own = issuer?.domains ?? [];
  for (const link of extracted.links) {
    if (isKnown(link.host, own)) continue;
    add('url', plainAddress(link));
    add('domain', link.domain);
  }
  for (const { kind, value } of extracted.entities) {
    if (kind === 'phone' && issuer?.numbers.includes(value) !== true) add('phone', value);
    if (kind === 'wallet') add('wallet', value);
    if (kind === 'address' && !isKnown(hostOf(value), own)) add('address', value);
  }
  addSender(message, issuer, add);
  return { things: [...things.values()], words: wordsOf(maskEntities(normalised, extracted).text) };
}

/** Of the issuer, or of a company that many are called by name of: to name those finds nobody. */
function isKnown(host: string, own: readonly string[]): boolean {
  if (own.some((domain) => isUnder(host, domain))) return true;
  return BRANDS.some(({ domains }) => domains.some((domain) => isUnder(host, domain)));
}

const hostOf = (address: string) => address.slice(address.lastIndexOf('@') + 1);

const SEGMENT_MAX = 32;
const URL_MAX = 500;

/** Without what may name the reader: queries, fragments, names before the host, long or addressed parts of the path. */
function plainAddress({ host, href }: Link): string {
  const path = /^[a-z][a-z0-9+.-]{0,15}:\/\/[^/?#\s]{0,300}(\/[^?#\s]{0,2000})?/i.exec(href)?.[1];
  const segments = (path ?? '').split('/').filter(Boolean);
  const end = segments.findIndex((one) => one.length > SEGMENT_MAX || /@|%40/i.test(one));
  const kept = end < 0 ? segments : segments.slice(0, end);
  return `https://${host}${kept.map((one) => `/${one}`).join('')}`.slice(0, URL_MAX);
}

const SENDER_MAX = 40;

function addSender(
  { channel, from }: Message,
  issuer: Issuer | undefined,
  add: (kind: NamedKind, value: string) => void,
): void {
  if (from === undefined) return;
  const address = /[^\s<>,;:"]{1,64}@[^\s<>,;:"]{1,190}/.exec(from)?.[0]?.toLowerCase();
  if (address !== undefined) {
    if (!isKnown(hostOf(address), issuer?.domains ?? [])) add('address', address);
    return;
  }
  if (channel === 'email') return;
  const number = from.replaceAll(/[\s().-]/g, '');
  if (/^\+?[0-9]{4,15}$/.test(number)) {
    if (issuer?.numbers.includes(number) !== true) add('phone', number);
    return;
  }
  const name = from.trim().slice(0, SENDER_MAX);
  const isOwn = issuer?.senderIds.some((one) => one.toLowerCase() === name.toLowerCase()) === true;
  if (!isOwn) add('sender', name);
}

/** Marks of entities become words of their own, signs go. */
function wordsOf(masked: string): string {
  return masked
    .replaceAll(/[^\p{L}\p{N}\p{Co}]+/gu, ' ')
    .replaceAll(/\p{Co}/gu, (mark) => ` ${mark} `)
    .replaceAll(/\s+/g, ' ')
    .trim();
}
