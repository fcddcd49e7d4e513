import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { withTestDatabase } from '@countersign/testkit';
import pg from 'pg';

import { patternsOf } from './marks.ts';
import { scanRows } from './rows.ts';
import { createSearch } from './search.ts';

const PIN = '837261504938';
const search = createSearch(patternsOf([{ kind: 'pin', name: 'planted', digits: PIN }]));
const database = await withTestDatabase({
  template: 'canary-rows',
  owner: 'countersign_owner',
  migrate: async (url) => {
    const client = new pg.Client(url);
    await client.connect();
    await client.query(`create table plain (id int, said text, more jsonb, raw bytea);
      create schema beside; create table beside."Odd name" (said text)`);
    await client.end();
  },
});
after(() => database.drop());

async function planted(sql: string, values: readonly unknown[]): Promise<readonly string[]> {
  const client = new pg.Client(database.url('countersign_owner'));
  await client.connect();
  await client.query('truncate plain, beside."Odd name"');
  await client.query(sql, [...values]);
  await client.end();
  const { findings } = await scanRows(search, database.url('postgres'));
  return findings.map(({ mark, where }) => `${mark} in ${where}`);
}

test('nothing planted, nothing found, and rows were read', async () => {
  assert.deepEqual(await planted(`insert into plain values (1, $1)`, ['nothing']), []);
  const { rows } = await scanRows(search, database.url('postgres'));
  assert.equal(rows, 1);
});

test('finds a mark in text so long that it is kept compressed', async () => {
  const long = 'nothing here '.repeat(10_000);
  const found = await planted('insert into plain values (1, $1)', [`${long}${PIN}${long}`]);
  assert.deepEqual(found, ['pin planted in rows of public.plain']);
});

test('finds a mark in JSON, in bytes, and in a table with an odd name', async () => {
  const inJson = await planted('insert into plain values (1, null, $1)', [
    { deep: [{ pin: PIN }] },
  ]);
  const inBytes = await planted('insert into plain values (1, null, null, $1)', [Buffer.from(PIN)]);
  const packed = await planted('insert into plain values (1, null, null, $1)', [
    Buffer.from(`4c${PIN}aa`, 'hex'),
  ]);
  const odd = await planted('insert into beside."Odd name" values ($1)', [`x${PIN}`]);
  assert.deepEqual(
    [inJson, inBytes, packed, odd],
    [
      ['pin planted in rows of public.plain'],
      ['pin planted in rows of public.plain'],
      ['pin planted in rows of public.plain'],
      ['pin planted in rows of beside."Odd name"'],
    ],
  );
});
