import { FREEZE_REASONS } from '../../cards/index.ts';
import { UNFREEZE_WHYS } from '../../casework/index.ts';
import type { Outcome } from '@countersign/kernel';
import { page, type App, type PageAnswer } from '../../platform/index.ts';
import type { StaffAsk } from '../../signin/index.ts';
import { CALL_STAFF, frameOf, refusedForm, staffAskOf, type WebDeskParts } from './desk.ts';
import { drawCall } from './routes-casework.ts';

const CARD_CHARS_MAX = 64;

/** The fraud team freezes cards from a call; whoever is on one asks for a frozen card to be unfrozen. */
export function addDeskFreeze(app: App, desk: WebDeskParts): void {
  addDeed(app, desk, 'freeze', (ask, id, form) => {
    const reason = FREEZE_REASONS.find((one) => one === form['reason']);
    const cardId = cardIn(form);
    if (reason === undefined || cardId === undefined) return undefined;
    return desk.calls.freeze(ask, id, { reason, cards: cardId === 'all' ? 'all' : { cardId } });
  });
  addDeed(app, desk, 'unfreeze', (ask, id, form) => {
    const why = UNFREEZE_WHYS.find((one) => one === form['why']);
    const cardId = cardIn(form);
    if (why === undefined || cardId === undefined) return undefined;
    return desk.calls.tasks.unfreeze(ask, id, { cardId, why });
  });
}

type Form = Readonly<Record<string, string>>;

function cardIn(form: Form): string | undefined {
  const chosen = form['card'] ?? '';
  return chosen === '' || chosen.length > CARD_CHARS_MAX ? undefined : chosen;
}

type Done = Outcome<unknown, { readonly code: string }>;

/** One press on the page of a call: back to it, or the page with why not; what no list of ours holds is nothing. */
function addDeed(
  app: App,
  desk: WebDeskParts,
  name: 'freeze' | 'unfreeze',
  work: (ask: StaffAsk, id: string, form: Form) => Promise<Done> | undefined,
): void {
  page(app, {
    method: 'POST',
    url: `/staff/calls/:id/${name}`,
    audience: CALL_STAFF,
    handler: async (posted): Promise<PageAnswer> => {
      const id = posted.params['id'] ?? '';
      const ask = staffAskOf(posted);
      const done = await work(ask, id, posted.form);
      if (done === undefined) return { kind: 'not-found' };
      if (done.ok) return { kind: 'redirect', to: `/staff/calls/${id}` };
      const frame = await frameOf(desk, posted, 'staff');
      return drawCall(desk, { frame, ask, id, form: refusedForm(frame, done.refusal.code) });
    },
  });
}
