import type { Outcome } from '@countersign/kernel';
import type { Limit, Limits, TooMany } from '../platform/index.ts';

/** How many codes go out, as the programme says: to one number or mailbox, and in all (voice and text pumping). */
export interface CodeLimits {
  readonly perNumber: Limit;
  readonly overall: Limit;
}

/** Takes one code to this contact point from both budgets, before the code is made. */
export type SpendCode = (contactPointId: string) => Promise<Outcome<void, TooMany>>;

export function codeBudget(parts: {
  readonly limits: Limits;
  readonly codeLimits: () => CodeLimits;
}): SpendCode {
  return (contactPointId) => {
    const { overall, perNumber } = parts.codeLimits();
    return parts.limits.take([
      { limit: perNumber, subject: contactPointId },
      { limit: overall, subject: '' },
    ]);
  };
}
