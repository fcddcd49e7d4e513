import { ok, refused, type Instant, type Outcome, type Sensitive } from '@countersign/kernel';
import { defineJob, type JobRun } from '../jobs/index.ts';
import type { Tx } from '../platform/index.ts';
import { record, type ReachParts } from './room.ts';
import { isUndoWord } from './rules.ts';
import { findUndoBy, undosFrom } from './store.ts';
import type { UndoNo } from './types.ts';
import { undoChange } from './undo.ts';
import { hashUndoCode } from './undo-code.ts';

/** A code has sixty bits: whoever guesses is slowed down long before one of them is somebody's. */
const PER_SOURCE = {
  kind: 'bucket',
  name: 'reach.undo-per-source',
  max: 10,
  seconds: 3_600,
} as const;
/** Whoever presses again and again is told so three times. */
const ANSWERS_PER_CHANGE = {
  kind: 'window',
  name: 'reach.undo-answers',
  max: 3,
  seconds: 86_400,
} as const;
/** Whoever answers later than this writes about something else. */
const ANSWERED_MS = 7 * 24 * 3_600_000;

/** With the hash of what was typed: what a job keeps takes nothing back. */
export const undoJob = defineJob<{ hash: string; correlation: string }>('reach.undo');

export interface UndoAsk {
  readonly typed: Sensitive<string>;
  /** Whoever asks: an address of the network. */
  readonly source: string;
  readonly correlation: string;
}

/**
 * Somebody who is not signed in types the code of a notice. The answer is the same for every code, of ours or not, and comes
 * before anything of it is looked at; what came of it goes to the old contact.
 */
export async function askUndo(
  parts: ReachParts,
  { correlation, source, typed }: UndoAsk,
): Promise<Outcome<void, UndoNo>> {
  const taken = await parts.limits.take([{ limit: PER_SOURCE, subject: source }]);
  const hash = hashUndoCode(typed)?.toString('hex');
  const no: UndoNo | undefined = taken.ok
    ? hash === undefined
      ? { code: 'reach.undo-code-form' }
      : undefined
    : taken.refusal;
  await parts.db.transaction(async (tx) => {
    await record(parts, tx, {
      actor: { kind: 'anonymous', id: 'old contact' },
      ...{ operation: 'reach.undo-asked', refusal: no?.code, correlation },
    });
    if (no === undefined && hash !== undefined)
      await parts.jobs.enqueue(tx, undoJob, { hash, correlation });
  });
  return no === undefined ? ok(undefined) : refused(no);
}

/** Looks at a code that somebody typed. */
export async function runUndo(
  parts: ReachParts,
  run: JobRun<{ hash: string; correlation: string }>,
): Promise<void> {
  const { correlation, hash } = run.data;
  const pointId = await findUndoBy(parts.db.reader, Buffer.from(hash, 'hex'));
  const mayAnswer = pointId !== undefined && (await takeAnswer(parts, pointId));
  await parts.db.transaction(async (tx) => {
    if (pointId !== undefined)
      await undoChange(parts, tx, { pointId, by: 'page', mayAnswer, correlation });
    else
      await record(parts, tx, {
        actor: { kind: 'anonymous', id: 'old contact' },
        ...{ operation: 'reach.change-undone', refusal: 'reach.undo-code-unknown', correlation },
      });
    await run.finish(tx);
  });
}

/**
 * UNDO from a phone that somebody was changed away from. The word of the network for who wrote is enough: what it does is to leave things
 * as they were, and to have somebody look at it.
 * @returns what does it; nothing where it is another word, or no change of the last days left this phone
 */
export async function prepareUndo(
  parts: ReachParts,
  { correlation, from, text }: Readonly<Record<'text' | 'from' | 'correlation', string>>,
): Promise<((tx: Tx) => Promise<void>) | undefined> {
  if (!isUndoWord(text)) return undefined;
  const since = (parts.clock() - ANSWERED_MS) as Instant;
  const former = await parts.cards.formerPointsAt(parts.db.reader, {
    ...{ kind: 'phone', value: from, endedSince: since },
  });
  const rows = await undosFrom(
    parts.db.reader,
    former.map(({ contactPointId }) => contactPointId),
    since,
  );
  if (rows.length === 0) return undefined;
  // Of a phone that several shared each of them is asked about, by the last change that left it.
  const last = [...new Map(rows.toReversed().map((row) => [row.member_id, row])).values()];
  const asked: { readonly pointId: string; readonly mayAnswer: boolean }[] = [];
  for (const { point_id: pointId } of last)
    asked.push({ pointId, mayAnswer: await takeAnswer(parts, pointId) });
  return async (tx) => {
    for (const one of asked) await undoChange(parts, tx, { ...one, by: 'text', correlation });
  };
}

async function takeAnswer({ limits }: ReachParts, pointId: string): Promise<boolean> {
  return (await limits.take([{ limit: ANSWERS_PER_CHANGE, subject: pointId }])).ok;
}
