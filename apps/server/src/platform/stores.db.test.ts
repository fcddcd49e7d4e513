import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { serverDatabase, testClock } from '../../test/database.ts';
import { afterCommit, beforeCommit } from './database/database.ts';
import { createIdempotency } from './idempotency.ts';
import { createLimits, type Limit } from './limits.ts';

const server = await serverDatabase();
after(() => server.close());
const { db } = server;
const time = testClock();

await server.asOwner('CREATE TABLE effect (id serial PRIMARY KEY, name text UNIQUE)');
await server.asOwner('CREATE TABLE ledger (id serial PRIMARY KEY, name text)');
await server.asOwner(`SELECT platform_append_only('ledger')`);

test('the server cannot change the shape of anything, nor an append-only table; nor can the owner', async () => {
  await sql`INSERT INTO ledger (name) VALUES ('kept')`.execute(db.reader);
  for (const statement of [
    'CREATE TABLE mine (id int)',
    'DROP TABLE ledger',
    'UPDATE ledger SET name = name',
    'DELETE FROM ledger',
    'TRUNCATE ledger',
    'ALTER TABLE ledger DISABLE TRIGGER ALL',
  ]) {
    await assert.rejects(
      sql.raw(statement).execute(db.reader),
      /permission denied|must be owner/,
      statement,
    );
  }
  for (const statement of [
    'UPDATE ledger SET name = name',
    'DELETE FROM ledger',
    'TRUNCATE ledger',
  ]) {
    await assert.rejects(server.asOwner(statement), /append-only/, statement);
  }
});

test('hooks: before runs inside and can undo, after runs only behind a commit', async () => {
  const seen: string[] = [];
  await assert.rejects(
    db.transaction(async (tx) => {
      await sql`INSERT INTO effect (name) VALUES ('undone')`.execute(tx);
      beforeCommit(tx, async () => {
        throw new Error('audit is not writable');
      });
      afterCommit(tx, () => seen.push('undone'));
    }),
    /audit is not writable/,
  );
  await db.transaction(async (tx) => {
    beforeCommit(tx, async () => {
      await sql`INSERT INTO effect (name) VALUES ('hooked')`.execute(tx);
    });
    afterCommit(tx, () => seen.push('done'));
  });
  const rows = await sql<{ name: string }>`SELECT name FROM effect`.execute(db.reader);
  assert.deepEqual(rows.rows, [{ name: 'hooked' }]);
  assert.deepEqual(seen, ['done']);
});

const ask = {
  principal: 'api:one',
  key: 'key-number-1',
  method: 'POST',
  path: '/v1/things',
  bodyText: '{"a":1}',
};
const answer = { status: 201, headers: { location: '/v1/things/1' }, body: '{"id":1}' };

test('fifty at once under one key: one effect, one answer, the rest told that it is in flight', async () => {
  const idempotency = createIdempotency({ db, clock: time.clock });
  let worked = 0;
  const runs = await Promise.all(
    Array.from({ length: 50 }, () =>
      idempotency.run(ask, async (tx) => {
        worked += 1;
        await sql`INSERT INTO effect (name) VALUES ('fifty')`.execute(tx);
        return { answer };
      }),
    ),
  );
  assert.equal(worked, 1);
  for (const run of runs) {
    if (run.ok) assert.deepEqual(run.value, answer);
    else assert.equal(run.refusal.code, 'platform.idempotency-in-flight');
  }
  assert.ok(runs.some((run) => run.ok));
});

test('a replay is the same, also after a restart; another body is refused; another principal is another key', async () => {
  const fresh = createIdempotency({ db, clock: time.clock });
  const never = async () => {
    throw new Error('must not run');
  };
  time.advance(24 * 3_600_000);
  assert.equal(await fresh.purge(), 0);
  assert.deepEqual(await fresh.run(ask, never), { ok: true, value: answer });
  const other = await fresh.run({ ...ask, bodyText: '{"a":2}' }, never);
  assert.ok(!other.ok && other.refusal.code === 'platform.idempotency-key-reused');
  const elsewhere = await fresh.run({ ...ask, principal: 'api:two' }, async () => ({
    answer: { ...answer, status: 202 },
  }));
  assert.ok(elsewhere.ok && elsewhere.value.status === 202);
  time.advance(25 * 3_600_000);
  assert.equal(await fresh.purge(), 1);
});

