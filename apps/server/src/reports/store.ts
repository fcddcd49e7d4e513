import { sql } from 'kysely';
import type { Reader, Tx } from '../platform/index.ts';
import type {
  Campaign,
  Happened,
  Indicator,
  IndicatorKind,
  Label,
  LedgerAnswer,
  Report,
  ReportState,
} from './types.ts';

export interface ReportRow {
  readonly id: string;
  readonly reference: string;
  readonly way: Report['way'];
  readonly channel: Report['channel'];
  readonly language: Report['language'];
  readonly at: number;
  readonly member_id: string | null;
  readonly text: string | null;
  readonly level: Report['level'];
  readonly probability: number;
  readonly ledger: LedgerAnswer;
  readonly happened: readonly Happened[];
  readonly urgency: number;
  readonly state: ReportState;
  readonly state_at: number;
  readonly campaign_id: string;
  readonly model: string;
}

export interface CampaignRow {
  readonly id: string;
  readonly name: string;
  readonly first_seen: number;
  readonly last_seen: number;
  readonly reports: number;
  readonly state: Campaign['state'];
  readonly merged_into: string | null;
}

export interface BandRow {
  readonly band: number;
  readonly hash: bigint;
  readonly report_id: string;
}

export interface BlockRow {
  readonly id: string;
  readonly kind: IndicatorKind;
  readonly value: string;
  readonly campaign_id: string | null;
  readonly by_staff: string;
  readonly at: number;
  readonly lifted_by: string | null;
  readonly lifted_at: number | null;
}

export type ReportTables = {
  reports_report: ReportRow;
  reports_campaign: CampaignRow;
  reports_reason: { report_id: string; place: number; code: string; weight: number };
  reports_indicator: { report_id: string; kind: IndicatorKind; value: string };
  reports_band: BandRow;
  reports_signature: { report_id: string; signature: Buffer };
  reports_block: BlockRow;
  reports_regrouping: {
    id: string;
    kind: 'merge' | 'split';
    from_campaign: string;
    to_campaign: string;
    reports: readonly string[];
    by_staff: string;
    at: number;
  };
  reports_label: { id: string; report_id: string; label: Label; by_staff: string; at: number };
};

const of = (db: Reader) => db.withTables<ReportTables>();

/* ---- reports --------------------------------------------------------------------------------------------------- */

/** @returns false where another one has its reference */
export async function insertReport(tx: Tx, row: ReportRow): Promise<boolean> {
  const made = await of(tx)
    .insertInto('reports_report')
    .values(row)
    .onConflict((conflict) => conflict.column('reference').doNothing())
    .executeTakeFirst();
  return Number(made.numInsertedOrUpdatedRows) > 0;
}

export async function insertFindings(
  tx: Tx,
  reportId: string,
  found: {
    readonly reasons: readonly { readonly code: string; readonly weight: number }[];
    readonly indicators: readonly Indicator[];
    readonly bands: readonly bigint[];
    readonly signature: Buffer;
  },
): Promise<void> {
  const db = of(tx);
  const reasons = found.reasons.map((one, place) => ({ report_id: reportId, place, ...one }));
  if (reasons.length > 0) await db.insertInto('reports_reason').values(reasons).execute();
  const indicators = found.indicators.map((one) => ({ report_id: reportId, ...one }));
  if (indicators.length > 0) await db.insertInto('reports_indicator').values(indicators).execute();
  const bands = found.bands.map((hash, band) => ({ band, hash, report_id: reportId }));
  await db.insertInto('reports_band').values(bands).execute();
  await db
    .insertInto('reports_signature')
    .values({ report_id: reportId, signature: found.signature })
    .execute();
}

export function findReport(
  db: Reader,
  by: { readonly id: string } | { readonly reference: string },
): Promise<ReportRow | undefined> {
  const all = of(db).selectFrom('reports_report').selectAll();
  return (
    'id' in by ? all.where('id', '=', by.id) : all.where('reference', '=', by.reference)
  ).executeTakeFirst();
}

export function lockReport(tx: Tx, id: string): Promise<ReportRow | undefined> {
  return of(tx)
    .selectFrom('reports_report')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function changeReport(
  tx: Tx,
  id: string,
  changes: Partial<Pick<ReportRow, 'state' | 'state_at' | 'campaign_id' | 'text'>>,
): Promise<void> {
  await of(tx).updateTable('reports_report').set(changes).where('id', '=', id).execute();
}

const QUEUE_MAX = 50;

/** What nobody has looked at, the most urgent first. */
export function queuedReports(db: Reader): Promise<ReportRow[]> {
  return of(db)
    .selectFrom('reports_report')
    .selectAll()
    .where('state', '=', 'received')
    .orderBy('urgency', 'desc')
    .orderBy('at')
    .limit(QUEUE_MAX)
    .execute();
}

/** A member's own, newest first. */
export function reportsOfMember(db: Reader, memberId: string): Promise<ReportRow[]> {
  return of(db)
    .selectFrom('reports_report')
    .selectAll()
    .where('member_id', '=', memberId)
    .orderBy('at', 'desc')
    .limit(QUEUE_MAX)
    .execute();
}

export function reasonsOf(
  db: Reader,
  reportId: string,
): Promise<readonly { code: string; weight: number }[]> {
  return of(db)
    .selectFrom('reports_reason')
    .select(['code', 'weight'])
    .where('report_id', '=', reportId)
    .orderBy('place')
    .execute();
}

export function indicatorsOf(db: Reader, reportId: string): Promise<Indicator[]> {
  return of(db)
    .selectFrom('reports_indicator')
    .select(['kind', 'value'])
    .where('report_id', '=', reportId)
    .orderBy('kind')
    .orderBy('value')
    .execute();
}

export async function insertLabel(tx: Tx, row: ReportTables['reports_label']): Promise<void> {
  await of(tx).insertInto('reports_label').values(row).execute();
}

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
    .limit(QUEUE_MAX)
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

/* ---- what nobody should follow any more ------------------------------------------------------------------------ */

/** @returns false where it is blocked already */
export async function insertBlock(tx: Tx, row: BlockRow): Promise<boolean> {
  const made = await of(tx)
    .insertInto('reports_block')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['kind', 'value']).where('lifted_at', 'is', null).doNothing(),
    )
    .executeTakeFirst();
  return Number(made.numInsertedOrUpdatedRows) > 0;
}

/** @returns false where it is not blocked */
export async function liftBlockRow(
  tx: Tx,
  lift: Indicator & { readonly by: string; readonly at: number },
): Promise<boolean> {
  const { numUpdatedRows } = await of(tx)
    .updateTable('reports_block')
    .set({ lifted_by: lift.by, lifted_at: lift.at })
    .where('kind', '=', lift.kind)
    .where('value', '=', lift.value)
    .where('lifted_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

const BLOCKS_MAX = 10_000;

/** Everything that is blocked now, oldest first. */
export function standingBlocks(db: Reader): Promise<BlockRow[]> {
  return of(db)
    .selectFrom('reports_block')
    .selectAll()
    .where('lifted_at', 'is', null)
    .orderBy('at')
    .limit(BLOCKS_MAX)
    .execute();
}
