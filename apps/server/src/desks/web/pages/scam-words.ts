import type { Frame } from '../frame.ts';
import type { VerdictWords } from '../scam/verdict.tsx';

/** The words that a browser needs to draw a verdict by itself, and no others. */
export function verdictWords({ copy }: Frame): VerdictWords {
  const { gaveAway, isCut, lead, level, local, message, questions, reason } = copy.scam;
  const { speaksFor, speaksForHint } = copy.scam;
  const some = { gaveAway, isCut, lead, level, local, message, questions, reason };
  return { ...some, speaksFor, speaksForHint };
}
