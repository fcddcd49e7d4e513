import { maskFreeText, page, type App } from '../../platform/index.ts';
import {
  CALL_STAFF,
  frameOf,
  refusedForm,
  staffAskOf,
  wrongField,
  type WebDeskParts,
} from './desk.ts';
import { drawCall } from './routes-casework.ts';
import { TOLD_CHARS_MAX } from './pages/desk/told.tsx';
import { deedsIn, reportedIn } from './scam-form.ts';

/** A browser sends two characters for the end of a line. */
const TOLD_CHARS_READ = 2 * TOLD_CHARS_MAX;
const FROM_CHARS_MAX = 60;

/** A representative writes down what they are told on a call: that somebody else called, or wrote. */
export function addTold(app: App, desk: WebDeskParts): void {
  page(app, {
    method: 'POST',
    url: '/staff/calls/:id/report',
    audience: CALL_STAFF,
    handler: async (posted) => {
      const id = posted.params['id'] ?? '';
      const ask = staffAskOf(posted);
      const told = (posted.form['told'] ?? '').slice(0, TOLD_CHARS_READ);
      const from = (posted.form['told-from'] ?? '').trim().slice(0, FROM_CHARS_MAX);
      const { channel = '' } = posted.form;
      const frame = await frameOf(desk, posted, 'staff');
      // What comes back to be written again has lost its numbers already; who called is a number, and no secret.
      const values = { channel, 'told-from': from, told: maskFreeText(told).text };
      const message =
        told.trim() === '' ? undefined : reportedIn({ channel, text: told, from }, undefined);
      if (message === undefined) {
        const form = wrongField('told', frame.copy.reports.told.bad, values);
        return drawCall(desk, { frame, ask, id, form });
      }
      const taken = await desk.scam.reportAtDesk(ask, {
        ...{ callId: id, message, happened: deedsIn(posted.form) },
      });
      if (taken.ok)
        return { kind: 'redirect', to: `/staff/calls/${id}?told=${taken.value.reference}#told` };
      const form = refusedForm(frame, taken.refusal.code, values);
      return drawCall(desk, { frame, ask, id, form });
    },
  });
}
