import type { Act, EvidenceItem, Group, Level, Raise, Risk } from './types.ts';

/** Evidence for a step-up on a screen is good for five minutes, in a call for fifteen (verification: ages). */
export const STEP_UP_AGE_MAX_MS = 5 * 60_000;
export const CALL_AGE_MAX_MS = 15 * 60_000;

/** Lowest first. */
export const LEVELS = ['L0', 'L1', 'L2', 'L3', 'L4'] as const satisfies readonly Level[];

/**
 * `strong`: a factor. `plain`: counts for the claim and for "known" only. `support`: never reaches anything alone and
 * is no factor. `never`: recorded, and worth nothing.
 */
export type Weight = 'strong' | 'plain' | 'support' | 'never';

export interface ItemRow {
  readonly group: Group | undefined;
  readonly weight: Weight;
}

// verification: evidence (docs/rules.md). TOTP is G5 without G6; caller ID and voice never count.
export const items = {
  'card.last-four': { group: 'G1', weight: 'plain' },
  'card.security-code': { group: 'G1', weight: 'strong' },
  'identity.name': { group: 'G2', weight: 'plain' },
  'identity.address': { group: 'G2', weight: 'plain' },
  'identity.birth-date': { group: 'G2', weight: 'plain' },
  'identity.id-ending': { group: 'G2', weight: 'plain' },
  'secret.password': { group: 'G3', weight: 'strong' },
  'secret.passcode': { group: 'G3', weight: 'strong' },
  'secret.answer': { group: 'G3', weight: 'plain' },
  'network.text-code': { group: 'G4', weight: 'strong' },
  'network.call-back': { group: 'G4', weight: 'strong' },
  'network.email-code': { group: 'G4', weight: 'support' },
  'network.caller-id': { group: undefined, weight: 'never' },
  'key.passkey': { group: 'G5', weight: 'strong' },
  'key.device': { group: 'G5', weight: 'strong' },
  'key.authenticator': { group: 'G5', weight: 'strong' },
  'user.verified': { group: 'G6', weight: 'strong' },
  'contact.reference': { group: undefined, weight: 'plain' },
  'call.number-answered': { group: undefined, weight: 'plain' },
  'call.digits-matched': { group: undefined, weight: 'plain' },
  'account.session': { group: undefined, weight: 'plain' },
} as const satisfies Record<EvidenceItem, ItemRow>;

export interface ActRow {
  readonly need: Level;
  /**
   * `here`: this engine sees the whole proof. `window`: the last proof is the intent on the window's page, checked by the
   * keeper; here the member must be known and have a way that the window can take.
   */
  readonly proof: 'here' | 'window';
  /** Possession must have been proven for exactly this action (security 8), not at sign-in. */
  readonly bound: boolean;
}

// verification: levels (docs/rules.md). Lock and report stand at L0: they always work.
export const acts = {
  'directory.read': { need: 'L0', proof: 'here', bound: false },
  'card.lock': { need: 'L0', proof: 'here', bound: false },
  'card.report': { need: 'L0', proof: 'here', bound: false },
  'contact.confirm': { need: 'L1', proof: 'here', bound: false },
  'activity.read': { need: 'L2', proof: 'here', bound: false },
  'history.read': { need: 'L2', proof: 'here', bound: false },
  'transaction.answer': { need: 'L2', proof: 'here', bound: false },
  'mailer.cancel': { need: 'L2', proof: 'here', bound: false },
  'card.activate': { need: 'L2', proof: 'here', bound: false },
  'pin.mail': { need: 'L3', proof: 'here', bound: true },
  'pin.unlock': { need: 'L3', proof: 'here', bound: true },
  'card.unlock': { need: 'L3', proof: 'here', bound: true },
  'preferences.change': { need: 'L3', proof: 'here', bound: false },
  // Changing an authenticator needs fresh full authentication (security 9): two factors, for this change.
  'password.change': { need: 'L3', proof: 'here', bound: true },
  'authenticator.add': { need: 'L3', proof: 'here', bound: true },
  'authenticator.remove': { need: 'L3', proof: 'here', bound: true },
  'passkey.add': { need: 'L3', proof: 'here', bound: true },
  'passkey.remove': { need: 'L3', proof: 'here', bound: true },
  'recovery-codes.renew': { need: 'L3', proof: 'here', bound: true },
  'pin.show': { need: 'L4', proof: 'window', bound: true },
  'pin.set': { need: 'L4', proof: 'window', bound: true },
  'contact.change': { need: 'L4', proof: 'here', bound: true },
  'device.add': { need: 'L4', proof: 'here', bound: true },
  'card.unfreeze': { need: 'L4', proof: 'here', bound: true },
} as const satisfies Record<Act, ActRow>;

export interface RiskRow {
  readonly effect: 'raise' | 'block';
  /** The lowest need that it touches. Nothing touches L0: lock and report always work. */
  readonly from: Level;
  /** The act that ends it is not stopped by it: it has rules of its own. */
  readonly endedBy?: Act;
  /** Acts below `from` that it touches all the same: they let go what the risk holds. */
  readonly also?: readonly Act[];
}

// verification: risk (docs/rules.md). It raises the need by one, above L4 it refuses; or it blocks.
export const risks = {
  'contact-changed': { effect: 'raise', from: 'L3' },
  'sim-signal': { effect: 'raise', from: 'L3' },
  'young-device': { effect: 'raise', from: 'L3' },
  'recent-recovery': { effect: 'raise', from: 'L3' },
  'failed-attempts': { effect: 'raise', from: 'L3' },
  'scam-report': { effect: 'raise', from: 'L3' },
  'fraud-freeze': {
    effect: 'block',
    from: 'L3',
    endedBy: 'card.unfreeze',
    // A yes to a payment that was asked about lets it go; a no is taken without the engine, always.
    also: ['transaction.answer'],
  },
  duress: { effect: 'block', from: 'L1' },
} as const satisfies Record<Risk, RiskRow>;

// What to offer for a level, best first; what the asker does not have is taken out by the step-up use-case.
export const raises: Readonly<
  Record<'web' | 'voice' | 'desk', Readonly<Record<Level, readonly Raise[]>>>
> = {
  web: {
    L0: [],
    L1: ['passkey', 'password'],
    L2: ['passkey', 'password'],
    L3: ['passkey', 'authenticator', 'text-code', 'password'],
    L4: ['passkey'],
  },
  voice: {
    L0: [],
    L1: ['security-code'],
    L2: ['call-back', 'security-code'],
    L3: ['call-back', 'authenticator', 'security-code'],
    L4: ['call-back', 'security-code'],
  },
  desk: {
    L0: [],
    L1: ['security-code'],
    L2: ['call-back'],
    L3: ['call-back', 'text-code'],
    L4: [],
  },
};
