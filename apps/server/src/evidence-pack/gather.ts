import type { EvidenceFacts } from '@countersign/contract';
import { maskCardNumbers, maskFreeText } from '../platform/index.ts';
import { gatherContacts, type Gathered } from './gather-contacts.ts';
import { gatherLines } from './gather-lines.ts';
import { defang, groupReportReference } from '../reports/index.ts';
import type { EvidencePackParts } from './room.ts';
import type { Opening } from './types.ts';

const ALERTS_MAX = 100;
const REPORTS_MAX = 50;
const THOUSANDTHS = 1_000;

type Receipts = Gathered['receipts'];

/** Everything that an opening is about, read anew. Of several parts some are cut; the pack says so. */
export async function gatherFacts(
  parts: EvidencePackParts,
  opening: Opening,
): Promise<{ readonly facts: EvidenceFacts; readonly receipts: Receipts } | undefined> {
  const { at, from, id, memberId, until } = opening;
  const member = await parts.cards.findMember(parts.db.reader, { id: memberId });
  if (member === undefined) return undefined;
  const cards = (await parts.cards.cardsOf(parts.db.reader, memberId)).filter(
    (card) => card.memberId === memberId,
  );
  const endings = new Map(cards.map((card) => [`${card.id}`, card.number?.lastFour]));
  const told = await gatherContacts(parts, opening);
  const lines = await gatherLines(parts, opening, { contacts: told.references, endings });
  const stretch = { memberId, from, until };
  const alerts = await parts.alerts.between({ ...stretch, limit: ALERTS_MAX });
  const reports = await parts.reports.wholeOf({ ...stretch, limit: REPORTS_MAX });
  const cut = [
    ...told.cut,
    ...lines.cut,
    ...(alerts.length === ALERTS_MAX ? ['alerts'] : []),
    ...(reports.length === REPORTS_MAX ? ['reports'] : []),
  ];
  const facts: EvidenceFacts = {
    ...{ issuer: parts.issuer(), id, madeAt: at, madeBy: await parts.staffName(opening.staffId) },
    ...{ reason: opening.reason, case: opening.caseName ?? null, period: { from, until } },
    cardmember: {
      reference: member.reference,
      name: `${member.givenName} ${member.familyName}`,
      cards: cards.map(({ number, productId, status }) => ({
        ...{ ending: number?.lastFour ?? null, product: productId, status },
      })),
    },
    ...{ contacts: told.contacts, codes: told.codes, checks: lines.checks, locks: lines.locks },
    alerts: alerts.map((one) => ({
      ...{ reference: one.reference, askedAt: one.askedAt, paidAt: one.at, state: one.state },
      ...{ amountMinor: one.amountMinor, currency: one.currency },
      ...{ merchant: maskCardNumbers(one.merchant), card: endings.get(one.cardId) ?? null },
      ...{ answeredAt: one.answered?.at ?? null, answeredBy: one.answered?.by ?? null },
    })),
    reports: await Promise.all(reports.map((one) => reportFacts(parts, one))),
    cut,
  };
  return { facts, receipts: told.receipts };
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
