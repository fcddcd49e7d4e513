import type { Instant } from '@countersign/kernel';
import type { Sql, Tx } from '../database/index.ts';

/** A budget: at most `max` takes of one subject within the window that ends now. */
export interface Budget {
  readonly scope: string;
  readonly subject: string;
  readonly max: number;
  readonly windowMs: number;
}

export const DAY_MS = 24 * 3_600_000;

/** Names takes that may still be given back. */
export type TakeId = number;

export type Taken =
  | { readonly ok: true; readonly takes: readonly TakeId[] }
  /** `retryAt`: when the oldest take of the full budget leaves its window. */
  | { readonly ok: false; readonly scope: string; readonly retryAt: number };

/**
 * Takes one of each budget, or none: before what they guard is evaluated. The subject's row is locked, so parallel
 * asks are counted one after the other. Give budgets in a fixed order, or two asks can wait for one another.
 */
export async function takeAll(tx: Tx, budgets: readonly Budget[], now: Instant): Promise<Taken> {
  const takes: TakeId[] = [];
  for (const budget of budgets) {
    await tx.query(
      `insert into limits_subject (scope, subject, touched_at) values ($1, $2, $3)
         on conflict (scope, subject) do update set touched_at = excluded.touched_at`,
      [budget.scope, budget.subject, now],
    );
    const [made] = await tx.query<{ readonly id: TakeId }>(
      `insert into limits_take (scope, subject, at)
         select $1::text, $2::text, $3::bigint
          where (select count(*) from limits_take where scope = $1 and subject = $2 and at > $4) < $5
         returning id`,
      [budget.scope, budget.subject, now, now - budget.windowMs, budget.max],
    );
    if (made === undefined) {
      await giveBack(tx, takes);
      return { ok: false, scope: budget.scope, retryAt: await opensAt(tx, budget, now) };
    }
    takes.push(made.id);
  }
  return { ok: true, takes };
}

async function opensAt(tx: Tx, budget: Budget, now: Instant): Promise<number> {
  const [seen] = await tx.query<{ readonly oldest: number | null }>(
    'select min(at) as oldest from limits_take where scope = $1 and subject = $2 and at > $3',
    [budget.scope, budget.subject, now - budget.windowMs],
  );
  return (seen?.oldest ?? now) + budget.windowMs;
}

export async function giveBack(sql: Sql, takes: readonly TakeId[]): Promise<void> {
  if (takes.length === 0) return;
  await sql.query('delete from limits_take where id = any($1)', [takes]);
}

/** The act came to its end: these takes stay. */
export async function settle(sql: Sql, takes: readonly TakeId[]): Promise<void> {
  if (takes.length === 0) return;
  await sql.query('update limits_take set settled = true where id = any($1)', [takes]);
}

export async function usedOf(sql: Sql, budget: Omit<Budget, 'max'>, now: Instant): Promise<number> {
  const [seen] = await sql.query<{ readonly used: number }>(
    'select count(*) as used from limits_take where scope = $1 and subject = $2 and at > $3',
    [budget.scope, budget.subject, now - budget.windowMs],
  );
  return seen?.used ?? 0;
}

/**
 * At the start nothing runs: a take of these scopes that was not settled belongs to an act that a stop cut off, whose
 * answer nobody got. Guesses (cards, proofs) are not given back this way.
 */
export async function giveBackUnsettled(sql: Sql, scopes: readonly string[]): Promise<void> {
  await sql.query('delete from limits_take where not settled and scope = any($1)', [scopes]);
}

/** Drops what no window reaches any more. */
export async function forgetOldTakes(sql: Sql, now: Instant): Promise<void> {
  await sql.query('delete from limits_take where at < $1', [now - 2 * DAY_MS]);
  await sql.query('delete from limits_subject where touched_at < $1', [now - 2 * DAY_MS]);
}
