import { CARD_TASKS } from '../../casework/index.ts';
import type { Change } from '../../reach/index.ts';
import { page, type App, type PageAnswer } from '../../platform/index.ts';
import type { StaffAsk } from '../../signin/index.ts';
import { CALL_STAFF, frameOf, refusedForm, staffAskOf, type WebDeskParts } from './desk.ts';
import { drawCall } from './routes-casework.ts';
import { typedAgain } from './typed-again.ts';

const CHOSEN_CHARS_MAX = 128;
const LINES_CHARS_MAX = 600;

/** A representative sends into the member's app what needs more than the call can give. */
export function addDeskTasks(app: App, desk: WebDeskParts): void {
  page(app, {
    method: 'POST',
    url: '/staff/calls/:id/task',
    audience: CALL_STAFF,
    handler: async (ask) => {
      const id = ask.params['id'] ?? '';
      const [wanted, cardId = ''] = chosen(ask.form['task']);
      const act = CARD_TASKS.find((one) => one === wanted);
      if (act === undefined) return { kind: 'not-found' };
      const sent = await desk.calls.tasks.send(staffAskOf(ask), id, { act, cardId });
      if (sent.ok) return back(id);
      const frame = await frameOf(desk, ask, 'staff');
      const form = refusedForm(frame, sent.refusal.code);
      return drawCall(desk, { frame, ask: staffAskOf(ask), id, form });
    },
  });
  page(app, {
    method: 'POST',
    url: '/staff/calls/:id/change',
    audience: CALL_STAFF,
    handler: async (ask) => {
      const id = ask.params['id'] ?? '';
      const lines = (ask.form['lines'] ?? '').slice(0, LINES_CHARS_MAX);
      const value = (ask.form['value'] ?? '').trim().slice(0, LINES_CHARS_MAX);
      const change = changeOf(ask.form['what'], { lines, value });
      if (change === undefined) return { kind: 'not-found' };
      const who: StaffAsk = staffAskOf(ask);
      const proposed = await desk.calls.tasks.propose(who, id, change);
      if (proposed.ok) return back(id);
      const frame = await frameOf(desk, ask, 'staff');
      const form = refusedForm(frame, proposed.refusal.code, typedAgain({ lines, value }));
      return drawCall(desk, { frame, ask: who, id, form });
    },
  });
}

const back = (id: string): PageAnswer => ({ kind: 'redirect', to: `/staff/calls/${id}` });

/** `pin.set:<card>` */
const chosen = (field: string | undefined): readonly string[] =>
  (field ?? '').slice(0, CHOSEN_CHARS_MAX).split(':');

function changeOf(
  what: string | undefined,
  { lines, value }: { readonly lines: string; readonly value: string },
): Change | undefined {
  const [kind, formerId = ''] = chosen(what);
  if (kind === 'address') return { what: kind, lines: lines.split('\n') };
  return kind === 'phone' || kind === 'email' ? { what: kind, formerId, value } : undefined;
}
