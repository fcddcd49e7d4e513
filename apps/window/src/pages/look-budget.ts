/** A PIN is looked at for ten seconds in all, however often it is hidden in between (PIN rule 15). */
export const LOOK_MS_MAX = 10_000;
/** One of the ten ticks under the digits. */
export const TICK_MS = 1_000;

/** `since` is there while the digits can be seen. Milliseconds of a clock that never jumps. */
export interface Look {
  readonly usedMs: number;
  readonly since?: number;
}

export const freshLook: Look = { usedMs: 0 };

/** Starts to look; the same look when it runs already or nothing is left of it. */
export function startLook(look: Look, now: number): Look {
  return look.since !== undefined || leftMs(look, now) === 0 ? look : { ...look, since: now };
}

/** Stops looking: what was seen is counted. */
export function stopLook(look: Look, now: number): Look {
  return { usedMs: LOOK_MS_MAX - leftMs(look, now) };
}

/** Milliseconds that the digits may still be seen, 0 to 10 000. */
export function leftMs(look: Look, now: number): number {
  const running = look.since === undefined ? 0 : Math.max(0, now - look.since);
  return Math.max(0, LOOK_MS_MAX - look.usedMs - running);
}

/** Ticks that are still lit, 0 to 10. */
export function ticksLeft(look: Look, now: number): number {
  return Math.ceil(leftMs(look, now) / TICK_MS);
}
