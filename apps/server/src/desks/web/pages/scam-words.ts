import { say } from '@countersign/ui';
import type { Frame } from '../frame.ts';
import type { VerdictWords } from '../scam/verdict.tsx';

/** The words that a browser needs to draw a verdict by itself, and no others. */
export function verdictWords({ copy }: Frame): VerdictWords {
  const { code, gaveAway, isCut, lead, level, local, message, questions, reason } = copy.scam;
  const { speaksFor, speaksForHint } = copy.scam;
  // Whoever draws the verdict puts a number in the place of the dots.
  const counted = {
    gaveAway: { one: gaveAway.one, other: say(gaveAway.other, { n: '…' }) },
    reason: say(reason, { n: '…' }),
    judgedBy: say(copy.scam.judgedBy, { hash: '…' }),
  };
  const some = { code, isCut, lead, level, local, message, questions };
  return { ...some, ...counted, speaksFor, speaksForHint };
}
