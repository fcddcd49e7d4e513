import pg from 'pg';
import { Kysely, PostgresDialect, type Transaction } from 'kysely';

/** The foundation knows no table: each room's store says `withTables<...>()` with its own. */
export type NoTables = Record<never, never>;

/** What a read needs: the database or an open transaction. */
export type Reader = Kysely<NoTables>;

/** An open transaction. Whoever holds one writes inside it and nowhere else. */
export type Tx = Transaction<NoTables>;

export interface Database {
  /** For reads outside a transaction. */
  readonly reader: Reader;
  /**
   * Runs `work` in one transaction (read committed). Deadlocks and serialization failures are tried again, at most
   * three times in all: `work` has no effect but through `tx` and the hooks.
   */
  readonly transaction: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
  /** A connection of its own, for LISTEN and the like; the caller ends it. */
  readonly connect: () => Promise<pg.Client>;
  readonly close: () => Promise<void>;
}

export interface DatabaseSettings {
  readonly url: string;
  readonly connectionsMax: number;
  readonly statementTimeoutMs: number;
  readonly applicationName: string;
  /** Told of an idle connection that broke; the pool replaces it. */
  readonly onIdleError: (error: Error) => void;
}

interface Hooks {
  readonly before: (() => Promise<void>)[];
  readonly after: (() => void)[];
}

const ATTEMPTS_MAX = 3;
const CONNECT_TIMEOUT_MS = 5_000;
const LOCK_TIMEOUT_MS = 5_000;
const IDLE_IN_TRANSACTION_TIMEOUT_MS = 30_000;
/** serialization_failure and deadlock_detected (PostgreSQL, Appendix A). */
const RETRYABLE = new Set(['40001', '40P01']);
const INT8_OID = 20;

const hooksOf = new WeakMap<object, Hooks>();

/** PostgreSQL's bigint as a number: our instants, counts and positions are far below 2^53, and a larger one is a fault. */
export function parseInt8(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value))
    throw new RangeError('a bigint beyond 2^53 came from the database');
  return value;
}

const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === INT8_OID
      ? parseInt8
      : pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
};

/** Opens the pool. Nothing connects before the first query. */
export function openDatabase(settings: DatabaseSettings): Database {
  const connection: pg.ClientConfig = {
    connectionString: settings.url,
    application_name: settings.applicationName,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: settings.statementTimeoutMs,
    lock_timeout: LOCK_TIMEOUT_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT_MS,
    types,
  };
  const pool = new pg.Pool({ ...connection, max: settings.connectionsMax });
  pool.on('error', settings.onIdleError);
  const reader = new Kysely<NoTables>({ dialect: new PostgresDialect({ pool }) });

  const attempt = async <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
    const hooks: Hooks = { before: [], after: [] };
    const result = await reader.transaction().execute(async (tx) => {
      hooksOf.set(tx, hooks);
      const value = await work(tx);
      for (const hook of hooks.before) await hook();
      return value;
    });
    for (const hook of hooks.after) hook();
    return result;
  };

  return {
    reader,
    transaction: async (work) => {
      for (let tries = 1; ; tries += 1) {
        try {
          return await attempt(work);
        } catch (cause) {
          if (tries >= ATTEMPTS_MAX || !RETRYABLE.has(sqlState(cause))) throw cause;
        }
      }
    },
    connect: async () => {
      const client = new pg.Client(connection);
      client.on('error', settings.onIdleError);
      await client.connect();
      return client;
    },
    close: () => reader.destroy(),
  };
}

/** The SQLSTATE of a fault that came from the database, '' for any other. */
export function sqlState(cause: unknown): string {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string'
    ? cause.code
    : '';
}

/** True for a unique_violation of the named constraint: how a room meets "single use" without reading first. */
export function violates(cause: unknown, constraint: string): boolean {
  return (
    sqlState(cause) === '23505' &&
    cause instanceof Error &&
    'constraint' in cause &&
    cause.constraint === constraint
  );
}

/** Runs last inside the transaction, in order of registration; throwing rolls all of it back. */
export function beforeCommit(tx: Tx, hook: () => Promise<void>): void {
  hooks(tx).before.push(hook);
}

/** Runs when the transaction is committed; must not throw. A hint, never a promise: the process can die before. */
export function afterCommit(tx: Tx, hook: () => void): void {
  hooks(tx).after.push(hook);
}

function hooks(tx: Tx): Hooks {
  const found = hooksOf.get(tx);
  if (found === undefined)
    throw new Error('hooks need the transaction that database.transaction() handed out');
  return found;
}
