import type { Outcome } from '@countersign/kernel';

/** `ok`, or the code of a refusal: what most tests ask of an outcome. */
export const codeOf = (outcome: Outcome<unknown, { readonly code: string }>): string =>
  outcome.ok ? 'ok' : outcome.refusal.code;
