import type { Instant } from '@countersign/kernel';
import type { CookieSetting, TooMany } from '../platform/index.ts';
import type {
  CodeRefusal,
  Factor,
  ResendRefusal,
  StepUpRefusal,
  VerifyRefusal,
} from '../verification/index.ts';

/** Who is at the other end of a request that has no session yet. */
export interface Visitor {
  /** Network address, as the platform believes it. */
  readonly source: string;
  readonly userAgent: string;
  readonly language: string;
  /** Value of the `device` cookie, if any. */
  readonly device: string | undefined;
  /** Value of the `session` cookie, if any: a new sign-in ends it. */
  readonly session?: string | undefined;
  /** The request's reference: goes into audit and to the keeper. */
  readonly correlation: string;
}

/** A signed-in cardmember, as the platform's caller names them. */
export interface MemberAsk {
  readonly memberId: string;
  readonly sessionId: string;
  readonly correlation: string;
}

/** A signed-in operator, representative or analyst. */
export interface StaffAsk {
  readonly staffId: string;
  readonly sessionId: string;
  readonly roles: readonly string[];
  readonly correlation: string;
}

export const ROLES = ['operator', 'representative', 'analyst'] as const;
export type Role = (typeof ROLES)[number];

/** Names of our cookies, without the platform's prefix. One session a browser: member or staff. */
export const COOKIES = {
  session: 'session',
  device: 'device',
  registration: 'registration',
  recovery: 'recovery',
  signIn: 'signin',
  passkey: 'passkey',
} as const;

/* ---- registration and recovery ---------------------------------------------------------------------------------- */

export interface Started {
  readonly cookies: readonly CookieSetting[];
  /** The window's page with its ticket behind `#`. */
  readonly windowUrl: string;
}

export interface ContactToConfirm {
  readonly kind: 'phone' | 'email';
  readonly masked: string;
  readonly confirmed: boolean;
}

/** Where a registration stands. Before the code was right it says the same for every card on earth. */
export type RegistrationState =
  | { readonly step: 'code'; readonly resendsLeft: number }
  | { readonly step: 'choose'; readonly passkeyMade: boolean }
  | { readonly step: 'confirm'; readonly contact: ContactToConfirm; readonly resendsLeft: number }
  | { readonly step: 'finish' };

export type Choice =
  | { readonly kind: 'password'; readonly userId: string; readonly password: string }
  | { readonly kind: 'passkey-only'; readonly userId: string };

export type PasswordWeakness =
  | 'too-short'
  | 'too-long'
  | 'common'
  | 'names-you'
  | 'one-character'
  | 'a-row';

export type ChoiceRefusal =
  | { readonly code: 'signin.user-id-form' }
  | { readonly code: 'signin.user-id-taken' }
  | {
      readonly code: 'signin.password-weak';
      readonly why: PasswordWeakness;
      readonly lengthMin: number;
    }
  | { readonly code: 'signin.no-passkey-made' };

export type JourneyRefusal =
  /** The cookie names nothing that is alive: start again. */
  | { readonly code: 'signin.journey-gone' }
  /** Asked for a step that is not the next one. */
  | { readonly code: 'signin.not-this-step' }
  | { readonly code: 'signin.busy'; readonly retryAfterSeconds: number }
  | TooMany;

export interface Finished {
  readonly cookies: readonly CookieSetting[];
  readonly memberId: string;
  /** Ten, to be shown once. */
  readonly recoveryCodes: readonly string[];
}

export type RecoveryState =
  | { readonly step: 'code'; readonly resendsLeft: number }
  | {
      readonly step: 'password';
      readonly userId: string;
      readonly hadPassword: boolean;
      readonly passkeyMade: boolean;
    };

/* ---- sign-in ------------------------------------------------------------------------------------------------------ */

export type SecondFactor = 'text-code' | 'authenticator' | 'recovery-code';

export interface SecondStep {
  /** Best first. */
  readonly factors: readonly { readonly factor: SecondFactor; readonly to?: string }[];
  /** A code is on its way already. */
  readonly codeSent: boolean;
}

export interface SignedIn {
  readonly cookies: readonly CookieSetting[];
  readonly sessionId: string;
  readonly newDevice: boolean;
}

