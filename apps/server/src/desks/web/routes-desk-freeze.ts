import { FREEZE_REASONS } from '../../cards/index.ts';
import { UNFREEZE_WHYS } from '../../casework/index.ts';
import type { App } from '../../platform/index.ts';
import type { WebDeskParts } from './desk.ts';
import { addCallDeed, toCall } from './routes-casework.ts';
import type { Posted } from './staff-deed.ts';

const CARD_CHARS_MAX = 64;

/** The fraud team freezes cards from a call; whoever is on one asks for a frozen card to be unfrozen. */
export function addDeskFreeze(app: App, desk: WebDeskParts): void {
  addCallDeed(app, desk, 'freeze', async ({ ask, form, id }) => {
    const reason = FREEZE_REASONS.find((one) => one === form['reason']);
    const cardId = cardIn(form);
    if (reason === undefined || cardId === undefined) return undefined;
    const cards = cardId === 'all' ? cardId : { cardId };
    return toCall(id, await desk.calls.freeze(ask, id, { reason, cards }));
  });
  addCallDeed(app, desk, 'unfreeze', async ({ ask, form, id }) => {
    const why = UNFREEZE_WHYS.find((one) => one === form['why']);
    const cardId = cardIn(form);
    if (why === undefined || cardId === undefined) return undefined;
    return toCall(id, await desk.calls.tasks.unfreeze(ask, id, { cardId, why }));
  });
}

function cardIn(form: Posted['form']): string | undefined {
  const chosen = form['card'] ?? '';
  return chosen === '' || chosen.length > CARD_CHARS_MAX ? undefined : chosen;
}
