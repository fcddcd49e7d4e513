import { nextSteps, STEP_TEXTS, TEXTS } from '@countersign/scamflags';
import { refused } from '@countersign/kernel';
import { caseView } from './casework-wiring.ts';
import type { AgentCall } from './contact/index.ts';
import type { WebDeskParts } from './desks/index.ts';
import type { House } from './house.ts';
import { atLeast } from './verification/index.ts';
import { issuerOf, ledgerOf } from './reports-wiring.ts';
import { weightsAddress } from './scam-model/index.ts';

/** Files are read in threads that everybody shares. */
const FILES_PER_SOURCE = { kind: 'window', name: 'reports.file', max: 30, seconds: 3_600 } as const;

/** Scam check and reports, as the public pages have them. */
export function scamPort(house: House): WebDeskParts['scam'] {
  const { reports } = house;
  return {
    read: (message) => {
      const { model: judgedBy, verdict } = house.judge(message);
      return { verdict, judgedBy };
    },
    weights: () => {
      const { sha256 } = house.scamWeights.current();
      return { sha256, address: weightsAddress(sha256) };
    },
    readMail: async (bytes, source) => {
      const taken = await house.limits.take([{ limit: FILES_PER_SOURCE, subject: source }]);
      if (!taken.ok) return undefined;
      const read = await house.mailReader.readFile(bytes);
      return read.ok ? read.value : undefined;
    },
    explain: (code, language) => TEXTS[language].codes[code],
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
    reportAtDesk: async ({ correlation, staffId }, { callId, happened, message }) => {
      const call = await house.contact.callOf(staffId, callId);
      if (call === undefined) return refused({ code: 'contact.call-unknown' });
      const memberId = (await isKnownOn(house, call, staffId)) ? call.memberId : undefined;
      const source = `desk ${staffId}`;
      const ledger = await ledgerOf(house, message, { memberId, source, correlation });
      return reports.take({
        ...{ message, way: 'desk', happened, ledger, staffId, source, correlation },
        ...(memberId === undefined ? {} : { memberId }),
      });
    },
    mine: (memberId) => reports.ofMember(memberId),
    statusOf: (reference) => reports.statusOf(reference),
  };
}

/** Who calls us is known from L2 on; whom we called has typed our digits on a screen of theirs. */
async function isKnownOn(
  house: House,
  { direction, id, spoken }: AgentCall,
  staffId: string,
): Promise<boolean> {
  if (direction === 'outbound') return spoken === 'right';
  const { standing } = await caseView(house, { id, staffId }, 'en');
  return standing !== undefined && atLeast(standing.level, 'L2');
}
