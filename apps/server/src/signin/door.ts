import type { KeeperEvent } from '@countersign/keeper-contract';
import type { Instant, Outcome } from '@countersign/kernel';
import type { CookieSetting, Identify, Reader, Tx } from '../platform/index.ts';
import type {
  Act,
  ActGrant,
  Assurance,
  AssureAsk,
  CodeRefusal,
  OutOfReach,
  ResendRefusal,
  SessionFacts,
  StepUpOptions,
  StepUpRefusal,
  VerifyRefusal,
} from '../verification/index.ts';
import type {
  BearerToken,
  ChangeRefusal,
  Choice,
  ChoiceRefusal,
  Finished,
  JourneyRefusal,
  MemberAsk,
  MemberStepUpRefusal,
  PasskeyCreation,
  PasskeyRequest,
  RecoveryState,
  RegistrationState,
  Role,
  SecondFactor,
  SecondStep,
  SecurityEvent,
  SecurityView,
  SessionView,
  SignedIn,
  SignInRefusal,
  StaffAsk,
  StaffRefusal,
  StaffSession,
  Started,
  StepUpForm,
  Visitor,
} from './types.ts';

/** Registration. Every function takes the value of the `registration` cookie. Steps run in order; none can be skipped. */
export interface RegistrationDoor {
  startRegistration(visitor: Visitor): Promise<Outcome<Started, JourneyRefusal>>;
  registrationState(token: string | undefined): Promise<Outcome<RegistrationState, JourneyRefusal>>;
  resendRegistrationCode(
    token: string | undefined,
    visitor: Visitor,
  ): Promise<Outcome<{ readonly resendsLeft: number }, JourneyRefusal | ResendRefusal>>;
  /** The registration goes on under a new cookie. */
  enterRegistrationCode(
    token: string | undefined,
    code: string,
    visitor: Visitor,
  ): Promise<Outcome<{ readonly cookies: readonly CookieSetting[] }, JourneyRefusal | CodeRefusal>>;
  chooseSignIn(
    token: string | undefined,
    choice: Choice,
    visitor: Visitor,
  ): Promise<Outcome<void, JourneyRefusal | ChoiceRefusal>>;
  /** Sends the code of the step `confirm`; a second time is a resend. */
  sendContactCode(
    token: string | undefined,
    visitor: Visitor,
  ): Promise<Outcome<{ readonly resendsLeft: number }, JourneyRefusal | ResendRefusal>>;
  confirmContact(
    token: string | undefined,
    code: string,
    visitor: Visitor,
  ): Promise<Outcome<void, JourneyRefusal | CodeRefusal>>;
  /** Makes the account, signs in on this device, and hands out the recovery codes once. */
  finishRegistration(
    token: string | undefined,
    visitor: Visitor,
  ): Promise<Outcome<Finished, JourneyRefusal | ChoiceRefusal>>;
}

/** Forgotten user id or password: through the card and a registered channel. Takes the `recovery` cookie. */
export interface RecoveryDoor {
  startRecovery(visitor: Visitor): Promise<Outcome<Started, JourneyRefusal>>;
  recoveryState(token: string | undefined): Promise<Outcome<RecoveryState, JourneyRefusal>>;
  resendRecoveryCode(
    token: string | undefined,
    visitor: Visitor,
  ): Promise<Outcome<{ readonly resendsLeft: number }, JourneyRefusal | ResendRefusal>>;
  enterRecoveryCode(
    token: string | undefined,
    code: string,
    visitor: Visitor,
  ): Promise<Outcome<{ readonly cookies: readonly CookieSetting[] }, JourneyRefusal | CodeRefusal>>;
  /** A new password, or `keep` to leave it (the user id was all that was forgotten). Then: sign in, with the second step. */
  finishRecovery(
    token: string | undefined,
    choice: { readonly kind: 'password'; readonly password: string } | { readonly kind: 'keep' },
    visitor: Visitor,
  ): Promise<
    Outcome<
      { readonly cookies: readonly CookieSetting[]; readonly userId: string },
      JourneyRefusal | ChoiceRefusal
    >
  >;
}

