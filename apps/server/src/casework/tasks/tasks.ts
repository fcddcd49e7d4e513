import type { Instant, Outcome } from '@countersign/kernel';
import type { Tx } from '../../platform/index.ts';
import type { Assurance } from '../../verification/index.ts';
import type { Change } from '../../reach/index.ts';
import type { CaseworkParts, DeskAsk } from '../room.ts';
import { confirmChange, refuseTask, taskFor, type AnswerNo, type MemberSays } from './answer.ts';
import {
  decideChange,
  lookAtChanges,
  waitingChanges,
  type Decision,
  type DecideNo,
} from './decide.ts';
import { proposeChange, sendTask } from './send.ts';
import { endDone, forgetExpired, openTasksOf, taskOf, tasksOfCall } from './store.ts';
import {
  CARD_TASKS,
  type CardTask,
  type ConfirmedAct,
  type SendNo,
  type Task,
  type UnfreezeWhy,
} from './types.ts';
import { askUnfreeze } from './unfreeze.ts';

/** What goes from a call into the member's app, and what becomes of it. */
export interface Tasks {
  readonly send: (
    ask: DeskAsk,
    task: { readonly act: CardTask; readonly cardId: string },
  ) => Promise<Outcome<string, SendNo>>;
  /** How we reach somebody, as a caller says it. */
  readonly propose: (ask: DeskAsk, change: Change) => Promise<Outcome<string, SendNo>>;
  /** A frozen card is to be unfrozen: confirmed by its member, decided on by somebody else. */
  readonly unfreeze: (
    ask: DeskAsk,
    task: { readonly cardId: string; readonly why: UnfreezeWhy },
  ) => Promise<Outcome<string, SendNo>>;
  readonly ofCall: (callId: string) => Promise<readonly Task[]>;
  /** What waits in a member's app; nothing of a call of which they said that it is not them. */
  readonly waitingFor: (memberId: string) => Promise<readonly Task[]>;
  readonly find: (ask: Pick<MemberSays, 'id' | 'memberId'>) => Promise<Task | undefined>;
  readonly confirm: (
    says: MemberSays,
    assurance: Assurance<ConfirmedAct>,
  ) => Promise<Outcome<void, AnswerNo>>;
  readonly refuse: (says: MemberSays) => Promise<Outcome<void, AnswerNo>>;
  /** A member did something on a card of theirs, in the transaction in which they did it. */
  readonly noteDone: (
    tx: Tx,
    done: { readonly memberId: string; readonly act: string; readonly cardId: string },
  ) => Promise<void>;
  /** Changes that wait for somebody else than who asked. */
  readonly waiting: () => Promise<readonly Task[]>;
  /** The same for somebody's eyes; each look is recorded. */
  readonly look: (ask: {
    readonly staffId: string;
    readonly correlation: string;
  }) => Promise<readonly Task[]>;
  readonly decide: (decision: Decision) => Promise<Outcome<void, DecideNo>>;
  /** What ran out keeps nothing of what was typed. */
  readonly purge: () => Promise<void>;
}

const isCardTask = (act: string): act is CardTask =>
  (CARD_TASKS as readonly string[]).includes(act);

export function createTasks(parts: CaseworkParts): Tasks {
  const seen = (rows: Parameters<typeof taskOf>[0][]) => {
    const now: Instant = parts.clock();
    return rows.map((row) => taskOf(row, now));
  };
  return {
    send: (ask, task) => sendTask(parts, ask, task),
    propose: (ask, change) => proposeChange(parts, ask, change),
    unfreeze: (ask, task) => askUnfreeze(parts, ask, task),
    ofCall: async (callId) => seen(await tasksOfCall(parts.db.reader, callId)),
    waitingFor: async (memberId) => {
      const tasks = seen(await openTasksOf(parts.db.reader, memberId, parts.clock()));
      const calls = await Promise.all(
        tasks.map(({ callId, madeBy }) => parts.contact.callOf(madeBy, callId)),
      );
      return tasks.filter((_, at) => calls[at] !== undefined && calls[at].spoken !== 'wrong');
    },
    find: (ask) => taskFor(parts, ask),
    confirm: (says, assurance) => confirmChange(parts, says, assurance),
    refuse: (says) => refuseTask(parts, says),
    noteDone: async (tx, { act, cardId, memberId }) => {
      if (isCardTask(act)) await endDone(tx, { memberId, act, cardId }, parts.clock());
    },
    waiting: () => waitingChanges(parts),
    look: (ask) => lookAtChanges(parts, ask),
    decide: (decision) => decideChange(parts, decision),
    purge: () => forgetExpired(parts.db.reader, parts.clock()),
  };
}
