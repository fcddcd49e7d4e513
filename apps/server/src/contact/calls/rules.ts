import { ASKED_PURPOSE } from '@countersign/contract';
import type { Instant } from '@countersign/kernel';
import type { CallProgress } from '../../channels/index.ts';
import type { ContactState } from '../types.ts';
import type { Spoken } from './types.ts';

/** The purpose of a call that comes in; none of ours is placed for it. */
export const CLAIM_PURPOSE = 'you-called';
/** The purpose of a call by which a caller shows that they have the number on file. */
export const CALL_BACK_PURPOSE = 'call-back';
/** What no representative chooses to call for. */
export const OF_THE_LINE: ReadonlySet<string> = new Set([
  ...[CLAIM_PURPOSE, CALL_BACK_PURPOSE],
  ASKED_PURPOSE,
]);

export const DIGITS = 3;
export const CODE_DIGITS = 6;
/** Contact 13: a code of the public page is good for so long, and for so many tries. */
export const CODE_LIFE_MS = 120_000;
export const CODE_TRIES_MAX = 2;

const LIVE = new Set<ContactState>(['dialing', 'ringing', 'answered']);

export function isLive(state: ContactState): boolean {
  return LIVE.has(state);
}

/** Where a call stands after news of the carrier; `undefined` for news that came twice, late, or against the order. */
export function decideProgress(
  call: { readonly state: ContactState; readonly sequence: number },
  news: { readonly progress: CallProgress; readonly sequence: number },
): ContactState | undefined {
  if (news.sequence <= call.sequence || !isLive(call.state)) return undefined;
  const { progress } = news;
  if (call.state === 'answered')
    return progress === 'ended' || progress === 'failed' ? 'ended' : undefined;
  if (call.state === 'ringing' && progress === 'ringing') return undefined;
  return progress;
}

/**
 * What dialling does with a call. Once the carrier was asked and its answer was lost the phone may ring: nobody dials
 * again, and the call is looked for instead.
 */
export function decideDialling(
  call:
    | {
        readonly state: ContactState;
        readonly providerId: string | null;
        readonly askedAt: number | null;
      }
    | undefined,
): 'dial' | 'look' | 'leave' {
  if (call?.state === 'registered') return 'dial';
  if (call?.state !== 'dialing' || call.providerId !== null) return 'leave';
  return call.askedAt === null ? 'dial' : 'look';
}

/** News of a call that the ledger gave up before the carrier had named it: whatever rings then is ended. */
export function isGivenUp(state: ContactState, progress: CallProgress): boolean {
  const rings = progress === 'ringing' || progress === 'answered';
  return rings && (state === 'failed' || state === 'expired' || state === 'cancelled');
}

/** Contact 12: one try, while we are talking. */
export function decideSpoken(
  call: { readonly state: ContactState; readonly spoken: Spoken } | undefined,
): 'compare' | 'nothing' | 'used' {
  if (call === undefined || call.state !== 'answered') return 'nothing';
  return call.spoken === 'open' ? 'compare' : 'used';
}

/** Contact 13, without a word about which part did not hold. */
export function decidePublic(
  call:
    | {
        readonly state: ContactState;
        readonly codeUntil: number | null;
        readonly codeTries: number;
        readonly codeUsedAt: number | null;
      }
    | undefined,
  isOwnNumber: boolean,
  now: Instant,
): 'yes' | 'no' {
  if (call === undefined || !isLive(call.state)) return 'no';
  if (call.codeUsedAt !== null || call.codeUntil === null || now >= call.codeUntil) return 'no';
  return isOwnNumber && call.codeTries < CODE_TRIES_MAX ? 'yes' : 'no';
}

/** Digits that whoever calls us hears from a representative, and types before a screen of the member's: once, while they talk. */
export function decideMatch(
  call:
    | {
        readonly state: ContactState;
        readonly spoken: Spoken;
        readonly match: Spoken;
        readonly hasAgent: boolean;
      }
    | undefined,
): 'compare' | 'nothing' | 'used' {
  if (call?.state !== 'answered' || !call.hasAgent || call.spoken === 'wrong') return 'nothing';
  return call.match === 'open' ? 'compare' : 'used';
}

/** What a caller says of the card is compared so often on one call, and then no more. */
export const COMPARES_MAX = 3;

export function decideCompare(
  call:
    | { readonly state: ContactState; readonly spoken: Spoken; readonly compares: number }
    | undefined,
):
  | { readonly kind: 'yes'; readonly left: number }
  | {
      readonly kind: 'no';
      readonly code: 'contact.call-over' | 'contact.claim-refused' | 'contact.compares-used';
    } {
  if (call?.state !== 'answered') return { kind: 'no', code: 'contact.call-over' };
  if (call.spoken === 'wrong') return { kind: 'no', code: 'contact.claim-refused' };
  const left = COMPARES_MAX - call.compares - 1;
  return left < 0 ? { kind: 'no', code: 'contact.compares-used' } : { kind: 'yes', left };
}
