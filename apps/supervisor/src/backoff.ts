const FIRST_MS = 100;
const MOST_MS = 5_000;
const STEADY_MS = 10_000;

/** How often a process ended lately, and since when it runs. */
export interface Endings {
  readonly count: number;
}

/**
 * How long to wait before a process is started again: at once after a good while, then 100 ms, doubling to 5 s.
 * One kill heals in a blink; a process that cannot start does not eat the machine.
 * @param ranForMs how long it ran before it ended
 */
export function decideRestart(
  before: Endings,
  ranForMs: number,
): { readonly endings: Endings; readonly waitMs: number } {
  const count = ranForMs >= STEADY_MS ? 1 : before.count + 1;
  const waitMs = count === 1 ? FIRST_MS : Math.min(MOST_MS, FIRST_MS * 2 ** (count - 1));
  return { endings: { count }, waitMs };
}
