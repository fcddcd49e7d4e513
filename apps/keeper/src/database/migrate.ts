import { type Applied, compareMigrations, readMigrations } from '@countersign/migrations';
import type { Db } from './database.ts';

/** Any constant will do; it is the keeper's own database. */
const LOCK = 7_201;

/**
 * Brings the database to the newest migration: numbered files, forward only, all in the one transaction of this call.
 * @throws Error when a file that was applied has changed since, or the database knows one that the code does not
 */
export async function migrate(db: Db, folder: string): Promise<readonly string[]> {
  const files = readMigrations(folder);
  return db.transaction(async (tx) => {
    await tx.query('select pg_advisory_xact_lock($1)', [LOCK]);
    await tx.query(
      'create table if not exists keeper_migration (name text primary key, sha256 text not null)',
    );
    const applied = await tx.query<Applied>('select name, sha256 from keeper_migration');
    const { missing, unknown } = compareMigrations(files, applied);
    const [stranger] = unknown;
    if (stranger !== undefined)
      throw new Error(`the database is newer than this release: it knows migration ${stranger}`);
    for (const { name, sha256, sql } of missing) {
      await tx.query(sql);
      await tx.query('insert into keeper_migration (name, sha256) values ($1, $2)', [name, sha256]);
    }
    return missing.map(({ name }) => name);
  });
}
