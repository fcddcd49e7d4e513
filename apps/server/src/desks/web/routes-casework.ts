import { page, type App, type PageAnswer } from '../../platform/index.ts';
import { CALL_STAFF, frameOf, refusedForm, staffAskOf, type WebDeskParts } from './desk.ts';
import type { FormState, Frame } from './frame.ts';
import { renderPage } from './render.ts';
import { emptyForm } from './frame.ts';
import { CallPage } from './pages/desk/call.tsx';
import type { StaffAsk } from '../../signin/index.ts';

/** What a page of a call is drawn with. */
export interface DrawCall {
  readonly frame: Frame;
  readonly ask: StaffAsk;
  readonly id: string;
  readonly form?: FormState;
  readonly lettersSent?: boolean;
  readonly locked?: number | undefined;
  readonly isRaised?: boolean;
}

/** The page of a call; what we sent the member is read anew each time, and each look is recorded. */
export async function drawCall(desk: WebDeskParts, drawn: DrawCall): Promise<PageAnswer> {
  const { ask, form = emptyForm, frame, id, isRaised = false, lettersSent = false, locked } = drawn;
  const call = await desk.calls.find(ask.staffId, id, frame.language);
  if (call === undefined) return { kind: 'not-found' };
  const isCase = call.standing !== undefined;
  const history = isCase ? await desk.calls.history(ask, id, frame.language) : undefined;
  // Only what is open is said to be noted, whatever an old address says.
  const isNoted = isRaised && (await desk.calls.isRaised(id));
  const shown = { history, lettersSent, locked, isRaised: isNoted };
  const html = renderPage(CallPage({ frame, form, call, ...shown }));
  return { kind: 'html', html, status: statusOf(form) };
}

function statusOf({ problems, refusal }: FormState): number {
  if (refusal !== undefined) return 409;
  return problems.length > 0 ? 422 : 200;
}

const SAID_CHARS_MAX = 20;

/** A representative compares what a caller says, and does what its level opens. */
export function addCasework(app: App, desk: WebDeskParts): void {
  page(app, {
    method: 'POST',
    url: '/staff/calls/:id/compare',
    audience: CALL_STAFF,
    handler: async (posted) => {
      const id = posted.params['id'] ?? '';
      const ask = staffAskOf(posted);
      const typed = (name: string) => (posted.form[name] ?? '').trim().slice(0, SAID_CHARS_MAX);
      const said = { lastFour: typed('ending'), postal: typed('postal') };
      const compared = await desk.calls.compare(ask, id, said);
      if (compared.ok) return { kind: 'redirect', to: `/staff/calls/${id}` };
      const frame = await frameOf(desk, posted, 'staff');
      // What was typed is not shown again: nobody learns which of it was right.
      return drawCall(desk, { frame, ask, id, form: refusedForm(frame, compared.refusal.code) });
    },
  });
  page(app, {
    method: 'POST',
    url: '/staff/calls/:id/alarm',
    audience: CALL_STAFF,
    handler: async (posted) => {
      const id = posted.params['id'] ?? '';
      const ask = staffAskOf(posted);
      const raised = await desk.calls.raise(ask, id);
      if (raised.ok) return { kind: 'redirect', to: `/staff/calls/${id}?raised=yes` };
      const frame = await frameOf(desk, posted, 'staff');
      return drawCall(desk, { frame, ask, id, form: refusedForm(frame, raised.refusal.code) });
    },
  });
  page(app, {
    method: 'POST',
    url: '/staff/calls/:id/lock',
    audience: CALL_STAFF,
    handler: async (posted) => {
      const id = posted.params['id'] ?? '';
      const ask = staffAskOf(posted);
      const locked = await desk.calls.lock(ask, id);
      if (locked.ok) return { kind: 'redirect', to: `/staff/calls/${id}?locked=${locked.value}` };
      const frame = await frameOf(desk, posted, 'staff');
      return drawCall(desk, { frame, ask, id, form: refusedForm(frame, locked.refusal.code) });
    },
  });
}
