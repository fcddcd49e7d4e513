import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import pg from 'pg';
import { withTestDatabase } from '@countersign/testkit';
import { openDatabase, type Database } from '../src/platform/index.ts';
import { migrate } from '../src/schema/index.ts';

export const MIGRATIONS = fileURLToPath(new URL('../migrations', import.meta.url));

const CONNECTIONS_MAX = 12;

export interface ServerDatabase {
  /** Open as the server's own role. */
  readonly db: Database;
  /** Runs SQL as the owner of the tables: what an attacker with more rights than the server could do. */
  asOwner(text: string, values?: readonly unknown[]): Promise<readonly Record<string, unknown>[]>;
  readonly ownerUrl: string;
  readonly serverUrl: string;
  close(): Promise<void>;
}

/** A migrated database for one test file. */
export async function serverDatabase(): Promise<ServerDatabase> {
  const made = await withTestDatabase({
    template: 'server',
    owner: 'countersign_owner',
    migrate: async (url) => {
      await migrate({ url, folder: MIGRATIONS });
    },
  });
  const db = openDatabase({
    url: made.url('countersign_server'),
    connectionsMax: CONNECTIONS_MAX,
    statementTimeoutMs: 15_000,
    applicationName: 'test',
    onIdleError: () => {},
  });
  const ownerUrl = made.url('countersign_owner');
  let opened: Promise<pg.Client> | undefined;
  let turn: Promise<unknown> = Promise.resolve(); // one statement after the other
  const owner = () => {
    opened ??= (async () => {
      // A test that waits for a lock for so long is broken, and says so.
      const client = new pg.Client({
        connectionString: ownerUrl,
        lock_timeout: 10_000,
        statement_timeout: 20_000,
      });
      await client.connect();
      return client;
    })();
    return opened;
  };
  return {
    db,
    ownerUrl,
    serverUrl: made.url('countersign_server'),
    asOwner: (text, values = []) => {
      const asked = turn.then(
        async () => (await (await owner()).query<Record<string, unknown>>(text, [...values])).rows,
      );
      turn = asked.catch(() => undefined);
      return asked;
    },
    close: async () => {
      await (await opened)?.end();
      await db.close();
      await made.drop();
    },
  };
}

/** While all connections of the pool but one are taken, as under load: what wants a second one beside its own waits for ever. */
export async function withOneConnection<T>(db: Database, work: () => Promise<T>): Promise<T> {
  const done = Promise.withResolvers<void>();
  const held = Array.from({ length: CONNECTIONS_MAX - 1 }, () => {
    const taken = Promise.withResolvers<void>();
    const over = db.transaction(async (tx) => {
      await sql`SELECT 1`.execute(tx);
      taken.resolve();
      await done.promise;
    });
    return { over, taken: taken.promise };
  });
  try {
    await Promise.all(held.map(({ taken }) => taken));
    return await work();
  } finally {
    done.resolve();
    await Promise.all(held.map(({ over }) => over));
  }
}

/** A clock that stands still until it is told. */
export function testClock(start = Date.parse('2030-11-22T14:02:00.000Z')) {
  let now = start;
  return {
    clock: () => now as never,
    advance: (milliseconds: number) => {
      now += milliseconds;
    },
    now: () => now,
  };
}
