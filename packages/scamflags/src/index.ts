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
export { LIMITS } from './limits.ts';
export { evaluate, type Given } from './evaluate.ts';
export { type Asked, type Explained, explain, TEXTS } from './explain/explain.ts';
export { nextSteps } from './explain/next-steps.ts';
export { type Step, STEP_TEXTS, STEPS } from './explain/step-texts.ts';
export {
  type CodeText,
  type Happened,
  HAPPENED,
  type LevelText,
  type ReasonCode,
  type TextLanguage,
} from './explain/types.ts';
export { HARDNESS, isHard, LEVEL_FROM } from './levels.ts';
export { type Read, readMessage } from './read.ts';
export { brandInSubdomain, lookAlikeOf } from './facts/look-alike.ts';
export { namedIn, type Named, type NamedKind, type NamedThing } from './named.ts';
export type { Model } from './model/types.ts';
