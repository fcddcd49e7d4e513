import { Type } from 'typebox';
import { ok } from '@countersign/kernel';
import type { Language } from '@countersign/ui';
import {
  done,
  holdsCardNumber,
  page,
  route,
  type App,
  type PageAnswer,
} from '../../platform/index.ts';
import { CALL_STAFF, frameOf, refusedForm, staffAskOf, type WebDeskParts } from './desk.ts';
import { emptyForm, type FormState, type Frame } from './frame.ts';
import { LinePage, lineVersion, type LineViews } from './pages/staff-line.tsx';
import { renderPage } from './render.ts';

const REFERENCE_CHARS_MAX = 64;

/** Representatives see who waits on our numbers, take them, and call whoever keeps a place. */
export function addStaffLine(app: App, desk: WebDeskParts): void {
  page(app, {
    method: 'GET',
    url: '/staff/line',
    audience: CALL_STAFF,
    handler: async (ask) =>
      draw(desk, await frameOf(desk, ask, 'staff'), ask.caller.staffId, emptyForm),
  });
  page(app, {
    method: 'POST',
    url: '/staff/line/:id/take',
    audience: CALL_STAFF,
    handler: async (ask) => {
      const taken = await desk.line.take(staffAskOf(ask), ask.params['id'] ?? '');
      if (taken.ok)
        return {
          kind: 'redirect',
          to: taken.value === undefined ? '/staff/line' : `/staff/calls/${taken.value}`,
        };
      const frame = await frameOf(desk, ask, 'staff');
      return draw(desk, frame, ask.caller.staffId, refusedForm(frame, taken.refusal.code));
    },
  });
  page(app, {
    method: 'POST',
    url: '/staff/line/kept/:id/call',
    audience: CALL_STAFF,
    handler: async (ask) => {
      const called = await desk.line.call(staffAskOf(ask), ask.params['id'] ?? '');
      if (called.ok) return { kind: 'redirect', to: `/staff/calls/${called.value}` };
      const frame = await frameOf(desk, ask, 'staff');
      return draw(desk, frame, ask.caller.staffId, refusedForm(frame, called.refusal.code));
    },
  });
  addUnnamed(app, desk);
  route(app, {
    method: 'GET',
    url: '/v1/staff/line/version',
    audience: CALL_STAFF,
    tag: 'Calls',
    summary: 'Whether somebody came or went who waits',
    response: Type.Object({ version: Type.String() }),
    problems: {},
    handler: async ({ caller }) =>
      ok(done({ version: lineVersion(await viewsOf(desk, caller.staffId, 'en')) })),
  });
}

/** Callers who named no card: found by the representative, or hung up on. */
function addUnnamed(app: App, desk: WebDeskParts): void {
  page(app, {
    method: 'POST',
    url: '/staff/line/:id/caller',
    audience: CALL_STAFF,
    handler: async (ask) => {
      const typed = (ask.form['caller'] ?? '').trim().slice(0, REFERENCE_CHARS_MAX);
      const named = await desk.line.name(staffAskOf(ask), ask.params['id'] ?? '', typed);
      if (named.ok) return { kind: 'redirect', to: `/staff/calls/${named.value}` };
      const frame = await frameOf(desk, ask, 'staff');
      const again = holdsCardNumber(typed) ? '' : typed;
      const form = refusedForm(frame, named.refusal.code, { caller: again });
      return draw(desk, frame, ask.caller.staffId, form);
    },
  });
  page(app, {
    method: 'POST',
    url: '/staff/line/:id/end',
    audience: CALL_STAFF,
    handler: async (ask) => {
      await desk.line.end(staffAskOf(ask), ask.params['id'] ?? '');
      return { kind: 'redirect', to: '/staff/line' };
    },
  });
}

async function viewsOf(
  { line }: WebDeskParts,
  staffId: string,
  language: Language,
): Promise<LineViews> {
  const [waiting, kept, unnamed] = await Promise.all([
    line.waiting(language),
    line.kept(),
    line.unnamed(staffId),
  ]);
  return { waiting, kept, unnamed };
}

async function draw(
  desk: WebDeskParts,
  frame: Frame,
  staffId: string,
  form: FormState,
): Promise<PageAnswer> {
  const views = await viewsOf(desk, staffId, frame.language);
  const reported = await desk.line.reported();
  const html = renderPage(LinePage({ frame, form, reported, ...views }));
  return { kind: 'html', html, status: form.refusal === undefined ? 200 : 409 };
}
