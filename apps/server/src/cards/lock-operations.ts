import { FREEZE_RAISED } from './freeze-raise.ts';
import { FROZEN, UNFROZEN } from './freeze.ts';
import { LOCKED, UNLOCKED } from './member-lock.ts';
import { STOPPED } from './stop.ts';

/** Everything that the record says of a card that nobody may pay with, or may again. */
export const LOCK_OPERATIONS = [
  ...Object.values(LOCKED),
  UNLOCKED,
  ...Object.values(FROZEN),
  FREEZE_RAISED,
  ...Object.values(UNFROZEN),
  ...Object.values(STOPPED),
] as const;
export type LockOperation = (typeof LOCK_OPERATIONS)[number];
