import pg from 'pg';

/** Where a store's SQL runs: the pool, or one open transaction. */
export interface Sql {
  readonly query: <Row>(text: string, values?: readonly unknown[]) => Promise<readonly Row[]>;
}

/** One open transaction, read committed. Lock order everywhere: ticket, subject of a limit, record, head of the ledger. */
export interface Tx extends Sql {
  readonly inTransaction: true;
  /**
   * Sends a statement whose rows nobody reads, together with what is sent next. When it fails, the whole transaction
   * does, at the latest at its end.
   */
  readonly post: (text: string, values?: readonly unknown[]) => void;
}

export interface Db extends Sql {
  readonly transaction: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}

const INT8 = 20;
const INT8_ARRAY = 1016;
const TRIES_MAX = 3;
const STATEMENT_TIMEOUT_MS = 10_000;
/**
 * Every statement looks rows up by their keys, so one plan of each, made once a connection, is as good as a plan for
 * every call; to plan a join takes longer than to run it. Such a plan must not stay with a scan that was right while the
 * table was small.
 */
const PLANS = 'set plan_cache_mode = force_generic_plan; set enable_seqscan = off';
/** serialization_failure, deadlock_detected: PostgreSQL asks that the transaction be tried again. */
const TRY_AGAIN = new Set(['40001', '40P01']);

// Moments and counters are bigint in SQL and stay below 2^53 here.
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (oid === INT8) return Number;
    const known = pg.types.getTypeParser(oid, format as 'text');
    return oid === INT8_ARRAY ? (text: string) => (known(text) as string[]).map(Number) : known;
  },
};

/** Opens the keeper's own database. `onFault` hears of idle connections that broke; queries throw for themselves. */
export function openDb(options: {
  readonly url: string;
  readonly connectionsMax: number;
  readonly onFault: (fault: unknown) => void;
}): Db {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.connectionsMax,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    application_name: 'countersign-keeper',
    pipeline: true,
    // Connections stay: to count the time of each that waits costs more than to keep them.
    idleTimeoutMillis: 0,
    types: types as pg.CustomTypesConfig,
  });
  pool.on('error', options.onFault);
  // Sent ahead of the connection's first statement, on the same wire.
  pool.on('connect', (client) => {
    client.query(PLANS).catch(options.onFault);
  });
  return {
    query: async <Row>(text: string, values: readonly unknown[] = []) =>
      (await pool.query(statement(text, values))).rows as Row[],
    transaction: (work) => transact(pool, work),
    close: () => pool.end(),
  };
}

async function transact<T>(pool: pg.Pool, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    const client = await pool.connect();
    const talk = talkOver(client);
    let broken: Error | undefined;
    try {
      talk.post('begin');
      const result = await work({ inTransaction: true, query: talk.query, post: talk.post });
      await talk.commit();
      return result;
    } catch (later) {
      const fault = talk.firstFault() ?? later;
      await talk.rollback().catch((cause: unknown) => {
        broken = cause instanceof Error ? cause : new Error('rollback failed');
      });
      if (tried >= TRIES_MAX || !TRY_AGAIN.has(sqlState(fault))) throw fault;
    } finally {
      client.release(broken);
    }
  }
}

interface Talk extends Pick<Tx, 'query' | 'post'> {
  /** @throws Error when anything that was posted failed: nothing is committed then */
  readonly commit: () => Promise<void>;
  readonly rollback: () => Promise<unknown>;
  /** What failed first; the statements behind it fail only because of it. */
  readonly firstFault: () => unknown;
}

/** Posted statements wait, corked, for the next one that is waited for, and travel in one write with it. */
function talkOver(client: pg.PoolClient): Talk {
  const { stream } = client.connection;
  let corks = 0;
  let fault: unknown;
  const send = async (text: string, values: readonly unknown[] = []) => {
    try {
      return await client.query(statement(text, values));
    } catch (cause) {
      fault ??= cause;
      throw cause;
    }
  };
  const uncork = () => {
    for (; corks > 0; corks -= 1) stream.uncork();
  };
  const sendNow = (text: string, values?: readonly unknown[]) => {
    const sent = send(text, values);
    uncork();
    return sent;
  };
  return {
    query: async <Row>(text: string, values?: readonly unknown[]) =>
      (await sendNow(text, values)).rows as Row[],
    post: (text, values) => {
      stream.cork();
      corks += 1;
      send(text, values).catch(() => {}); // kept as the first fault
    },
    commit: async () => {
      // In a transaction that failed, PostgreSQL answers a commit with a rollback.
      const { command } = await sendNow('commit');
      if (fault !== undefined) throw fault;
      if (command !== 'COMMIT')
        throw new Error('a transaction was rolled back instead of committed');
    },
    rollback: () => sendNow('rollback'),
    firstFault: () => fault,
  };
}

const names = new Map<string, string>();

/** Every statement of the keeper is a constant, so each is prepared once a connection. */
function statement(text: string, values: readonly unknown[]): pg.QueryConfig {
  if (values.length === 0) return { text };
  let name = names.get(text);
  if (name === undefined) {
    name = `k${names.size}`;
    names.set(text, name);
  }
  return { name, text, values: [...values] };
}

export function sqlState(fault: unknown): string {
  return fault instanceof Error && 'code' in fault && typeof fault.code === 'string'
    ? fault.code
    : '';
}

const UNIQUE_VIOLATION = '23505';

/** Whether a statement failed on the named unique constraint or index. */
export function violates(fault: unknown, constraint: string): boolean {
  return (
    sqlState(fault) === UNIQUE_VIOLATION &&
    fault instanceof Error &&
    'constraint' in fault &&
    fault.constraint === constraint
  );
}
