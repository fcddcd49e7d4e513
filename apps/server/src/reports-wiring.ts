import {
  brandInSubdomain,
  evaluate,
  lookAlikeOf,
  namedIn,
  type Issuer,
  type Message,
  type Verdict,
} from '@countersign/scamflags';
import type { ContactParts } from './contact/index.ts';
import type { Foundation } from './foundation.ts';
import type { House } from './house.ts';
import type { MessageCheck, openMailIn } from './message-check/index.ts';
import type { LoadedWeights, Serving } from './scam-model/index.ts';
import { takeReportMail, type ReportMailParts } from './reports-mail/index.ts';
import {
  createReports,
  type LedgerAnswer,
  type ReportRoutesParts,
  type Reports,
  type ReportsParts,
} from './reports/index.ts';

/** Whose bank it is, as the programme has it now: so that what only looks like it is seen. */
export function issuerOf({ programme: room }: Pick<Foundation, 'programme'>): Issuer {
  const { brand, domains, officialNumbers, senders } = room.current().programme;
  return {
    names: [...new Set([brand.name, brand.short])],
    domains: domains.map(({ name }) => name.toLowerCase()),
    numbers: officialNumbers.map(({ number }) => number),
    senderIds: senders.filter(({ channel }) => channel === 'sms').map(({ value }) => value),
  };
}

/** A verdict, and by which weights it was made. */
export interface Judged {
  readonly verdict: Verdict;
  readonly model: string;
}

/** Judges by some weights, for the bank that the programme has at that moment. */
export function judgeBy(
  foundation: Pick<Foundation, 'programme'>,
  { model }: LoadedWeights,
  message: Message,
): Verdict {
  return evaluate(message, { issuer: issuerOf(foundation), model });
}

export type Judge = (message: Message) => Judged;

/** Judges by the weights that are in use at that moment. */
export function createJudge(
  foundation: Pick<Foundation, 'programme'>,
  { current }: Pick<Serving, 'current'>,
): Judge {
  return (message) => {
    const weights = current();
    return { verdict: judgeBy(foundation, weights, message), model: weights.sha256 };
  };
}

/** The room of reports; a text is read in the server itself: it is cut to a length that takes a millisecond. */
export function buildReports(
  foundation: Foundation,
  { judge, tell }: Pick<ReportsParts, 'tell'> & { readonly judge: Judge },
): Reports {
  return createReports({
    ...{ ...foundation, tell },
    read: async (message) => {
      const { things, words } = namedIn(message, issuerOf(foundation));
      return { ...judge(message), indicators: things, words };
    },
    looksLikeOurs: (host) => {
      const issuer = issuerOf(foundation);
      return lookAlikeOf(host, issuer) === 'issuer' || brandInSubdomain(host, issuer) === 'issuer';
    },
    sender: () => {
      const { brand, checkAddress, domains } = foundation.programme.current().programme;
      const domain = domains[0]?.name ?? 'invalid';
      return { org: brand.name, contact: checkAddress ?? `postmaster@${domain}`, domain };
    },
  });
}

/** What our own ledger says of a message; of a call there is nothing to compare. */
export async function ledgerOf(
  { messageCheck }: { readonly messageCheck: MessageCheck },
  message: Message,
  of: {
    readonly memberId: string | undefined;
    readonly source: string;
    readonly correlation: string;
  },
): Promise<LedgerAnswer> {
  if (message.channel === 'call') return 'unknown';
  const checked = await messageCheck.check({
    ...{ text: message.text, source: of.source, correlation: of.correlation },
    askedBy: of.memberId === undefined ? [] : [of.memberId],
  });
  return ledgerAnswer(checked);
}

function ledgerAnswer(checked: Awaited<ReturnType<MessageCheck['check']>>): LedgerAnswer {
  if (!checked.ok) return 'unknown';
  const { answer } = checked.value;
  // One number or a reference alone is no message.
  return answer === 'subject' || answer === 'reference' ? 'not-ours' : answer;
}

/** What people pass on to the report address. */
export function reportMailOf(
  house: House,
): NonNullable<Parameters<typeof openMailIn>[0]['reports']> {
  const { programme } = house;
  const parts: ReportMailParts = {
    ...house,
    reader: house.mailReader,
    relay: house.config.mailInRelay,
    ownDomains: () => programme.current().programme.domains.map(({ name }) => name.toLowerCase()),
    ledgerOf: async ({ isWhole, mail, memberIds, message, ...by }) => {
      const [memberId] = memberIds;
      if (!isWhole) {
        // A file without its form has no signature left: the words alone prove nothing of who sent them.
        const said = await ledgerOf(house, message, { ...by, memberId });
        return said === 'genuine' ? 'unknown' : said;
      }
      const asked = { mail, isPassedOn: true, askedBy: memberIds, ...by };
      return ledgerAnswer(await house.messageCheck.check(asked));
    },
  };
  return {
    address: () => programme.current().programme.reportAddress,
    take: (letter) => takeReportMail(parts, letter),
  };
}

/** What people forward to a number of ours. @param checks asked for when one comes: the rooms are built later */
export function reportsByText(
  checks: () => Pick<House, 'messageCheck' | 'reports'>,
): NonNullable<ContactParts['reported']> {
  return {
    prepare: (text) =>
      checks().reports.prepareText({
        ...text,
        ledger: (message, source) =>
          ledgerOf(checks(), message, {
            ...{ memberId: text.memberId, source, correlation: text.correlation },
          }),
      }),
  };
}

export function reportRoutesParts(house: House): ReportRoutesParts {
  return {
    reports: house.reports,
    memberByReference: async (reference) =>
      (await house.cards.findMember(house.db.reader, { reference }))?.id,
    ledgerOf: (message, of) =>
      ledgerOf(house, message, { ...of, source: `api ${of.memberId ?? ''}` }),
  };
}
