import type { LineCase, LineState, QueuePlace } from './types.ts';

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
