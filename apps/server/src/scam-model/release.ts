import { Buffer } from 'node:buffer';
import { ok, refused, type Outcome } from '@countersign/kernel';
import type { Tx } from '../platform/index.ts';
import { record } from './record.ts';
import type { ScamModelParts } from './room.ts';
import { decideBack, decidePropose, decideRelease, type CandidateFacts } from './rules.ts';
import type { LoadedWeights } from './loaded.ts';
import { weightsNamed } from './shadow.ts';
import {
  BY_SOFTWARE,
  findComparison,
  findProposal,
  insertProposal,
  insertRelease,
  insertWeights,
  newestRelease,
  type ReleaseRow,
} from './store.ts';
import type { ModelNo, ModelRefusal, StaffDoer } from './types.ts';

type Ask = StaffDoer & { readonly sha256: string };
type Done = Promise<Outcome<void, ModelRefusal>>;

/** What is in force, and what is known of a candidate beside it. */
async function factsOf({ serving }: ScamModelParts, tx: Tx, candidate: LoadedWeights | undefined) {
  const last = await newestRelease(tx);
  const inUse = last?.sha256 ?? serving.shipped.sha256;
  const position = last?.position ?? 0;
  const sha256 = candidate?.sha256 ?? '';
  const comparison = await findComparison(tx, { sha256, released: inUse });
  const proposal = await findProposal(tx, { sha256, position });
  const facts: CandidateFacts = {
    isThere: candidate !== undefined,
    isInUse: sha256 === inUse,
    // Beside no report nothing was seen.
    isCompared: comparison !== undefined && comparison.figures.reports > 0,
    proposedBy: proposal?.by_staff,
  };
  return { facts, inUse, position, comparison, proposal };
}

/** The first of two: wants a candidate to be used. */
export async function propose(parts: ScamModelParts, ask: Ask): Done {
  const candidate = await weightsNamed(parts, ask.sha256);
  return parts.db.transaction(async (tx) => {
    const { comparison, facts, position } = await factsOf(parts, tx, candidate);
    const no = decidePropose(facts);
    await record(parts, tx, ask, { operation: 'scam-model.proposed', ...ask, refusal: no });
    if (no !== undefined || comparison === undefined)
      return refused({ code: no ?? 'scam-model.not-compared' });
    await insertProposal(tx, {
      ...{ id: parts.newId(), sha256: ask.sha256, comparison_id: comparison.id },
      ...{ on_position: position, by_staff: ask.staffId, at: parts.clock() },
    });
    return ok(undefined);
  });
}

/** The second of two: from now on everything is judged by them. */
export async function release(parts: ScamModelParts, ask: Ask): Done {
  const candidate = await weightsNamed(parts, ask.sha256);
  const done = await parts.db.transaction(async (tx) => {
    const { facts, inUse, position, proposal } = await factsOf(parts, tx, candidate);
    const no = decideRelease(facts, ask.staffId);
    const proposedBy = proposal?.by_staff ?? null;
    return put(parts, tx, ask, { no, kind: 'release', inUse, position, proposedBy });
  });
  await parts.serving.refresh();
  return done;
}

/**
 * One press, and by one: what was used before the newest release is used again. Only a release of two people is gone back from: whoever
 * wants to use again what was withdrawn asks somebody else, as for any weights.
 * @param ask  `seen` is the newest change that stood on the page where somebody pressed
 */
export async function goBack(
  parts: ScamModelParts,
  ask: StaffDoer & { readonly seen: number },
): Done {
  const done = await parts.db.transaction(async (tx) => {
    const last = await newestRelease(tx);
    const no = decideBack(last, ask.seen);
    const to = last?.before ?? parts.serving.shipped.sha256;
    return put(
      parts,
      tx,
      { ...ask, sha256: to },
      {
        ...{ no, kind: 'back', proposedBy: null },
        ...{ inUse: last?.sha256 ?? to, position: last?.position ?? 0 },
      },
    );
  });
  await parts.serving.refresh();
  return done;
}

interface Put {
  readonly no: ModelNo | undefined;
  readonly kind: ReleaseRow['kind'];
  readonly inUse: string;
  readonly position: number;
  readonly proposedBy: string | null;
}

async function put(
  parts: ScamModelParts,
  tx: Tx,
  ask: Ask,
  { inUse, kind, no, position, proposedBy }: Put,
): Promise<Outcome<void, ModelRefusal>> {
  const { sha256, staffId } = ask;
  // What came with the software is kept before a row names it.
  if (no === undefined) await keepShipped(parts, tx, [sha256, inUse]);
  const isDone =
    no === undefined &&
    (await insertRelease(tx, {
      ...{ position: position + 1, sha256, before: inUse, kind, proposed_by: proposedBy },
      ...{ by_staff: staffId, at: parts.clock() },
    }));
  const refusal = no ?? (isDone ? undefined : 'scam-model.changed');
  const operation = kind === 'back' ? 'scam-model.went-back' : 'scam-model.released';
  await record(parts, tx, ask, { operation, sha256, refusal });
  return refusal === undefined ? ok(undefined) : refused({ code: refusal });
}

/** Those that came with the software are kept beside the others, so that a later software finds the way back to them. */
async function keepShipped(
  { clock, serving: { shipped } }: ScamModelParts,
  tx: Tx,
  named: readonly string[],
): Promise<void> {
  if (!named.includes(shipped.sha256)) return;
  await insertWeights(tx, {
    ...{ sha256: shipped.sha256, weights: Buffer.from(shipped.bytes), card: null },
    ...{ taken_by: BY_SOFTWARE, taken_at: clock() },
  });
}
