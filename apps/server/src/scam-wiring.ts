import { evaluate, nextSteps, STEP_TEXTS, TEXTS } from '@countersign/scamflags';
import { readReleasedModel } from '@countersign/scamflags/weights';
import type { WebDeskParts } from './desks/index.ts';
import type { House } from './house.ts';
import { issuerOf, ledgerOf } from './reports-wiring.ts';

/** Scam check and reports, as the public pages have them. */
export function scamPort(house: House): WebDeskParts['scam'] {
  const { reports } = house;
  const model = readReleasedModel();
  return {
    read: (message) => evaluate(message, { issuer: issuerOf(house), model }),
    readMail: async (bytes) => {
      const read = await house.mailReader.readFile(bytes);
      return read.ok ? read.value : undefined;
    },
    explain: (code, language) => (isBare(code) ? undefined : TEXTS[language].codes[code]),
    steps: ({ channel, happened }, language) =>
      nextSteps([], channel, happened).map((step) => STEP_TEXTS[step][language]),
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

/** Parts of the score that are no reasons for people. */
const isBare = (code: string) => code === 'base' || code === 'others' || code === 'words';
