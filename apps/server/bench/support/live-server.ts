// Forked by the benchmark of the live status: the room's feed and the platform's streams, on a database of its own.
import type { AddressInfo } from 'node:net';
import { sql } from 'kysely';
import { systemClock, type Instant } from '@countersign/kernel';
import { createLiveFeed } from '../../src/contact/live/feed.ts';
import {
  createHttp,
  createMetrics,
  createNewId,
  eventStream,
  openDatabase,
  silentLog,
  systemRandom,
} from '../../src/platform/index.ts';
import { say, hear, now, usage, type Told } from './say.ts';

const SCREENS_MAX = 20_000;
const { BENCH_DATABASE_URL: databaseUrl = '' } = process.env; // tidy-allow: handed over by the benchmark
let turn = 0;
let ahead = 0;
const clock = () => (systemClock() + ahead) as Instant;
const newId = createNewId({ clock: systemClock, random: systemRandom });
const db = openDatabase({
  url: databaseUrl,
  connectionsMax: 4,
  statementTimeoutMs: 15_000,
  applicationName: 'bench',
  onIdleError: () => {},
});
// The feed needs these of the room's parts and no others.
const parts = { db, clock, newId, random: systemRandom, log: silentLog };
const feed = createLiveFeed(parts as unknown as Parameters<typeof createLiveFeed>[0]);
const app = createHttp({
  settings: {
    origins: ['http://localhost:8080'],
    formTargets: [],
    trustedHops: [],
    connectionsPerSourceMax: SCREENS_MAX,
  },
  ...{ log: silentLog, newId, random: systemRandom, metrics: createMetrics() },
  identify: async ({ bearer = '' }) => ({ kind: 'cardmember', memberId: bearer }) as never,
  idempotency: {} as never,
});
eventStream(app, {
  url: '/v1/live/stream',
  audience: 'cardmember',
  open: ({ memberId }, stream) =>
    feed.follow(memberId, (live) => {
      const spoken = live.answer === 'talking' ? live.spoken : live.answer;
      stream.send(
        JSON.stringify({ kind: 'calling', version: `${spoken}.${turn}`, asOf: live.asOf }),
      );
    }),
});
await app.fastify.listen({ host: '127.0.0.1', port: 0, backlog: 4_096 });

/** Changes the calls of these members; the screens are to show `spoken`. */
async function change(spoken: string, member: string | undefined): Promise<void> {
  const begun = now();
  await db.transaction((tx) =>
    member === undefined
      ? sql`UPDATE contact_call SET spoken = ${spoken}`.execute(tx)
      : sql`UPDATE contact_call SET spoken = ${spoken} WHERE contact_id = ${member}`.execute(tx),
  );
  const committed = now();
  feed.hint();
  say({ begun, committed, turn });
}

const LOOK_MS = 80;

/**
 * Every screen is due to be told again. The clock goes in two steps with a look after each: a gap of more than three seconds
 * between looks would have every member's calls read anew, which is another thing than telling.
 */
async function repeat(): Promise<void> {
  for (const step of [0, 2_800]) {
    ahead += step;
    feed.hint();
    // oxlint-disable-next-line no-await-in-loop
    await new Promise((resolve) => {
      setTimeout(resolve, LOOK_MS);
    });
  }
  turn += 1;
  ahead += 2_800;
  const begun = now();
  feed.hint();
  say({ begun, committed: begun, turn });
}

hear((told: Told) => {
  if (told.what === 'change') void change(told.spoken ?? '', told.member);
  if (told.what === 'repeat') void repeat();
  if (told.what === 'memory') {
    global.gc?.();
    say(usage());
  }
});
say({ port: (app.fastify.server.address() as AddressInfo).port });
