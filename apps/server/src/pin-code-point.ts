import type { Instant } from '@countersign/kernel';
import type { ContactPoint } from './cards/index.ts';
import { takesCodes } from './verification/index.ts';

/**
 * Where a code of the keeper goes: a phone that takes texts, else an e-mail, the oldest first. Never to one that has just taken the place of
 * another one.
 */
export function pinCodePoint(
  points: readonly ContactPoint[],
  now: Instant,
  coolingMs?: number,
): ContactPoint | undefined {
  const settled = points
    .filter((point) => takesCodes(point, now, coolingMs))
    .toSorted((one, other) => one.since - other.since);
  return settled.find((point) => point.takesText) ?? settled.find(({ kind }) => kind === 'email');
}
