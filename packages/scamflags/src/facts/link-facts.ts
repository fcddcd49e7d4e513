// What is so of a link by itself, and of a link beside a name.
import type { FactCode } from '../codes.ts';
import { domainOf, hasKnownEnding, isPrivateEnding } from '../extract/domains.ts';
import { parseWebAddress } from '../extract/web-address.ts';
import type { Link } from '../inside.ts';
import type { Issuer } from '../types.ts';
import { FREE_HOSTS, FREE_PATHS, PROGRAMS, RISKY_ENDINGS, SHORTENERS } from './hosts.ts';
import { brandInSubdomain, isKnownHost, isOf, lookAlikeOf } from './look-alike.ts';

const isIp = (host: string): boolean =>
  /^\d{1,3}(?:\.\d{1,3}){3}$/.test(host) ||
  /^(?:0x[0-9a-f]{1,8}|\d{8,10})$/.test(host) ||
  host.startsWith('[');

const isFree = ({ host, domain }: Link, path: string): boolean =>
  FREE_HOSTS.has(domain) ||
  FREE_HOSTS.has(host) ||
  isPrivateEnding(host) ||
  FREE_PATHS.some(([free, start]) => host === free && path.startsWith(start) && path.length > 1);

/** A link within a link, to another domain. */
function leadsOn({ domain }: Link, rest: string): boolean {
  const query = rest.toLowerCase();
  let at = query.indexOf('=http');
  if (at < 0) at = query.indexOf('/http');
  if (at < 0) return false;
  const inner = query
    .slice(at + 1, at + 300)
    .replace('%3a', ':')
    .replaceAll('%2f', '/');
  const address = parseWebAddress(inner.split('&')[0] ?? '');
  return address !== undefined && address.host.includes('.') && domainOf(address.host) !== domain;
}

/** A domain in the shown words that is not the link's. */
function differs({ shown, href, domain }: Link): boolean {
  if (shown === href || shown.length > 300) return false;
  const word = shown.split(/\s/).find((one) => one.includes('.'));
  if (word === undefined || word.includes('@')) return false;
  const address = parseWebAddress(word.replaceAll(/^[("'<]{1,3}|[)"'>.,:;]{1,3}$/g, ''));
  if (address === undefined || !hasKnownEnding(address.host)) return false;
  return domainOf(address.host) !== domain;
}

const endingOf = (path: string): string => {
  const [file = ''] = path.split(/[?#]/);
  const name = file.slice(file.lastIndexOf('/') + 1).toLowerCase();
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot + 1);
};

/** Facts of a host alone, so that a mail with one host in many links asks once. */
export interface HostFacts {
  readonly isKnown: boolean;
  readonly codes: readonly FactCode[];
}

const chosen = (facts: readonly (readonly [FactCode, boolean])[]): readonly FactCode[] =>
  facts.filter(([, isSo]) => isSo).map(([code]) => code);

export function factsOfHost({ host, domain }: Link, issuer: Issuer | undefined): HostFacts {
  const isKnown = isOf(host, 'issuer', issuer) || isKnownHost(host);
  const ending = host.slice(host.lastIndexOf('.') + 1);
  const codes = chosen([
    ['link-ip', isIp(host)],
    ['link-shortened', SHORTENERS.has(domain) || SHORTENERS.has(host)],
    ['link-risky-ending', !isKnown && RISKY_ENDINGS.has(ending)],
    ['brand-in-subdomain', !isKnown && brandInSubdomain(host, issuer) !== undefined],
    ['link-lookalike', !isKnown && lookAlikeOf(host, issuer) !== undefined],
  ]);
  return { isKnown, codes };
}

/** Facts of one link that need no other part of the message. */
export function factsOfLink(link: Link, ofHost: HostFacts): readonly FactCode[] {
  const address = parseWebAddress(link.href);
  if (address === undefined) return [];
  const path = address.rest.startsWith('/') ? address.rest : `/${address.rest}`;
  const program = endingOf(path);
  const isOddPort = address.port !== '' && address.port !== '80' && address.port !== '443';
  return [
    ...ofHost.codes,
    ...chosen([
      ['link-user-info', address.user !== ''],
      ['link-text-differs', differs(link)],
      ['link-redirects', leadsOn(link, address.rest)],
      ['link-free-host', isFree(link, path)],
      ['link-risky-ending', isOddPort && !ofHost.codes.includes('link-risky-ending')],
      ['link-executable', PROGRAMS.has(program) && program !== 'com' && program !== 'js'],
      ['qr-link', link.isFromQr],
    ]),
  ];
}
