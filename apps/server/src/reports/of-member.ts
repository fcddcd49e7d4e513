import type { Instant } from '@countersign/kernel';
import type { Reader } from '../platform/index.ts';
import { findCampaign } from './campaign-store.ts';
import { indicatorsOf, labelsOf, reasonsOf, reportsBetween, type ReportRow } from './store.ts';
import type { Indicator, Label, Report, ReportReason } from './types.ts';

/** A report of one member, with all that was found and decided. Of others who reported the same there is a number. */
export interface WholeReport extends Report {
  readonly reasons: readonly ReportReason[];
  readonly indicators: readonly Indicator[];
  readonly labels: readonly {
    readonly at: Instant;
    readonly label: Label;
    readonly staffId: string;
  }[];
  readonly campaign: { readonly name: string; readonly reports: number };
}

/** What a member reported within a stretch of time, oldest first; of more than `limit` the newest. Whoever asks has recorded why. */
export async function wholeReports(
  reader: Reader,
  ask: Parameters<typeof reportsBetween>[1],
  reportOf: (row: ReportRow) => Report,
): Promise<readonly WholeReport[]> {
  const rows = await reportsBetween(reader, ask);
  return Promise.all(
    rows.map(async (row) => {
      const campaign = await findCampaign(reader, row.campaign_id);
      const labels = await labelsOf(reader, row.id);
      return {
        ...reportOf(row),
        reasons: (await reasonsOf(reader, row.id)) as readonly ReportReason[],
        indicators: await indicatorsOf(reader, row.id),
        labels: labels.map(({ at, by_staff: staffId, label }) => ({
          ...{ at: at as Instant, label, staffId },
        })),
        campaign: { name: campaign?.name ?? '', reports: Math.max(1, campaign?.reports ?? 1) },
      };
    }),
  );
}
