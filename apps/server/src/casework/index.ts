import type { Instant, Outcome } from '@countersign/kernel';
import type { Contact } from '../contact/index.ts';
import type { Tx } from '../platform/index.ts';
import {
  alarmsOpen,
  closeAlarm,
  raiseAlarm,
  raiseForChange,
  type Alarm,
  type ChangeUndone,
  type CloseNo,
} from './alarms.ts';
import { compareSaid, type CompareNo, type Said } from './compare.ts';
import { deedsOf, noteLetters, type Deeds } from './deeds.ts';
import { freezeOnCall, mayFreezeOn, type FreezeDeed } from './freeze.ts';
import { lockForCaller } from './lock.ts';
import { matchDigits } from './match.ts';
import type { CaseworkParts, DeskAsk } from './room.ts';
import type { FreezeNo, LockNo } from './rules.ts';
import { historyOf, mayName, standingOf, type Standing } from './standing.ts';
import { isRaisedOn, purgeAlarms } from './store.ts';
import { createTasks, type Tasks } from './tasks/tasks.ts';

export type { Alarm, CloseNo } from './alarms.ts';
export { alarmUntil } from './store.ts';
export type { CompareNo, Said } from './compare.ts';
export type { Deeds } from './deeds.ts';
export type { FreezeDeed } from './freeze.ts';
export {
  decideFreeze,
  decideLetters,
  type FreezeCall,
  type FreezeNo,
  type LockNo,
} from './rules.ts';
export {
  confirmParams,
  DESK_LEVELS,
  isConfirmed,
  decideSend,
  decideWhy,
  type CallFacts,
} from './tasks/rules.ts';
export {
  CARD_TASKS,
  DECLINE_REASONS,
  type CardTask,
  UNFREEZE_WHYS,
  type ConfirmedAct,
  type DeclineReason,
  type Task,
  type TaskStage,
  type UnfreezeWhy,
} from './tasks/types.ts';
export { isByTwo, isWithout, whyFacts } from './tasks/without.ts';
export { isHeld } from './held.ts';
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
  /** Whether a name, and what we called about, may be opened for who is on a call. */
  readonly mayName: (
    call: { readonly id: string; readonly memberId: string },
    correlation: string,
  ) => Promise<boolean>;
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
  /** Somebody with the old phone or e-mail undid a change: the fraud team looks into it, in the transaction of the undoing. */
  readonly raiseForChange: (tx: Tx, undone: ChangeUndone) => Promise<void>;
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
  /** The fraud team freezes cards of whoever a call is about. @returns how many were frozen by it */
  readonly freeze: (ask: DeskAsk, deed: FreezeDeed) => Promise<Outcome<number, FreezeNo>>;
  readonly mayFreeze: (ask: Pick<DeskAsk, 'staffId' | 'callId'>) => Promise<boolean>;
  readonly deeds: (callId: string) => Promise<Deeds>;
  /** Letters go out for a caller to say. */
  readonly noteLetters: (tx: Tx, ask: DeskAsk) => Promise<void>;
  readonly tasks: Tasks;
}

export function createCasework(parts: CaseworkParts): Casework {
  return {
    standing: (call) => standingOf(parts, call),
    mayName: (call, correlation) => mayName(parts, call, correlation),
    compare: (ask, said) => compareSaid(parts, ask, said),
    match: (typed) => matchDigits(parts, typed),
    history: (ask) => historyOf(parts, ask),
    raise: (ask) => raiseAlarm(parts, ask),
    raiseForChange: (tx, undone) => raiseForChange(parts, tx, undone),
    isRaised: (callId) => isRaisedOn(parts.db.reader, callId, parts.clock()),
    alarms: () => alarmsOpen(parts),
    close: (ask) => closeAlarm(parts, ask),
    lock: (ask) => lockForCaller(parts, ask),
    freeze: (ask, deed) => freezeOnCall(parts, ask, deed),
    mayFreeze: (ask) => mayFreezeOn(parts, ask),
    deeds: (callId) => deedsOf(parts, callId),
    noteLetters: (tx, ask) => noteLetters(parts, tx, ask),
    tasks: createTasks(parts),
    purge: purgeAlarms,
  };
}
