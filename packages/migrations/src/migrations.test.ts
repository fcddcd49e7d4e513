import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

import { MigrationChangedError, compareMigrations, readMigrations } from './index.ts';

test('the files of a folder in order; another name is refused, another kind of file is passed over', () => {
  const folder = mkdtempSync(join(tmpdir(), 'migrations-'));
  try {
    writeFileSync(join(folder, '0100-later.sql'), 'select 2');
    writeFileSync(join(folder, '0001-first.sql'), 'select 1');
    writeFileSync(join(folder, 'README.md'), 'words');
    assert.deepEqual(
      readMigrations(folder).map(({ name, sql }) => [name, sql]),
      [
        ['0001-first.sql', 'select 1'],
        ['0100-later.sql', 'select 2'],
      ],
    );
    writeFileSync(join(folder, 'last.sql'), 'select 3');
    assert.throws(() => readMigrations(folder), /last\.sql is not named/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

const one = { name: '0001-one.sql', sql: 'select 1', sha256: 'aa' };
const two = { name: '0002-two.sql', sql: 'select 2', sha256: 'bb' };

test('missing, unknown, and changed since it was applied', () => {
  assert.deepEqual(compareMigrations([one, two], []), { missing: [one, two], unknown: [] });
  assert.deepEqual(compareMigrations([one, two], [two]), { missing: [one], unknown: [] });
  assert.deepEqual(compareMigrations([one], [one, two]), { missing: [], unknown: [two.name] });
  assert.throws(
    () => compareMigrations([one, two], [{ name: one.name, sha256: 'cc' }]),
    MigrationChangedError,
  );
});
