import { sensitive } from '@countersign/kernel';
import { page, type App } from '../../platform/index.ts';
import { coolingOff } from '../../verification/index.ts';
import { frameOf, wrongField, type WebDeskParts } from './desk.ts';
import { emptyForm } from './frame.ts';
import { ProblemPage } from './pages/problem.tsx';
import { UndoneAskedPage, UndoPage } from './pages/undo.tsx';
import { renderPage } from './render.ts';
import { typedAgain } from './typed-again.ts';

const HOUR_MS = 3_600_000;
/** Of a phone and of an e-mail alike. */
const hours = coolingOff.phone.cancelMs / HOUR_MS;

/** Where whoever has the old phone or e-mail takes a change back. Opening it changes nothing, and nobody has to sign in. */
export function addUndoPages(app: App, desk: WebDeskParts): void {
  page(app, {
    method: 'GET',
    url: '/undo',
    audience: 'public',
    handler: async (ask) => {
      const frame = await frameOf(desk, ask);
      return { kind: 'html', html: renderPage(UndoPage({ frame, form: emptyForm, hours })) };
    },
  });
  page(app, {
    method: 'GET',
    url: '/undo/asked',
    audience: 'public',
    handler: async (ask) => {
      const frame = await frameOf(desk, ask);
      return { kind: 'html', html: renderPage(UndoneAskedPage({ frame, hours })) };
    },
  });
  page(app, {
    method: 'POST',
    url: '/undo',
    audience: 'public',
    handler: async (ask) => {
      const { reference: correlation, source } = ask;
      const typed = sensitive(ask.form['code'] ?? '');
      const asked = await desk.reach.undo({ typed, source, correlation });
      // A page that is loaded anew asks for nothing again.
      if (asked.ok) return { kind: 'redirect', to: '/undo/asked' };
      const frame = await frameOf(desk, ask);
      const { code, retryAfterSeconds } = asked.refusal;
      if (code === 'reach.undo-code-form') {
        const form = wrongField('code', frame.copy.reach.undo.bad, typedAgain(ask.form));
        return { kind: 'html', html: renderPage(UndoPage({ frame, form, hours })), status: 422 };
      }
      const problem = { frame, status: 429, code, reference: correlation, retryAfterSeconds };
      return { kind: 'html', html: renderPage(ProblemPage(problem)), status: 429 };
    },
  });
}
