export type {
  Answers,
  Attachment,
  Authentication,
  Channel,
  HardCode,
  Issuer,
  Language,
  Level,
  Message,
  Part,
  Passed,
  Question,
  Reason,
  ShownLink,
  Signal,
  Span,
  Verdict,
} from './types.ts';
export {
  CUES,
  FACTS,
  FLAGS,
  type CueCode,
  type FactCode,
  type FlagCode,
  type SignalCode,
} from './codes.ts';
export type { Model } from './model/types.ts';
export { LIMITS } from './limits.ts';
export { namedIn, type Named, type NamedKind, type NamedThing } from './named.ts';
export { evaluate, type Given } from './evaluate.ts';
