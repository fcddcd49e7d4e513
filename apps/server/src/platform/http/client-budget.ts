import type { Clock } from '@countersign/kernel';

/** How much a client of the API may ask; read anew each time. */
export interface ClientBudget {
  readonly max: number;
  readonly seconds: number;
}

/** @returns undefined when the client may go on, else the seconds after which it may ask again */
export type TakeClientTurn = (clientId: string) => number | undefined;

const CLIENTS_MAX = 10_000;

/**
 * A token bucket per client in this process's memory: it protects this process. Budgets that protect people are counted
 * in the database (`limits`).
 */
export function createClientTurns({
  clock,
  budget,
}: {
  readonly clock: Clock;
  readonly budget: () => ClientBudget;
}): TakeClientTurn {
  const buckets = new Map<string, { tokens: number; at: number }>();
  return (clientId) => {
    const { max, seconds } = budget();
    const now = clock();
    const perMs = max / (seconds * 1_000);
    const bucket = buckets.get(clientId) ?? { tokens: max, at: now };
    bucket.tokens = Math.min(max, bucket.tokens + Math.max(0, now - bucket.at) * perMs);
    bucket.at = now;
    if (buckets.size >= CLIENTS_MAX && !buckets.has(clientId)) buckets.clear();
    buckets.set(clientId, bucket);
    if (bucket.tokens < 1) return Math.max(1, Math.ceil((1 - bucket.tokens) / perMs / 1_000));
    bucket.tokens -= 1;
    return undefined;
  };
}
