import { Type } from 'typebox';
import { ok } from '@countersign/kernel';
import type { ConfirmedAct } from '../../casework/index.ts';
import { done, page, route, type App, type PageAnswer } from '../../platform/index.ts';
import { frameOf, memberAskOf, refusedForm, type WebDeskParts } from './desk.ts';
import { emptyForm, type FormState, type Frame } from './frame.ts';
import { TaskPage } from './pages/task.tsx';
import { renderPage } from './render.ts';
import { startAct } from './routes-card.ts';
import type { MemberTaskView } from './task-ports.ts';

interface TaskAsk {
  readonly caller: { readonly memberId: string; readonly sessionId: string };
  readonly reference: string;
  readonly params: Readonly<Record<string, string>>;
}

/** What a representative sent from a call, in the member's app. */
export function addTaskPages(app: App, desk: WebDeskParts): void {
  page(app, {
    method: 'GET',
    url: '/tasks/:task',
    audience: 'cardmember',
    handler: async (ask) => drawTask(desk, await frameOf(desk, ask), ask, emptyForm),
  });
  page(app, {
    method: 'POST',
    url: '/tasks/:task/start',
    audience: 'cardmember',
    handler: async (ask) => startTask(desk, await frameOf(desk, ask), ask),
  });
  page(app, {
    method: 'POST',
    url: '/tasks/:task/refuse',
    audience: 'cardmember',
    handler: async (ask) => {
      const id = ask.params['task'] ?? '';
      const refusedIt = await desk.tasks.refuse(memberAskOf(ask), id);
      if (refusedIt.ok) return { kind: 'redirect', to: `/tasks/${id}` };
      const frame = await frameOf(desk, ask);
      return drawTask(desk, frame, ask, refusedForm(frame, refusedIt.refusal.code));
    },
  });
  route(app, {
    method: 'GET',
    url: '/v1/tasks/version',
    audience: 'cardmember',
    tag: 'Calls',
    summary: 'Whether something was sent from a call, or is done',
    response: Type.Object({ version: Type.String() }),
    problems: {},
    handler: async ({ caller }) =>
      ok(done({ version: waitingVersion(await desk.tasks.waitingFor(caller.memberId, 'en')) })),
  });
}

/** Changes whenever the home page would say something else. */
export const waitingVersion = (tasks: readonly MemberTaskView[]): string =>
  ['tasks', ...tasks.map(({ id, isCallOn, stage }) => `${id}${stage}${isCallOn ? '1' : '0'}`)].join(
    '.',
  );

async function startTask(desk: WebDeskParts, frame: Frame, ask: TaskAsk): Promise<PageAnswer> {
  const id = ask.params['task'] ?? '';
  const task = await desk.tasks.find(ask.caller.memberId, id, frame.language);
  if (task?.stage !== 'open') return drawTask(desk, frame, ask, emptyForm);
  const { deed } = task;
  if (deed.act === 'contact.change' || deed.act === 'card.unfreeze')
    return confirmTask(desk, frame, ask, deed.act);
  const { act, cardId } = deed;
  // Where a letter goes is read first.
  if (act === 'pin.mail') return { kind: 'redirect', to: `/cards/${cardId}/mailer` };
  return startAct(desk, frame, { ask: { ...ask, params: { cardId } }, act });
}

/** Confirms a change, or that a card is to be unfrozen; what it needs first is asked for on the step-up page. Used again when that page is done. */
export async function confirmTask(
  desk: WebDeskParts,
  frame: Frame,
  ask: TaskAsk,
  act: ConfirmedAct,
): Promise<PageAnswer> {
  const id = ask.params['task'] ?? '';
  const confirmed = await desk.tasks.confirm(memberAskOf(ask), id);
  if (confirmed.ok) return { kind: 'redirect', to: `/tasks/${id}` };
  const { code } = confirmed.refusal;
  if (code === 'verify.step-up') return { kind: 'redirect', to: `/tasks/${id}/step-up/${act}` };
  return drawTask(desk, frame, ask, refusedForm(frame, code));
}

async function drawTask(
  desk: WebDeskParts,
  frame: Frame,
  ask: TaskAsk,
  form: FormState,
): Promise<PageAnswer> {
  const id = ask.params['task'] ?? '';
  const task = await desk.tasks.find(ask.caller.memberId, id, frame.language);
  if (task === undefined) return { kind: 'not-found' };
  const html = renderPage(TaskPage({ frame: { ...frame, path: `/tasks/${id}` }, form, task }));
  return { kind: 'html', html, status: form.refusal === undefined ? 200 : 409 };
}
