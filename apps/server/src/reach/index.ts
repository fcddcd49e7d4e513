import type { Instant, Outcome, Sensitive } from '@countersign/kernel';
import { defineJob } from '../jobs/index.ts';
import type { Tx } from '../platform/index.ts';
import type { Assurance } from '../verification/index.ts';
import {
  beginOwn,
  confirmOwn,
  findOwn,
  proveOwn,
  resendOwn,
  type OwnAsk,
  type OwnSays,
} from './own.ts';
import type { ReachParts } from './room.ts';
import { purgeReach } from './store.ts';
import type { Change, OwnChange, OwnNo, UndoNo } from './types.ts';
import { noteReplaced, undoUntil } from './undo.ts';
import { askUndo, prepareUndo, runUndo, undoJob, type UndoAsk } from './undo-ask.ts';

export { makeChange, readChange } from './change.ts';
export { callingCodeOf } from './phone-range.ts';
export { canUndo, changeParams, stageAt } from './rules.ts';
export type { ReachParts } from './room.ts';
export type { Change, ChangeFault, ChangeStage, OwnChange, OwnNo } from './types.ts';

/** How we reach somebody: changed by themselves on our pages, and taken back by whoever has the old one. */
export interface Reach {
  /** A phone or e-mail took the place of another one. @returns what whoever has that one takes it back by */
  readonly noteReplaced: (
    tx: Tx,
    news: Parameters<typeof noteReplaced>[2],
  ) => ReturnType<typeof noteReplaced>;
  /** Until when whoever has the old one can take a change to this contact point back; nothing where they cannot. */
  readonly undoUntil: (ask: Parameters<typeof undoUntil>[1]) => Promise<Instant | undefined>;
  /** By what the notice to the old one says, on a page for everybody: the same answer for every code. */
  readonly askUndo: (ask: UndoAsk) => Promise<Outcome<void, UndoNo>>;
  /** By a text from the old phone. */
  readonly prepareUndo: (text: Parameters<typeof prepareUndo>[1]) => ReturnType<typeof prepareUndo>;
  /** @returns the id of what is to be confirmed */
  readonly begin: (ask: OwnAsk, change: Change) => Promise<Outcome<string, OwnNo>>;
  readonly find: (ask: Pick<OwnSays, 'id' | 'memberId'>) => Promise<OwnChange | undefined>;
  readonly confirm: (
    says: OwnSays,
    assurance: Assurance<'contact.change'>,
  ) => Promise<Outcome<void, OwnNo>>;
  readonly resend: (says: OwnSays) => Promise<Outcome<void, OwnNo>>;
  readonly prove: (says: OwnSays, typed: Sensitive<string>) => Promise<Outcome<void, OwnNo>>;
}

const purgeJob = defineJob<Record<never, never>>('reach.purge');
const PURGE_SECONDS = 3_600;
/** What was typed and came to nothing is forgotten in a day; what can still be asked about is kept for a month. */
const TYPED_MS = 24 * 3_600_000;
const KEPT_MS = 30 * TYPED_MS;

export function createReach(parts: ReachParts): Reach {
  parts.jobs.work(undoJob, (run) => runUndo(parts, run));
  parts.jobs.repeat(purgeJob, PURGE_SECONDS, async () => {
    const now = parts.clock();
    const typed = (now - TYPED_MS) as Instant;
    await parts.cards.dropProposed(parts.db.reader, typed);
    await purgeReach(parts.db.reader, { typed, undo: (now - KEPT_MS) as Instant });
  });
  return {
    noteReplaced: (tx, news) => noteReplaced(parts, tx, news),
    undoUntil: (ask) => undoUntil(parts, ask),
    askUndo: (ask) => askUndo(parts, ask),
    prepareUndo: (text) => prepareUndo(parts, text),
    begin: (ask, change) => beginOwn(parts, ask, change),
    find: (ask) => findOwn(parts, ask),
    confirm: (says, assurance) => confirmOwn(parts, says, assurance),
    resend: (says) => resendOwn(parts, says),
    prove: (says, typed) => proveOwn(parts, says, typed),
  };
}
