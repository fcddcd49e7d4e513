import { ok, refused, type Instant, type Outcome } from '@countersign/kernel';
import type { Exported, ExportFormat } from './exchange/index.ts';
import type { ReportsParts } from './room.ts';
import { findCampaign, indicatorsOfCampaign, reportsOfCampaign } from './campaign-store.ts';
import { type ReportRow } from './store.ts';

export interface ExportAsk {
  readonly campaignId: string;
  readonly format: ExportFormat;
  /** A report whose words go along: somebody has read them, and nobody is named in them. */
  readonly sampleOf?: string;
  readonly staffId: string;
  readonly correlation: string;
}

export interface ExportRefusal {
  readonly code: 'reports.campaign-unknown';
}

/** What of a campaign may leave, in one snapshot with the line of the record that says who took it. */
export function exportOf(
  parts: ReportsParts,
  ask: ExportAsk,
): Promise<Outcome<Exported, ExportRefusal>> {
  return parts.db.transaction(async (tx) => {
    const row = await findCampaign(tx, ask.campaignId);
    const isThere = row !== undefined && row.merged_into === null && row.reports > 0;
    await parts.audit.append(tx, {
      actor: { kind: 'operator', id: ask.staffId },
      ...{ channel: 'desk', operation: `reports.exported-${ask.format}`, subject: ask.campaignId },
      ...(isThere
        ? { result: 'done' }
        : { result: 'refused', refusal: 'reports.campaign-unknown' }),
      correlation: ask.correlation,
    });
    if (!isThere) return refused({ code: 'reports.campaign-unknown' });
    const reports = await reportsOfCampaign(tx, row.id);
    const indicators = await indicatorsOfCampaign(tx, row.id);
    return ok({
      campaign: {
        ...{ id: row.id, name: row.name, state: row.state, reports: row.reports },
        ...{ firstSeen: row.first_seen as Instant, lastSeen: row.last_seen as Instant },
        channels: [...new Set(reports.map(({ channel }) => channel))],
        indicators: indicators.map((one) => ({ ...one, firstSeen: one.firstSeen as Instant })),
        sample: sampleOf(reports, ask.sampleOf),
      },
      sender: parts.sender(),
      at: parts.clock(),
    });
  });
}

function sampleOf(reports: readonly ReportRow[], id: string | undefined): string | undefined {
  return reports.find((one) => one.id === id)?.text ?? undefined;
}
