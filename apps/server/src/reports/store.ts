import type { Instant } from '@countersign/kernel';
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
  reports_text: { report_id: string; phone_hash: string; at: number };
  reports_text_sender: { report_id: string; at: number };
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

export const of = (db: Reader) => db.withTables<ReportTables>();

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
  changes: Partial<Pick<ReportRow, 'state' | 'state_at' | 'campaign_id'>>,
): Promise<void> {
  await of(tx).updateTable('reports_report').set(changes).where('id', '=', id).execute();
}

/**
 * Takes the words out of what was reported before a moment; what it named, and what it was found to be, stays.
 *
 * @param most how many reports at once
 * @returns how many there were
 */
export async function removeWords(tx: Tx, before: Instant, most: number): Promise<number> {
  const old = of(tx)
    .selectFrom('reports_report')
    .select('id')
    .where('text', 'is not', null)
    .where('at', '<', before)
    .orderBy('at')
    .limit(most)
    .forUpdate()
    .skipLocked();
  const { numUpdatedRows } = await of(tx)
    .updateTable('reports_report')
    .set({ text: null })
    .where('id', 'in', old)
    .executeTakeFirst();
  return Number(numUpdatedRows);
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

/** A member's own within a stretch of time, oldest first; of more than `limit` the newest. */
export async function reportsBetween(
  db: Reader,
  ask: {
    readonly memberId: string;
    readonly from: number;
    readonly until: number;
    readonly limit: number;
  },
): Promise<ReportRow[]> {
  const rows = await of(db)
    .selectFrom('reports_report')
    .selectAll()
    .where('member_id', '=', ask.memberId)
    .where('at', '>=', ask.from)
    .where('at', '<', ask.until)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(ask.limit)
    .execute();
  return rows.toReversed();
}

/** Reports that have their words still: those that an analyst found to be something first, the newest of each. */
export function reportsWithWords(db: Reader, most: number): Promise<ReportRow[]> {
  return of(db)
    .selectFrom('reports_report')
    .selectAll()
    .where('text', 'is not', null)
    .orderBy((is) => is.case().when('state', '=', 'received').then(1).else(0).end())
    .orderBy('at', 'desc')
    .limit(most)
    .execute();
}

/** What analysts said of a report, each time, oldest first. */
export function labelsOf(db: Reader, reportId: string): Promise<ReportTables['reports_label'][]> {
  return of(db)
    .selectFrom('reports_label')
    .selectAll()
    .where('report_id', '=', reportId)
    .orderBy('at')
    .orderBy('id')
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
