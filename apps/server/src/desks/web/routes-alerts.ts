import { page, type App } from '../../platform/index.ts';
import { frameOf, memberAskOf, type WebDeskParts } from './desk.ts';
import { AlertPage } from './pages/alert.tsx';
import { renderPage } from './render.ts';

/** The cardmember says whether a payment is theirs. Looking changes nothing: only the button of the page does. */
export function addAlertPages(app: App, desk: WebDeskParts): void {
  page(app, {
    method: 'GET',
    url: '/alerts/:id',
    audience: 'cardmember',
    handler: async (ask) => {
      const frame = await frameOf(desk, ask);
      const { memberId } = ask.caller;
      const alert = await desk.alerts.find(memberId, ask.params['id'] ?? '', frame.language);
      if (alert === undefined) return { kind: 'not-found' };
      return { kind: 'html', html: renderPage(AlertPage({ frame, alert })) };
    },
  });
  page(app, {
    method: 'POST',
    url: '/alerts/:id',
    audience: 'cardmember',
    handler: async (ask) => {
      const id = ask.params['id'] ?? '';
      // Whatever is not a clear yes is a no.
      const says = ask.form['says'] === 'yes' ? 'yes' : 'no';
      const isTheirs = await desk.alerts.answer(memberAskOf(ask), id, says);
      return isTheirs ? { kind: 'redirect', to: `/alerts/${id}` } : { kind: 'not-found' };
    },
  });
}
