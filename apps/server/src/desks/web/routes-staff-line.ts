import { Type } from 'typebox';
import { ok } from '@countersign/kernel';
import { done, page, route, type App, type PageAnswer } from '../../platform/index.ts';
import { CALL_STAFF, frameOf, refusedForm, staffAskOf, type WebDeskParts } from './desk.ts';
import { emptyForm, type FormState, type Frame } from './frame.ts';
import { LinePage, lineVersion } from './pages/staff-line.tsx';
import { renderPage } from './render.ts';

/** Representatives see who waits on our numbers, and take them. */
export function addStaffLine(app: App, desk: WebDeskParts): void {
  page(app, {
    method: 'GET',
    url: '/staff/line',
    audience: CALL_STAFF,
    handler: async (ask) =>
      draw(desk, await frameOf(desk, ask, 'staff'), emptyForm, ask.query['taken'] === 'yes'),
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
          to: taken.value === undefined ? '/staff/line?taken=yes' : `/staff/calls/${taken.value}`,
        };
      const frame = await frameOf(desk, ask, 'staff');
      return draw(desk, frame, refusedForm(frame, taken.refusal.code));
    },
  });
  route(app, {
    method: 'GET',
    url: '/v1/staff/line/version',
    audience: CALL_STAFF,
    tag: 'Calls',
    summary: 'Whether somebody came or went who waits',
    response: Type.Object({ version: Type.String() }),
    problems: {},
    handler: async () => ok(done({ version: lineVersion(await desk.line.waiting('en')) })),
  });
}

async function draw(
  desk: WebDeskParts,
  frame: Frame,
  form: FormState,
  hasTaken = false,
): Promise<PageAnswer> {
  const waiting = await desk.line.waiting(frame.language);
  const reported = await desk.line.reported();
  const html = renderPage(LinePage({ frame, form, waiting, reported, hasTaken }));
  return { kind: 'html', html, status: form.refusal === undefined ? 200 : 409 };
}
