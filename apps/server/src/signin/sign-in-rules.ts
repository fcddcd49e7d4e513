import type { SecondFactor, SecondStep } from './types.ts';

/** Failures in a row after which a password counts for nothing until it is set anew (NIST SP 800-63B-4 clause 3.2.2). */
export const MISSES_MAX = 100;
/** Between first and second step. */
export const ATTEMPT_LIFE_MS = 10 * 60_000;
export const ATTEMPT_TRIES_MAX = 5;

export interface PasswordFacts {
  readonly right: boolean;
  /** Failures in a row on this device, or of all devices that the account does not know. */
  readonly missesHere: number;
}

/** A password that was guessed at for too long is not believed even when it is right; other devices are not touched. */
export function decidePasswordStep(facts: PasswordFacts): 'second-step' | 'not-recognised' {
  return facts.right && facts.missesHere < MISSES_MAX ? 'second-step' : 'not-recognised';
}

export interface SecondStepFacts {
  readonly authenticator: boolean;
  readonly textTo: string | undefined;
  readonly recoveryCodesLeft: number;
  /** `strict-l3`: what travels by telephone network is no factor. */
  readonly textAllowed: boolean;
}

/** What an account can prove itself with after its password, best first. */
export function decideSecondStep(facts: SecondStepFacts): SecondStep['factors'] {
  const factors: { readonly factor: SecondFactor; readonly to?: string }[] = [];
  if (facts.authenticator) factors.push({ factor: 'authenticator' });
  if (facts.textTo !== undefined && facts.textAllowed) {
    factors.push({ factor: 'text-code', to: facts.textTo });
  }
  if (facts.recoveryCodesLeft > 0) factors.push({ factor: 'recovery-code' });
  return factors;
}

/** Whether nobody has pressed a key or moved a pointer for too long; all in milliseconds. */
export function isUnattended(lastByHand: number, now: number, lockMs: number): boolean {
  return now - lastByHand > lockMs;
}
