import { evaluate } from '@countersign/scamflags';
import type { WebDeskParts } from './desks/index.ts';
import type { House } from './house.ts';
import { issuerOf, ledgerOf } from './reports-wiring.ts';

/** Scam check and reports, as the public pages have them. */
export function scamPort(house: House): WebDeskParts['scam'] {
  const { reports } = house;
  return {
    read: (message) => evaluate(message, { issuer: issuerOf(house) }),
    readMail: async () => undefined,
    explain: () => undefined,
    issuer: () => JSON.stringify(issuerOf(house)),
    report: async ({ correlation, happened, memberId, message, source }) => {
      const ledger = await ledgerOf(house, message, { memberId, source, correlation });
      return reports.take({
        ...{ message, way: 'page', happened, ledger, source, correlation },
        ...(memberId === undefined ? {} : { memberId }),
      });
    },
    statusOf: (reference) => reports.statusOf(reference),
  };
}
