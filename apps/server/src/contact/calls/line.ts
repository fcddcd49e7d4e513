import type { Outcome } from '@countersign/kernel';
import type { Reader, Tx } from '../../platform/index.ts';
import { dialJob, type ContactParts } from '../room.ts';
import type { ContactId } from '../types.ts';
import { answeredCall, type AnsweredCall } from './answered.ts';
import { callAskedFor, callOutcome } from './asked-for.ts';
import { callBack, type CallBackAsk } from './call-back.ts';
import { keyedContacts, lastCallTo, type CalledBack } from './called-back.ts';
import { endLineClaim, handOver, lineClaimState, openLineClaim } from './line-claim.ts';
import type { CallingAgent, CallRefusal, Spoken } from './types.ts';

/** What the automated line asks of the ledger, and writes there. */
export interface ContactLine {
  /** Contacts whose reference is keyed so; several may be keyed alike. */
  readonly keyed: (db: Reader, keys: string) => Promise<readonly CalledBack[]>;
  /** The last call of ours to a member in these days. */
  readonly lastCallTo: (db: Reader, memberId: string) => Promise<CalledBack | undefined>;
  readonly openClaim: (
    tx: Tx,
    ask: { readonly memberId: string; readonly correlation: string },
  ) => Promise<ContactId>;
  readonly claimState: (tx: Tx, id: string) => Promise<Spoken | 'over'>;
  readonly handOver: (
    tx: Tx,
    ask: { readonly id: string; readonly agent: CallingAgent },
  ) => Promise<boolean>;
  readonly endClaim: (tx: Tx, id: string) => Promise<void>;
  /** Registers a call to a number on file of somebody who has called us, and has it dialled. */
  readonly callBack: (tx: Tx, ask: CallBackAsk) => Promise<Outcome<ContactId, CallRefusal>>;
  /** The call that asked for it is over, and its telephone free: what waits to be dialled is dialled. */
  readonly ringNow: (tx: Tx, id: string) => Promise<void>;
  /** A representative calls somebody who waited and asked to be called. */
  readonly callAskedFor: (
    tx: Tx,
    ask: { readonly memberId: string; readonly agent: CallingAgent },
  ) => Promise<Outcome<ContactId, CallRefusal>>;
  /** Whether a call of ours has reached somebody. */
  readonly outcome: (id: string) => ReturnType<typeof callOutcome>;
  /** A call of ours that somebody has answered: who they are to talk to, and about what. */
  readonly answered: (id: string) => Promise<AnsweredCall | undefined>;
  /** What was written is committed: the member's screens look at once. */
  readonly committed: () => void;
}

export function createContactLine(parts: ContactParts, hint: () => void): ContactLine {
  return {
    keyed: (db, keys) => keyedContacts(db, keys, parts.clock()),
    lastCallTo: (db, memberId) => lastCallTo(db, memberId, parts.clock()),
    openClaim: (tx, ask) => openLineClaim(parts, tx, ask),
    claimState: (tx, id) => lineClaimState(tx, id),
    handOver: (tx, ask) => handOver(parts, tx, ask),
    endClaim: (tx, id) => endLineClaim(parts, tx, id),
    callBack: (tx, ask) => callBack(parts, tx, ask),
    ringNow: (tx, id) => parts.jobs.hasten(tx, dialJob, id),
    callAskedFor: (tx, ask) => callAskedFor(parts, tx, ask),
    outcome: (id) => callOutcome(parts.db.reader, id),
    answered: (id) => answeredCall(parts, id),
    committed: hint,
  };
}
