// The second door: what training needs besides a verdict. Nothing else goes through it.
export { CUES_BESIDE_HARD_MOST } from './evaluate.ts';
export { isCue, isHard } from './levels.ts';
export { readMessage } from './read.ts';
export { BRANDS } from './extract/brands.ts';
export { BUCKETS, cutGrams } from './model/grams.ts';
export {
  CHANNELS,
  type ChannelHead,
  type Weights,
  type WeightsHead,
  writeWeights,
} from './model/format.ts';
export { modelOf } from './model/load.ts';
export { STRETCHES, STRETCH_STEPS, lengthOf } from './model/words.ts';
export type { Model } from './model/types.ts';
