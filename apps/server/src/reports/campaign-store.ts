import { sql } from 'kysely';
import type { Reader, Tx } from '../platform/index.ts';
import { of, type CampaignRow, type ReportRow, type ReportTables } from './store.ts';
import type { Indicator, IndicatorKind, ReportState } from './types.ts';

const SHOWN_MAX = 50;

/* ---- who is alike ---------------------------------------------------------------------------------------------- */

const ALIKE_MAX = 50;

/** Reports that share a band, newest first, with what they are compared by. */
export async function alikeBy(
  db: Reader,
  bands: readonly bigint[],
): Promise<readonly { readonly campaignId: string; readonly signature: Buffer }[]> {
  const rows = await of(db)
    .selectFrom('reports_band')
    .innerJoin('reports_report', 'reports_report.id', 'reports_band.report_id')
    .innerJoin('reports_signature', 'reports_signature.report_id', 'reports_report.id')
    .select(['reports_report.campaign_id', 'reports_signature.signature', 'reports_report.at'])
    .distinctOn('reports_report.id')
    .where((where) =>
      where.or(
        bands.map((hash, band) =>
          where.and([where('reports_band.band', '=', band), where('reports_band.hash', '=', hash)]),
        ),
      ),
    )
    .orderBy('reports_report.id', 'desc')
    .limit(ALIKE_MAX)
    .execute();
  return rows.map(({ campaign_id, signature }) => ({ campaignId: campaign_id, signature }));
}

/** Campaigns whose reports name one of these, and since when. */
export function campaignsNaming(
  db: Reader,
  indicators: readonly Indicator[],
): Promise<readonly { readonly campaignId: string; readonly kind: IndicatorKind }[]> {
  if (indicators.length === 0) return Promise.resolve([]);
  return of(db)
    .selectFrom('reports_indicator')
    .innerJoin('reports_report', 'reports_report.id', 'reports_indicator.report_id')
    .select(['reports_report.campaign_id as campaignId', 'reports_indicator.kind'])
    .distinct()
    .where((where) =>
      where.or(
        indicators.map(({ kind, value }) =>
          where.and([
            where('reports_indicator.kind', '=', kind),
            where('reports_indicator.value', '=', value),
          ]),
        ),
      ),
    )
    .limit(ALIKE_MAX)
    .execute();
}

/* ---- campaigns ------------------------------------------------------------------------------------------------- */

/** One at a time: of two reports that are alike the second finds the campaign of the first. Ends with the transaction. */
export async function lockGrouping(tx: Tx): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtext('reports.grouping'))`.execute(tx);
}

export async function nextCampaignName(tx: Tx): Promise<string> {
  const { rows } = await sql<{ n: string }>`SELECT nextval('reports_campaign_number') AS n`.execute(
    tx,
  );
  return `C${rows[0]?.n ?? ''}`;
}

export async function insertCampaign(tx: Tx, row: CampaignRow): Promise<void> {
  await of(tx).insertInto('reports_campaign').values(row).execute();
}

export function lockCampaigns(tx: Tx, ids: readonly string[]): Promise<CampaignRow[]> {
  return of(tx)
    .selectFrom('reports_campaign')
    .selectAll()
    .where('id', 'in', ids.length === 0 ? [''] : [...ids])
    .orderBy('id')
    .forUpdate()
    .execute();
}

export function findCampaign(db: Reader, id: string): Promise<CampaignRow | undefined> {
  return of(db).selectFrom('reports_campaign').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function changeCampaign(
  tx: Tx,
  id: string,
  changes: Partial<Omit<CampaignRow, 'id' | 'name'>>,
): Promise<void> {
  await of(tx).updateTable('reports_campaign').set(changes).where('id', '=', id).execute();
}

/** Standing campaigns, the newest report first. */
export function campaignsSeen(db: Reader): Promise<CampaignRow[]> {
  return of(db)
    .selectFrom('reports_campaign')
    .selectAll()
    .where('merged_into', 'is', null)
    .where('reports', '>', 0)
    .orderBy('last_seen', 'desc')
    .limit(SHOWN_MAX)
    .execute();
}

/** What is left of a campaign when reports come and go. */
export async function countCampaign(
  tx: Tx,
  id: string,
): Promise<{
  readonly reports: number;
  readonly firstSeen: number | undefined;
  readonly lastSeen: number | undefined;
  readonly states: readonly ReportState[];
}> {
  const rows = await of(tx)
    .selectFrom('reports_report')
    .select((select) => [
      'state',
      select.fn.countAll<string>().as('count'),
      select.fn.min('at').as('first'),
      select.fn.max('at').as('last'),
    ])
    .where('campaign_id', '=', id)
    .groupBy('state')
    .execute();
  const firsts = rows.map(({ first }) => Number(first));
  const lasts = rows.map(({ last }) => Number(last));
  return {
    reports: rows.reduce((sum, { count }) => sum + Number(count), 0),
    firstSeen: firsts.length === 0 ? undefined : Math.min(...firsts),
    lastSeen: lasts.length === 0 ? undefined : Math.max(...lasts),
    states: rows.map(({ state }) => state),
  };
}

const TIMELINE_MAX = 200;

export function reportsOfCampaign(db: Reader, campaignId: string): Promise<ReportRow[]> {
  return of(db)
    .selectFrom('reports_report')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .orderBy('at')
    .limit(TIMELINE_MAX)
    .execute();
}

/** What a campaign's reports name, and how many of them do. */
export async function indicatorsOfCampaign(
  db: Reader,
  campaignId: string,
): Promise<readonly (Indicator & { readonly reports: number; readonly firstSeen: number })[]> {
  const rows = await of(db)
    .selectFrom('reports_indicator')
    .innerJoin('reports_report', 'reports_report.id', 'reports_indicator.report_id')
    .select((select) => [
      'reports_indicator.kind',
      'reports_indicator.value',
      select.fn.countAll<string>().as('count'),
      select.fn.min('reports_report.at').as('first'),
    ])
    .where('reports_report.campaign_id', '=', campaignId)
    .groupBy(['reports_indicator.kind', 'reports_indicator.value'])
    .orderBy('count', 'desc')
    .limit(TIMELINE_MAX)
    .execute();
  return rows.map(({ count, first, kind, value }) => ({
    ...{ kind, value, reports: Number(count), firstSeen: Number(first) },
  }));
}

export async function insertRegrouping(
  tx: Tx,
  row: ReportTables['reports_regrouping'],
): Promise<void> {
  await of(tx).insertInto('reports_regrouping').values(row).execute();
}

/** @returns the reports that were moved */
export async function moveReports(
  tx: Tx,
  move: {
    readonly from: string;
    readonly to: string;
    /** All of them unless told. */
    readonly ids?: readonly string[];
  },
): Promise<readonly string[]> {
  const all = of(tx)
    .updateTable('reports_report')
    .set({ campaign_id: move.to })
    .where('campaign_id', '=', move.from);
  const some = move.ids === undefined ? all : all.where('id', 'in', [...move.ids]);
  return (await some.returning('id').execute()).map(({ id }) => id);
}
