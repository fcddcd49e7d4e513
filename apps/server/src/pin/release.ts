import { askKeeper, serverLine } from '@countersign/keeper-contract';
import { ok, refused, type Outcome } from '@countersign/kernel';
import type { PinParts } from './ports.ts';
import { byOperator, entry } from './record.ts';
import {
  appendRelease,
  countUnbatched,
  fillBatch,
  listBatches as readBatches,
  lockBatch,
  markBatchReleased,
  ordersOf,
  releasesOf,
  type BatchView,
} from './store.ts';
import type { BatchId } from './types.ts';

export type ReleaseRefusal = {
  readonly code:
    | 'pin.no-such-batch'
    | 'pin.batch-already-released'
    | 'pin.second-operator-needed'
    | 'pin.nothing-to-release';
};

/** Two different people release a batch (dual control). */
export const RELEASES_NEEDED = 2;
const BATCHES_LISTED_MAX = 50;

export interface OperatorAsk {
  readonly operator: string;
  readonly correlation: string;
}

/** Puts every letter that waits into a fresh batch. */
export async function gatherBatch(
  parts: PinParts,
  ask: OperatorAsk,
): Promise<Outcome<{ readonly batch: BatchId; readonly letters: number }, ReleaseRefusal>> {
  return parts.db.transaction(async (tx) => {
    const batch = parts.newId() as BatchId;
    const letters = await fillBatch(tx, { id: batch, at: parts.clock() });
    await parts.audit(
      tx,
      entry({
        actor: byOperator(ask.operator),
        operation: 'mailers.gather',
        subject: letters === 0 ? undefined : batch,
        refusal: letters === 0 ? 'pin.nothing-to-release' : undefined,
        correlation: ask.correlation,
      }),
    );
    return letters === 0
      ? refused({ code: 'pin.nothing-to-release' as const })
      : ok({ batch, letters });
  });
}

export type ReleaseAnswer =
  | { readonly state: 'waiting'; readonly releasedBy: readonly string[] }
  | { readonly state: 'released'; readonly releasedBy: readonly string[] };

/** One operator's word for a batch. The second, from another operator, sends it to the keeper. */
export async function releaseBatch(
  parts: PinParts,
  ask: OperatorAsk & { readonly batch: string },
): Promise<Outcome<ReleaseAnswer, ReleaseRefusal>> {
  return parts.db.transaction(async (tx): Promise<Outcome<ReleaseAnswer, ReleaseRefusal>> => {
    const note = (refusal?: string) =>
      parts.audit(
        tx,
        entry({
          actor: byOperator(ask.operator),
          operation: 'mailers.release',
          subject: ask.batch,
          refusal,
          correlation: ask.correlation,
        }),
      );
    const batch = await lockBatch(tx, ask.batch);
    if (batch === undefined) {
      await note('pin.no-such-batch');
      return refused({ code: 'pin.no-such-batch' });
    }
    if (batch.state !== 'open') {
      await note('pin.batch-already-released');
      return refused({ code: 'pin.batch-already-released' });
    }
    const fresh = await appendRelease(tx, {
      batch: batch.id,
      operator: ask.operator,
      at: parts.clock(),
    });
    const releasedBy = (await releasesOf(tx, batch.id)).map((release) => release.operator);
    if (!fresh) {
      await note('pin.second-operator-needed');
      return refused({ code: 'pin.second-operator-needed' });
    }
    if (releasedBy.length < RELEASES_NEEDED) {
      await note();
      return ok({ state: 'waiting', releasedBy });
    }
    await markBatchReleased(tx, batch.id, parts.clock());
    await parts.enqueue(tx, 'pin.release-batch', { id: batch.id, correlation: ask.correlation });
    await note();
    return ok({ state: 'released', releasedBy });
  });
}

/** The job behind a release. Safe to run again: the keeper knows the batch by its id. */
export async function sendRelease(
  parts: PinParts,
  job: { readonly id: string; readonly correlation: string },
): Promise<void> {
  const orders = await ordersOf(parts.db.reader, job.id);
  const releases = await releasesOf(parts.db.reader, job.id);
  const answered = await askKeeper(parts.keeper, serverLine.releaseBatch, {
    batch: job.id,
    orders: [...orders],
    releasedBy: releases.slice(0, RELEASES_NEEDED).map(({ operator, at }) => ({ operator, at })),
    correlation: job.correlation,
  });
  if (!answered.ok)
    throw new Error(`the keeper refused a released batch: ${answered.refusal.refusal}`);
}

export async function listBatches(parts: PinParts): Promise<readonly BatchView[]> {
  return readBatches(parts.db.reader, BATCHES_LISTED_MAX);
}

/** How many letters no batch has yet; the next batch takes them. */
export async function lettersWaiting(parts: PinParts): Promise<number> {
  return countUnbatched(parts.db.reader);
}
