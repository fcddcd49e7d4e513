import type { Clock } from '@countersign/kernel';

const MINUTE_MS = 60_000;
/** Sources remembered at once; beyond it the one that was quiet longest is forgotten. */
const SOURCES_MAX = 20_000;

/** `0` when the source may ask now, otherwise the whole seconds until it may. */
export type TakeTurn = (source: string) => number;

/** One bucket a source: `perMinute` at once, refilled evenly. Counts before anything is evaluated. */
export function createRate(options: {
  readonly perMinute: number;
  readonly clock: Clock;
}): TakeTurn {
  const { perMinute, clock } = options;
  const buckets = new Map<string, { left: number; at: number }>();
  return (source) => {
    const now = clock();
    const last = buckets.get(source) ?? { left: perMinute, at: now };
    const refilled = last.left + ((now - last.at) * perMinute) / MINUTE_MS;
    const left = Math.min(perMinute, Math.max(refilled, 0));
    // Set anew, so that the map stays in the order of last use.
    buckets.delete(source);
    buckets.set(source, { left: left >= 1 ? left - 1 : left, at: now });
    if (buckets.size > SOURCES_MAX) buckets.delete(buckets.keys().next().value ?? '');
    return left >= 1 ? 0 : Math.ceil(((1 - left) * MINUTE_MS) / perMinute / 1000);
  };
}

/**
 * Who asks. X-Forwarded-For is believed only as far as proxies of our own wrote it: with `hops` proxies the address
 * that the outermost of them saw, counted from the right. Whatever a client wrote stands further left.
 */
export function sourceOf(
  peer: string,
  forwardedFor: string | string[] | undefined,
  hops: number,
): string {
  if (hops === 0 || forwardedFor === undefined) return peer;
  const named = String(forwardedFor)
    .split(',')
    .map((part) => part.trim());
  return named.at(-hops) ?? peer;
}
