import { Resolver } from 'node:dns/promises';

/** A key record in DNS (RFC 6376 clause 3.6.2), in the form of `dns.resolve`. @throws where there is none */
export type FindKey = (name: string, type: string) => Promise<string[][]>;

export interface OwnDkimKey {
  readonly selector: string;
  /** `v=DKIM1; k=rsa; p=...` */
  readonly record: string;
}

const DNS_TIMEOUT_MS = 1_500;
const NAME = /^([a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63}){0,3})\._domainkey\.(.+)$/i;

/**
 * Keys of our own domains, of the sealers that the programme trusts, and of no other: who else signed a message says nothing about
 * whether it is from us, and nobody makes us ask the servers that they name. Our present key is known; for others DNS is asked.
 */
export function createFindKey(parts: {
  readonly own: OwnDkimKey | undefined;
  readonly isOurs: (domain: string) => boolean;
  readonly isSealer: (domain: string) => boolean;
  readonly askDns?: FindKey | undefined;
}): FindKey {
  const dns = new Resolver({ timeout: DNS_TIMEOUT_MS, tries: 1 });
  const ask: FindKey = parts.askDns ?? ((name) => dns.resolveTxt(name));
  return async (name, type) => {
    const [, selector = '', written = ''] = NAME.exec(name) ?? [];
    const domain = written.toLowerCase();
    const isOurs = parts.isOurs(domain);
    if (type !== 'TXT' || !(isOurs || parts.isSealer(domain))) throw noSuchName();
    if (isOurs && selector === parts.own?.selector) return [[parts.own.record]];
    return ask(name, type);
  };
}

const noSuchName = (): Error =>
  Object.assign(new Error('not a key that counts here'), { code: 'ENOTFOUND' });
