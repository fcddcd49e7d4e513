import type { Instant } from '@countersign/kernel';
import type { ProgrammeRoom } from '../programme/index.ts';

type Programme = ReturnType<ProgrammeRoom['current']>['programme'];

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
  readonly webOrigins: readonly string[];
}

/** Good for a day: a copy that is older says nothing. */
export const DOCUMENT_SECONDS = 86_400;
const MS = 1000;

export function documentOf(
  { current }: Pick<ProgrammeRoom, 'current'>,
  { now, origins }: { readonly now: Instant; readonly origins: readonly [string, ...string[]] },
): OfficialContacts {
  const { programme, version } = current();
  const iat = Math.floor(now / MS);
  return {
    iss: origins[0],
    iat,
    exp: iat + DOCUMENT_SECONDS,
    programme: version,
    phoneNumbers: programme.officialNumbers.map(({ number, direction, printedOnCard, region }) => ({
      number,
      direction,
      printedOnCard,
      region,
      products: productsOf(programme, region),
    })),
    smsSenders: programme.senders
      .filter(({ channel }) => channel === 'sms')
      .map(({ region, value }) => ({ sender: value, region })),
    mailDomains: programme.domains
      .filter(({ use }) => use !== 'web')
      .map(({ name, region }) => ({ domain: name, region })),
    webOrigins: origins,
  };
}

function productsOf(programme: Programme, region: string): readonly string[] {
  return programme.products.filter((one) => one.region === region).map(({ id }) => id);
}