export interface SignInDoor {
  /** First step. The second one goes on under the `signin` cookie. */
  signInWithPassword(
    visitor: Visitor,
    typed: { readonly userId: string; readonly password: string },
  ): Promise<
    Outcome<
      { readonly cookies: readonly CookieSetting[]; readonly next: SecondStep },
      SignInRefusal
    >
  >;
  secondStepState(token: string | undefined): Promise<Outcome<SecondStep, SignInRefusal>>;
  /** Texts a code; a second time is a resend. */
  sendSignInCode(
    token: string | undefined,
    visitor: Visitor,
  ): Promise<Outcome<{ readonly to: string; readonly resendsLeft: number }, SignInRefusal>>;
  secondStep(
    token: string | undefined,
    answer: { readonly factor: SecondFactor; readonly typed: string },
    visitor: Visitor,
  ): Promise<Outcome<SignedIn, SignInRefusal>>;
  /** Options for a passkey that names its owner itself; the challenge stays under the `passkey` cookie. */
  passkeyOptions(visitor: Visitor): Promise<Outcome<PasskeyRequest, SignInRefusal>>;
  signInWithPasskey(
    token: string | undefined,
    response: unknown,
    visitor: Visitor,
  ): Promise<Outcome<SignedIn, SignInRefusal>>;
  signOut(ask: MemberAsk | StaffAsk): Promise<{ readonly cookies: readonly CookieSetting[] }>;
}

export interface AccountDoor {
  /** The user id, to greet with. */
  userIdOf(memberId: string): Promise<string | undefined>;
  security(memberId: string): Promise<SecurityView | undefined>;
  /** No account, an account, or one with a passkey; read on the connection that it is handed. */
  appOf(db: Reader, memberId: string): Promise<'none' | 'app' | 'passkey'>;
  securityEvents(memberId: string, limit: number): Promise<readonly SecurityEvent[]>;
  sessions(ask: MemberAsk): Promise<readonly SessionView[]>;
  /** An open stream asks this: false once the session is over. */
  sessionAlive(sessionId: string): Promise<boolean>;
  revokeSession(ask: MemberAsk, sessionId: string): Promise<Outcome<void, ChangeRefusal>>;
  revokeOtherSessions(ask: MemberAsk): Promise<number>;
  changePassword(ask: MemberAsk, password: string): Promise<Outcome<void, ChangeRefusal>>;
  /** The secret is shown once, as text and `otpauth:` link, and counts after its first right code. */
  beginAuthenticator(
    ask: MemberAsk,
  ): Promise<Outcome<{ readonly secretBase32: string; readonly link: string }, ChangeRefusal>>;
  confirmAuthenticator(ask: MemberAsk, code: string): Promise<Outcome<void, ChangeRefusal>>;
  removeAuthenticator(ask: MemberAsk): Promise<Outcome<void, ChangeRefusal>>;
  /** Passkeys are made on the window's page; they appear when the keeper says so. */
  startPasskeyVisit(
    ask: MemberAsk,
    more: { readonly language: string },
  ): Promise<Outcome<{ readonly windowUrl: string }, ChangeRefusal>>;
  removePasskey(ask: MemberAsk, passkeyId: string): Promise<Outcome<void, ChangeRefusal>>;
  renewRecoveryCodes(ask: MemberAsk): Promise<Outcome<readonly string[], ChangeRefusal>>;
}

/** Step-up on the web: `subject` is the card's id, or `account` for the member's own account. */
export interface StepUpAsk extends MemberAsk {
  readonly act: Act;
  readonly subject: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly ways?: AssureAsk<Act>['ways'];
}

export type StepUpStarted =
  | {
      readonly kind: 'text-code';
      readonly sentTo: string;
      readonly expiresAt: Instant;
      readonly resendsLeft: number;
    }
  | {
      readonly kind: 'passkey';
      readonly challengeId: string;
      /** The browser's request options, as JSON. */
      readonly options: Readonly<Record<string, unknown>>;
    };

