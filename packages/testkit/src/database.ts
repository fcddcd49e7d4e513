import { createHash, randomBytes } from 'node:crypto';

import pg from 'pg';

/** Roles as in a running house: one owns the server's tables, one uses them, one owns the keeper's. */
export type TestRole =
  | 'countersign_owner'
  | 'countersign_server'
  | 'countersign_keeper'
  | 'postgres';

export interface TestDatabase {
  readonly name: string;
  /** The folder of the cluster's socket. */
  readonly socketFolder: string;
  /** An address for `pg`, as the role; no password, the test cluster trusts its folder. */
  readonly url: (role: TestRole) => string;
  /** Ends whoever is still connected and drops the database. */
  readonly drop: () => Promise<void>;
}

export interface TestDatabaseOptions {
  /** Names the template, one for each set of migrations: `server`, `keeper`. */
  readonly template: string;
  readonly owner: TestRole;
  /** Brings an empty database up to date; runs once for all test files of a run. */
  readonly migrate: (url: string) => Promise<void>;
}

const CREATE_LOCK = 7_311_001;

/**
 * A database of its own for one test file, copied from a migrated template (about 50 ms).
 * The run's cluster is named by TEST_DATABASE_SOCKET: `npm run test:db -- FILE ...` starts one.
 * @throws Error when no cluster is named
 */
export async function withTestDatabase(options: TestDatabaseOptions): Promise<TestDatabase> {
  const socketFolder = clusterSocket();
  const name = `test_${randomBytes(8).toString('hex')}`;
  await asAdmin(socketFolder, async (admin) => {
    // Test files run side by side: one makes the template, the others wait for it.
    await admin.query('select pg_advisory_lock($1)', [CREATE_LOCK]);
    const template = await ensureTemplate(admin, socketFolder, options);
    await admin.query(`create database ${name} owner ${options.owner} template ${template}`);
  });
  return {
    name,
    socketFolder,
    url: (role) => addressOf(socketFolder, name, role),
    drop: () =>
      asAdmin(socketFolder, async (admin) => {
        await admin.query(`drop database if exists ${name} with (force)`);
      }),
  };
}

async function ensureTemplate(
  admin: pg.Client,
  socketFolder: string,
  options: TestDatabaseOptions,
): Promise<string> {
  const digest = createHash('sha256').update(options.template).digest('hex').slice(0, 12);
  const template = `template_${digest}`;
  const found = await admin.query('select 1 from pg_database where datname = $1', [template]);
  if (found.rowCount !== 0) return template;
  const unfinished = `${template}_unfinished`;
  await admin.query(`drop database if exists ${unfinished} with (force)`);
  await admin.query(`create database ${unfinished} owner ${options.owner}`);
  await admin.query(`revoke all on database ${unfinished} from public`);
  await options.migrate(addressOf(socketFolder, unfinished, options.owner));
  await admin.query(`alter database ${unfinished} rename to ${template}`);
  return template;
}

async function asAdmin(
  socketFolder: string,
  act: (admin: pg.Client) => Promise<void>,
): Promise<void> {
  const admin = new pg.Client(addressOf(socketFolder, 'postgres', 'postgres'));
  await admin.connect();
  try {
    await act(admin);
  } finally {
    await admin.end();
  }
}

function addressOf(socketFolder: string, database: string, role: TestRole): string {
  return `postgresql://${role}@/${database}?host=${encodeURIComponent(socketFolder)}`;
}

function clusterSocket(): string {
  const folder = process.env['TEST_DATABASE_SOCKET']; // tidy-allow: the run hands its cluster to test files this way
  if (folder === undefined) {
    throw new Error('no test database: run this file with `npm run test:db -- FILE`');
  }
  return folder;
}
