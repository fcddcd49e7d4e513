import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Db } from './database.ts';

const FILE_NAME = /^[0-9]{4}-[a-z0-9-]+\.sql$/;
/** Any constant will do; it is the keeper's own database. */
const LOCK = 7_201;

/**
 * Brings the database to the newest migration: numbered files, forward only, each in the one transaction of this call.
 * @throws Error when a file that was applied has changed since, or the database knows one that the code does not
 */
export async function migrate(db: Db, folder: string): Promise<readonly string[]> {
  const files = readdirSync(folder)
    .filter((name) => FILE_NAME.test(name))
    .toSorted()
    .map((name) => {
      const sql = readFileSync(join(folder, name), 'utf8');
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
    });
  return db.transaction(async (tx) => {
    await tx.query('select pg_advisory_xact_lock($1)', [LOCK]);
    await tx.query(
      'create table if not exists keeper_migration (name text primary key, sha256 text not null)',
    );
    const known = await tx.query<{ name: string; sha256: string }>(
      'select name, sha256 from keeper_migration',
    );
    const applied = new Map(known.map((row) => [row.name, row.sha256]));
    const done: string[] = [];
    for (const file of files) {
      const before = applied.get(file.name);
      applied.delete(file.name);
      if (before === file.sha256) continue;
      if (before !== undefined) throw new Error(`migration ${file.name} was changed after it ran`);
      await tx.query(file.sql);
      await tx.query('insert into keeper_migration (name, sha256) values ($1, $2)', [
        file.name,
        file.sha256,
      ]);
      done.push(file.name);
    }
    const [stranger] = applied.keys();
    if (stranger !== undefined)
      throw new Error(`the database is newer than this release: it knows migration ${stranger}`);
    return done;
  });
}
