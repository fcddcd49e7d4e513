import type { Outcome } from '@countersign/kernel';
import type { Contact } from '../contact/index.ts';
import { compareSaid, type CompareNo, type Said } from './compare.ts';
import { lockForCaller, type LockNo } from './lock.ts';
import { matchDigits } from './match.ts';
import type { CaseworkParts, DeskAsk } from './room.ts';
import { historyOf, standingOf, type Standing } from './standing.ts';

export type { CompareNo, Said } from './compare.ts';
export type { LockNo } from './lock.ts';
export { caseOf, type CaseworkParts, type DeskAsk } from './room.ts';
export type { Standing } from './standing.ts';

/** What a representative proves and does for somebody who calls, by what was proven. */
export interface Casework {
  /** How sure we are who is on a call, and by what. */
  readonly standing: (call: {
    readonly id: string;
    readonly memberId: string;
  }) => Promise<Standing>;
  /** Right or wrong for all that a caller says, and never which. */
  readonly compare: (ask: DeskAsk, said: Said) => Promise<Outcome<void, CompareNo>>;
  /** The member types what the representative says. */
  readonly match: (
    typed: Parameters<Contact['matchClaim']>[1],
  ) => ReturnType<Contact['matchClaim']>;
  /** What we sent the member lately; nothing below L2. */
  readonly history: (ask: DeskAsk) => ReturnType<typeof historyOf>;
  /** @returns how many cards were locked */
  readonly lock: (ask: DeskAsk) => Promise<Outcome<number, LockNo>>;
}

export function createCasework(parts: CaseworkParts): Casework {
  return {
    standing: (call) => standingOf(parts, call),
    compare: (ask, said) => compareSaid(parts, ask, said),
    match: (typed) => matchDigits(parts, typed),
    history: (ask) => historyOf(parts, ask),
    lock: (ask) => lockForCaller(parts, ask),
  };
}
