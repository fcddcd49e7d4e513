import type { ContactState } from '../types.ts';

/** What comes of a call, as its member reads it. */
export const CALL_OUTCOMES = [
  'done',
  'call-back',
  'suspected-scam',
  'wrong-person',
  'no-answer',
] as const;
export type CallOutcome = (typeof CALL_OUTCOMES)[number];

export const NOTE_CHARS_MAX = 500;

export type WrapUpRefusal =
  | { readonly code: 'contact.call-unknown' }
  | { readonly code: 'contact.call-not-over' }
  | { readonly code: 'contact.wrapped-up' }
  /** None of the list, or one that cannot be of a call that nobody answered. */
  | { readonly code: 'contact.outcome-form' }
  | { readonly code: 'contact.note-long' };

const OVER = new Set<ContactState>([
  ...(['ended', 'no_answer', 'busy', 'failed', 'cancelled', 'expired'] as const),
]);

/** What a representative may say of a call; nothing while it is not over. */
export function outcomesOf(call: {
  readonly state: ContactState;
  readonly wasAnswered: boolean;
}): readonly CallOutcome[] {
  if (!OVER.has(call.state)) return [];
  return call.wasAnswered ? CALL_OUTCOMES : ['no-answer'];
}

/** @returns why not, or the outcome */
export function decideWrapUp(
  call:
    | {
        readonly isTheirs: boolean;
        readonly state: ContactState;
        readonly wasAnswered: boolean;
        readonly isWrappedUp: boolean;
      }
    | undefined,
  said: { readonly outcome: string; readonly noteChars: number },
): CallOutcome | WrapUpRefusal {
  if (call === undefined || !call.isTheirs) return { code: 'contact.call-unknown' };
  const allowed = outcomesOf(call);
  if (allowed.length === 0) return { code: 'contact.call-not-over' };
  if (call.isWrappedUp) return { code: 'contact.wrapped-up' };
  const outcome = allowed.find((one) => one === said.outcome);
  if (outcome === undefined) return { code: 'contact.outcome-form' };
  return said.noteChars > NOTE_CHARS_MAX ? { code: 'contact.note-long' } : outcome;
}
