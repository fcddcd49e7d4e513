import type { Instant } from '@countersign/kernel';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

export type Change = 'phone' | 'email' | 'address' | 'device' | 'recovery';

export interface CoolingOffRow {
  /** The old contact point is told and may cancel for so long. */
  readonly cancelMs: number;
  /** No code goes to the new one for so long. */
  readonly noCodeMs: number;
  /** No PIN mailer and no card to it for so long. */
  readonly noMailMs: number;
  /** The change is an open risk for so long. */
  readonly riskMs: number;
}

// verification: cooling-off (docs/rules.md); a device without L4 may do nothing above L2 for 12 h and is "young" for 24 h.
export const coolingOff = {
  phone: { cancelMs: 24 * HOUR_MS, noCodeMs: 12 * HOUR_MS, noMailMs: 0, riskMs: 24 * HOUR_MS },
  email: { cancelMs: 24 * HOUR_MS, noCodeMs: 12 * HOUR_MS, noMailMs: 0, riskMs: 24 * HOUR_MS },
  address: { cancelMs: 0, noCodeMs: 0, noMailMs: 30 * DAY_MS, riskMs: 0 },
  device: { cancelMs: 0, noCodeMs: 0, noMailMs: 0, riskMs: 24 * HOUR_MS },
  recovery: { cancelMs: 0, noCodeMs: 0, noMailMs: 0, riskMs: 24 * HOUR_MS },
} as const satisfies Record<Change, CoolingOffRow>;

/** A text code is evidence of possession only to a number unchanged for so long (verification: evidence, G4). */
export const NUMBER_UNCHANGED_MIN_MS = 7 * DAY_MS;

/** What holds of a new phone or e-mail under a programme: it may wait longer than the table for codes and risks, never shorter. */
export function coolingOffOf(change: 'phone' | 'email', coolingMs = 0): CoolingOffRow {
  const row = coolingOff[change];
  return {
    ...row,
    noCodeMs: Math.max(coolingMs, row.noCodeMs),
    riskMs: Math.max(coolingMs, row.riskMs),
  };
}

export interface CoolingOff {
  readonly mayCancelUntil: Instant;
  readonly codesFrom: Instant;
  readonly mailFrom: Instant;
  readonly riskUntil: Instant;
}

/** The moments that follow from a change made at `at`; a moment that lies before now holds nothing back. */
export function decideCoolingOff(change: Change, at: Instant): CoolingOff {
  const row = coolingOff[change];
  return {
    mayCancelUntil: (at + row.cancelMs) as Instant,
    codesFrom: (at + row.noCodeMs) as Instant,
    mailFrom: (at + row.noMailMs) as Instant,
    riskUntil: (at + row.riskMs) as Instant,
  };
}

/** When a contact point came on file, or was put in force again: whoever has an old phone may have found it. */
export function changedAt(point: {
  readonly since: Instant;
  readonly restoredAt?: Instant | undefined;
}): Instant {
  return Math.max(point.since, point.restoredAt ?? 0) as Instant;
}

/** Whether a code to a number proves possession: the number is the same for seven days. */
export function provesPossession(
  point: Parameters<typeof changedAt>[0],
  now: Instant,
  unchangedMs: number = NUMBER_UNCHANGED_MIN_MS,
): boolean {
  return now - changedAt(point) >= Math.max(unchangedMs, NUMBER_UNCHANGED_MIN_MS);
}

/** From when codes go to a contact point: one that replaced another one waits out its cooling-off. */
export function codesFrom(
  point: { readonly kind: 'phone' | 'email'; readonly since: Instant; readonly replaced: boolean },
  coolingMs = 0,
): Instant {
  const waits = point.replaced ? coolingOffOf(point.kind, coolingMs).noCodeMs : 0;
  return (point.since + waits) as Instant;
}

/** Whether a code may go to a contact point now. */
export function takesCodes(
  point: Parameters<typeof codesFrom>[0],
  now: Instant,
  coolingMs = 0,
): boolean {
  return !point.replaced || now >= codesFrom(point, coolingMs);
}

/** Until when contact points that took the place of others, or their own again, are an open risk; 0 when none did. */
export function contactRiskUntil(
  points: readonly {
    readonly kind: 'phone' | 'email';
    readonly since: Instant;
    readonly replaced: boolean;
    readonly restoredAt?: Instant | undefined;
  }[],
  coolingMs = 0,
): Instant {
  const ends = points
    .filter((point) => point.replaced || point.restoredAt !== undefined)
    .map((point) => changedAt(point) + coolingOffOf(point.kind, coolingMs).riskMs);
  return Math.max(0, ...ends) as Instant;
}
