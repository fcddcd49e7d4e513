import type { ProblemRows } from './problem.ts';

/** Refusals of verification, as machines meet them. */
export const verificationProblems = {
  // RFC 9470: the session is fine, its level is not.
  'verify.step-up': { status: 401, title: 'More proof is needed for this' },
  'verify.risk': { status: 403, title: 'Not while a risk is open' },
  'verify.not-now': { status: 403, title: 'Not available right now' },
  'verify.outbound-ceiling': { status: 403, title: 'Not on a contact that we placed' },
  'verify.not-proven': { status: 401, title: 'Not proven' },
  'verify.factor-suspended': { status: 429, title: 'This way rests after three misses' },
  'verify.call-live': { status: 409, title: 'No code while we are calling' },
  'verify.no-such-factor': { status: 409, title: 'This way is not set up' },
  'verify.code-wrong': { status: 401, title: 'The code is not right' },
  'verify.code-expired': { status: 410, title: 'The code is too old' },
  'verify.code-used-up': { status: 410, title: 'The code is used up' },
  'verify.resends-used-up': { status: 429, title: 'No further code can be sent' },
  'verify.assurance-spent': { status: 409, title: 'This was used already' },
} as const satisfies ProblemRows;
