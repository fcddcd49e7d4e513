import {
  foldComplete,
  formatCheckpoint,
  rootOf,
  signNote,
  TILE_WIDTH,
  widthOfLevel,
  type Hash,
  type Signer,
} from '@countersign/merkle-log';
import type { Random } from '@countersign/kernel';
import type { Tx } from '../platform/index.ts';
import type { TransparencyParts } from './index.ts';
import { BATCH_MAX, batchSize } from './rules.ts';
import {
  insertCheckpoint,
  insertEntries,
  insertNodes,
  lockLog,
  newestCheckpoint,
  placeCommitments,
  readRun,
  subtreesIn,
  takeWaiting,
  type Commitment,
} from './store.ts';

export const ENTRY_BYTES = 32;

/** One batch: what waits becomes leaves, among leaves of nobody, and a checkpoint says so. @returns its size */
export async function publishBatch(parts: TransparencyParts, signer: Signer): Promise<number> {
  return parts.db.transaction(async (tx) => {
    await lockLog(tx);
    const before = (await newestCheckpoint(tx))?.size ?? 0;
    const leaves = mixLeaves(await takeWaiting(tx, BATCH_MAX), parts.random);
    await insertEntries(
      tx,
      before,
      leaves.map(({ entry }) => entry),
    );
    await placeCommitments(
      tx,
      leaves.flatMap(({ contactId }, at) =>
        contactId === undefined ? [] : [{ contactId, place: before + at }],
      ),
    );
    const size = before + leaves.length;
    await closeTiles(tx, before, size);
    const root = await rootOf(size, subtreesIn(tx));
    const { name: origin } = signer.verifier;
    const note = signNote(signer, formatCheckpoint({ origin, size, root }));
    await insertCheckpoint(tx, { size, note }, parts.clock());
    return size;
  });
}

interface Leaf {
  readonly entry: Buffer;
  /** `undefined`: of nobody */
  readonly contactId: string | undefined;
}

/** Commitments and random leaves look alike; their order is drawn, so that neither place nor moment tells them apart. */
function mixLeaves(waiting: readonly Commitment[], random: Random): readonly Leaf[] {
  const own = waiting.map(({ contact_id: contactId, entry }): Leaf => ({ contactId, entry }));
  const others = Array.from({ length: batchSize(own.length) - own.length }, (): Leaf => ({
    contactId: undefined,
    entry: Buffer.from(random(ENTRY_BYTES)),
  }));
  const lots = [...own, ...others].map((leaf) => ({ leaf, lot: Buffer.from(random(8)) }));
  return lots.toSorted((one, other) => one.lot.compare(other.lot)).map(({ leaf }) => leaf);
}

/** Keeps the root of each tile that became whole, level by level. */
async function closeTiles(tx: Tx, before: number, size: number): Promise<void> {
  for (let level = 1; widthOfLevel(size, level) > 0; level += 1) {
    const roots: Hash[] = [];
    const from = widthOfLevel(before, level);
    for (let tile = from; tile < widthOfLevel(size, level); tile += 1) {
      const below = { level: level - 1, from: tile * TILE_WIDTH, count: TILE_WIDTH };
      // oxlint-disable-next-line no-await-in-loop
      roots.push(foldComplete(await readRun(tx, below)));
    }
    // oxlint-disable-next-line no-await-in-loop
    if (roots.length > 0) await insertNodes(tx, level, from, roots);
  }
}
