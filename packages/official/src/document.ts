import type { DirectoryFacts } from './judge.ts';

/** What is ours, whole: signed, for whoever wants to look things up without asking us. */
export interface OfficialContacts extends Readonly<Record<string, unknown>> {
  /** Origin of whoever says so */
  readonly iss: string;
  /** Seconds UTC (RFC 7519 clause 4.1) */
  readonly iat: number;
  readonly exp: number;
  /** Version of the programme that it was made from */
  readonly programme: string;
  readonly phoneNumbers: readonly {
    readonly number: string;
    /** `inbound`: ours, and never calls out: whoever shows it as a caller is pretending. */
    readonly direction: 'inbound' | 'outbound' | 'both';
    readonly printedOnCard: boolean;
    readonly region: string;
    /** Products whose cardmembers it is for */
    readonly products: readonly string[];
  }[];
  readonly smsSenders: readonly { readonly sender: string; readonly region: string }[];
  readonly mailDomains: readonly { readonly domain: string; readonly region: string }[];
  /** With every host below them */
  readonly webDomains: readonly { readonly domain: string; readonly region: string }[];
  readonly webOrigins: readonly string[];
}

/** The same facts that the house judges by, from the file that it signed. */
export function factsOf(contacts: OfficialContacts): DirectoryFacts {
  const hosts = contacts.webOrigins.map((origin) => new URL(origin).hostname);
  const domains = [...contacts.mailDomains, ...contacts.webDomains];
  return {
    numbers: contacts.phoneNumbers,
    senders: contacts.smsSenders.map(({ sender }) => sender),
    domains: [...new Set(domains.map(({ domain }) => domain.toLowerCase()))],
    hosts,
  };
}
