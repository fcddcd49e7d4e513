import type { FlagCode } from '../../codes.ts';
import type { Channel } from '../../types.ts';

/** A message, the flags that must be found in it, and those that may be. */
export type Whole = readonly [
  channel: Channel,
  must: readonly FlagCode[],
  may: readonly FlagCode[],
  text: string,
];