export interface StepUpDoor {
  stepUpOptions(ask: StepUpAsk): Promise<Outcome<StepUpOptions | 'granted', MemberStepUpRefusal>>;
  /** Acts that no step-up of this member's would open, each with its reason. Nothing is written. */
  outOfReach<A extends Act>(
    ask: Omit<StepUpAsk, 'act'>,
    wanted: readonly A[],
  ): Promise<OutOfReach<A>>;
  beginStepUp(
    ask: StepUpAsk,
    factor: 'text-code' | 'passkey',
  ): Promise<Outcome<StepUpStarted, MemberStepUpRefusal>>;
  /** Every rise of level gives the session a new cookie. */
  finishStepUp(
    ask: StepUpAsk,
    answer: StepUpForm,
  ): Promise<Outcome<{ readonly cookies: readonly CookieSetting[] }, MemberStepUpRefusal>>;
  /** For `pin`: the right to one act on one card, out of this session's evidence. */
  assure<A extends Act>(
    ask: Omit<StepUpAsk, 'act'> & { readonly act: A },
  ): Promise<Outcome<Assurance<A>, VerifyRefusal>>;
  sessionFacts(db: Reader, sessionId: string): Promise<SessionFacts | undefined>;
}

/** What somebody on the telephone asks for; what they proved there stands under the id of their case. */
export interface LineAsk {
  readonly act: Act;
  readonly subject: string;
  readonly memberId: string;
  readonly caseId: string;
  readonly correlation: string;
}

/** The same engine for whoever calls us: they have no session. */
export interface LineDoor {
  /** Whether an act could start now; nothing is written. */
  considerOnLine(ask: LineAsk, db?: Reader): Promise<Outcome<ActGrant, VerifyRefusal>>;
  /** For `pin`: the right to one act on one card, out of what was proven on the line. */
  assureOnLine<A extends Act>(
    ask: LineAsk & { readonly act: A },
  ): Promise<Outcome<Assurance<A>, VerifyRefusal>>;
  hasAuthenticator(memberId: string, db?: Reader): Promise<boolean>;
  /** What an authenticator app shows, keyed: evidence for this act alone. */
  proveOnLine(ask: LineAsk, keyed: string): Promise<Outcome<void, StepUpRefusal>>;
}

export interface MadeInvite {
  readonly link: string;
  readonly expiresAt: Instant;
  /** Its link works once another operator has agreed. */
  readonly waits: boolean;
}

export interface WaitingInviteView {
  readonly id: string;
  /** Whoever made it, and whether that is who asks. */
  readonly name: string;
  readonly byReader: boolean;
  readonly createdAt: Instant;
}

