import type { House } from '../house.ts';

const WINDOW_MS = 60_000;
/** Below this many answers a rate says nothing. */
const RATE_FROM = 100;
const ALARM_SHARE = 0.5;

export interface Breaker {
  readonly isOpen: () => boolean;
  readonly count: (verdict: 'right' | 'wrong', key: string) => void;
}

interface KeyCount {
  right: number;
  wrong: number;
  alarmed: boolean;
}

/**
 * Guessing over many cards stays under every card's limit. Too many wrong PINs in one minute stop verification for the
 * rest of it; more wrong than right ones under one acquirer's key raise an alarm (rule 13).
 */
export function createBreaker(house: Pick<House, 'clock' | 'settings' | 'onFault'>): Breaker {
  let windowStart = 0;
  let wrongInAll = 0;
  let byKey = new Map<string, KeyCount>();
  const turn = () => {
    const now = house.clock();
    if (now - windowStart < WINDOW_MS) return;
    windowStart = now;
    wrongInAll = 0;
    byKey = new Map();
  };
  return {
    isOpen: () => {
      turn();
      return wrongInAll >= house.settings.breakerWrongPerMinuteMax;
    },
    count: (verdict, key) => {
      turn();
      const seen = byKey.get(key) ?? { right: 0, wrong: 0, alarmed: false };
      byKey.set(key, seen);
      seen[verdict] += 1;
      if (verdict === 'wrong') wrongInAll += 1;
      const all = seen.right + seen.wrong;
      if (!seen.alarmed && all >= RATE_FROM && seen.wrong > all * ALARM_SHARE) {
        seen.alarmed = true;
        house.onFault(new Error('more wrong PINs than right ones in a minute'), `alarm ${key}`);
      }
      if (wrongInAll === house.settings.breakerWrongPerMinuteMax)
        house.onFault(new Error('too many wrong PINs in a minute: verification pauses'), 'alarm');
    },
  };
}
