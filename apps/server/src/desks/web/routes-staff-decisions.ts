import { Type } from 'typebox';
import { ok } from '@countersign/kernel';
import { DECLINE_REASONS } from '../../casework/index.ts';
import { done, page, route, type App, type PageAnswer } from '../../platform/index.ts';
import type { StaffAsk } from '../../signin/index.ts';
import { frameOf, refusedForm, staffAskOf, type WebDeskParts } from './desk.ts';
import { emptyForm, type FormState, type Frame, type ToldOnce } from './frame.ts';
import { DecisionsPage } from './pages/staff-decisions.tsx';
import { renderPage } from './render.ts';

const OPERATORS = 'operator:operator';

/** A second person decides: never whoever asked. */
export function addStaffDecisions(app: App, desk: WebDeskParts): void {
  page(app, {
    method: 'GET',
    url: '/staff/decisions',
    audience: OPERATORS,
    handler: async (ask) => {
      const frame = await frameOf(desk, ask, 'staff');
      const { decided } = frame.copy.tasks.decisions;
      const { said } = ask.query;
      const title = said === 'yes' ? decided.yes : said === 'no' ? decided.no : undefined;
      return draw(desk, frame, {
        ...{ ask: staffAskOf(ask), form: emptyForm },
        told: title === undefined ? undefined : { title },
      });
    },
  });
  for (const name of ['approve', 'decline'] as const)
    page(app, {
      method: 'POST',
      url: `/staff/decisions/:id/${name}`,
      audience: OPERATORS,
      handler: async (ask) => {
        const frame = await frameOf(desk, ask, 'staff');
        const reason = DECLINE_REASONS.find((one) => one === ask.form['reason']) ?? 'in-doubt';
        const who = staffAskOf(ask);
        const decided = await desk.decisions.decide(who, {
          id: ask.params['id'] ?? '',
          ...(name === 'decline' ? { reason } : {}),
        });
        if (decided.ok)
          return {
            kind: 'redirect',
            to: `/staff/decisions?said=${name === 'approve' ? 'yes' : 'no'}`,
          };
        return draw(desk, frame, { ask: who, form: refusedForm(frame, decided.refusal.code) });
      },
    });
  route(app, {
    method: 'GET',
    url: '/v1/staff/decisions/version',
    audience: OPERATORS,
    tag: 'Calls',
    summary: 'Whether something else waits for a second person',
    response: Type.Object({ version: Type.String() }),
    problems: {},
    handler: async () => ok(done({ version: await desk.decisions.version() })),
  });
}

async function draw(
  desk: WebDeskParts,
  frame: Frame,
  more: {
    readonly ask: StaffAsk;
    readonly form: FormState;
    readonly told?: ToldOnce | undefined;
  },
): Promise<PageAnswer> {
  const { ask, form, told } = more;
  const version = await desk.decisions.version();
  const view = await desk.decisions.look(ask, frame.language);
  const html = renderPage(DecisionsPage({ frame, form, view, version, told }));
  return { kind: 'html', html, status: form.refusal === undefined ? 200 : 409 };
}
