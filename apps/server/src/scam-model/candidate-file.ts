import { Buffer } from 'node:buffer';
import { ScamCandidate, type ScamModelCard } from '@countersign/contract';
import { CUES, evaluate, FACTS, FLAGS, type Message } from '@countersign/scamflags';
import { Compile } from 'typebox/compile';
import { tryWeights, type LoadedWeights } from './loaded.ts';

const form = Compile(ScamCandidate);
/** Larger than the largest file that the form of a candidate allows. */
export const CANDIDATE_BYTES_MAX = 2 * 1024 * 1024;

const CHANNELS = ['sms', 'email', 'call'] as const;
/** Weights that give no probability for these are none, whatever their hash says. */
const PROBES: readonly Message[] = CHANNELS.flatMap((channel) => [
  { channel, text: 'Your card is locked. Confirm your PIN at https://card-unlock.example now.' },
  { channel, text: 'See you at six, and thank you for the cake.' },
]);

/** Weights that are whole and judge, with their card. */
export interface Candidate {
  readonly sha256: string;
  readonly weights: Uint8Array;
  readonly card: ScamModelCard;
}

/** A file of the form, whose weights are whole, are those that it names, and judge. */
export function parseCandidate(file: Uint8Array): Candidate | undefined {
  if (file.length > CANDIDATE_BYTES_MAX) return undefined;
  const value = parseJson(Buffer.from(file).toString('utf8'));
  if (!form.Check(value)) return undefined;
  // Not of Node's pool, which others have things in.
  const bytes = Uint8Array.from(Buffer.from(value.weights, 'base64'));
  const weights = tryWeights(bytes);
  if (weights === undefined || weights.sha256 !== value.sha256 || !judges(weights))
    return undefined;
  return { sha256: weights.sha256, weights: bytes, card: value.card };
}

/** A head that is JSON of another shape judges nothing, wherever that shows. */
function judges(weights: LoadedWeights): boolean {
  try {
    return isOfNumbers(weights) && PROBES.every((probe) => isJudged(weights, probe));
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

function isJudged({ model }: LoadedWeights, probe: Message): boolean {
  const { probability, score } = evaluate(probe, { model });
  return Number.isFinite(score) && probability >= 0 && probability <= 1;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
