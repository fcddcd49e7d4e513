import { ok, type Outcome } from '@countersign/kernel';
import type { App, PageAnswer } from '../../platform/index.ts';
import { CALL_STAFF, type WebDeskParts } from './desk.ts';
import { emptyForm, type FormState, type Frame } from './frame.ts';
import { renderPage } from './render.ts';
import { CallPage } from './pages/desk/call.tsx';
import type { StaffAsk } from '../../signin/index.ts';
import { addDeed } from './staff-deed.ts';

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
  addCallDeed(app, desk, 'compare', async ({ ask, form, id }) => {
    const typed = (name: string) => (form[name] ?? '').trim().slice(0, SAID_CHARS_MAX);
    const said = { lastFour: typed('ending'), postal: typed('postal') };
    return toCall(id, await desk.calls.compare(ask, id, said));
  });
  addCallDeed(app, desk, 'alarm', async ({ ask, id }) =>
    toCall(`${id}?raised=yes`, await desk.calls.raise(ask, id)),
  );
  addCallDeed(app, desk, 'lock', async ({ ask, id }) => toCall(id, await desk.calls.lock(ask, id)));
}

type Refused = { readonly code: string };

/** Where a press on the page of a call leads: back to it. */
export function toCall(id: string, done: Outcome<unknown, Refused>): Outcome<string, Refused> {
  return done.ok ? ok(`/staff/calls/${id}`) : done;
}

/** One press on the page of a call. */
export function addCallDeed(
  app: App,
  desk: WebDeskParts,
  name: string,
  work: Parameters<typeof addDeed>[3],
): void {
  const url = `/staff/calls/:id/${name}`;
  addDeed(app, desk, { url, audience: CALL_STAFF, draw: drawCall }, work);
}
