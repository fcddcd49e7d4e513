import { ok, type Outcome } from '@countersign/kernel';
import { page, type App, type PageAnswer } from '../../platform/index.ts';
import { CALL_STAFF, frameOf, refusedForm, staffAskOf, type WebDeskParts } from './desk.ts';
import { emptyForm, type FormState, type Frame } from './frame.ts';
import { renderPage } from './render.ts';
import { CallPage } from './pages/desk/call.tsx';
import type { StaffAsk } from '../../signin/index.ts';

/** What a page of a call is drawn with. */
export interface DrawCall {
  readonly frame: Frame;
  readonly ask: StaffAsk;
  readonly id: string;
  readonly form?: FormState;
  readonly isRaised?: boolean;
}

/** The page of a call; what we sent the member is read anew each time, and each look is recorded. */
export async function drawCall(desk: WebDeskParts, drawn: DrawCall): Promise<PageAnswer> {
  const { ask, form = emptyForm, frame, id, isRaised = false } = drawn;
  const call = await desk.calls.find(ask.staffId, id, frame.language);
  if (call === undefined) return { kind: 'not-found' };
  const isCase = call.standing !== undefined;
  const history = isCase ? await desk.calls.history(ask, id, frame.language) : undefined;
  // Only what is open is said to be noted, whatever an old address says.
  const isNoted = isRaised && (await desk.calls.isRaised(id));
  const shown = { history, isRaised: isNoted };
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
  addDeed(app, desk, 'compare', async (ask, id, form) => {
    const typed = (name: string) => (form[name] ?? '').trim().slice(0, SAID_CHARS_MAX);
    const said = { lastFour: typed('ending'), postal: typed('postal') };
    const compared = await desk.calls.compare(ask, id, said);
    return compared.ok ? ok('') : compared;
  });
  addDeed(app, desk, 'alarm', async (ask, id) => {
    const raised = await desk.calls.raise(ask, id);
    return raised.ok ? ok('?raised=yes') : raised;
  });
  addDeed(app, desk, 'lock', async (ask, id) => {
    const locked = await desk.calls.lock(ask, id);
    return locked.ok ? ok('') : locked;
  });
}

/** One press on the page of a call: back to that page, or the page with why not. What was typed is never shown again. */
function addDeed(
  app: App,
  desk: WebDeskParts,
  name: string,
  work: (
    ask: StaffAsk,
    id: string,
    form: Readonly<Record<string, string>>,
  ) => Promise<Outcome<string, { readonly code: string }>>,
): void {
  page(app, {
    method: 'POST',
    url: `/staff/calls/:id/${name}`,
    audience: CALL_STAFF,
    handler: async (posted) => {
      const id = posted.params['id'] ?? '';
      const ask = staffAskOf(posted);
      const done = await work(ask, id, posted.form);
      if (done.ok) return { kind: 'redirect', to: `/staff/calls/${id}${done.value}` };
      const frame = await frameOf(desk, posted, 'staff');
      return drawCall(desk, { frame, ask, id, form: refusedForm(frame, done.refusal.code) });
    },
  });
}
