import type { SpendRefusal } from '../verification/index.ts';
import type { NotYet } from './types.ts';

/** Every expected no of this room. A refusal of the keeper keeps its own dotted code under `keeper`. */
export type PinRefusal =
  | NotYet
  | SpendRefusal
  | { readonly code: 'pin.no-such-card' }
  | { readonly code: 'pin.no-such-letter' }
  | { readonly code: 'pin.keeper-refused'; readonly keeper: string };
