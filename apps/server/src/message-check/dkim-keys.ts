import { Resolver } from 'node:dns/promises';

/** A key record in DNS (RFC 6376 clause 3.6.2), in the form of `dns.resolve`. @throws where there is none */
export type FindKey = (name: string, type: string) => Promise<string[][]>;

export interface OwnDkimKey {
  readonly selector: string;
  /** `v=DKIM1; k=rsa; p=...` */
  readonly record: string;
}

const DNS_TIMEOUT_MS = 1_500;
const NAME = /^([a-z0-9-]{1,63})\._domainkey\.(.+)$/i;

/**
 * Keys of our own domains, and of no other: who else signed a message says nothing about whether it is from us, and
 * nobody makes us ask the servers that they name. Our present key is known; for others of ours DNS is asked.
 */
export function createFindKey(parts: {
  readonly own: OwnDkimKey | undefined;
  readonly isOurs: (domain: string) => boolean;
}): FindKey {
  const dns = new Resolver({ timeout: DNS_TIMEOUT_MS, tries: 1 });
  return async (name, type) => {
    const [, selector = '', domain = ''] = NAME.exec(name) ?? [];
    if (type !== 'TXT' || !parts.isOurs(domain.toLowerCase())) throw noSuchName();
    if (selector === parts.own?.selector) return [[parts.own.record]];
    return dns.resolveTxt(name);
  };
}

const noSuchName = (): Error =>
  Object.assign(new Error('not a key of ours'), { code: 'ENOTFOUND' });
