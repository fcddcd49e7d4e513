// The one function: everything that is known of a message becomes one score, the score a level, each with its reasons.
import type { SignalCode } from './codes.ts';
import { HAND_WRITTEN } from './flags/weights.ts';
import { decideLevel, isCue, isHard } from './levels.ts';
import { LIMITS } from './limits.ts';
import type { Model } from './model/types.ts';
import { readMessage, type Read } from './read.ts';
import type { Channel, Issuer, Message, Reason, Span, Verdict } from './types.ts';

export interface Given {
  readonly issuer?: Issuer;
  /** The trained weights; without them signals alone are weighed, by hand. */
  readonly model?: Model;
}

/** With something hard in a message, all its cues together take no more than this from the score. */
export const CUES_BESIDE_HARD_MOST = 1;

/** Stretches of words that are shown as reasons of their own. */
const STRETCHES_MAX = 3;

/**
 * What is wrong with a message, and why.
 * @param message  as it came; what is beyond a limit is left out, and the verdict says so
 * @param given    whose bank the reader's is, and the model
 * @returns        a level, never "safe", with reasons whose weights sum to the score
 */
export function evaluate(message: Message, given: Given = {}): Verdict {
  const { issuer, model = HAND_WRITTEN } = given;
  const read = readMessage(message, issuer);
  const reasons = weighAll(read, message.channel, model);
  const score = reasons.reduce((sum, { weight }) => sum + weight, 0);
  const probability = Math.min(1, Math.max(0, model.calibrate(score, message.channel)));
  const { level, questions } = decideLevel({ ...read, message, probability });
  return {
    level,
    probability,
    score,
    reasons,
    questions,
    language: read.language,
    isCut: read.isCut,
  };
}

function weighAll(read: Read, channel: Channel, model: Model): readonly Reason[] {
  const reasons: Reason[] = [
    { code: 'base', weight: model.base(channel) },
    ...weighSignals(read, channel, model),
    ...weighWords(read, channel, model),
  ];
  reasons.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  if (reasons.length <= LIMITS.reasonsMax) return reasons;
  const shown = reasons.slice(0, LIMITS.reasonsMax - 1);
  const weight = reasons.slice(LIMITS.reasonsMax - 1).reduce((sum, one) => sum + one.weight, 0);
  return [...shown, { code: 'others', weight }];
}

/** Each code once, where it was found first. */
function weighSignals(read: Read, channel: Channel, model: Model): readonly Reason[] {
  const first = new Map<SignalCode, Span | undefined>();
  for (const { code, span } of read.signals) {
    if (first.get(code) === undefined) first.set(code, span);
  }
  const codes = [...first.keys()];
  const ofCues = codes
    .filter((code) => isCue(code))
    .reduce((sum, code) => sum + model.signalWeight(code, channel), 0);
  const most = CUES_BESIDE_HARD_MOST;
  const share = codes.some((code) => isHard(code)) && ofCues < -most ? -most / ofCues : 1;
  return codes.map((code) => {
    const weight = model.signalWeight(code, channel) * (isCue(code) ? share : 1);
    const span = first.get(code);
    return span === undefined ? { code, weight } : { code, span, weight };
  });
}

/** What the model makes of the words: its heaviest stretches, and the rest without a place. */
function weighWords({ masked }: Read, channel: Channel, model: Model): readonly Reason[] {
  const { score, spans } = model.scoreWords(masked.text, channel);
  if (score === 0 && spans.length === 0) return [];
  const reasons: Reason[] = [];
  let rest = score;
  for (const { start, end, weight } of spans.slice(0, STRETCHES_MAX)) {
    const from = masked.places[start];
    const to = masked.places[end];
    if (from === undefined || to === undefined || to <= from) continue;
    reasons.push({ code: 'words', span: { part: 'text', start: from, end: to }, weight });
    rest -= weight;
  }
  return [...reasons, { code: 'words', weight: rest }];
}
