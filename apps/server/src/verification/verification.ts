import type { Instant, Outcome, Random } from '@countersign/kernel';
import type { Limits, Reader, Tx } from '../platform/index.ts';
import {
  assure,
  considerAct,
  gatherStanding,
  spend,
  type Assurance,
  type AssuranceParts,
  type AssureAsk,
  type SessionFacts,
  type SpendRefusal,
} from './assurance.ts';
import { codeBudget, type CodeLimits, type SpendCode } from './code-budget.ts';
import { codeFigures } from './code-rules.ts';
import { createCodes, type Codes } from './codes.ts';
import { purgeCodes } from './code-store.ts';
import type { ContactPointsOf, TellMember } from './ports.ts';
import {
  decideLevel,
  decideStop,
  type ActGrant,
  type LevelDecision,
  type VerificationPolicy,
} from './rules.ts';
import { createStepUp, FACTOR_SUSPENDED_MS, FACTOR_TRIES_MAX } from './step-up.ts';
import type { FactorChecks, StepUp } from './step-up-types.ts';
import {
  appendEvidence,
  clearFactor,
  findFactor,
  purgeVerification,
  takeFactorTry,
} from './store.ts';
import type { Act, Channel, Direction, EvidenceItem, Level, VerifyRefusal } from './types.ts';

export interface VerificationParts extends AssuranceParts {
  readonly random: Random;
  readonly limits: Limits;
  /** 32 bytes, from the server's own secret; for one-time codes only. */
  readonly codeKey: Uint8Array;
  readonly codeLimits: () => CodeLimits;
  readonly contactPoints: ContactPointsOf;
  readonly tell: TellMember;
  /** Whether a call of ours to this member rings or talks now. */
  readonly isCalled: (memberId: string) => Promise<boolean>;
}

export interface Verification {
  readonly codes: Codes;
  /** Whoever sends a code takes it from the budgets first. */
  readonly spendCode: SpendCode;
  /** The programme's policy as it stands now. */
  readonly policy: () => VerificationPolicy;
  /** Whether an act could start now. Nothing is written: for pages that say "Ready" or "Not yet". */
  consider(ask: AssureAsk<Act>, db?: Reader): Promise<Outcome<ActGrant, VerifyRefusal>>;
  /**
   * Whether other rooms know of something that stops an act of this member's whatever is proven: for what is reached without a session.
   * @param db the transaction of the act
   */
  stopped(
    db: Reader,
    ask: { readonly act: Act; readonly memberId: string },
  ): Promise<ReturnType<typeof decideStop>>;
  /** The right to one act, or what is missing. */
  assure<A extends Act>(ask: AssureAsk<A>): Promise<Outcome<Assurance<A>, VerifyRefusal>>;
  /** Uses the right up, in the transaction of the act. */
  spend(tx: Tx, assurance: Assurance<Act>): Promise<Outcome<void, SpendRefusal>>;
  /** The level that somebody has reached, for nothing in particular: what a case at the desk or on the line shows. */
  reached(
    session: SessionFacts,
    where: { readonly channel: Channel; readonly direction: Direction },
    db?: Reader,
  ): Promise<Level>;
  /** What was proven and counts now, oldest first, and the level that it reaches. */
  standing(
    session: SessionFacts,
    where: { readonly channel: Channel; readonly direction: Direction },
  ): Promise<Pick<LevelDecision, 'level' | 'counted'>>;
  /** Writes down what was proven, at sign-in for example. */
  addEvidence(
    tx: Tx,
    owner: { readonly memberId: string; readonly sessionId: string },
    one: { readonly item: EvidenceItem; readonly at: Instant; readonly channel: Channel },
  ): Promise<void>;
  /** Call-back proof is a factor like any other: its misses are counted before anything is compared, and three suspend it. */
  readonly callBack: {
    /** @returns false while it is suspended */
    readonly take: (memberId: string) => Promise<boolean>;
    readonly clear: (tx: Tx, memberId: string) => Promise<void>;
    readonly isSuspended: (db: Reader, memberId: string) => Promise<boolean>;
  };
  /** Step-up with the factors that `signin` can check. */
  withFactors(factors: FactorChecks): StepUp;
  /** Removes codes, challenges and rights that count for nothing any more. */
  purge(): Promise<void>;
}

const CALL_BACK = 'call-back';
const KEPT_MS = 24 * 3_600_000;

export function createVerification(parts: VerificationParts): Verification {
  const codes = createCodes({
    ...parts,
    key: parts.codeKey,
    figures: () => codeFigures(parts.policy().codes),
  });
  const spendCode = codeBudget(parts);
  // What a telephone reaches to choose a PIN with is reached for that act alone.
  const forNothing = (): VerificationPolicy => ({ ...parts.policy(), keypadPin: false });
  return {
    codes,
    spendCode,
    policy: parts.policy,
    consider: (ask, db) => considerAct(parts, ask, db),
    stopped: async (db, { act, memberId }) => decideStop(act, await parts.otherRisks(db, memberId)),
    assure: (ask) => assure(parts, ask),
    spend: (tx, assurance) => spend(parts, tx, assurance),
    reached: async (session, where, db) => {
      const { evidence, now } = await gatherStanding(parts, session, db);
      return decideLevel(evidence, { ...where, bound: false, policy: forNothing(), now }).level;
    },
    standing: async (session, where) => {
      const { evidence, now } = await gatherStanding(parts, session);
      return decideLevel(evidence, { ...where, bound: false, policy: forNothing(), now });
    },
    addEvidence: (tx, owner, one) => appendEvidence(tx, owner, { id: parts.newId(), ...one }),
    callBack: {
      take: async (memberId) =>
        (await takeFactorTry(parts.db.reader, {
          ...{ memberId, factor: CALL_BACK, triesMax: FACTOR_TRIES_MAX },
          ...{ suspendMs: FACTOR_SUSPENDED_MS, now: parts.clock() },
        })) !== undefined,
      clear: (tx, memberId) => clearFactor(tx, memberId, CALL_BACK),
      isSuspended: async (db, memberId) =>
        (await findFactor(db, memberId, CALL_BACK)).suspendedUntil > parts.clock(),
    },
    withFactors: (factors) => createStepUp({ ...parts, codes, spendCode, factors }),
    purge: async () => {
      const before = (parts.clock() - KEPT_MS) as Instant;
      await purgeCodes(parts.db.reader, before);
      await purgeVerification(parts.db.reader, before);
    },
  };
}
