import type { Outcome } from '@countersign/kernel';
import { maskFreeText, page, type App } from '../../platform/index.ts';
import {
  CALL_STAFF,
  frameOf,
  refusedForm,
  staffAskOf,
  wrongField,
  type WebDeskParts,
} from './desk.ts';
import type { FormState, Frame } from './frame.ts';
import { NOTE_CHARS_MAX } from './pages/staff-wrap-up.tsx';
import { drawCall } from './routes-casework.ts';

const OUTCOME_CHARS_MAX = 40;
/** A browser sends two characters for the end of a line; one more than can be kept is refused, and never cut. */
const NOTE_CHARS_READ = 2 * NOTE_CHARS_MAX + 1;

/** A representative writes what came of a call, when it is over. */
export function addWrapUp(app: App, desk: WebDeskParts): void {
  page(app, {
    method: 'POST',
    url: '/staff/calls/:id/wrap-up',
    audience: CALL_STAFF,
    handler: async (ask) => {
      const id = ask.params['id'] ?? '';
      const outcome = (ask.form['outcome'] ?? '').slice(0, OUTCOME_CHARS_MAX);
      const note = (ask.form['note'] ?? '').slice(0, NOTE_CHARS_READ);
      const written = await desk.calls.wrapUp(staffAskOf(ask), id, { outcome, note });
      if (written.ok) return { kind: 'redirect', to: `/staff/calls/${id}` };
      const frame = await frameOf(desk, ask, 'staff');
      // What comes back to be written again has lost its numbers already.
      const values = { outcome, note: maskFreeText(note).text };
      const form = formOf(frame, written, values);
      return drawCall(desk, { frame, ask: staffAskOf(ask), id, form });
    },
  });
}

function formOf(
  frame: Frame,
  { refusal }: Extract<Outcome<unknown, { readonly code: string }>, { readonly ok: false }>,
  values: Readonly<Record<string, string>>,
): FormState {
  return refusal.code === 'contact.outcome-form'
    ? wrongField('outcome', frame.copy.calls.wrapUp.choose, values)
    : refusedForm(frame, refusal.code, values);
}
