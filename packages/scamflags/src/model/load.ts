// The trained model, from the bytes of its file.
import { type ChannelHead, type Weights, parseWeights } from './format.ts';
import type { Model } from './types.ts';
import { type Head, scoreWords } from './words.ts';
import type { Channel } from '../types.ts';

export interface LoadedModel extends Model {
  /** Of the weights: says which model a verdict came from. */
  readonly sha256: string;
}

/**
 * Reads the weights that a release has written.
 * @throws WeightsError where the bytes are not whole
 */
export function loadModel(bytes: Uint8Array): LoadedModel {
  const weights = parseWeights(bytes);
  return { ...modelOf(weights), sha256: weights.sha256 };
}

/** A model from weights in memory; training measures with it before anything is written. */
export function modelOf({ head, tables }: Weights): Model {
  const headOf = (channel: Channel): Head => ({
    ...head.channels[channel],
    channel,
    table: tables[channel],
  });
  const heads = { sms: headOf('sms'), email: headOf('email'), call: headOf('call') };
  return {
    signalWeight: (code, channel) => head.channels[channel].signals[code] ?? 0,
    base: (channel) => head.channels[channel].base,
    scoreWords: (masked, channel) => scoreWords(masked, heads[channel]),
    calibrate: (score, channel) => calibrate(score, head.channels[channel].calibration),
  };
}

/** A line through the points, level before the first and behind the last. */
function calibrate(score: number, points: ChannelHead['calibration']): number {
  let [before] = points;
  if (before === undefined) return probabilityOf(score);
  for (const point of points) {
    if (score <= point[0]) {
      const width = point[0] - before[0];
      const share = width > 0 ? (score - before[0]) / width : 0;
      return probabilityOf(before[1] + Math.max(0, share) * (point[1] - before[1]));
    }
    before = point;
  }
  return probabilityOf(before[1]);
}

function probabilityOf(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}
