import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MigrationChangedError } from '@countersign/migrations';
import { MIGRATIONS, serverDatabase } from '../../test/database.ts';
import { migrate } from './index.ts';

const server = await serverDatabase();
after(() => server.close());

test('migrations run once, and again do nothing', async () => {
  const again = await migrate({ url: server.ownerUrl, folder: MIGRATIONS });
  assert.deepEqual(again.applied, []);
  assert.ok(again.already >= 1);
});

test('a migration that changed after it was applied is refused; a new one of any number is applied', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'migrations-'));
  try {
    await cp(MIGRATIONS, folder, { recursive: true });
    await writeFile(
      join(folder, '0002-late-arrival.sql'),
      'CREATE TABLE late_arrival (id integer)',
    );
    assert.deepEqual((await migrate({ url: server.ownerUrl, folder })).applied, [
      '0002-late-arrival.sql',
    ]);
    await writeFile(join(folder, '0002-late-arrival.sql'), 'CREATE TABLE late_arrival (id bigint)');
    await assert.rejects(migrate({ url: server.ownerUrl, folder }), MigrationChangedError);
    await writeFile(
      join(folder, '0003-broken.sql'),
      'CREATE TABLE half (id integer); SELECT nonsense',
    );
    await rm(join(folder, '0002-late-arrival.sql'));
    await assert.rejects(migrate({ url: server.ownerUrl, folder }), /0003-broken.sql failed/);
    assert.deepEqual(await server.asOwner(`SELECT 1 FROM pg_tables WHERE tablename = 'half'`), []);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('two migrations at once apply each file once', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'migrations-'));
  try {
    await cp(MIGRATIONS, folder, { recursive: true });
    await writeFile(
      join(folder, '0004-side-by-side.sql'),
      'CREATE TABLE side_by_side (id integer)',
    );
    const runs = await Promise.all([1, 2, 3].map(() => migrate({ url: server.ownerUrl, folder })));
    assert.equal(runs.flatMap((run) => run.applied).length, 1);
  } finally {
    await rm(folder, { recursive: true });
  }
});
