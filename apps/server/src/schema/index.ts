import {
  type Applied,
  type Migration,
  compareMigrations,
  readMigrations,
} from '@countersign/migrations';
import pg from 'pg';

export interface MigrateSettings {
  /** The owner's connection: only migrations use it. */
  readonly url: string;
  readonly folder: string;
}

export interface Migrated {
  readonly applied: readonly string[];
  readonly already: number;
  /** In the database and not in this release: an older release beside a newer database. */
  readonly unknown: readonly string[];
}

/** One name for the lock, so that two servers that start at once migrate one after the other. */
const MIGRATION_LOCK = 4_721_001;

/**
 * Applies the numbered SQL files that the database does not have, each in a transaction of its own, under one advisory
 * lock. A file once applied never changes (its SHA-256 is kept). Numbers of several rooms may arrive out of order.
 */
export async function migrate(settings: MigrateSettings): Promise<Migrated> {
  const files = readMigrations(settings.folder);
  const client = new pg.Client({
    connectionString: settings.url,
    application_name: 'countersign-migrate',
  });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await client.query(
      'CREATE TABLE IF NOT EXISTS platform_migration (name text PRIMARY KEY, sha256 text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())',
    );
    const { missing, unknown } = compareMigrations(files, await readApplied(client));
    for (const file of missing) await apply(client, file);
    return {
      applied: missing.map(({ name }) => name),
      already: files.length - missing.length,
      unknown,
    };
  } finally {
    await client.end();
  }
}

async function readApplied(client: pg.Client): Promise<readonly Applied[]> {
  const found = await client.query<Applied>('SELECT name, sha256 FROM platform_migration');
  return found.rows;
}

async function apply(client: pg.Client, file: Migration): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(file.sql);
    await client.query('INSERT INTO platform_migration (name, sha256) VALUES ($1, $2)', [
      file.name,
      file.sha256,
    ]);
    await client.query('COMMIT');
  } catch (cause) {
    await client.query('ROLLBACK');
    throw new Error(`migration ${file.name} failed`, { cause });
  }
}
