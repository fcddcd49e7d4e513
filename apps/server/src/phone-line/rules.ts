import type { Instant } from '@countersign/kernel';
import type { KeptPlace, LineCase, LineState, QueuePlace } from './types.ts';

/** Names that fit nobody, in one call: after these the machine asks for none any more. */
export const MISSES_MAX = 3;

/**
 * What becomes of what a platform brings for a step of a call. Its requests have no moment and may come twice, late or out of
 * order: only the answer to what was asked last is heard, and whatever else comes is told what is asked now.
 */
export function decideStep(
  call: { readonly state: LineState; readonly step: number },
  step: number,
): 'hear' | 'again' | 'over' {
  if (call.state === 'ended') return 'over';
  return call.state === 'talking' && call.step === step ? 'hear' : 'again';
}

/** Whether a caller may still name a card. */
export function mayName({ misses }: Pick<LineCase, 'misses'>): boolean {
  return misses < MISSES_MAX;
}

/** How long somebody will wait: as long as others did, for each who is before them, in whole minutes that are said aloud. */
export function decideExpected(
  position: number,
  waitsSeconds: readonly number[],
): QueuePlace['expectedSeconds'] {
  if (waitsSeconds.length === 0) return undefined;
  const mean = waitsSeconds.reduce((sum, one) => sum + one, 0) / waitsSeconds.length;
  return Math.ceil((mean * position) / 60) * 60;
}

/** Wrong digits on a call back: after these it is over. */
export const CALL_BACK_TRIES_MAX = 3;
/** From the moment when the digits are said: time to press, to ring and to key. */
export const CALL_BACK_LIFE_MS = 5 * 60_000;

const DIGITS = 4;

/** The four digits of a call back, out of a keyed hash of its id. */
export function digitsOf(hash: Uint8Array): string {
  const [one = 0, two = 0, three = 0, four = 0] = hash;
  const number = ((one * 256 + two) * 256 + three) * 256 + four;
  return String(number % 10 ** DIGITS).padStart(DIGITS, '0');
}

/** Whoever asked to be called is tried so often; then they are written to. */
export const KEPT_TRIES_MAX = 2;
/** Whoever was missed is not tried again at once. */
export const KEPT_AGAIN_MS = 2 * 60_000;

/** What becomes of a kept place whose call nobody took. */
export function decideMissed(tries: number): 'waiting' | 'missed' {
  return tries < KEPT_TRIES_MAX ? 'waiting' : 'missed';
}

/** Whether a representative may call whoever keeps a place. */
export function isDue(
  { state, triedAt }: Pick<KeptPlace, 'state' | 'triedAt'>,
  now: Instant,
): boolean {
  return state === 'waiting' && (triedAt === undefined || now - triedAt >= KEPT_AGAIN_MS);
}