export type SignInRefusal =
  /** The same for an unknown user id, a wrong password and a suspended one. */
  | { readonly code: 'signin.not-recognised' }
  | { readonly code: 'signin.passkey-not-recognised' }
  | { readonly code: 'signin.second-step-wrong' }
  | { readonly code: 'signin.no-such-factor' }
  | JourneyRefusal
  | CodeRefusal
  | ResendRefusal;

/* ---- what a member sees and changes --------------------------------------------------------------------------------- */

export interface SessionView {
  readonly id: string;
  readonly current: boolean;
  readonly device: string;
  readonly since: Instant;
  readonly lastSeenAt: Instant;
}

export interface SecurityView {
  readonly userId: string;
  readonly password: { readonly changedAt: Instant } | 'none';
  readonly passkeys: readonly {
    readonly id: string;
    readonly name: string;
    readonly addedAt: Instant;
    readonly lastUsedAt: Instant | undefined;
  }[];
  readonly authenticator: { readonly addedAt: Instant } | 'none';
  readonly recoveryCodesLeft: number;
}

export interface SecurityEvent {
  readonly at: Instant;
  /** `signed-in`, `password-changed`, `passkey-added` ... */
  readonly kind: SecurityEventKind;
  /** Browser and system, in words, where the event has one. */
  readonly device: string | undefined;
}

export type SecurityEventKind =
  | 'registered'
  | 'signed-in'
  | 'signed-out'
  | 'new-device'
  | 'session-revoked'
  | 'password-changed'
  | 'passkey-added'
  | 'passkey-removed'
  | 'passkey-counter-regressed'
  | 'authenticator-added'
  | 'authenticator-removed'
  | 'recovery-codes-renewed'
  | 'recovery-code-used'
  | 'recovered';

export type ChangeRefusal =
  | VerifyRefusal
  | ChoiceRefusal
  | { readonly code: 'signin.no-such-session' }
  | { readonly code: 'signin.no-such-passkey' }
  /** It is the last way in: add another one first. */
  | { readonly code: 'signin.last-way-in' }
  | { readonly code: 'signin.authenticator-code-wrong' }
  | { readonly code: 'signin.no-authenticator' }
  /** Remove the one that is there first. */
  | { readonly code: 'signin.authenticator-exists' }
  | JourneyRefusal;

export type MemberStepUpRefusal = StepUpRefusal | { readonly code: 'signin.no-such-session' };

/** Text code, authenticator, password as typed into a form; the passkey's answer as JSON. */
export type StepUpForm =
  | { readonly factor: Exclude<Factor, 'passkey'>; readonly typed: string }
  | { readonly factor: 'passkey'; readonly challengeId: string; readonly response: unknown };

/* ---- staff ------------------------------------------------------------------------------------------------------------ */

export type StaffRefusal =
  /** Used, expired or never made: one answer. */
  | { readonly code: 'staff.invite-gone' }
  /** Another operator has to agree first. */
  | { readonly code: 'staff.invite-waits' }
  | { readonly code: 'staff.user-id-form' }
  | { readonly code: 'staff.user-id-taken' }
  /** Unknown, wrong, locked: one answer. */
  | { readonly code: 'staff.not-recognised' }
  | { readonly code: 'staff.passkey-only' }
  | { readonly code: 'staff.grant-gone' }
  | { readonly code: 'staff.grant-pending' }
  | { readonly code: 'staff.grant-slow-down' }
  | { readonly code: 'staff.grant-denied' }
  | { readonly code: 'staff.passkey-not-made' }
  /** The programme has no such team. */
  | { readonly code: 'staff.team-unknown' }
  | TooMany;

export interface StaffSession {
  readonly staffId: string;
  readonly sessionId: string;
  readonly userId: string;
  readonly roles: readonly Role[];
  /** The team that they were invited to; without one it is that of their role. */
  readonly team: string | undefined;
}

export interface BearerToken {
  readonly token: string;
  readonly expiresAt: Instant;
  readonly staff: StaffSession;
}

/** What a passkey is made from: the browser's creation options, as JSON. */
export interface PasskeyCreation {
  readonly options: Readonly<Record<string, unknown>>;
}

export interface PasskeyRequest {
  readonly cookies: readonly CookieSetting[];
  /** The browser's request options, as JSON. */
  readonly options: Readonly<Record<string, unknown>>;
}
