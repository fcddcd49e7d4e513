import type { Instant } from '@countersign/kernel';
import type { Reader, Tx } from '../../platform/index.ts';

export interface WatcherRow {
  readonly id: string;
  readonly member_id: string;
  readonly public_key: Buffer;
  readonly device: string;
  readonly made_at: number;
  readonly seen_at: number;
  readonly ended_at: number | null;
}

const of = (db: Reader) => db.withTables<{ contact_watcher: WatcherRow }>();

export async function insertWatcher(tx: Tx, row: WatcherRow): Promise<void> {
  await of(tx).insertInto('contact_watcher').values(row).execute();
}

/** One that is not ended. */
export async function findWatcher(db: Reader, id: string): Promise<WatcherRow | undefined> {
  return of(db)
    .selectFrom('contact_watcher')
    .selectAll()
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
}

export async function watchersOf(db: Reader, memberId: string): Promise<readonly WatcherRow[]> {
  return of(db)
    .selectFrom('contact_watcher')
    .selectAll()
    .where('member_id', '=', memberId)
    .where('ended_at', 'is', null)
    .orderBy('id', 'desc')
    .execute();
}

export async function seeWatcher(db: Reader, id: string, at: Instant): Promise<void> {
  await of(db).updateTable('contact_watcher').set({ seen_at: at }).where('id', '=', id).execute();
}

/** All of a member's. */
export async function endWatchersOf(tx: Tx, memberId: string, at: Instant): Promise<void> {
  await of(tx)
    .updateTable('contact_watcher')
    .set({ ended_at: at })
    .where('member_id', '=', memberId)
    .where('ended_at', 'is', null)
    .execute();
}

/** @returns whether it was this member's, and there */
export async function endWatcher(
  tx: Tx,
  { id, memberId, at }: { readonly id: string; readonly memberId: string; readonly at: Instant },
): Promise<boolean> {
  const ended = await of(tx)
    .updateTable('contact_watcher')
    .set({ ended_at: at })
    .where('id', '=', id)
    .where('member_id', '=', memberId)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return ended !== undefined;
}
