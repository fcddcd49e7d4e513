import type { Instant } from '@countersign/kernel';
import type { Reader, Tx } from '../platform/index.ts';
import { BUSY_FROM } from './rules.ts';
import type { EvidenceReason, Opening } from './types.ts';

interface OpeningRow {
  readonly id: string;
  readonly member_id: string;
  readonly report_id: string | null;
  readonly reason: EvidenceReason;
  readonly case_name: string | null;
  readonly from_at: number;
  readonly until_at: number;
  readonly by_staff: string;
  readonly at: number;
}

const of = (db: Reader) => db.withTables<{ evidence_pack_opening: OpeningRow }>();

export async function insertOpening(tx: Tx, opening: Opening): Promise<void> {
  await of(tx)
    .insertInto('evidence_pack_opening')
    .values({
      ...{ id: opening.id, member_id: opening.memberId, report_id: opening.reportId ?? null },
      ...{ reason: opening.reason, case_name: opening.caseName ?? null },
      ...{ from_at: opening.from, until_at: opening.until },
      ...{ by_staff: opening.staffId, at: opening.at },
    })
    .execute();
}

export async function findOpening(db: Reader, id: string): Promise<Opening | undefined> {
  const row = await of(db)
    .selectFrom('evidence_pack_opening')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return (
    row && {
      ...{ id: row.id, memberId: row.member_id, reportId: row.report_id ?? undefined },
      ...{ reason: row.reason, caseName: row.case_name ?? undefined },
      ...{ from: row.from_at as Instant, until: row.until_at as Instant },
      ...{ staffId: row.by_staff, at: row.at as Instant },
    }
  );
}

/** Whoever opened unusually many packs since a moment, those with most first. */
export async function listBusy(
  db: Reader,
  since: number,
): Promise<readonly { readonly staffId: string; readonly packs: number }[]> {
  const rows = await of(db)
    .selectFrom('evidence_pack_opening')
    .select(({ fn }) => ['by_staff', fn.countAll().as('packs')])
    .where('at', '>=', since)
    .groupBy('by_staff')
    .having(({ fn }) => fn.countAll(), '>=', BUSY_FROM)
    .orderBy('packs', 'desc')
    .limit(20)
    .execute();
  return rows.map(({ by_staff: staffId, packs }) => ({ staffId, packs: Number(packs) }));
}
