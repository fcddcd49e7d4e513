/** Time, handed in. */
export interface SipTimers {
  /** Milliseconds since any beginning. */
  now(): number;
  /** Runs once after so many milliseconds; what comes back ends it before. */
  after(ms: number, run: () => void): () => void;
}

/** RFC 3261 clause 17.1.1.1: an estimate of how long a message is under way there and back. */
export const T1_MS = 500;
/** The longest pause between two times that a message is sent. */
export const T2_MS = 4_000;
/** After so long nobody waits for an answer any more, and nothing is sent again (64 times T1). */
export const GIVE_UP_MS = 64 * T1_MS;

/**
 * Sends at once, then again and again in pauses that double, since UDP loses what it likes.
 * @param parts.pauseMax longest pause, T2 unless told
 * @param parts.givenUp nothing ended it in time
 * @returns what ends it
 */
export function repeat(
  timers: SipTimers,
  send: () => void,
  parts: { readonly pauseMax?: number; readonly givenUp: () => void },
): () => void {
  const until = timers.now() + GIVE_UP_MS;
  let stop = () => {};
  const next = (pause: number) => {
    const left = until - timers.now();
    stop = timers.after(Math.min(pause, left), () => {
      if (pause >= left) return parts.givenUp();
      send();
      next(Math.min(pause * 2, parts.pauseMax ?? T2_MS));
    });
  };
  send();
  next(T1_MS);
  return () => stop();
}
