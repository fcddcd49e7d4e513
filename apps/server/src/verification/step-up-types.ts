import type { Instant, Outcome, Sensitive } from '@countersign/kernel';
import type { TooMany } from '../platform/index.ts';
import type { AssureAsk } from './assurance.ts';
import type { CodeRefusal, ResendRefusal } from './codes.ts';
import type { Act, Level, OpenRisk, VerifyRefusal } from './types.ts';

export type Factor = 'passkey' | 'authenticator' | 'text-code' | 'password';

/** What a member has that could prove something; `signin` supplies the checks. */
export interface FactorChecks {
  /** What the member has set up; of the passkeys only those that were enrolled before a moment, where one is given. */
  has(
    memberId: string,
    passkeysBefore?: Instant,
  ): Promise<{
    readonly password: boolean;
    readonly authenticator: boolean;
    readonly passkeyIds: readonly string[];
  }>;
  checkPassword(memberId: string, password: Sensitive<string>): Promise<boolean>;
  checkAuthenticator(memberId: string, code: Sensitive<string>): Promise<boolean>;
  /** Whether the assertion answers the challenge with a passkey of this member that was enrolled before, user verified. */
  checkPasskey(ask: {
    readonly memberId: string;
    readonly response: unknown;
    readonly challenge: string;
    readonly before?: Instant | undefined;
  }): Promise<boolean>;
}

export interface StepUpFactor {
  readonly factor: Factor;
  /** For `text-code`: where it would go, "phone ending 42". */
  readonly to?: string;
  /** Already given, and fresh enough. */
  readonly done: boolean;
  readonly suspendedUntil?: Instant;
}

export interface StepUpOptions {
  readonly act: Act;
  readonly need: Level;
  readonly have: Level;
  /** Best first. Empty: nothing that this member has would do. */
  readonly factors: readonly StepUpFactor[];
  /** Adding a passkey would help, and takes less than this act does. */
  readonly addPasskey: boolean;
  /** The open risk without which less would do. */
  readonly raisedBy?: OpenRisk;
}

/** Acts that cannot be had now, whatever this member proves, each with its reason. */
export type OutOfReach<A extends Act> = Readonly<Partial<Record<A, VerifyRefusal>>>;

export type StepUpBegun =
  | {
      readonly kind: 'text-code';
      readonly sentTo: string;
      readonly expiresAt: Instant;
      readonly resendsLeft: number;
    }
  | {
      readonly kind: 'passkey';
      readonly challengeId: string;
      readonly challenge: string;
      readonly credentialIds: readonly string[];
    };

export type StepUpAnswer =
  | { readonly factor: 'password'; readonly password: Sensitive<string> }
  | { readonly factor: 'authenticator'; readonly code: Sensitive<string> }
  | { readonly factor: 'text-code'; readonly code: Sensitive<string> }
  | { readonly factor: 'passkey'; readonly challengeId: string; readonly response: unknown };

export type StepUpRefusal =
  | VerifyRefusal
  | TooMany
  | CodeRefusal
  | ResendRefusal
  /** Never says what was wrong with it. */
  | { readonly code: 'verify.not-proven'; readonly triesLeft: number }
  | { readonly code: 'verify.factor-suspended'; readonly until: Instant }
  | { readonly code: 'verify.no-such-factor' }
  /** Whoever is on the phone with us gets no code, and none is taken from them (contact 21). */
  | { readonly code: 'verify.call-live' };

export interface StepUp {
  /** What would do. @returns `granted` when nothing more is needed */
  options(ask: AssureAsk<Act>): Promise<Outcome<StepUpOptions | 'granted', VerifyRefusal>>;
  /**
   * What a press on a button would end at, said beforehand: acts that no step-up of this member's would open. Nothing is
   * written. `verify.step-up` means here: what the member has would not do.
   */
  outOfReach<A extends Act>(
    ask: Omit<AssureAsk<A>, 'act'>,
    wanted: readonly A[],
  ): Promise<OutOfReach<A>>;
  /** Sends a code or makes a challenge for exactly this action. A second time is a resend. */
  begin(
    ask: AssureAsk<Act>,
    factor: 'text-code' | 'passkey',
  ): Promise<Outcome<StepUpBegun, StepUpRefusal>>;
  /** Takes an answer. What was proven is evidence for this action and this session. */
  finish(ask: AssureAsk<Act>, answer: StepUpAnswer): Promise<Outcome<void, StepUpRefusal>>;
}
