import type { Instant, Outcome } from '@countersign/kernel';
import type { Contact } from '../contact/index.ts';
import { alarmsOpen, closeAlarm, raiseAlarm, type Alarm, type CloseNo } from './alarms.ts';
import { compareSaid, type CompareNo, type Said } from './compare.ts';
import { lockForCaller } from './lock.ts';
import type { Tx } from '../platform/index.ts';
import { matchDigits } from './match.ts';
import type { CaseworkParts, DeskAsk } from './room.ts';
import type { LockNo } from './rules.ts';
import { historyOf, standingOf, type Standing } from './standing.ts';
import { isRaisedOn, purgeAlarms } from './store.ts';

export type { Alarm, CloseNo } from './alarms.ts';
export { alarmUntil } from './store.ts';
export type { CompareNo, Said } from './compare.ts';
export type { LockNo } from './rules.ts';
export { caseOf, type CaseworkParts, type DeskAsk } from './room.ts';
export type { Standing } from './standing.ts';

/** What a representative proves and does for somebody who calls, by what was proven. */
export interface Casework {
  /** Removes alarms of before a moment, as many as one turn takes. @returns how many */
  readonly purge: (tx: Tx, before: Instant, most: number) => Promise<number>;
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
  /** Something is wrong with whoever they talk to: nothing of the member is done any more, and nothing shows it. */
  readonly raise: (ask: DeskAsk) => ReturnType<typeof raiseAlarm>;
  /** Whether what was raised on a call is still open. */
  readonly isRaised: (callId: string) => Promise<boolean>;
  /** What was raised and not looked into, oldest first. */
  readonly alarms: () => Promise<readonly Alarm[]>;
  /** Refused for whoever raised it. */
  readonly close: (ask: {
    readonly staffId: string;
    readonly id: string;
    readonly correlation: string;
  }) => Promise<Outcome<void, CloseNo>>;
  /** @returns how many cards were locked */
  readonly lock: (ask: DeskAsk) => Promise<Outcome<number, LockNo>>;
}

export function createCasework(parts: CaseworkParts): Casework {
  return {
    standing: (call) => standingOf(parts, call),
    compare: (ask, said) => compareSaid(parts, ask, said),
    match: (typed) => matchDigits(parts, typed),
    history: (ask) => historyOf(parts, ask),
    raise: (ask) => raiseAlarm(parts, ask),
    isRaised: (callId) => isRaisedOn(parts.db.reader, callId, parts.clock()),
    alarms: () => alarmsOpen(parts),
    close: (ask) => closeAlarm(parts, ask),
    lock: (ask) => lockForCaller(parts, ask),
    purge: purgeAlarms,
  };
}
