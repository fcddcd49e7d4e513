import { page, type App } from '../../platform/index.ts';
import {
  CALL_STAFF,
  frameOf,
  refusedForm,
  staffAskOf,
  wrongField,
  type WebDeskParts,
} from './desk.ts';
import { drawCall } from './routes-casework.ts';

const SAID = /^[A-Za-z]{6}$/;

/** Letters that the caller says, on a call that came in. */
export function addSpokenCode(app: App, desk: WebDeskParts): void {
  page(app, {
    method: 'POST',
    url: '/staff/calls/:id/spoken-code',
    audience: CALL_STAFF,
    handler: async (ask) => {
      const id = ask.params['id'] ?? '';
      const sent = await desk.spokenCodes.send(staffAskOf(ask), id);
      if (sent.ok) return { kind: 'redirect', to: `/staff/calls/${id}` };
      const frame = await frameOf(desk, ask, 'staff');
      const form = refusedForm(frame, sent.refusal.code);
      return drawCall(desk, { frame, ask: staffAskOf(ask), id, form });
    },
  });
  page(app, {
    method: 'POST',
    url: '/staff/calls/:id/said',
    audience: CALL_STAFF,
    handler: async (ask) => {
      const id = ask.params['id'] ?? '';
      const frame = await frameOf(desk, ask, 'staff');
      const said = (ask.form['said'] ?? '').replaceAll(/[\s-]/g, '');
      if (!SAID.test(said)) {
        const form = wrongField('said', frame.copy.live.desk.claim.code.form);
        return drawCall(desk, { frame, ask: staffAskOf(ask), id, form });
      }
      const checked = await desk.spokenCodes.check(staffAskOf(ask), id, said);
      if (checked.ok) return { kind: 'redirect', to: `/staff/calls/${id}` };
      const form = refusedForm(frame, checked.refusal.code);
      return drawCall(desk, { frame, ask: staffAskOf(ask), id, form });
    },
  });
}
