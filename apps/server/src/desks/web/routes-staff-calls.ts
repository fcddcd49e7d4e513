import { Type } from 'typebox';
import { ok, refused } from '@countersign/kernel';
import { done, page, route, type App, type PageAnswer } from '../../platform/index.ts';
import { CALL_STAFF, frameOf, refusedForm, staffAskOf, type WebDeskParts } from './desk.ts';
import { emptyForm, type FormState, type Frame } from './frame.ts';
import { callVersion } from './pages/desk/call.tsx';
import { CallsPage } from './pages/staff-calls.tsx';
import { renderPage } from './render.ts';
import { addDeskFreeze } from './routes-desk-freeze.ts';
import { addDeskTasks } from './routes-desk-tasks.ts';
import { addCasework, drawCall } from './routes-casework.ts';
import { addSpokenCode } from './routes-spoken-code.ts';
import { addTold } from './routes-told.ts';
import { addWrapUp } from './routes-wrap-up.ts';
import { typedAgain } from './typed-again.ts';

const REFERENCE_CHARS_MAX = 64;
/** One more than a case has: what was cut would be another case. */
const CASE_CHARS_READ = 65;

/** A representative calls a cardmember, sees how it goes, and what they may say and ask. */
export function addStaffCalls(app: App, desk: WebDeskParts): void {
  addCallList(app, desk);
  addClaim(app, desk);
  addCall(app, desk);
  addAsked(app, desk);
  addSpokenCode(app, desk);
  addCasework(app, desk);
  addDeskTasks(app, desk);
  addDeskFreeze(app, desk);
  addVersion(app, desk);
}

function addCallList(app: App, desk: WebDeskParts): void {
  page(app, {
    method: 'GET',
    url: '/staff/calls',
    audience: CALL_STAFF,
    handler: async (ask) =>
      drawList(desk, await frameOf(desk, ask, 'staff'), ask.caller.staffId, emptyForm),
  });
  page(app, {
    method: 'POST',
    url: '/staff/calls',
    audience: CALL_STAFF,
    handler: async (ask) => {
      const member = (ask.form['member'] ?? '').trim().slice(0, REFERENCE_CHARS_MAX);
      const purpose = (ask.form['purpose'] ?? '').slice(0, REFERENCE_CHARS_MAX);
      const about = (ask.form['case'] ?? '').trim().slice(0, CASE_CHARS_READ);
      const opened = await desk.calls.open(staffAskOf(ask), { member, purpose, case: about });
      if (opened.ok) return { kind: 'redirect', to: `/staff/calls/${opened.value}` };
      const frame = await frameOf(desk, ask, 'staff');
      const form = refusedForm(
        frame,
        opened.refusal.code,
        typedAgain({ member, purpose, case: about }),
      );
      return drawList(desk, frame, ask.caller.staffId, form);
    },
  });
}

/** Somebody calls us: it is written down before anything is said. */
function addClaim(app: App, desk: WebDeskParts): void {
  page(app, {
    method: 'POST',
    url: '/staff/calls/claims',
    audience: CALL_STAFF,
    handler: async (ask) => {
      const member = (ask.form['caller'] ?? '').trim().slice(0, REFERENCE_CHARS_MAX);
      const opened = await desk.calls.claim(staffAskOf(ask), member);
      if (opened.ok) return { kind: 'redirect', to: `/staff/calls/${opened.value}` };
      const frame = await frameOf(desk, ask, 'staff');
      const form = refusedForm(frame, opened.refusal.code, typedAgain({ caller: member }));
      return drawList(desk, frame, ask.caller.staffId, form);
    },
  });
}

async function drawList(
  desk: WebDeskParts,
  frame: Frame,
  staffId: string,
  form: FormState,
): Promise<PageAnswer> {
  const calls = await desk.calls.mine(staffId, frame.language);
  const purposes = desk.calls.purposes(frame.language);
  const alerts = await desk.calls.waitingAlerts();
  const html = renderPage(CallsPage({ frame, form, purposes, calls, alerts }));
  return { kind: 'html', html, status: form.refusal === undefined ? 200 : 409 };
}

