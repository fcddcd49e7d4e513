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
  const [row] = await tx.query<TakenRow>(
    'select * from limits_take_all($1, $2, $3, $4, $5)',
    takeValues(budgets, now),
  );
  if (row === undefined) throw new Error('a budget gave no answer');
  return takenOf(row, budgets, now);
}

/** What `limits_take_all` answers. */
export interface TakenRow {
  readonly takes: readonly TakeId[] | null;
  readonly full_at: number | null;
  readonly oldest: number | null;
}

/** The values for `limits_take_all`: scopes, subjects, maxes, since, moment. */
export function takeValues(budgets: readonly Budget[], now: Instant): readonly unknown[] {
  return [
    budgets.map(({ scope }) => scope),
    budgets.map(({ subject }) => subject),
    budgets.map(({ max }) => max),
    budgets.map(({ windowMs }) => now - windowMs),
    now,
  ];
}

export function takenOf(row: TakenRow, budgets: readonly Budget[], now: Instant): Taken {
  if (row.takes !== null) return { ok: true, takes: row.takes };
  const full = budgets[(row.full_at ?? 0) - 1];
  if (full === undefined) throw new Error('a budget that was not asked for is full');
  return { ok: false, scope: full.scope, retryAt: (row.oldest ?? now) + full.windowMs };
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
