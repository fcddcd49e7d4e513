import type { EvidenceFacts } from '@countersign/contract';
import { maskCardNumbers, maskFreeText } from '../platform/index.ts';
import { gatherContacts, type Gathered } from './gather-contacts.ts';
import { gatherLines } from './gather-lines.ts';
import { defang, groupReportReference } from '../reports/index.ts';
import type { EvidencePackParts } from './room.ts';
import { keepNewest } from './rules.ts';
import type { Opening } from './types.ts';

const ALERTS_MAX = 100;
const REPORTS_MAX = 50;
const THOUSANDTHS = 1_000;

export interface GatheredFacts {
  readonly facts: EvidenceFacts;
  readonly receipts: Gathered['receipts'];
  /** The member's. */
  readonly region: string;
}

/** Everything that an opening is about, read anew. Of several parts some are cut; the pack says so. */
export async function gatherFacts(
  parts: EvidencePackParts,
  opening: Opening,
): Promise<GatheredFacts | undefined> {
  const { at, from, id, memberId, until } = opening;
  const stretch = { memberId, from, until };
  const [member, held, told, alerted, reported, madeBy] = await Promise.all([
    parts.cards.findMember(parts.db.reader, { id: memberId }),
    parts.cards.cardsOf(parts.db.reader, memberId),
    gatherContacts(parts, opening),
    parts.alerts.between({ ...stretch, limit: ALERTS_MAX + 1 }),
    parts.reports.wholeOf({ ...stretch, limit: REPORTS_MAX + 1 }),
    parts.staffName(opening.staffId),
  ]);
  if (member === undefined) return undefined;
  const cards = held.filter((card) => card.memberId === memberId);
  const endings = new Map(cards.map((card) => [`${card.id}`, card.number?.lastFour]));
  const lines = await gatherLines(parts, opening, { contacts: told.references, endings });
  const alerts = keepNewest(alerted, ALERTS_MAX);
  const reports = keepNewest(reported, REPORTS_MAX);
  const cut = [
    ...told.cut,
    ...lines.cut,
    ...(alerts.isCut ? ['alerts'] : []),
    ...(reports.isCut ? ['reports'] : []),
  ];
  const facts: EvidenceFacts = {
    ...{ issuer: parts.issuer(), id, madeAt: at, madeBy },
    ...{ reason: opening.reason, case: opening.caseName ?? null, period: { from, until } },
    cardmember: {
      reference: member.reference,
      name: `${member.givenName} ${member.familyName}`,
      cards: cards.map(({ number, productId, status }) => ({
        ...{ ending: number?.lastFour ?? null, product: productId, status },
      })),
    },
    ...{ contacts: told.contacts, codes: told.codes, checks: lines.checks, locks: lines.locks },
    alerts: alerts.kept.map((one) => ({
      ...{ reference: one.reference, askedAt: one.askedAt, paidAt: one.at, state: one.state },
      ...{ amountMinor: one.amountMinor, currency: one.currency },
      ...{ merchant: maskCardNumbers(one.merchant), card: endings.get(one.cardId) ?? null },
      ...{ answeredAt: one.answered?.at ?? null, answeredBy: one.answered?.by ?? null },
    })),
    reports: await Promise.all(reports.kept.map((one) => reportFacts(parts, one))),
    cut,
  };
  return { facts, receipts: told.receipts, region: member.region };
}

type Whole = Awaited<ReturnType<EvidencePackParts['reports']['wholeOf']>>[number];

async function reportFacts(
  { staffName }: EvidencePackParts,
  report: Whole,
): Promise<EvidenceFacts['reports'][number]> {
  const { at, campaign, channel, language, ledger, level, model, probability, state, way } = report;
  return {
    reference: groupReportReference(report.reference),
    ...{ at, way, channel, language, level, probability, model, ledger, campaign, state },
    did: [...report.happened],
    reasons: report.reasons.map(({ code, weight }) => ({ code, weight: weight / THOUSANDTHS })),
    // Masked when it was kept; what is found today is taken out as well.
    words: report.text === undefined ? null : maskFreeText(report.text).text,
    names: report.indicators.map(({ kind, value }) => ({
      kind,
      value: defang(maskCardNumbers(value)),
    })),
    decisions: await Promise.all(
      report.labels.map(async (one) => ({
        ...{ at: one.at, label: one.label, by: await staffName(one.staffId) },
      })),
    ),
  };
}
