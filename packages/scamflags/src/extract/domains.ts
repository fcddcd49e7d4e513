// Whose a host is. Nothing is asked of anybody: the public suffix list is in the package.
import { getDomain, parse } from 'tldts';

// Hosts come cut out already; the endings of hosters ("web.app") count, as strangers are neighbours there.
const OPTIONS = {
  allowPrivateDomains: true,
  extractHostname: false,
  validateHostname: false,
} as const;

/** The registrable domain; the host itself where it has none. */
export const domainOf = (host: string): string => getDomain(host, OPTIONS) ?? host;

/** True where a host ends as hosts of the internet do: what is written without "http" is a link only then. */
export function hasKnownEnding(host: string): boolean {
  const { isIcann, isPrivate, domain } = parse(host, OPTIONS);
  return domain !== null && (isIcann === true || isPrivate === true);
}

// Endings under which a company has its branches; those that are given away are none.
const BRANCH =
  /^(?:com|net|org|(?:(?:com?|net|org|gob|gov)\.)?(?!(?:tk|ml|ga|cf|gq|cc|ws|pw|su)$)[a-z]{2})$/;

/** True where a domain is another, or a part of it. `x.*` stands for x under the ending of a country, too. */
export function isUnder(host: string, domain: string): boolean {
  if (domain.endsWith('.*')) {
    const whole = domainOf(host);
    return whole.startsWith(domain.slice(0, -1)) && BRANCH.test(whole.slice(domain.length - 1));
  }
  if (host === domain) return true;
  return host.endsWith(domain) && host.charCodeAt(host.length - domain.length - 1) === 46;
}

/** True under the ending of a hoster in the public suffix list, where neighbours are strangers. */
export function isPrivateEnding(host: string): boolean {
  return parse(host, OPTIONS).isPrivate === true;
}
