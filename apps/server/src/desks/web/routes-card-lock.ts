import { page, type App } from '../../platform/index.ts';
import { frameOf, memberAskOf, type WebDeskParts } from './desk.ts';
import { startAct } from './routes-card.ts';

/** One press locks, one card or all of them; to unlock one is an act with a step-up. */
export function addCardLock(app: App, desk: WebDeskParts): void {
  page(app, {
    method: 'POST',
    url: '/cards/lock',
    audience: 'cardmember',
    handler: async (ask) => {
      await desk.cardLock.lock(memberAskOf(ask), 'all');
      return { kind: 'redirect', to: '/cards?told=locked' };
    },
  });
  page(app, {
    method: 'POST',
    url: '/cards/:cardId/lock',
    audience: 'cardmember',
    handler: async (ask) => {
      const cardId = ask.params['cardId'] ?? '';
      const isLocked = await desk.cardLock.lock(memberAskOf(ask), { cardId });
      const path = `/cards/${cardId}`;
      return { kind: 'redirect', to: isLocked ? `${path}?told=card-locked` : path };
    },
  });
  page(app, {
    method: 'POST',
    url: '/cards/:cardId/unlock',
    audience: 'cardmember',
    handler: async (ask) => startAct(desk, await frameOf(desk, ask), { ask, act: 'card.unlock' }),
  });
}
