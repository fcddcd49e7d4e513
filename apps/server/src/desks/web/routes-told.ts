import { maskFreeText, page, type App, type PageAnswer } from '../../platform/index.ts';
import { parseReportReference } from '../../reports/index.ts';
import {
  CALL_STAFF,
  frameOf,
  refusedForm,
  staffAskOf,
  wrongField,
  type WebDeskParts,
} from './desk.ts';
import { emptyForm, type FormState, type Frame } from './frame.ts';
import { TOLD_CHARS_MAX, ToldPage } from './pages/desk/told.tsx';
import { renderPage } from './render.ts';
import { deedsIn, reportedIn } from './scam-form.ts';

/** A browser sends two characters for the end of a line. */
const TOLD_CHARS_READ = 2 * TOLD_CHARS_MAX;
const FROM_CHARS_MAX = 60;
const URL = '/staff/calls/:id/report';

/** A representative writes down what they are told on a call: that somebody else called, or wrote. */
export function addTold(app: App, desk: WebDeskParts): void {
  page(app, {
    method: 'GET',
    url: URL,
    audience: CALL_STAFF,
    handler: async (asked) => {
      const frame = await frameOf(desk, asked, 'staff');
      const reported = parseReportReference(asked.query['told'] ?? '');
      const callId = asked.params['id'] ?? '';
      return draw(desk, { frame, callId, ...staffAskOf(asked), form: emptyForm, reported });
    },
  });
  page(app, {
    method: 'POST',
    url: URL,
    audience: CALL_STAFF,
    handler: async (posted) => {
      const callId = posted.params['id'] ?? '';
      const ask = staffAskOf(posted);
      const frame = await frameOf(desk, posted, 'staff');
      const { values, ...typed } = typedIn(posted.form);
      const form = (refusal: FormState) => draw(desk, { frame, callId, ...ask, form: refusal });
      const message = reportedIn(typed, undefined);
      if (message === undefined || typed.text.trim() === '')
        return form(wrongField('told', frame.copy.reports.told.bad, values));
      const happened = deedsIn(posted.form);
      const taken = await desk.scam.reportAtDesk(ask, { callId, message, happened });
      if (!taken.ok) return form(refusedForm(frame, taken.refusal.code, values));
      const { reference } = taken.value;
      return { kind: 'redirect', to: `/staff/calls/${callId}/report?told=${reference}` };
    },
  });
}

/** What comes back to be written again has lost its numbers already; who called is a number, and no secret. */
function typedIn(form: Readonly<Record<string, string>>) {
  const text = (form['told'] ?? '').slice(0, TOLD_CHARS_READ);
  const from = (form['told-from'] ?? '').trim().slice(0, FROM_CHARS_MAX);
  const { channel = '' } = form;
  const values = { channel, 'told-from': from, told: maskFreeText(text).text };
  return { channel, text, from, values };
}

/** Of a call that is somebody else's nothing is there. */
async function draw(
  desk: WebDeskParts,
  drawn: {
    readonly frame: Frame;
    readonly callId: string;
    readonly staffId: string;
    readonly form: FormState;
    readonly reported?: string | undefined;
  },
): Promise<PageAnswer> {
  const { callId, form, frame, reported, staffId } = drawn;
  const call = await desk.calls.find(staffId, callId, frame.language);
  if (call === undefined) return { kind: 'not-found' };
  const html = renderPage(ToldPage({ frame, callId, form, reported }));
  const status = form.refusal === undefined ? (form.problems.length > 0 ? 422 : 200) : 409;
  return { kind: 'html', html, status };
}
