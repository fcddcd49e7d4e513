import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
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
const FILE_NAME = /^\d{4}-[a-z0-9-]+\.sql$/;

/** Thrown when a migration that was applied has other bytes now. Migrations only go forward: write a new one. */
export class MigrationChangedError extends Error {}

/**
 * Applies the numbered SQL files that the database does not have, each in a transaction of its own, under one advisory
 * lock. A file once applied never changes (its SHA-256 is kept). Numbers of several rooms may arrive out of order.
 */
export async function migrate(settings: MigrateSettings): Promise<Migrated> {
  const files = await readMigrations(settings.folder);
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
    const known = await readKnown(client);
    const applied: string[] = [];
    for (const file of files) {
      const before = known.get(file.name);
      if (before === undefined) {
        await apply(client, file);
        applied.push(file.name);
      } else if (before !== file.sha256) {
        throw new MigrationChangedError(
          `migration ${file.name} was applied with other content; migrations only go forward`,
        );
      }
    }
    const names = new Set(files.map((file) => file.name));
    return {
      applied,
      already: files.length - applied.length,
      unknown: [...known.keys()].filter((name) => !names.has(name)),
    };
  } finally {
    await client.end();
  }
}

interface MigrationFile {
  readonly name: string;
  readonly sql: string;
  readonly sha256: string;
}

async function readMigrations(folder: string): Promise<readonly MigrationFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted();
  const wrong = names.find((name) => !FILE_NAME.test(name));
  if (wrong !== undefined) throw new Error(`migration ${wrong} is not named NNNN-room-topic.sql`);
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(folder, name), 'utf8');
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

async function readKnown(client: pg.Client): Promise<ReadonlyMap<string, string>> {
  const rows = await client.query<{ name: string; sha256: string }>(
    'SELECT name, sha256 FROM platform_migration',
  );
  return new Map(rows.rows.map((row) => [row.name, row.sha256]));
}

async function apply(client: pg.Client, file: MigrationFile): Promise<void> {
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
