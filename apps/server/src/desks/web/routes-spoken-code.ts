import { page, type App, type PageAnswer } from '../../platform/index.ts';
import { frameOf, refusedForm, staffAskOf, wrongField, type WebDeskParts } from './desk.ts';
import type { FormState, Frame } from './frame.ts';
import { CallPage } from './pages/staff-calls.tsx';
import { renderPage } from './render.ts';

const SAID = /^[A-Za-z]{6}$/;

/** Letters that the caller says, on a call that came in. */
export function addSpokenCode(app: App, desk: WebDeskParts): void {
  const again = async (
    frame: Frame,
    {
      form,
      id,
      staffId,
    }: { readonly form: FormState; readonly id: string; readonly staffId: string },
  ): Promise<PageAnswer> => {
    const call = await desk.calls.find(staffId, id, frame.language);
    if (call === undefined) return { kind: 'not-found' };
    return { kind: 'html', html: renderPage(CallPage({ frame, form, call })), status: 422 };
  };
  page(app, {
    method: 'POST',
    url: '/staff/calls/:id/spoken-code',
    audience: 'operator',
    handler: async (ask) => {
      const id = ask.params['id'] ?? '';
      const sent = await desk.spokenCodes.send(staffAskOf(ask), id);
      if (sent.ok) return { kind: 'redirect', to: `/staff/calls/${id}?letters=sent` };
      const frame = await frameOf(desk, ask, 'staff');
      const form = refusedForm(frame, sent.refusal.code);
      return again(frame, { form, id, staffId: ask.caller.staffId });
    },
  });
  page(app, {
    method: 'POST',
    url: '/staff/calls/:id/said',
    audience: 'operator',
    handler: async (ask) => {
      const id = ask.params['id'] ?? '';
      const { staffId } = ask.caller;
      const frame = await frameOf(desk, ask, 'staff');
      const said = (ask.form['said'] ?? '').replaceAll(/[\s-]/g, '');
      if (!SAID.test(said)) {
        const form = wrongField('said', frame.copy.live.desk.claim.code.form);
        return again(frame, { form, id, staffId });
      }
      const checked = await desk.spokenCodes.check(staffAskOf(ask), id, said);
      if (checked.ok) return { kind: 'redirect', to: `/staff/calls/${id}` };
      return again(frame, { form: refusedForm(frame, checked.refusal.code), id, staffId });
    },
  });
}
