import type { Instant } from '@countersign/kernel';
import type { Reader, Tx } from '../platform/index.ts';

type Tables = {
  keeper_feed_cursor: { name: string; position: number };
  keeper_feed_dead: { event_id: number; kind: string; at: number };
};

const tables = (db: Reader) => db.withTables<Tables>();
const FEED = 'keeper';

export async function readPosition(db: Reader): Promise<number> {
  const row = await tables(db)
    .selectFrom('keeper_feed_cursor')
    .select('position')
    .where('name', '=', FEED)
    .executeTakeFirst();
  return row?.position ?? 0;
}

/** Moves the cursor to an event, once: of several servers that read the same event one gets true. */
export async function movePosition(tx: Tx, eventId: number): Promise<boolean> {
  const done = await tables(tx)
    .insertInto('keeper_feed_cursor')
    .values({ name: FEED, position: eventId })
    .onConflict((conflict) =>
      conflict
        .column('name')
        .doUpdateSet({ position: eventId })
        .where('keeper_feed_cursor.position', '<', eventId),
    )
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}

export async function insertDead(
  tx: Tx,
  event: { readonly id: number; readonly kind: string; readonly at: Instant },
): Promise<void> {
  await tables(tx)
    .insertInto('keeper_feed_dead')
    .values({ event_id: event.id, kind: event.kind, at: event.at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
