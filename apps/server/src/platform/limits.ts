import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { ok, refused, type Clock, type Outcome } from '@countersign/kernel';
import { afterCommit, type Database, type Tx } from './database/database.ts';

/**
 * A budget. 'window' counts exactly: at most `max` in any stretch of `seconds` (for small figures: it keeps the
 * moments). 'bucket' holds `max` and refills evenly over `seconds` (for large ones).
 */
export interface Limit {
  readonly kind: 'window' | 'bucket';
  /** Names the budget, for metrics and for the key. */
  readonly name: string;
  readonly max: number;
  readonly seconds: number;
}

export interface LimitAsk {
  readonly limit: Limit;
  /** What the budget belongs to: an address, an account, '' for an overall budget. Kept as a hash only. */
  readonly subject: string;
}

/** One of a budget that refills, which can be given back. */
export type BucketAsk = LimitAsk & { readonly limit: { readonly kind: 'bucket' } };

export interface TooMany {
  readonly code: 'platform.too-many';
  readonly retryAfterSeconds: number;
}

export interface Limits {
  /**
   * Takes one from each budget in order, before anything is evaluated, each in one atomic statement of its own; what
   * was taken stays taken. The first empty budget refuses.
   */
  readonly take: (asks: readonly LimitAsk[]) => Promise<Outcome<void, TooMany>>;
  /**
   * Gives back the one that was taken, with what shows that it was no guess, or not at all: a transaction that fails keeps it taken.
   * What others took of the same budget stays taken.
   */
  readonly giveBack: (tx: Tx, ask: BucketAsk) => Promise<void>;
  /** Gives a budget back whole: after a success that proves the taker was the right one. */
  readonly clear: (ask: LimitAsk) => Promise<void>;
  /** Removes rows that count for nothing any more. */
  readonly purge: () => Promise<number>;
}

/** Exact windows keep their moments in the row. */
export const WINDOW_MAX = 100;
const REMEMBERED_MAX = 10_000;

type LimitTables = {
  platform_limit: { key: string; hits: number[]; full_at: number; expires_at: number };
};

export function createLimits({
  db,
  clock,
}: {
  readonly db: Database;
  readonly clock: Clock;
}): Limits {
  const tables = db.reader.withTables<LimitTables>();
  /** Budgets known to be empty, and until when: a flood does not reach the database. */
  const empty = new Map<string, number>();

  const takeOne = async (ask: LimitAsk): Promise<number | undefined> => {
    const now = clock();
    const key = keyOf(ask);
    const known = empty.get(key);
    if (known !== undefined && known > now) return known;
    empty.delete(key);
    const taking = { limit: ask.limit, key, now };
    const until =
      ask.limit.kind === 'window' ? await takeWindow(db, taking) : await takeBucket(db, taking);
    if (until !== undefined) {
      if (empty.size >= REMEMBERED_MAX) empty.clear();
      empty.set(key, until);
    }
    return until;
  };

  return {
    take: async (asks) => {
      for (const ask of asks) {
        const until = await takeOne(ask);
        if (until !== undefined) {
          const retryAfterSeconds = Math.max(1, Math.ceil((until - clock()) / 1000));
          return refused({ code: 'platform.too-many', retryAfterSeconds });
        }
      }
      return ok(undefined);
    },
    giveBack: async (tx, ask) => {
      await sql`
        UPDATE platform_limit SET full_at = full_at - ${eachOf(ask.limit)}::bigint
        WHERE key = ${keyOf(ask)}`.execute(tx);
      afterCommit(tx, () => empty.delete(keyOf(ask)));
    },
    clear: async (ask) => {
      empty.delete(keyOf(ask));
      await tables.deleteFrom('platform_limit').where('key', '=', keyOf(ask)).execute();
    },
    purge: async () => {
      const gone = await tables
        .deleteFrom('platform_limit')
        .where('expires_at', '<', clock())
        .executeTakeFirst();
      return Number(gone.numDeletedRows);
    },
  };
}

interface Taking {
  readonly limit: Limit;
  readonly key: string;
  readonly now: number;
}

/** @returns when there is one to be had again, or undefined when one was taken */
async function takeWindow(db: Database, { limit, key, now }: Taking): Promise<number | undefined> {
  if (limit.max > WINDOW_MAX)
    throw new RangeError(`limit ${limit.name}: an exact window holds at most ${WINDOW_MAX}`);
  const span = limit.seconds * 1000;
  const from = now - span;
  const live = sql`ARRAY(SELECT h FROM unnest(platform_limit.hits) AS h WHERE h > ${from}::bigint ORDER BY h)`;
  const taken = await sql`
    INSERT INTO platform_limit (key, hits, expires_at)
    VALUES (${key}, ARRAY[${now}::bigint], ${now + span})
    ON CONFLICT (key) DO UPDATE SET hits = ${live} || ${now}::bigint, expires_at = EXCLUDED.expires_at
    WHERE cardinality(${live}) < ${limit.max}
    RETURNING 1`.execute(db.reader);
  if (taken.rows.length > 0) return undefined;
  const oldest = await sql<{ at: number | null }>`
    SELECT min(h) AS at FROM (
      SELECT h FROM platform_limit, unnest(hits) AS h WHERE key = ${key} AND h > ${from}::bigint
      ORDER BY h DESC LIMIT ${limit.max}
    ) AS live`.execute(db.reader);
  return (oldest.rows[0]?.at ?? now) + span;
}

/** Generic cell rate: `full_at` is the moment at which the bucket would be full again. */
async function takeBucket(db: Database, { limit, key, now }: Taking): Promise<number | undefined> {
  const span = limit.seconds * 1000;
  const each = eachOf(limit);
  const next = sql`GREATEST(platform_limit.full_at, ${now}::bigint) + ${each}::bigint`;
  const taken = await sql`
    INSERT INTO platform_limit (key, full_at, expires_at)
    VALUES (${key}, ${now + each}, ${now + span})
    ON CONFLICT (key) DO UPDATE SET full_at = ${next}, expires_at = ${now + span}
    WHERE ${next} <= ${now + span}
    RETURNING 1`.execute(db.reader);
  return taken.rows.length > 0 ? undefined : now + each;
}

/** Milliseconds in which a bucket refills by one. */
const eachOf = ({ max, seconds }: Limit): number => Math.ceil((seconds * 1000) / max);

function keyOf({ limit, subject }: LimitAsk): string {
  return `${limit.name}:${createHash('sha256').update(`${limit.name}\n${subject}`).digest('base64url')}`;
}
