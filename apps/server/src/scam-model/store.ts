import type { ScamModelCard } from '@countersign/contract';
import type { Reader, Tx } from '../platform/index.ts';
import type { Comparison } from './types.ts';

interface WeightsRow {
  readonly sha256: string;
  readonly weights: Buffer;
  readonly card: ScamModelCard | null;
  readonly taken_by: string;
  readonly taken_at: number;
}

export interface ReleaseRow {
  readonly position: number;
  readonly sha256: string;
  readonly before: string;
  readonly kind: 'release' | 'back';
  readonly proposed_by: string | null;
  readonly by_staff: string;
  readonly at: number;
}

interface ComparisonRow {
  readonly id: string;
  readonly sha256: string;
  readonly released: string;
  readonly figures: Comparison;
  readonly by_staff: string;
  readonly at: number;
}

interface ProposalRow {
  readonly id: string;
  readonly sha256: string;
  readonly comparison_id: string;
  readonly on_position: number;
  readonly by_staff: string;
  readonly at: number;
}

type ModelTables = {
  scam_model_weights: WeightsRow;
  scam_model_release: ReleaseRow;
  scam_model_comparison: ComparisonRow;
  scam_model_proposal: ProposalRow;
};

const of = (db: Reader) => db.withTables<ModelTables>();
const SHOWN_MAX = 20;
/** Who took up what came with this software or an earlier one. */
export const BY_SOFTWARE = 'software';
/** All that is kept of weights but their bytes. */
export type KeptWeights = Omit<WeightsRow, 'weights'>;
const KEPT = ['sha256', 'card', 'taken_by', 'taken_at'] as const;

/** @returns false where they were taken up before */
export async function insertWeights(tx: Tx, row: WeightsRow): Promise<boolean> {
  const card = row.card === null ? null : (JSON.stringify(row.card) as unknown as ScamModelCard);
  const made = await of(tx)
    .insertInto('scam_model_weights')
    .values({ ...row, card })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .executeTakeFirst();
  return Number(made.numInsertedOrUpdatedRows) > 0;
}

export async function findWeights(db: Reader, sha256: string): Promise<WeightsRow | undefined> {
  return of(db)
    .selectFrom('scam_model_weights')
    .selectAll()
    .where('sha256', '=', sha256)
    .executeTakeFirst();
}

/** Without their bytes. */
export function findKept(db: Reader, sha256: string): Promise<KeptWeights | undefined> {
  return of(db)
    .selectFrom('scam_model_weights')
    .select(KEPT)
    .where('sha256', '=', sha256)
    .executeTakeFirst();
}

/** Without their bytes, the newest first. */
export function listWeights(db: Reader): Promise<KeptWeights[]> {
  return of(db)
    .selectFrom('scam_model_weights')
    .select(KEPT)
    .orderBy('taken_at', 'desc')
    .limit(SHOWN_MAX)
    .execute();
}

export function newestRelease(db: Reader): Promise<ReleaseRow | undefined> {
  return of(db)
    .selectFrom('scam_model_release')
    .selectAll()
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export function listReleases(db: Reader): Promise<ReleaseRow[]> {
  return of(db)
    .selectFrom('scam_model_release')
    .selectAll()
    .orderBy('position', 'desc')
    .limit(SHOWN_MAX)
    .execute();
}

/** @returns false where somebody released something at the same moment */
export async function insertRelease(tx: Tx, row: ReleaseRow): Promise<boolean> {
  const made = await of(tx)
    .insertInto('scam_model_release')
    .values(row)
    .onConflict((conflict) => conflict.column('position').doNothing())
    .executeTakeFirst();
  return Number(made.numInsertedOrUpdatedRows) > 0;
}

export async function insertComparison(tx: Tx, row: ComparisonRow): Promise<void> {
  const figures = JSON.stringify(row.figures) as unknown as Comparison;
  await of(tx)
    .insertInto('scam_model_comparison')
    .values({ ...row, figures })
    .execute();
}

/** The newest of a candidate beside some weights. */
export function findComparison(
  db: Reader,
  between: { readonly sha256: string; readonly released: string },
): Promise<ComparisonRow | undefined> {
  return of(db)
    .selectFrom('scam_model_comparison')
    .selectAll()
    .where('sha256', '=', between.sha256)
    .where('released', '=', between.released)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export async function insertProposal(tx: Tx, row: ProposalRow): Promise<void> {
  await of(tx).insertInto('scam_model_proposal').values(row).execute();
}

/** Who wanted a candidate last, since a release. */
export function findProposal(
  db: Reader,
  of_: { readonly sha256: string; readonly position: number },
): Promise<ProposalRow | undefined> {
  return of(db)
    .selectFrom('scam_model_proposal')
    .selectAll()
    .where('sha256', '=', of_.sha256)
    .where('on_position', '=', of_.position)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
}
