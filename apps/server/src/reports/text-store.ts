import type { Reader, Tx } from '../platform/index.ts';
import { of } from './store.ts';
import type { Indicator } from './types.ts';

export async function insertText(
  tx: Tx,
  row: { readonly reportId: string; readonly phone: string; readonly at: number },
): Promise<void> {
  await of(tx)
    .insertInto('reports_text')
    .values({ report_id: row.reportId, phone_hash: row.phone, at: row.at })
    .execute();
}

/** The last report of this phone whose sender nobody has told yet. */
export function waitingText(
  db: Reader,
  by: { readonly phone: string; readonly since: number },
): Promise<{ readonly id: string; readonly reference: string } | undefined> {
  return of(db)
    .selectFrom('reports_text')
    .innerJoin('reports_report', 'reports_report.id', 'reports_text.report_id')
    .leftJoin('reports_text_sender', 'reports_text_sender.report_id', 'reports_text.report_id')
    .select(['reports_report.id', 'reports_report.reference'])
    .where('reports_text.phone_hash', '=', by.phone)
    .where('reports_text.at', '>=', by.since)
    .where('reports_text_sender.report_id', 'is', null)
    .orderBy('reports_text.at', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** @returns false where somebody has told it already */
export async function insertTextSender(
  tx: Tx,
  told: {
    readonly reportId: string;
    readonly at: number;
    readonly indicators: readonly Indicator[];
  },
): Promise<boolean> {
  const db = of(tx);
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('reports_text_sender')
    .values({ report_id: told.reportId, at: told.at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (Number(numInsertedOrUpdatedRows) === 0) return false;
  const rows = told.indicators.map((one) => ({ report_id: told.reportId, ...one }));
  if (rows.length > 0)
    await db
      .insertInto('reports_indicator')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  return true;
}
