/** Answers of one call after the other, from some callers at once. */
export interface Run<T> {
  readonly answers: readonly T[];
  /** Milliseconds from ask to answer, in the order of the asks. */
  readonly latencies: Float64Array;
}

/** Asks for every item once; each caller waits for its answer before it takes the next. */
export async function runAll<I, T>(
  items: readonly I[],
  callers: number,
  ask: (item: I) => Promise<T>,
): Promise<Run<T>> {
  const answers: T[] = [];
  const latencies = new Float64Array(items.length);
  const waiting = items.entries();
  const caller = async () => {
    for (const [at, item] of waiting) {
      const from = performance.now();
      answers[at] = await ask(item);
      latencies[at] = performance.now() - from;
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
  return { answers, latencies };
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

export function percentile(values: Float64Array, share: number): number {
  return values.toSorted()[Math.floor(values.length * share)] ?? 0;
}
