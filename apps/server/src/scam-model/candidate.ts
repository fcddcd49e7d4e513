import { Buffer } from 'node:buffer';
import { ok, refused, type Outcome } from '@countersign/kernel';
import type { Limit } from '../platform/index.ts';
import type { ReadCandidate } from './candidate-beside.ts';
import { record } from './record.ts';
import type { ScamModelParts } from './room.ts';
import { decideTake } from './rules.ts';
import { insertWeights } from './store.ts';
import type { ModelRefusal, StaffDoer } from './types.ts';

const UPLOADS: Limit = { kind: 'window', name: 'scam-model.take', max: 10, seconds: 3_600 };

/** Takes up weights that somebody trained elsewhere: nothing that anybody sees changes. @returns their hash */
export async function takeCandidate(
  parts: ScamModelParts,
  ask: StaffDoer & { readonly file: Buffer; readonly read: ReadCandidate },
): Promise<Outcome<string, ModelRefusal>> {
  const taken = await parts.limits.take([{ limit: UPLOADS, subject: ask.staffId }]);
  const candidate = taken.ok ? await ask.read(ask.file) : undefined;
  return parts.db.transaction(async (tx) => {
    const sha256 = candidate?.sha256;
    const isInUse = sha256 === parts.serving.current().sha256;
    const no = taken.ok
      ? decideTake({ isWhole: candidate !== undefined, isInUse })
      : 'platform.too-many';
    const isNew =
      no === undefined &&
      candidate !== undefined &&
      (await insertWeights(tx, {
        ...{ sha256: candidate.sha256, weights: Buffer.from(candidate.weights) },
        ...{ card: candidate.card, taken_by: ask.staffId, taken_at: parts.clock() },
      }));
    const refusal = no ?? (isNew ? undefined : 'scam-model.taken');
    await record(parts, tx, ask, { operation: 'scam-model.taken-up', sha256, refusal });
    if (refusal !== undefined || sha256 === undefined)
      return refused({ code: refusal ?? 'scam-model.broken' });
    return ok(sha256);
  });
}
