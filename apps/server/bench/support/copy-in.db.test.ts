import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import pg from 'pg';
import { serverDatabase } from '../../test/database.ts';
import { copyIn, type Cell } from './copy-in.ts';

const server = await serverDatabase();
const client = new pg.Client({ connectionString: server.ownerUrl });
await client.connect();
await client.query('CREATE TEMPORARY TABLE thing (at int, word text, bytes bytea, is_so boolean)');
after(async () => {
  await client.end();
  await server.close();
});

const ODD = 'tab\tline\nreturn\rback\\slash \\N \\. é';

function* rows(count: number): Iterable<readonly Cell[]> {
  for (let at = 0; at < count; at += 1)
    yield [at, at % 2 === 0 ? ODD : null, Buffer.from([0, 92, 255]), at % 3 === 0];
}

test('every cell comes back as it was, over many chunks', async () => {
  await copyIn(client, 'thing (at, word, bytes, is_so)', rows(20_000));
  const found = await client.query('SELECT * FROM thing ORDER BY at');
  assert.equal(found.rows.length, 20_000);
  assert.deepEqual(found.rows[19_998], {
    ...{ at: 19_998, word: ODD, bytes: Buffer.from([0, 92, 255]), is_so: true },
  });
  assert.equal(found.rows[19_999].word, null);
});

test('rows that PostgreSQL does not take, or that cannot be made, leave nothing, and the connection goes on', async () => {
  await client.query('TRUNCATE thing');
  await assert.rejects(copyIn(client, 'thing (at)', [[1], ['no number']]), /could not be copied/);
  await assert.rejects(copyIn(client, 'thing (at)', broken()), /could not be copied/);
  const { rows: left } = await client.query('SELECT count(*)::int AS count FROM thing');
  assert.deepEqual(left, [{ count: 0 }]);
});

function* broken(): Iterable<readonly Cell[]> {
  yield [1];
  throw new Error('no more rows');
}
