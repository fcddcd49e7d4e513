import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import type { KeeperEvent } from '@countersign/keeper-contract';
import { silentLog } from '../platform/index.ts';
import { serverDatabase, testClock } from '../../test/database.ts';
import { createKeeperFeed, EVENT_TRIES_MAX, type TakeKeeperEvent } from './index.ts';

const server = await serverDatabase();
after(() => server.close());
const { db } = server;
await server.asOwner('CREATE TABLE feed_effect (event_id bigint)');
await server.asOwner('GRANT ALL ON feed_effect TO countersign_server');

const event = (id: number): KeeperEvent => ({
  id,
  at: 1,
  kind: 'mailer.cancelled',
  order: `order-${id}`,
  correlation: 'correlation',
});

function feedOf(events: readonly KeeperEvent[], take: TakeKeeperEvent) {
  return createKeeperFeed({
    db,
    clock: testClock().clock,
    log: silentLog,
    // At least once, and from further back than asked: what a keeper may do.
    post: async (_path, body) => {
      const { after: from } = body as { after: number };
      return { status: 200, body: { events: events.filter((one) => one.id > from - 2) } };
    },
    takers: [take],
  });
}

const effect: TakeKeeperEvent = async (tx, { id }) => {
  await sql`INSERT INTO feed_effect VALUES (${id})`.execute(tx);
};

async function effects(): Promise<readonly number[]> {
  const rows = await sql<{
    event_id: number;
  }>`SELECT event_id FROM feed_effect ORDER BY event_id`.execute(db.reader);
  return rows.rows.map((row) => row.event_id);
}

test('events that come twice, and to two servers at once, have their effect once', async () => {
  const events = [event(1), event(2), event(3)];
  const one = feedOf(events, effect);
  const two = feedOf(events, effect);
  await Promise.all([one.readOnce(), two.readOnce(), one.readOnce()]);
  await one.readOnce();
  assert.deepEqual(await effects(), [1, 2, 3]);
});

test('a taker that fails leaves no half effect, and its event is put aside after its tries', async () => {
  let tries = 0;
  const feed = feedOf([event(4), event(5)], async (tx, one) => {
    await effect(tx, one);
    if (one.id !== 4) return;
    tries += 1;
    throw new Error('broken');
  });
  await feed.readOnce();
  assert.equal(tries, EVENT_TRIES_MAX);
  assert.deepEqual(await effects(), [1, 2, 3, 5]);
  const dead = await server.asOwner('SELECT event_id, kind FROM keeper_feed_dead');
  assert.deepEqual(
    dead.map((row) => [Number(row['event_id']), row['kind']]),
    [[4, 'mailer.cancelled']],
  );
});

test('a line that is down is asked again until the feed is stopped', async () => {
  const stop = new AbortController();
  let asked = 0;
  const feed = createKeeperFeed({
    db,
    clock: testClock().clock,
    log: silentLog,
    post: async () => {
      asked += 1;
      if (asked === 2) stop.abort();
      throw new Error('down');
    },
    takers: [],
  });
  await feed.run(stop.signal);
  assert.equal(asked, 2);
});
