import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { ok, refused, type Clock, type Outcome } from '@countersign/kernel';
import type { Database, Tx } from './database/database.ts';

/** Answers are kept twice the 24 hours that are promised. */
export const IDEMPOTENCY_KEPT_MS = 48 * 3_600_000;
/** 8 to 255 visible ASCII characters; a UUID is usual. */
const KEY = /^[\x21-\x7e]{8,255}$/;

/** One answer as bytes, so that it can be given again exactly. */
export interface StoredAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface IdempotentAsk {
  /** Whose key it is: two principals can use the same key. */
  readonly principal: string;
  readonly key: string;
  readonly method: string;
  readonly path: string;
  readonly bodyText: string;
}

export interface WorkedAnswer {
  readonly answer: StoredAnswer;
  /** What a replay gets instead, where the answer held something that is shown once. */
  readonly replay?: StoredAnswer;
}

export type IdempotencyRefusal =
  | { readonly code: 'platform.idempotency-key-reused' }
  | { readonly code: 'platform.idempotency-in-flight'; readonly retryAfterSeconds: number };

export interface Idempotency {
  /**
   * Runs `work` once for a key. Change and answer are written in one transaction, so a crash leaves neither or both;
   * while it runs, the same key is answered "in flight"; afterwards it gets the stored answer.
   */
  readonly run: (
    ask: IdempotentAsk,
    work: (tx: Tx) => Promise<WorkedAnswer>,
  ) => Promise<Outcome<StoredAnswer, IdempotencyRefusal>>;
  /** Whether this key has its answer: asking again costs nothing. */
  readonly isAnswered: (ask: Pick<IdempotentAsk, 'principal' | 'key'>) => Promise<boolean>;
  /** Removes answers older than they are kept. */
  readonly purge: () => Promise<number>;
}

type IdempotencyTables = {
  platform_idempotency: {
    principal: string;
    key: string;
    request_hash: string;
    status: number;
    headers: Record<string, string>;
    body: string;
    created_at: number;
  };
};

/** True for a header value that can be a key. */
export function isIdempotencyKey(value: string | undefined): value is string {
  return value !== undefined && KEY.test(value);
}

export function createIdempotency({
  db,
  clock,
}: {
  readonly db: Database;
  readonly clock: Clock;
}): Idempotency {
  return {
    run: (ask, work) =>
      db.transaction(async (tx) => {
        const tables = tx.withTables<IdempotencyTables>();
        const lock = await sql<{ mine: boolean }>`
          SELECT pg_try_advisory_xact_lock(hashtextextended(${`${ask.principal}\n${ask.key}`}, 0)) AS mine`.execute(
          tx,
        );
        if (lock.rows[0]?.mine !== true) {
          return refused({ code: 'platform.idempotency-in-flight', retryAfterSeconds: 1 });
        }
        const before = await tables
          .selectFrom('platform_idempotency')
          .select(['request_hash', 'status', 'headers', 'body'])
          .where('principal', '=', ask.principal)
          .where('key', '=', ask.key)
          .executeTakeFirst();
        const requestHash = hashOf(ask);
        if (before !== undefined) {
          if (before.request_hash !== requestHash)
            return refused({ code: 'platform.idempotency-key-reused' });
          return ok({ status: before.status, headers: before.headers, body: before.body });
        }
        const { answer, replay } = await work(tx);
        const kept = replay ?? answer;
        await tables
          .insertInto('platform_idempotency')
          .values({
            principal: ask.principal,
            key: ask.key,
            request_hash: requestHash,
            status: kept.status,
            headers: kept.headers,
            body: kept.body,
            created_at: clock(),
          })
          .execute();
        return ok(answer);
      }),
    isAnswered: async ({ key, principal }) => {
      const row = await db.reader
        .withTables<IdempotencyTables>()
        .selectFrom('platform_idempotency')
        .select('key')
        .where('principal', '=', principal)
        .where('key', '=', key)
        .executeTakeFirst();
      return row !== undefined;
    },
    purge: async () => {
      const gone = await db.reader
        .withTables<IdempotencyTables>()
        .deleteFrom('platform_idempotency')
        .where('created_at', '<', clock() - IDEMPOTENCY_KEPT_MS)
        .executeTakeFirst();
      return Number(gone.numDeletedRows);
    },
  };
}

/** Same body means same bytes: nothing is normalised. */
function hashOf(ask: IdempotentAsk): string {
  return createHash('sha256').update(`${ask.method}\n${ask.path}\n${ask.bodyText}`).digest('hex');
}
