import { Buffer } from 'node:buffer';
import { ScamCandidate, type ScamModelCard } from '@countersign/contract';
import { ok, refused, type Outcome } from '@countersign/kernel';
import { CUES, FACTS, FLAGS, type Message } from '@countersign/scamflags';
import { Compile } from 'typebox/compile';
import type { Limit } from '../platform/index.ts';
import { record } from './record.ts';
import type { ScamModelParts } from './room.ts';
import { tryWeights, type LoadedWeights } from './serving.ts';
import { insertWeights } from './store.ts';
import type { ModelRefusal, StaffDoer } from './types.ts';

const form = Compile(ScamCandidate);
/** Larger than the largest file that the form of a candidate allows. */
export const CANDIDATE_BYTES_MAX = 2 * 1024 * 1024;
const UPLOADS: Limit = { kind: 'window', name: 'scam-model.take', max: 10, seconds: 3_600 };

const CHANNELS = ['sms', 'email', 'call'] as const;
/** Weights that give no probability for these are none, whatever their hash says. */
const PROBES: readonly Message[] = CHANNELS.flatMap((channel) => [
  { channel, text: 'Your card is locked. Confirm your PIN at https://card-unlock.example now.' },
  { channel, text: 'See you at six, and thank you for the cake.' },
]);

interface Candidate {
  readonly weights: LoadedWeights;
  readonly card: ScamModelCard;
}

/** Takes up weights that somebody trained elsewhere: nothing that anybody sees changes. @returns their hash */
export async function takeCandidate(
  parts: ScamModelParts,
  ask: StaffDoer & { readonly file: Buffer },
): Promise<Outcome<string, ModelRefusal>> {
  const taken = await parts.limits.take([{ limit: UPLOADS, subject: ask.staffId }]);
  const candidate = taken.ok ? parseCandidate(parts, ask.file) : undefined;
  return parts.db.transaction(async (tx) => {
    const no = !taken.ok
      ? 'platform.too-many'
      : candidate === undefined
        ? 'scam-model.broken'
        : candidate.weights.sha256 === parts.serving.current().sha256
          ? 'scam-model.in-use'
          : undefined;
    const sha256 = candidate?.weights.sha256;
    const isNew =
      no === undefined &&
      candidate !== undefined &&
      (await insertWeights(tx, {
        ...{ sha256: candidate.weights.sha256, weights: Buffer.from(candidate.weights.bytes) },
        ...{ card: candidate.card, taken_by: ask.staffId, taken_at: parts.clock() },
      }));
    const refusal = no ?? (isNew ? undefined : 'scam-model.taken');
    await record(parts, tx, ask, { operation: 'scam-model.taken-up', sha256, refusal });
    if (refusal !== undefined || sha256 === undefined)
      return refused({ code: refusal ?? 'scam-model.broken' });
    return ok(sha256);
  });
}

/** A file of the form, whose weights are whole, are those that it names, and judge. */
function parseCandidate(
  { judgeBy }: Pick<ScamModelParts, 'judgeBy'>,
  file: Buffer,
): Candidate | undefined {
  if (file.length > CANDIDATE_BYTES_MAX) return undefined;
  const value = parseJson(file.toString('utf8'));
  if (!form.Check(value)) return undefined;
  const weights = tryWeights(Buffer.from(value.weights, 'base64'));
  if (weights === undefined || weights.sha256 !== value.sha256) return undefined;
  return judges(judgeBy, weights) ? { weights, card: value.card } : undefined;
}

/** A head that is JSON of another shape judges nothing, wherever that shows. */
function judges(judgeBy: ScamModelParts['judgeBy'], weights: LoadedWeights): boolean {
  try {
    return isOfNumbers(weights) && PROBES.every((probe) => isJudged(judgeBy, weights, probe));
  } catch {
    return false;
  }
}

/** Whether every number that a verdict is made of is one. */
function isOfNumbers({ model }: LoadedWeights): boolean {
  const codes = [...FLAGS, ...FACTS, ...CUES];
  return CHANNELS.every((channel) =>
    [
      ...[model.base(channel), model.calibrate(0, channel)],
      ...codes.map((code) => model.signalWeight(code, channel)),
    ].every(Number.isFinite),
  );
}

function isJudged(
  judgeBy: ScamModelParts['judgeBy'],
  weights: LoadedWeights,
  probe: Message,
): boolean {
  const { probability, score } = judgeBy(weights, probe);
  return Number.isFinite(score) && probability >= 0 && probability <= 1;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