function addCall(app: App, desk: WebDeskParts): void {
  page(app, {
    method: 'GET',
    url: '/staff/calls/:id',
    audience: CALL_STAFF,
    handler: async (ask) => {
      return drawCall(desk, {
        ...{ frame: await frameOf(desk, ask, 'staff'), ask: staffAskOf(ask) },
        ...{ id: ask.params['id'] ?? '', isRaised: ask.query['raised'] === 'yes' },
      });
    },
  });
  addWrapUp(app, desk);
  addTold(app, desk);
  page(app, {
    method: 'POST',
    url: '/staff/calls/:id/code',
    audience: CALL_STAFF,
    handler: async (ask) => {
      const id = ask.params['id'] ?? '';
      const given = await desk.calls.giveCode(staffAskOf(ask), id);
      if (given.ok) return { kind: 'redirect', to: `/staff/calls/${id}` };
      const frame = await frameOf(desk, ask, 'staff');
      const form = refusedForm(frame, given.refusal.code);
      return drawCall(desk, { frame, ask: staffAskOf(ask), id, form });
    },
  });
  page(app, {
    method: 'POST',
    url: '/staff/calls/:id/end',
    audience: CALL_STAFF,
    handler: async (ask) => {
      const id = ask.params['id'] ?? '';
      await desk.calls.hangUp(staffAskOf(ask), id);
      return { kind: 'redirect', to: `/staff/calls/${id}` };
    },
  });
}

/** A representative notes what they ask: by the button of the page, or by an API of the same rule. */
function addAsked(app: App, desk: WebDeskParts): void {
  page(app, {
    method: 'POST',
    url: '/staff/calls/:id/asked',
    audience: CALL_STAFF,
    handler: async (ask) => {
      const id = ask.params['id'] ?? '';
      const item = (ask.form['item'] ?? '').slice(0, REFERENCE_CHARS_MAX);
      await desk.calls.noteAsked(staffAskOf(ask), id, item);
      return { kind: 'redirect', to: `/staff/calls/${id}` };
    },
  });
  route(app, {
    method: 'POST',
    url: '/v1/staff/calls/:id/asked',
    audience: CALL_STAFF,
    tag: 'Calls',
    summary: 'Notes what is asked on a call; what its purpose does not allow is refused',
    params: Type.Object({ id: Type.String({ maxLength: 64 }) }),
    body: Type.Object(
      { item: Type.String({ pattern: '^[a-z-]{1,64}$', description: 'An item of the programme' }) },
      { additionalProperties: false },
    ),
    response: Type.Object({ noted: Type.Literal(true) }),
    problems: {
      'contact.call-unknown': { status: 404, title: 'No call of yours has this id' },
      'contact.call-over': { status: 409, title: 'The call is over' },
      'policy.forbidden-ask': { status: 403, title: 'Nobody asks this on a call of this purpose' },
    },
    handler: async (ask) => {
      const noted = await desk.calls.noteAsked(staffAskOf(ask), ask.params.id, ask.body.item);
      return noted.ok ? ok(done({ noted: true as const })) : noted;
    },
  });
}

function addVersion(app: App, desk: WebDeskParts): void {
  route(app, {
    method: 'GET',
    url: '/v1/staff/calls/:id/version',
    audience: CALL_STAFF,
    tag: 'Calls',
    summary: 'Whether a call moved on',
    params: Type.Object({ id: Type.String({ maxLength: 64 }) }),
    response: Type.Object({ version: Type.String() }),
    problems: { 'contact.call-unknown': { status: 404, title: 'No call of yours has this id' } },
    handler: async ({ caller, params }) => {
      const call = await desk.calls.find(caller.staffId, params.id, 'en');
      return call === undefined
        ? refused({ code: 'contact.call-unknown' as const })
        : ok(done({ version: callVersion(call) }));
    },
  });
}
