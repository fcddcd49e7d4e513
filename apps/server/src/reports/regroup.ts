import { ok, refused, type Outcome } from '@countersign/kernel';
import type { Tx } from '../platform/index.ts';
import { refreshCampaign } from './campaigns.ts';
import type { ReportsParts } from './room.ts';
import {
  changeCampaign,
  insertCampaign,
  insertRegrouping,
  lockCampaigns,
  lockGrouping,
  moveReports,
  nextCampaignName,
} from './campaign-store.ts';
import { type CampaignRow } from './store.ts';

interface Doer {
  readonly staffId: string;
  readonly correlation: string;
}

export interface RegroupRefusal {
  readonly code: 'reports.campaign-unknown' | 'reports.nothing-moved';
}

/** Two campaigns are one: the older keeps its name, the other leads to it for ever. @returns the id that stays */
export function mergeCampaigns(
  parts: ReportsParts,
  ask: Doer & { readonly campaigns: readonly [string, string] },
): Promise<Outcome<string, RegroupRefusal>> {
  return parts.db.transaction(async (tx) => {
    await lockGrouping(tx);
    const rows = await lockCampaigns(tx, ask.campaigns);
    const [older, newer] = [...rows].sort((one, other) => one.first_seen - other.first_seen);
    const isStanding = rows.every(({ merged_into: into }) => into === null);
    if (older === undefined || newer === undefined || !isStanding)
      return recordNo(parts, tx, { ...ask, code: 'reports.campaign-unknown' });
    const moved = await moveReports(tx, { from: newer.id, to: older.id });
    await changeCampaign(tx, newer.id, { merged_into: older.id });
    await note(parts, tx, { ...ask, kind: 'merge', from: newer.id, to: older.id, moved });
    return ok(older.id);
  });
}

/** Reports that do not belong to a campaign get one of their own. @returns its id */
export function splitCampaign(
  parts: ReportsParts,
  ask: Doer & { readonly campaign: string; readonly reports: readonly string[] },
): Promise<Outcome<string, RegroupRefusal>> {
  return parts.db.transaction(async (tx) => {
    await lockGrouping(tx);
    const [from] = await lockCampaigns(tx, [ask.campaign]);
    if (from === undefined || from.merged_into !== null)
      return recordNo(parts, tx, { ...ask, code: 'reports.campaign-unknown' });
    const ids = [...new Set(ask.reports)];
    // A campaign that loses all of its reports would be the same one under another name.
    if (ids.length === 0 || ids.length >= from.reports)
      return recordNo(parts, tx, { ...ask, code: 'reports.nothing-moved' });
    const at = parts.clock();
    const fresh: CampaignRow = {
      ...{ id: parts.newId(), name: await nextCampaignName(tx), first_seen: at, last_seen: at },
      ...{ reports: 0, state: 'open', merged_into: null },
    };
    await insertCampaign(tx, fresh);
    const moved = await moveReports(tx, { from: from.id, to: fresh.id, ids });
    await note(parts, tx, { ...ask, kind: 'split', from: from.id, to: fresh.id, moved });
    return ok(fresh.id);
  });
}

async function note(
  parts: ReportsParts,
  tx: Tx,
  done: Doer & {
    readonly kind: 'merge' | 'split';
    readonly from: string;
    readonly to: string;
    readonly moved: readonly string[];
  },
): Promise<void> {
  const { from, kind, moved, to } = done;
  await insertRegrouping(tx, {
    ...{ id: parts.newId(), kind, from_campaign: from, to_campaign: to },
    ...{ reports: moved, by_staff: done.staffId, at: parts.clock() },
  });
  await refreshCampaign(tx, from);
  await refreshCampaign(tx, to);
  await parts.audit.append(tx, {
    actor: { kind: 'operator', id: done.staffId },
    ...{ channel: 'desk', operation: `reports.campaign-${kind}`, subject: to, result: 'done' },
    correlation: done.correlation,
  });
}

async function recordNo<Code extends RegroupRefusal['code']>(
  parts: ReportsParts,
  tx: Tx,
  no: Doer & { readonly code: Code },
): Promise<Outcome<never, { readonly code: Code }>> {
  await parts.audit.append(tx, {
    actor: { kind: 'operator', id: no.staffId },
    ...{ channel: 'desk', operation: 'reports.regrouped', result: 'refused', refusal: no.code },
    correlation: no.correlation,
  });
  return refused({ code: no.code });
}
