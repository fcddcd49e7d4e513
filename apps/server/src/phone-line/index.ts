import type { Instant } from '@countersign/kernel';
import type { Reader, Tx } from '../platform/index.ts';
import {
  answerCallBack,
  endCallBack,
  proveCallBack,
  sayCallBack,
  takeCallBackTry,
  dialledCallBack,
  type CallBackTry,
} from './call-back.ts';
import {
  beginCall,
  endCall,
  leaveQueue,
  noteCase,
  placeInQueue,
  reportCall,
  slowDown,
  stepCall,
  takeCall,
  type IncomingCall,
} from './calls.ts';
import { lookAtFloor, type Floor } from './floor/floor.ts';
import { createKeptPlaces, type KeptPlaces } from './kept-place.ts';
import type { LineParts } from './room.ts';
import { digitsOf } from './rules.ts';
import { findCallBack } from './call-back-store.ts';
import {
  countReports,
  findByClaim,
  findByProvider,
  findCall,
  lockCall,
  purgeCases,
  takenCalls,
  waitingCalls,
  type ByProvider,
} from './store.ts';
import type { CallBack, CaseNews, LineCall, LineCallId, QueuePlace, Turn } from './types.ts';

export type { CallBackTry } from './call-back.ts';
export type { IncomingCall } from './calls.ts';
export { GOAL_SECONDS, type Floor, type FloorAgent } from './floor/floor.ts';
export type { LineParts } from './room.ts';
export type { KeptPlaces } from './kept-place.ts';
export { KEPT_AGAIN_MS, KEPT_TRIES_MAX, mayName } from './rules.ts';
export type {
  CallBack,
  CaseNews,
  KeptPlace,
  LineCall,
  LineCallId,
  LineCase,
  LineCaseId,
  LineLanguage,
  QueuePlace,
  Turn,
} from './types.ts';

/** How a caller shows that they have the number on file. */
export interface LineCallBack {
  /** Digits for this case; those before are dead. @returns the call back's id */
  readonly say: (tx: Tx, call: LineCall, wants?: string) => Promise<string>;
  /** What is said to the caller, and to nobody else. */
  readonly digitsOf: (id: string) => string;
  /** The number on file is dialled. @returns false where the digits are dead */
  readonly dialled: (
    tx: Tx,
    ask: { readonly id: string; readonly pointId: string; readonly contactId: string },
  ) => Promise<boolean>;
  /** Somebody picks up: a call in the case of whoever called us. @returns `over` for one that came too late, nothing for another call */
  readonly answered: (
    call: {
      readonly contactId: string;
      readonly provider: string;
      readonly providerId: string;
      readonly correlation: string;
    },
    place: string,
  ) => Promise<LineCall | 'over' | undefined>;
  /** Takes a try, and says afterwards how it went. */
  readonly take: (call: LineCall, keyed: string) => Promise<CallBackTry>;
  /** @returns false where it is over meanwhile */
  readonly prove: (tx: Tx, id: string) => Promise<boolean>;
  /** The call that was placed for it is over. */
  readonly end: (
    tx: Tx,
    ask: { readonly contactId: string; readonly correlation: string },
  ) => Promise<void>;
  readonly find: (db: Reader, id: string) => Promise<CallBack | undefined>;
}

/** Calls on numbers of ours: who calls, where the conversation is, and who waits for a representative. */
export interface Line {
  /** Removes cases with their calls of before a moment, as many as one turn takes. @returns how many */
  readonly purge: (tx: Tx, before: Instant, most: number) => Promise<number>;
  readonly begin: (
    call: IncomingCall,
    placeFor: (languages: readonly string[]) => string,
  ) => Promise<LineCall | undefined>;
  readonly find: (id: string) => Promise<LineCall | undefined>;
  /** Whether this number shows as the caller's; anybody can make it show. */
  readonly isFrom: (call: Pick<LineCall, 'source'>, phone: string) => boolean;
  readonly findByProvider: (by: ByProvider) => Promise<LineCall | undefined>;
  readonly step: (
    asked: { readonly id: string; readonly step: number },
    hear: (tx: Tx, call: LineCall) => Promise<Turn>,
  ) => Promise<LineCall | undefined>;
  /** What is learned of a caller, in the transaction of the step. */
  readonly note: (tx: Tx, call: LineCall, news: CaseNews) => Promise<void>;
  /** A call or message in our name that was none of ours. */
  readonly report: (tx: Tx, call: LineCall) => Promise<void>;
  /** How many said so since a moment. */
  readonly reportedSince: (since: Instant) => Promise<number>;
  /** The call of a caller who says that they are a member. */
  readonly findByClaim: (claimId: string) => Promise<LineCall | undefined>;
  /** Calling back, to see that the caller has the number on file. */
  readonly callBack: LineCallBack;
  readonly waiting: () => Promise<readonly LineCall[]>;
  readonly takenBy: (staffId: string) => Promise<readonly LineCall[]>;
  /** How our numbers are answered now, and were in the last hours. */
  readonly floor: (hours: number) => Promise<Floor>;
  readonly placeInQueue: (id: string) => Promise<QueuePlace | undefined>;
  /** Locked until the end of the transaction: it stands still. */
  readonly lock: (tx: Tx, id: string) => Promise<LineCall | undefined>;
  readonly leaveQueue: (
    tx: Tx,
    call: LineCall,
    to: Pick<Turn, 'notes' | 'place'>,
  ) => Promise<LineCall>;
  readonly slowDown: (tx: Tx, call: LineCall) => Promise<LineCall>;
  /** Whoever hung up to be called back. */
  readonly kept: KeptPlaces;
  readonly take: (
    tx: Tx,
    ask: { readonly id: string; readonly staffId: string; readonly correlation: string },
  ) => Promise<LineCall | undefined>;
  readonly end: (
    tx: Tx,
    ask: { readonly id: LineCallId; readonly correlation: string },
  ) => Promise<LineCall | undefined>;
}

export function createLine(parts: LineParts): Line {
  const { reader } = parts.db;
  return {
    begin: (call, placeFor) => beginCall(parts, call, placeFor),
    find: (id) => findCall(reader, id),
    isFrom: ({ source }, phone) => parts.hashSource(phone) === source,
    findByProvider: (by) => findByProvider(reader, by),
    step: (asked, hear) => stepCall(parts, asked, hear),
    note: noteCase,
    report: (tx, call) => reportCall(parts, tx, call),
    reportedSince: (since) => countReports(reader, since),
    findByClaim: (claimId) => findByClaim(reader, claimId),
    callBack: {
      say: (tx, call, wants) => sayCallBack(parts, tx, call, wants),
      digitsOf: (id) => digitsOf(parts.hashCallBack(id)),
      dialled: (tx, ask) => dialledCallBack(parts, tx, ask),
      answered: (call, place) => answerCallBack(parts, call, place),
      take: (call, keyed) => takeCallBackTry(parts, call, keyed),
      prove: (tx, id) => proveCallBack(parts, tx, id),
      end: (tx, ask) => endCallBack(parts, tx, ask),
      find: findCallBack,
    },
    waiting: () => waitingCalls(reader),
    takenBy: (staffId) => takenCalls(reader, staffId),
    floor: (hours) => lookAtFloor({ clock: parts.clock, reader }, hours),
    placeInQueue: (id) => placeInQueue(parts, id),
    lock: lockCall,
    leaveQueue,
    slowDown,
    kept: createKeptPlaces(parts),
    take: (tx, ask) => takeCall(parts, tx, ask),
    end: (tx, ask) => endCall(parts, tx, ask),
    purge: purgeCases,
  };
}