export interface StaffDoor {
  /** Makes the first operator's link where there is no staff and no open link. @returns the link, to be printed once */
  ensureFirstInvite(): Promise<string | undefined>;
  inviteStaff(
    ask: StaffAsk,
    invite: { readonly roles: readonly Role[]; readonly team?: string | undefined },
  ): Promise<Outcome<MadeInvite, StaffRefusal>>;
  findInvite(token: string): Promise<Outcome<{ readonly roles: readonly Role[] }, StaffRefusal>>;
  /** Invites of operators that a second operator has not agreed to yet. */
  waitingInvites(ask: StaffAsk): Promise<readonly WaitingInviteView[]>;
  /** Makes its link work. Refused for whoever made it. */
  agreeToInvite(ask: StaffAsk, id: string): Promise<Outcome<void, StaffRefusal>>;
  /** Any operator takes one back that waits. */
  endInvite(ask: StaffAsk, id: string): Promise<Outcome<void, StaffRefusal>>;
  /** Nothing is enrolled yet: the browser makes a passkey, or (demo) shows a secret for an authenticator app. */
  beginStaffPasskey(
    inviteToken: string,
    who: { readonly userId: string },
    visitor: Visitor,
  ): Promise<Outcome<PasskeyCreation, StaffRefusal>>;
  finishStaffPasskey(
    inviteToken: string,
    response: unknown,
    visitor: Visitor,
  ): Promise<Outcome<SignedIn, StaffRefusal>>;
  beginStaffAuthenticator(
    inviteToken: string,
    who: { readonly userId: string },
    visitor: Visitor,
  ): Promise<Outcome<{ readonly secretBase32: string; readonly link: string }, StaffRefusal>>;
  finishStaffAuthenticator(
    inviteToken: string,
    code: string,
    visitor: Visitor,
  ): Promise<Outcome<SignedIn, StaffRefusal>>;
  /** Whether STAFF_TOTP allows an authenticator app in place of a passkey. */
  readonly staffTotpAllowed: boolean;
  staffPasskeyOptions(visitor: Visitor): Promise<Outcome<PasskeyRequest, StaffRefusal>>;
  signInStaffWithPasskey(
    token: string | undefined,
    response: unknown,
    visitor: Visitor,
  ): Promise<Outcome<SignedIn, StaffRefusal>>;
  signInStaffWithTotp(
    typed: { readonly userId: string; readonly code: string },
    visitor: Visitor,
  ): Promise<Outcome<SignedIn, StaffRefusal>>;
  /** The same without a browser: a bearer token for the command line. */
  makeStaffToken(
    typed: { readonly userId: string; readonly code: string },
    visitor: Visitor,
  ): Promise<Outcome<BearerToken, StaffRefusal>>;
  /** Nothing is seen or done under this session until whoever it belongs to opens it again. */
  lockStaff(ask: StaffAsk): Promise<void>;
  /** Opened by the same person, in the way in which they sign in. The session goes on under a new cookie. */
  unlockStaffWithPasskey(
    ask: StaffAsk,
    token: string | undefined,
    response: unknown,
  ): Promise<Outcome<{ readonly cookies: readonly CookieSetting[] }, StaffRefusal>>;
  unlockStaffWithTotp(
    ask: StaffAsk,
    code: string,
    visitor: Visitor,
  ): Promise<Outcome<{ readonly cookies: readonly CookieSetting[] }, StaffRefusal>>;
  /** How long a page of the staff stays open without a key or pointer. */
  staffLockMs(): number;
  staffOf(staffId: string): Promise<StaffSession | undefined>;
  /** The id of whoever signs in by this user id. */
  staffNamed(userId: string): Promise<string | undefined>;
  /** RFC 8628: the command line shows `userCode` and the page, an operator approves there. */
  startDeviceGrant(visitor: Visitor): Promise<
    Outcome<
      {
        readonly deviceCode: string;
        readonly userCode: string;
        readonly verificationUrl: string;
        readonly expiresInSeconds: number;
        readonly intervalSeconds: number;
      },
      StaffRefusal
    >
  >;
  findDeviceGrant(
    ask: StaffAsk,
    userCode: string,
  ): Promise<Outcome<{ readonly startedAt: Instant; readonly from: string }, StaffRefusal>>;
  decideDeviceGrant(
    ask: StaffAsk,
    decision: { readonly userCode: string; readonly approve: boolean },
  ): Promise<Outcome<void, StaffRefusal>>;
  pollDeviceGrant(
    deviceCode: string,
    visitor: Visitor,
  ): Promise<Outcome<BearerToken, StaffRefusal>>;
}

/** What the keeper tells about visits that this room opened; wired to the feed by `main`. */
export interface KeeperNewsDoor {
  onVisitCard(tx: Tx, event: KeeperEvent): Promise<void>;
  onPasskeyAdded(tx: Tx, event: KeeperEvent): Promise<void>;
}

/** Everything that the room offers. */
export interface Signin
  extends
    RegistrationDoor,
    RecoveryDoor,
    SignInDoor,
    AccountDoor,
    StepUpDoor,
    LineDoor,
    StaffDoor,
    KeeperNewsDoor {
  /** Session cookie or bearer token to caller; what it does not know is anonymous. */
  readonly identify: Identify;
  /** Removes what is over: journeys, grants, sessions. A job runs it. */
  purge(): Promise<void>;
}
