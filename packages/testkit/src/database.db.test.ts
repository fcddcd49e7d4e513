import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import pg from 'pg';

import { withTestDatabase } from './database.ts';

const options = {
  template: 'testkit-example',
  owner: 'countersign_owner',
  migrate: async (url: string) => {
    await run(url, 'create table example (id int primary key)');
    await run(url, 'grant select on example to countersign_server');
  },
} as const;

const [one, two] = await Promise.all([withTestDatabase(options), withTestDatabase(options)]);
after(() => Promise.all([one.drop(), two.drop()]));

async function run(url: string, sql: string): Promise<readonly unknown[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

test('every test file has a migrated database of its own', async () => {
  await run(one.url('countersign_owner'), 'insert into example values (1)');
  assert.equal((await run(one.url('countersign_owner'), 'select * from example')).length, 1);
  assert.equal((await run(two.url('countersign_owner'), 'select * from example')).length, 0);
});

test('the roles differ in what they may do', async () => {
  assert.equal((await run(one.url('countersign_server'), 'select * from example')).length, 1);
  await assert.rejects(
    run(one.url('countersign_server'), 'insert into example values (2)'),
    /permission denied/,
  );
});
