import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse } from '../test/house.ts';
import { violates } from './index.ts';

let house: TestHouse;
before(async () => {
  house = await openTestHouse({ policy: null });
});
after(() => house.close());

const INSERT = 'insert into limits_subject (scope, subject, touched_at) values ($1, $2, $3)';
const subjects = async (scope: string) =>
  (await house.db.query('select 1 from limits_subject where scope = $1', [scope])).length;

test('what is posted is kept with the rest of its transaction', async () => {
  await house.db.transaction(async (tx) => {
    tx.post(INSERT, ['posted', 'a', 1]);
    const seen = await tx.query('select 1 from limits_subject where scope = $1', ['posted']);
    assert.equal(seen.length, 1);
    tx.post(INSERT, ['posted', 'b', 1]);
  });
  assert.equal(await subjects('posted'), 2);
});

test('a posted statement that fails is the fault of its transaction, and nothing is kept', async () => {
  const twice = house.db.transaction(async (tx) => {
    tx.post(INSERT, ['twice', 'a', 1]);
    tx.post(INSERT, ['twice', 'a', 1]);
    tx.post(INSERT, ['twice', 'b', 1]);
  });
  await assert.rejects(twice, (fault) => violates(fault, 'limits_subject_pkey'));
  const behind = house.db.transaction(async (tx) => {
    tx.post(INSERT, ['twice', 'a', 1]);
    tx.post(INSERT, ['twice', 'a', 1]);
    await tx.query('select 1 from limits_subject where scope = $1', ['twice']);
  });
  await assert.rejects(behind, (fault) => violates(fault, 'limits_subject_pkey'));
  assert.equal(await subjects('twice'), 0);
});

test('a transaction whose work throws keeps nothing that it posted', async () => {
  const thrown = house.db.transaction((tx) => {
    tx.post(INSERT, ['thrown', 'a', 1]);
    return Promise.reject(new Error('no'));
  });
  await assert.rejects(thrown, /no/);
  assert.equal(await subjects('thrown'), 0);
  // The connections are good for the next ones.
  await Promise.all(
    Array.from({ length: 30 }, (_, at) =>
      house.db.transaction(async (tx) => tx.post(INSERT, ['after', String(at), 1])),
    ),
  );
  assert.equal(await subjects('after'), 30);
});
