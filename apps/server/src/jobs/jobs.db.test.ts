import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { after, test } from 'node:test';
import { once } from 'node:events';
import { sql } from 'kysely';
import { systemClock } from '@countersign/kernel';
import { serverDatabase } from '../../test/database.ts';
import { createMetrics, createNewId, silentLog, systemRandom } from '../platform/index.ts';
import { createJobs, defineJob, type JobsSettings } from './index.ts';

const server = await serverDatabase();
after(() => server.close());
const { db } = server;
await server.asOwner('CREATE TABLE done_work (name text NOT NULL)');

const newId = createNewId({ clock: systemClock, random: systemRandom });
const make = (settings: Partial<JobsSettings> = {}) =>
  createJobs({
    db,
    clock: systemClock,
    newId,
    log: silentLog,
    metrics: createMetrics(),
    jitter: () => 0,
    settings,
  });
const thing = defineJob<{ thingId: string }>('test.thing', { attemptsMax: 2 });

const rows = async () =>
  (
    await sql<{ name: string }>`SELECT name FROM done_work ORDER BY name`.execute(db.reader)
  ).rows.map((row) => row.name);
const note = (name: string) => sql`INSERT INTO done_work (name) VALUES (${name})`;

async function until(condition: () => Promise<boolean> | boolean, ms = 12_000): Promise<void> {
  const end = performance.now() + ms;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error('did not happen in time');
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
  }
}

test('a job exists if and only if its transaction does, and starts at its commit', async () => {
  const jobs = make({ pollMs: 60_000 });
  const seen: string[] = [];
  jobs.work(thing, async ({ data }) => {
    seen.push(data.thingId);
  });
  await jobs.start();
  await assert.rejects(
    db.transaction(async (tx) => {
      await jobs.enqueue(tx, thing, { thingId: 'undone' });
      throw new Error('rolled back');
    }),
  );
  await db.transaction((tx) => jobs.enqueue(tx, thing, { thingId: 'one' }));
  await until(() => seen.length === 1, 2_000);
  assert.deepEqual(seen, ['one']);
  await until(async () => (await jobs.counts()).running === 0);
  await jobs.stop();
  assert.deepEqual(await jobs.counts(), { waiting: 0, running: 0, dead: 0 });
});

test('what is written with finish is written once, however often the job runs', async () => {
  const jobs = make();
  jobs.work(thing, async ({ data, attempt, finish }) => {
    if (attempt === 1) throw new Error('first try breaks with 4000000000000002');
    await db.transaction(async (tx) => {
      await note(`once-${data.thingId}`).execute(tx);
      await finish(tx);
    });
  });
  await jobs.start();
  await db.transaction((tx) => jobs.enqueue(tx, thing, { thingId: 'two' }));
  await until(async () => (await rows()).includes('once-two'));
  await jobs.stop();
  assert.equal((await rows()).filter((name) => name === 'once-two').length, 1);
});

test('a job that keeps failing is put aside, with a masked word why, and can be revived', async () => {
  const jobs = make();
  let fixed = false;
  jobs.work(thing, async () => {
    if (!fixed) throw new Error('broken near 4000000000000002');
  });
  await jobs.start();
  await db.transaction((tx) => jobs.enqueue(tx, thing, { thingId: 'three' }));
  await until(async () => (await jobs.counts()).dead === 1);
  const [dead] = (
    await sql<{ last_error: string }>`SELECT last_error FROM jobs_job`.execute(db.reader)
  ).rows;
  assert.equal(dead?.last_error, 'broken near [card number]');
  fixed = true;
  assert.equal(await jobs.revive('test.thing'), 1);
  await until(async () => (await jobs.counts()).waiting + (await jobs.counts()).running === 0);
  await jobs.stop();
  assert.equal((await jobs.counts()).dead, 0);
});

test('one waiting job per key; data beyond ids is refused', async () => {
  const jobs = make();
  const later = (systemClock() + 60_000) as ReturnType<typeof systemClock>;
  await db.transaction(async (tx) => {
    await jobs.enqueue(tx, thing, { thingId: 'a' }, { singletonKey: 'k', runAt: later });
    await jobs.enqueue(tx, thing, { thingId: 'b' }, { singletonKey: 'k', runAt: later });
  });
  assert.equal((await jobs.counts()).waiting, 1);
  await assert.rejects(
    db.transaction((tx) => jobs.enqueue(tx, thing, { thingId: 'Jane Doe, 1 Main St' })),
    /more than an id in thingId/,
  );
  await server.asOwner('DELETE FROM jobs_job');
});

test('a job that waits for its time is done at once when it is hastened, and once', async () => {
  const jobs = make();
  const done: string[] = [];
  jobs.work(thing, async ({ data }) => void done.push(data.thingId));
  const later = (systemClock() + 60_000) as ReturnType<typeof systemClock>;
  await db.transaction(async (tx) => {
    await jobs.enqueue(tx, thing, { thingId: 'soon' }, { singletonKey: 's', runAt: later });
    await jobs.enqueue(tx, thing, { thingId: 'late' }, { singletonKey: 'l', runAt: later });
  });
  await jobs.start();
  const hasten = () => db.transaction((tx) => jobs.hasten(tx, thing, 's'));
  await hasten();
  await until(async () => done.length > 0);
  await hasten();
  await until(async () => (await jobs.counts()).running === 0);
  await jobs.stop();
  assert.deepEqual(done, ['soon']);
  assert.equal((await jobs.counts()).waiting, 1);
  await server.asOwner('DELETE FROM jobs_job');
});

test('two workers share 200 jobs and do each once; what repeats runs in one of them', async () => {
  const workers = [make(), make()];
  const counts = new Map<string, number>();
  let ticks = 0;
  for (const jobs of workers) {
    jobs.work(thing, async ({ data }) => {
      counts.set(data.thingId, (counts.get(data.thingId) ?? 0) + 1);
    });
    jobs.repeat(defineJob('test.tick'), 3_600, async () => {
      ticks += 1;
    });
    await jobs.start();
  }
  await db.transaction(async (tx) => {
    for (let at = 0; at < 200; at += 1)
      await workers[0]?.enqueue(tx, thing, { thingId: `job-${at}` });
  });
  await until(() => counts.size === 200);
  await Promise.all(workers.map((jobs) => jobs.stop()));
  assert.deepEqual(new Set(counts.values()), new Set([1]));
  assert.equal(ticks, 1);
  await server.asOwner('DELETE FROM jobs_job');
});

test(
  'a worker that is killed in the middle of a job: another one does it within 15 seconds',
  { timeout: 25_000 },
  async () => {
    await db.transaction((tx) => make().enqueue(tx, thing, { thingId: 'killed' }));
    const child = spawn(
      process.execPath,
      [new URL('test/hanging-worker.ts', import.meta.url).pathname, server.serverUrl],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    const from = performance.now();
    const jobs = make();
    jobs.work(thing, async ({ data, attempt, finish }) => {
      await db.transaction(async (tx) => {
        await note(`${data.thingId}-${attempt}`).execute(tx);
        await finish(tx);
      });
    });
    await jobs.start();
    await until(async () => (await rows()).includes('killed-2'), 15_000);
    assert.ok(performance.now() - from < 15_000);
    await jobs.stop();
  },
);