test('work that failed leaves neither change nor answer, and can be asked again', async () => {
  const idempotency = createIdempotency({ db, clock: time.clock });
  const again = { ...ask, key: 'key-number-2' };
  await assert.rejects(
    idempotency.run(again, async (tx) => {
      await sql`INSERT INTO effect (name) VALUES ('failed')`.execute(tx);
      throw new Error('broken on the way');
    }),
    /broken on the way/,
  );
  const second = await idempotency.run(again, async (tx) => {
    await sql`INSERT INTO effect (name) VALUES ('failed')`.execute(tx);
    return { answer, replay: { ...answer, body: '{"id":1,"secret":"already shown"}' } };
  });
  assert.deepEqual(second, { ok: true, value: answer });
  const third = await idempotency.run(again, async () => ({ answer }));
  assert.ok(third.ok && third.value.body.includes('already shown'));
});

for (const kind of ['window', 'bucket'] as const) {
  test(`a ${kind} of five: sixty at once take exactly five`, async () => {
    const limit: Limit = { kind, name: `test-${kind}`, max: 5, seconds: 3_600 };
    // Sixty servers, none of which remembers: what counts is counted in the database.
    const takes = await Promise.all(
      Array.from({ length: 60 }, () =>
        createLimits({ db, clock: time.clock }).take([{ limit, subject: 'card' }]),
      ),
    );
    assert.equal(takes.filter((take) => take.ok).length, 5);
    const limits = createLimits({ db, clock: time.clock });
    const more = await limits.take([{ limit, subject: 'card' }]);
    assert.ok(
      !more.ok && more.refusal.retryAfterSeconds <= 3_600 && more.refusal.retryAfterSeconds >= 720,
    );
    assert.ok((await limits.take([{ limit, subject: 'other' }])).ok);
    await limits.clear({ limit, subject: 'card' });
    assert.ok((await limits.take([{ limit, subject: 'card' }])).ok);
  });
}

test('what is given back can be taken again once, with its transaction or not at all; what others took stays taken', async () => {
  const limit = { kind: 'bucket', name: 'given-back', max: 3, seconds: 3_600 } as const;
  const limits = createLimits({ db, clock: time.clock });
  const take = async () => (await limits.take([{ limit, subject: 's' }])).ok;
  const giveBack = () => db.transaction((tx) => limits.giveBack(tx, { limit, subject: 's' }));
  assert.deepEqual(
    [await take(), await take(), await take(), await take()],
    [true, true, true, false],
  );
  await giveBack();
  assert.deepEqual([await take(), await take()], [true, false]);
  const fails = db.transaction(async (tx) => {
    await limits.giveBack(tx, { limit, subject: 's' });
    throw new Error('what came with it did not come');
  });
  await assert.rejects(fails, /did not come/);
  assert.equal(
    await createLimits({ db, clock: time.clock })
      .take([{ limit, subject: 's' }])
      .then(({ ok }) => ok),
    false,
  );
  // Nobody hoards: a budget that is full stays as large as it is.
  time.advance(3_600_000);
  await giveBack();
  await giveBack();
  const all = [];
  // oxlint-disable-next-line no-await-in-loop
  for (let taken = 0; taken < 4; taken += 1) all.push(await take());
  assert.deepEqual(all, [true, true, true, false]);
});

test('an exact window never lets more than its figure through in any stretch', async () => {
  const limit: Limit = { kind: 'window', name: 'exact', max: 3, seconds: 60 };
  const limits = createLimits({ db, clock: time.clock });
  const taken: number[] = [];
  for (let step = 0; step < 100; step += 1) {
    if ((await limits.take([{ limit, subject: 's' }])).ok) taken.push(time.now());
    time.advance(7_000);
  }
  for (const from of taken)
    assert.ok(taken.filter((at) => at >= from && at < from + 60_000).length <= 3);
  assert.ok(taken.length > 20);
  time.advance(61_000);
  assert.ok((await limits.purge()) > 0);
});
