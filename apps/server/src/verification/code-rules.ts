import type { Random } from '@countersign/kernel';
import type { Direction } from './types.ts';

/** Dead at ten minutes: good at 10:00.000, refused at 10:00.001 (NIST SP 800-63B-4 clause 3.1.3.2; security 3). */
export const CODE_LIFE_MS = 10 * 60_000;
export const CODE_TRIES_MAX = 5;
export const CODE_RESENDS_MAX = 3;

/** What a programme may make stricter; never laxer than the product. */
export interface CodePolicy {
  readonly lifeMs: number;
  readonly tries: number;
  readonly resends: number;
}

/** The figures in force: a programme's, within the product's. */
export function codeFigures(policy: CodePolicy | undefined): CodePolicy {
  if (policy === undefined) {
    return { lifeMs: CODE_LIFE_MS, tries: CODE_TRIES_MAX, resends: CODE_RESENDS_MAX };
  }
  return {
    lifeMs: Math.min(policy.lifeMs, CODE_LIFE_MS),
    tries: Math.min(policy.tries, CODE_TRIES_MAX),
    resends: Math.min(policy.resends, CODE_RESENDS_MAX),
  };
}

/** `typed` into a page of ours, `spoken` on a call that the member placed. The alphabets have nothing in common. */
export type CodeClass = 'typed' | 'spoken';

const TYPED = '0123456789';
/** Letters that do not sound alike when read out; 12^6 is near three million. */
const SPOKEN = 'AFHJLMQRUWXY';
const CODE_LENGTH = 6;

export function alphabetOf(kind: CodeClass): string {
  return kind === 'typed' ? TYPED : SPOKEN;
}

/** Draws a code, every character equally likely: bytes that would favour one are drawn again. */
export function drawCode(kind: CodeClass, random: Random): string {
  const alphabet = alphabetOf(kind);
  const fair = 256 - (256 % alphabet.length);
  let code = '';
  while (code.length < CODE_LENGTH) {
    const byte = random(1)[0] ?? 255;
    if (byte < fair) code += alphabet[byte % alphabet.length];
  }
  return code;
}

/** What somebody typed, as it is compared: without spaces and hyphens, letters in upper case. */
export function normaliseCode(typed: string): string {
  return typed.replaceAll(/[\s-]/g, '').toUpperCase().slice(0, 32);
}

/** Spoken codes are good only on a call that the member placed; typed ones are for pages. */
export function codeFitsContact(kind: CodeClass, direction: Direction): boolean {
  return kind === 'typed' || direction === 'inbound';
}

export interface CodeState {
  readonly state: 'live' | 'used' | 'dead';
  readonly triesLeft: number;
  readonly expiresAt: number;
}

export type CodeStanding = 'live' | 'expired' | 'used-up';

export function decideStanding(code: CodeState, now: number): CodeStanding {
  if (code.state !== 'live' || code.triesLeft <= 0) return 'used-up';
  return now <= code.expiresAt ? 'live' : 'expired';
}
