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
  isSignal,
  type ReasonCode,
  REMAINDERS,
  type SignalCode,
} from './codes.ts';
export { LIMITS } from './limits.ts';
export { evaluate, type Given } from './evaluate.ts';
export { WeightsError } from './model/format.ts';
export { type LoadedModel, loadModel } from './model/load.ts';
export type { Model, WordScore, WordSpan } from './model/types.ts';
export { type Asked, type Explained, explain, TEXTS } from './explain/explain.ts';
export { nextSteps } from './explain/next-steps.ts';
export { type Step, STEP_TEXTS, STEPS } from './explain/step-texts.ts';
export { tellOnce } from './explain/tell-once.ts';
export {
  type CodeText,
  type Happened,
  HAPPENED,
  type LevelText,
  type TextLanguage,
} from './explain/types.ts';
export { HARDNESS, isHard, LEVEL_FROM } from './levels.ts';
export { type Read, readMessage } from './read.ts';
export type { Entity, EntityKind, Extracted, Link, NamedBrand, Normalised } from './inside.ts';
export { normalise } from './normalise/normalise.ts';
export { spanOf } from './normalise/span.ts';
export { type Found, extract } from './extract/extract.ts';
export { findFacts } from './facts/facts.ts';
export { brandInSubdomain, lookAlikeOf } from './facts/look-alike.ts';
export { MASKS, type Masked, maskEntities } from './mask.ts';
export { languageOf } from './language.ts';
export { namedIn, type Named, type NamedKind, type NamedThing } from './named.ts';
