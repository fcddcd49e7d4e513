import { holdsCardNumber, page, type App } from '../../platform/index.ts';
import { memberAskOf, type WebDeskParts } from './desk.ts';

const ID_CHARS_MAX = 64;

/** A member who is to be called back gives their place up: one press, without a question and without a script. */
export function addKeptPlace(app: App, desk: WebDeskParts): void {
  page(app, {
    method: 'POST',
    url: '/kept-place/:id/give-up',
    audience: 'cardmember',
    handler: async (ask) => {
      const id = ask.params['id'] ?? '';
      if (id.length > ID_CHARS_MAX || holdsCardNumber(id)) return { kind: 'not-found' };
      const isGivenUp = await desk.keptPlace.giveUp(memberAskOf(ask), id);
      // Where their telephone rings already, or it was over before, the page says how it stands.
      return { kind: 'redirect', to: isGivenUp ? '/home?told=not-called' : '/home' };
    },
  });
}
