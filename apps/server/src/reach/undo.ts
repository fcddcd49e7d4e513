import type { Instant, Sensitive } from '@countersign/kernel';
import type { CardNews, Cards } from '../cards/index.ts';
import type { Tx } from '../platform/index.ts';
import { decideCoolingOff } from '../verification/index.ts';
import { record, type ReachParts } from './room.ts';
import { canUndo, decideUndo } from './rules.ts';
import { makeUndoCode } from './undo-code.ts';
import { findUndo, insertUndo, isOpenOf, lockUndo, markUndone, type UndoRow } from './store.ts';

/**
 * Written with a change of a phone or e-mail, wherever it was made: from now on whoever has the old one can take it back, for a day. While
 * an earlier one can still take the whole chain back, nobody later can: the middle one is perhaps whoever took the account over. And what was
 * put in force again once undoes nothing any more: an old phone that was found wins once, and then the fraud team has the last word. Of an
 * old one that cannot be written to the change is written down without a code: it undoes nothing, and nobody later in the chain does.
 * @returns what they type to take it back, for the message to the old one and nothing else; nothing where they cannot
 */
export async function noteReplaced(
  parts: Pick<ReachParts, 'clock' | 'random'> & { readonly cards: Pick<Cards, 'findEndpoint'> },
  tx: Tx,
  news: Extract<CardNews, { readonly kind: 'contact-point-replaced' }>,
): Promise<Sensitive<string> | undefined> {
  const at = parts.clock();
  if (news.wasRestored) return undefined;
  if (await isOpenOf(tx, [news.formerId, ...news.earlierIds], at)) return undefined;
  const former = await parts.cards.findEndpoint(tx, news.formerId);
  const made = former !== undefined && canUndo(former) ? makeUndoCode(parts.random) : undefined;
  await insertUndo(tx, {
    ...{ point_id: news.pointId, former_id: news.formerId, member_id: news.memberId },
    ...{ kind: news.what, at, until: decideCoolingOff(news.what, at).mayCancelUntil },
    code_hash: made?.hash ?? null,
  });
  return made?.code;
}

/** Until when whoever has the old contact can take a change back. @returns nothing where they cannot, and of anybody else's */
export async function undoUntil(
  parts: Pick<ReachParts, 'clock' | 'db'>,
  { memberId, pointId }: Readonly<Record<'memberId' | 'pointId', string>>,
): Promise<Instant | undefined> {
  const row = await findUndo(parts.db.reader, pointId);
  const isOpen =
    row?.member_id === memberId &&
    row.code_hash !== null &&
    decideUndo(row, parts.clock()) === 'undo';
  return isOpen ? (row.until as Instant) : undefined;
}

export interface Undoing {
  /** The new contact point. */
  readonly pointId: string;
  readonly by: 'page' | 'text';
  /** Whether whoever asked is told that there is nothing left to undo. */
  readonly mayAnswer: boolean;
  readonly correlation: string;
}

/**
 * Takes a change back, whole or not at all: the old contact is in force again, codes that are out to the new one are dead, the fraud team
 * has a case, and both are told. Where it is too late, was done before, or cannot be done, the old contact hears that.
 */
export async function undoChange(parts: ReachParts, tx: Tx, undoing: Undoing): Promise<void> {
  const row = await lockUndo(tx, undoing.pointId);
  const now = parts.clock();
  if (row === undefined) return note(parts, tx, undoing, 'reach.undo-code-unknown');
  const decision = decideUndo(row, now);
  if (decision !== 'undo') {
    await note(parts, tx, undoing, `reach.undo-${decision}`);
    if (undoing.mayAnswer) await answer(parts, tx, { row, undoing, decision });
    return;
  }
  const restored = await parts.cards.restoreContactPoint(tx, {
    ...{ memberId: row.member_id, formerId: row.former_id },
    doer: { ...actorOf(undoing), correlation: undoing.correlation },
  });
  // What the issuer has changed meanwhile is not ours to take back; whoever asked hears it.
  if (!restored.ok) {
    await note(parts, tx, undoing, restored.refusal.code);
    if (undoing.mayAnswer) await answer(parts, tx, { row, undoing, decision: 'not' });
    return;
  }
  const { successorIds } = restored.value;
  const { by, correlation, pointId } = undoing;
  await parts.verification.codes.endTo(tx, successorIds);
  await markUndone(tx, { pointId, by, withIds: successorIds, at: now });
  await parts.raise(tx, { memberId: row.member_id, changeId: pointId, correlation });
  await note(parts, tx, undoing, undefined);
}

/** Nobody is signed in: whoever has the old contact is not by that the member. */
const actorOf = ({ by }: Undoing) =>
  ({
    actor: { kind: 'anonymous', id: by === 'page' ? 'old contact' : 'old phone' },
    channel: by === 'page' ? 'web' : 'system',
  }) as const;

function note(
  parts: ReachParts,
  tx: Tx,
  undoing: Undoing,
  refusal: string | undefined,
): Promise<void> {
  const { correlation, pointId: subject } = undoing;
  return record(parts, tx, {
    ...{ ...actorOf(undoing), operation: 'reach.change-undone', subject, refusal, correlation },
  });
}

async function answer(
  parts: ReachParts,
  tx: Tx,
  {
    decision,
    row,
    undoing: { correlation },
  }: {
    readonly row: UndoRow;
    readonly undoing: Undoing;
    readonly decision: 'before' | 'late' | 'not';
  },
): Promise<void> {
  const former = (await parts.cards.findEndpoint(tx, row.former_id))?.masked ?? '…';
  await parts.contact.tellMember(tx, {
    ...{ memberId: row.member_id, template: `contact.undo-${decision}`, correlation },
    ...{ to: { contactPointId: row.former_id }, facts: { former } },
  });
}
