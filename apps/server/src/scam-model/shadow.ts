import { ok, refused, type Outcome } from '@countersign/kernel';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Limit } from '../platform/index.ts';
import { comparisonOf, type JudgedTwice } from './compare.ts';
import { record } from './record.ts';
import type { ScamModelParts } from './room.ts';
import { decideCompare } from './rules.ts';
import { tryWeights, type LoadedWeights } from './loaded.ts';
import { findWeights, insertComparison } from './store.ts';
import type { ModelRefusal, StaffDoer } from './types.ts';

/** A second of one processor, in pieces between which others are served. */
export const SAMPLES_MAX = 500;
const PIECE = 20;
const COMPARISONS: Limit = { kind: 'window', name: 'scam-model.compare', max: 20, seconds: 3_600 };

/**
 * A candidate judges the words of reports that are kept, beside the weights in use, which judge the same words: nothing that anybody
 * sees changes. What is kept of it is figures.
 */
export async function shadow(
  parts: ScamModelParts,
  ask: StaffDoer & { readonly sha256: string },
): Promise<Outcome<void, ModelRefusal>> {
  const taken = await parts.limits.take([{ limit: COMPARISONS, subject: ask.staffId }]);
  await parts.serving.refresh();
  const released = parts.serving.current();
  const candidate = taken.ok ? await weightsNamed(parts, ask.sha256) : undefined;
  const isInUse = candidate?.sha256 === released.sha256;
  const no = taken.ok
    ? decideCompare({ isThere: candidate !== undefined, isInUse })
    : 'platform.too-many';
  const figures =
    candidate === undefined || no !== undefined
      ? undefined
      : comparisonOf(await judgedTwice(parts, { released, candidate }));
  return parts.db.transaction(async (tx) => {
    const { sha256 } = ask;
    await record(parts, tx, ask, { operation: 'scam-model.compared', sha256, refusal: no });
    if (figures === undefined) return refused({ code: no ?? 'scam-model.unknown' });
    await insertComparison(tx, {
      ...{ id: parts.newId(), sha256, released: released.sha256, figures },
      ...{ by_staff: ask.staffId, at: parts.clock() },
    });
    return ok(undefined);
  });
}

/** Of those that were taken up, or that came with the software. */
export async function weightsNamed(
  { db, serving }: Pick<ScamModelParts, 'db' | 'serving'>,
  sha256: string,
): Promise<LoadedWeights | undefined> {
  if (sha256 === serving.shipped.sha256) return serving.shipped;
  const row = await findWeights(db.reader, sha256);
  return row && tryWeights(row.weights);
}

async function judgedTwice(
  { judgeBy, samples }: ScamModelParts,
  by: { readonly released: LoadedWeights; readonly candidate: LoadedWeights },
): Promise<readonly JudgedTwice[]> {
  const judged: JudgedTwice[] = [];
  for (const [at, sample] of (await samples(SAMPLES_MAX)).entries()) {
    const { channel, text } = sample;
    const before = judgeBy(by.released, { channel, text }).level;
    const after = judgeBy(by.candidate, { channel, text }).level;
    judged.push({ sample, before, after });
    // oxlint-disable-next-line no-await-in-loop
    if (at % PIECE === PIECE - 1) await nextTurn();
  }
  return judged;
}
