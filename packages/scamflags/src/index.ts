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
export type { Entity, EntityKind, Extracted, Link, NamedBrand, Normalised } from './inside.ts';
export { normalise } from './normalise/normalise.ts';
export { spanOf } from './normalise/span.ts';
export { type Found, extract } from './extract/extract.ts';
export { findFacts } from './facts/facts.ts';
export { brandInSubdomain, lookAlikeOf } from './facts/look-alike.ts';
export { MASKS, type Masked, maskEntities } from './mask.ts';
export { languageOf } from './language.ts';
