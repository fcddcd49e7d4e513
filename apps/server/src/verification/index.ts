export { hashAction, type Action } from './action.ts';
export {
  ASSURANCE_LIFE_MS,
  type Assurance,
  type AssuranceFacts,
  type AssureAsk,
  type SessionFacts,
  type SpendRefusal,
} from './assurance.ts';
export { considerConfirm, type ConfirmAsk } from './confirm.ts';
export type { CodeLimits, SpendCode } from './code-budget.ts';
export {
  CODE_LIFE_MS,
  CODE_RESENDS_MAX,
  CODE_TRIES_MAX,
  type CodeClass,
  type CodePolicy,
} from './code-rules.ts';
export type { CodeBinding, CodeRefusal, Codes, MadeCode, ResendRefusal } from './codes.ts';
export {
  changedAt,
  codesFrom,
  contactRiskUntil,
  coolingOff,
  coolingOffOf,
  decideCoolingOff,
  provesPossession,
  takesCodes,
  type Change,
  type CoolingOff,
} from './cooling-off.ts';
export type {
  AppendAudit,
  AuditEntry,
  ContactPoint,
  ContactPointsOf,
  MemberMessage,
  OpenRisksOf,
  TellMember,
} from './ports.ts';
export {
  atLeast,
  decideAct,
  decideLevel,
  decideRisk,
  type ActAsk,
  type ActGrant,
  type LevelDecision,
  type VerificationPolicy,
} from './rules.ts';
export type {
  Factor,
  FactorChecks,
  OutOfReach,
  StepUp,
  StepUpAnswer,
  StepUpBegun,
  StepUpFactor,
  StepUpOptions,
  StepUpRefusal,
} from './step-up-types.ts';
export { acts, items, LEVELS, risks, STEP_UP_AGE_MAX_MS } from './tables.ts';
export type {
  Act,
  ActionHash,
  Channel,
  Direction,
  Evidence,
  EvidenceItem,
  Group,
  Level,
  OpenRisk,
  Raise,
  Risk,
  VerifyRefusal,
  WindowWays,
} from './types.ts';
export { createVerification, type Verification, type VerificationParts } from './verification.ts';
