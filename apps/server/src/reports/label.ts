import { ok, refused, type Outcome } from '@countersign/kernel';
import { refreshCampaign } from './campaigns.ts';
import type { ReportsParts } from './room.ts';
import { decideLabel, groupReportReference, type LabelNo } from './rules.ts';
import { changeReport, insertLabel, lockReport, type ReportRow } from './store.ts';
import type { Label, ReportState } from './types.ts';

export interface LabelAsk {
  readonly staffId: string;
  readonly reportId: string;
  readonly label: Label;
  readonly correlation: string;
}

export interface LabelRefusal {
  readonly code: LabelNo | 'reports.unknown';
}

/** An analyst says what a report was; the reporter, if we know them, is told what came of it. */
export function labelReport(
  parts: ReportsParts,
  ask: LabelAsk,
): Promise<Outcome<void, LabelRefusal>> {
  return parts.db.transaction(async (tx) => {
    const row = await lockReport(tx, ask.reportId);
    const no = row === undefined ? 'reports.unknown' : decideLabel(row.state, ask.label);
    await parts.audit.append(tx, {
      actor: { kind: 'operator', id: ask.staffId },
      ...{ channel: 'desk', operation: 'reports.labelled', correlation: ask.correlation },
      ...(row === undefined ? {} : { subject: row.id }),
      ...(no === undefined ? { result: 'done' } : { result: 'refused', refusal: no }),
    });
    if (row === undefined || no !== undefined)
      return refused({ code: no ?? 'reports.unknown' } as const);
    const at = parts.clock();
    const { label } = ask;
    await insertLabel(tx, {
      ...{ id: parts.newId(), report_id: row.id, label, by_staff: ask.staffId, at },
    });
    await changeReport(tx, row.id, { state: label, state_at: at });
    await refreshCampaign(tx, row.campaign_id);
    await tellReporter(parts, tx, { row, label, correlation: ask.correlation });
    return ok(undefined);
  });
}

const TEMPLATES: Readonly<Record<Label, { readonly first: string; readonly again: string }>> = {
  scam: { first: 'report.scam', again: 'report.again-scam' },
  genuine: { first: 'report.genuine', again: 'report.again-genuine' },
  unclear: { first: 'report.unclear', again: 'report.again-unclear' },
};

/** Whoever was told something else before hears that it was wrong, in as many words. */
const templateFor = (before: ReportState, label: Label): string =>
  TEMPLATES[label][before === 'received' ? 'first' : 'again'];

async function tellReporter(
  { tell }: ReportsParts,
  tx: Parameters<ReportsParts['tell']>[0],
  told: { readonly row: ReportRow; readonly label: Label; readonly correlation: string },
): Promise<void> {
  const { member_id: memberId, reference } = told.row;
  if (memberId === null) return;
  await tell(tx, {
    ...{ memberId, template: templateFor(told.row.state, told.label) },
    correlation: told.correlation,
    to: 'everywhere',
    facts: { report: groupReportReference(reference) },
  });
}
