import type { Instant } from '@countersign/kernel';

/** When a key signs and how long it is shown. */
export interface KeyTimes {
  readonly kid: string;
  readonly signsFrom: Instant;
  readonly signsUntil: Instant;
  readonly shownUntil: Instant;
}

const DAY_MS = 86_400_000;
const SIGNS_DAYS = 90;
/** Longer than anybody may keep the key set. */
const SHOWN_BEFORE_DAYS = 7;
/** Longer than anything that is signed is good. */
const SHOWN_AFTER_DAYS = 2;

/** The times of a key that follows another one; the first key signs at once. */
export function timesOfNext(last: KeyTimes | undefined, now: Instant): Omit<KeyTimes, 'kid'> {
  const signsFrom = last === undefined || last.signsUntil < now ? now : last.signsUntil;
  const signsUntil = (signsFrom + SIGNS_DAYS * DAY_MS) as Instant;
  return { signsFrom, signsUntil, shownUntil: (signsUntil + SHOWN_AFTER_DAYS * DAY_MS) as Instant };
}

/**
 * Which key signs now, and which are shown.
 * @param keys in the order in which they sign
 * @returns `isNextDue` when nothing signs a week from now
 */
export function decideKeys<K extends KeyTimes>(
  keys: readonly K[],
  now: Instant,
): { readonly signer: K | undefined; readonly shown: readonly K[]; readonly isNextDue: boolean } {
  const signsAt = (at: number) =>
    keys.findLast(({ signsFrom, signsUntil }) => signsFrom <= at && at < signsUntil);
  return {
    signer: signsAt(now),
    shown: keys.filter(({ shownUntil }) => now < shownUntil),
    isNextDue: signsAt(now + SHOWN_BEFORE_DAYS * DAY_MS) === undefined,
  };
}
