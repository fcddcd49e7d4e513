import type { Instant } from '@countersign/kernel';
import type { OfficialContacts } from '@countersign/official';
import type { ProgrammeRoom } from '../programme/index.ts';

type Programme = ReturnType<ProgrammeRoom['current']>['programme'];

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
    mailDomains: domainsOf(programme, 'mail'),
    webDomains: domainsOf(programme, 'web'),
    webOrigins: origins,
  };
}

function domainsOf({ domains }: Programme, wanted: 'mail' | 'web') {
  return domains
    .filter(({ use }) => use === wanted || use === 'both')
    .map(({ name, region }) => ({ domain: name, region }));
}

function productsOf(programme: Programme, region: string): readonly string[] {
  return programme.products.filter((one) => one.region === region).map(({ id }) => id);
}
