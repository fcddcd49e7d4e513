import type { Brand, Instant } from '@countersign/kernel';

/** How sure we are who is asking; verification: levels (docs/rules.md). */
export type Level = 'L0' | 'L1' | 'L2' | 'L3' | 'L4';

export type Channel = 'web' | 'voice' | 'desk';

/** Who placed the contact: `inbound` the member reached us, `outbound` we called or wrote. */
export type Direction = 'inbound' | 'outbound';

/** Independence groups: however many items of one group there are, they count once. */
export type Group = 'G1' | 'G2' | 'G3' | 'G4' | 'G5' | 'G6';

/** SHA-256 over act, subject and parameters: what a code or a passkey was asked for, and nothing else. */
export type ActionHash = Brand<string, 'ActionHash'>;

/** One thing that somebody proved, and when. */
export interface Evidence {
  readonly id: string;
  readonly item: EvidenceItem;
  readonly at: Instant;
  /** The action that it was given for; absent for what was proven at sign-in. */
  readonly action?: ActionHash;
}

export type EvidenceItem =
  | 'card.last-four'
  | 'card.security-code'
  | 'identity.name'
  | 'identity.address'
  | 'identity.birth-date'
  | 'identity.id-ending'
  | 'secret.password'
  | 'secret.passcode'
  | 'secret.answer'
  | 'network.text-code'
  | 'network.call-back'
  | 'network.email-code'
  | 'network.caller-id'
  | 'key.passkey'
  | 'key.device'
  | 'key.authenticator'
  | 'user.verified'
  | 'contact.reference'
  | 'call.number-answered'
  /** On a call that came in: digits of the representative, typed on a signed-in screen of the member. */
  | 'call.digits-matched'
  | 'account.session';

export type Act =
  | 'directory.read'
  | 'card.lock'
  | 'card.report'
  | 'contact.confirm'
  | 'activity.read'
  | 'history.read'
  | 'transaction.answer'
  | 'mailer.cancel'
  | 'card.activate'
  | 'pin.mail'
  | 'pin.unlock'
  | 'card.unlock'
  | 'preferences.change'
  | 'password.change'
  | 'authenticator.add'
  | 'authenticator.remove'
  | 'passkey.add'
  | 'passkey.remove'
  | 'recovery-codes.renew'
  | 'pin.show'
  | 'pin.set'
  | 'contact.change'
  | 'device.add'
  | 'card.unfreeze';

export type Risk =
  | 'contact-changed'
  | 'sim-signal'
  | 'young-device'
  | 'recent-recovery'
  | 'failed-attempts'
  | 'scam-report'
  | 'fraud-freeze'
  | 'duress';

/** A risk that is open now, and when it ends by itself. */
export interface OpenRisk {
  readonly risk: Risk;
  readonly until?: Instant;
  /** Since when, where what came later is no proof against it. */
  readonly since?: Instant;
}

/** What somebody could do to reach a level. */
export type Raise =
  | 'password'
  | 'passkey'
  | 'authenticator'
  | 'text-code'
  | 'call-back'
  | 'security-code'
  | 'add-passkey';

/** What the window could take as intent for a PIN act, as the keeper says it. */
export interface WindowWays {
  readonly passkey: 'none' | 'ready' | 'cooling-off';
  /** `pin.code_fallback` of the programme. */
  readonly codeFallback: boolean;
}

export type VerifyRefusal =
  /** Not enough yet. `raise`: what would do, best first. */
  | {
      readonly code: 'verify.step-up';
      readonly act: Act;
      readonly need: Level;
      readonly have: Level;
      readonly raise: readonly Raise[];
      /** The open risk without which less would do. */
      readonly raisedBy?: OpenRisk;
    }
  /** No evidence would do while this risk is open. */
  | {
      readonly code: 'verify.risk';
      readonly act: Act;
      readonly risk: Risk;
      readonly until?: Instant;
    }
  /** Says no more than that: duress must look like any other day. */
  | { readonly code: 'verify.not-now'; readonly act: Act }
  /** The contact was placed by us: above L2 nothing is authorised on it. */
  | { readonly code: 'verify.outbound-ceiling'; readonly act: Act };
