import type { Instant } from '@countersign/kernel';

/** What the watch says when a limit is passed; once a minute for each. */
export type FailureAlarm =
  | { readonly kind: 'key'; readonly keyArn: string; readonly failures: number }
  | { readonly kind: 'breaker-open'; readonly failures: number; readonly untilAt: number };

export interface FailureLimits {
  /** Failures of one key in a minute that raise an alarm. */
  readonly alarmPerMinute: number;
  /** Failures of all keys in a minute that stop every PIN operation. */
  readonly breakerPerMinute: number;
  /** How long the breaker stays open, in seconds. */
  readonly breakerSeconds: number;
}

/** Counts what does not verify: a wrong PIN, an unreadable block, a wrong code. */
export interface FailureWatch {
  readonly failed: (keyArn: string, now: Instant) => void;
  readonly isOpen: (now: Instant) => boolean;
}

const SLOTS = 60;
const SLOT_MS = 1000;
/** Keys counted at once; the store holds fewer that verify. */
const KEYS_COUNTED_MAX = 10_000;

/** Counts of the last sixty seconds, one slot a second. */
class MinuteCount {
  readonly #slots = new Uint32Array(SLOTS);
  #second = 0;
  #sum = 0;
  alarmedAt = -Infinity;

  add(now: number): number {
    this.#advance(Math.floor(now / SLOT_MS));
    const slot = this.#second % SLOTS;
    this.#slots[slot] = (this.#slots[slot] ?? 0) + 1;
    this.#sum += 1;
    return this.#sum;
  }

  #advance(second: number): void {
    const steps = Math.min(second - this.#second, SLOTS);
    for (let step = 1; step <= steps; step += 1) {
      const slot = (this.#second + step) % SLOTS;
      this.#sum -= this.#slots[slot] ?? 0;
      this.#slots[slot] = 0;
    }
    if (steps === SLOTS) {
      this.#slots.fill(0);
      this.#sum = 0;
    }
    this.#second = Math.max(second, this.#second);
  }
}

/** Makes a watch. @param tell hears every alarm */
export function makeFailureWatch(
  limits: FailureLimits,
  tell: (alarm: FailureAlarm) => void,
): FailureWatch {
  const perKey = new Map<string, MinuteCount>();
  let all = new MinuteCount();
  let openUntil = -Infinity;
  return {
    failed(keyArn, now) {
      let count = perKey.get(keyArn);
      if (count === undefined) {
        if (perKey.size >= KEYS_COUNTED_MAX) perKey.clear();
        count = new MinuteCount();
        perKey.set(keyArn, count);
      }
      const ofKey = count.add(now);
      if (ofKey >= limits.alarmPerMinute && now - count.alarmedAt >= SLOTS * SLOT_MS) {
        count.alarmedAt = now;
        tell({ kind: 'key', keyArn, failures: ofKey });
      }
      const ofAll = all.add(now);
      if (ofAll >= limits.breakerPerMinute && now >= openUntil) {
        openUntil = now + limits.breakerSeconds * 1000;
        all = new MinuteCount();
        tell({ kind: 'breaker-open', failures: ofAll, untilAt: openUntil });
      }
    },
    isOpen: (now) => now < openUntil,
  };
}
