import { page, type App } from '../../platform/index.ts';
import { plainFrame, type WebDeskParts } from './desk.ts';
import { ProblemPage } from './pages/problem.tsx';
import { ONE_CLICK, UnsubscribePage } from './pages/unsubscribe.tsx';
import { renderPage } from './render.ts';

/**
 * Where "unsubscribe" in a mail program leads (RFC 8058). Mail scanners open every address: opening it changes nothing. Whoever is
 * signed in is not looked at: the address is the proof, and pressed by mailbox providers as well.
 */
export function addUnsubscribePage(app: App, desk: WebDeskParts): void {
  page(app, {
    method: 'GET',
    url: '/u/:token',
    audience: 'public',
    handler: async (ask) => {
      const frame = plainFrame(desk, ask);
      return { kind: 'html', html: renderPage(UnsubscribePage({ frame, action: actionOf(ask) })) };
    },
  });
  page(app, {
    method: 'POST',
    url: '/u/:token',
    audience: 'public',
    fromAnywhere: true,
    handler: async (ask) => {
      const frame = plainFrame(desk, ask);
      const isAsked = ask.form[ONE_CLICK.name] === ONE_CLICK.value;
      if (!isAsked)
        return {
          kind: 'html',
          html: renderPage(UnsubscribePage({ frame, action: actionOf(ask) })),
        };
      const { reference, source } = ask;
      const token = ask.params['token'] ?? '';
      const done = await desk.choices.oneClick({ token, source, correlation: reference });
      if (done.ok)
        return { kind: 'html', html: renderPage(UnsubscribePage({ frame, action: undefined })) };
      const { code, retryAfterSeconds } = done.refusal;
      const problem = { frame, status: 429, code, reference, retryAfterSeconds };
      return { kind: 'html', html: renderPage(ProblemPage(problem)), status: 429 };
    },
  });
}

const actionOf = ({ params }: { readonly params: Readonly<Record<string, string>> }): string =>
  `/u/${encodeURIComponent(params['token'] ?? '')}`;
