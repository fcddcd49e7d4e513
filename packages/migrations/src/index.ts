import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Migration {
  /** `NNNN-topic.sql`: the order is that of the names. */
  readonly name: string;
  readonly sql: string;
  /** Hex. A file once applied never changes. */
  readonly sha256: string;
}

/** What a database says of itself: the migrations that it has. */
export interface Applied {
  readonly name: string;
  readonly sha256: string;
}

export interface Comparison {
  /** Not in the database, in the order in which they are to be applied. */
  readonly missing: readonly Migration[];
  /** In the database and not in this release: an older release beside a newer database. */
  readonly unknown: readonly string[];
}

/** Thrown when a migration that was applied has other bytes now. Migrations only go forward: write a new one. */
export class MigrationChangedError extends Error {}

const FILE_NAME = /^\d{4}-[a-z0-9-]+\.sql$/;

/** The numbered files of a folder, in order. @throws Error for an .sql file whose name has no number */
export function readMigrations(folder: string): readonly Migration[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql'));
  return names.toSorted().map((name) => {
    if (!FILE_NAME.test(name)) throw new Error(`migration ${name} is not named NNNN-topic.sql`);
    const sql = readFileSync(join(folder, name), 'utf8');
    return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
  });
}

/** @throws MigrationChangedError */
export function compareMigrations(
  files: readonly Migration[],
  applied: readonly Applied[],
): Comparison {
  const known = new Map(applied.map((row) => [row.name, row.sha256]));
  const changed = files.find(({ name, sha256 }) => known.has(name) && known.get(name) !== sha256);
  if (changed !== undefined)
    throw new MigrationChangedError(
      `migration ${changed.name} was applied with other content; migrations only go forward`,
    );
  const names = new Set(files.map((file) => file.name));
  return {
    missing: files.filter((file) => !known.has(file.name)),
    unknown: [...known.keys()].filter((name) => !names.has(name)),
  };
}
