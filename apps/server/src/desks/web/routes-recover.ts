import { page, type App, type PageAnswer } from '../../platform/index.ts';
import { digitsOf, frameOf, refusedForm, visitorOf, type WebDeskParts } from './desk.ts';
import { emptyForm, type FormState, type Frame, type ToldOnce } from './frame.ts';
import { NewPasswordPage, RecoverStartPage } from './pages/recover.tsx';
import { CodeSentPage } from './pages/register.tsx';
import { renderPage } from './render.ts';
import { choiceProblem, codeProblem } from './routes-register.ts';

const COOKIE = 'recovery';
const START = '/recover';
const STEP = '/recover/step';

/** Forgotten user id or password: through the card and a code. */
export function addRecoverPages(app: App, desk: WebDeskParts): void {
  page(app, {
    method: 'GET',
    url: START,
    audience: 'public',
    handler: async (ask) => ({
      kind: 'html',
      html: renderPage(RecoverStartPage({ frame: await frameOf(desk, ask) })),
    }),
  });
  page(app, {
    method: 'POST',
    url: START,
    audience: 'public',
    handler: async (ask) => {
      const frame = await frameOf(desk, ask);
      const started = await desk.signin.startRecovery(visitorOf(ask, frame.language));
      if (started.ok)
        return { kind: 'redirect', to: started.value.windowUrl, cookies: started.value.cookies };
      const form = refusedForm(frame, started.refusal.code);
      return { kind: 'html', html: renderPage(RecoverStartPage({ frame, form })), status: 422 };
    },
  });
  for (const url of ['/recover/code', STEP]) {
    page(app, {
      method: 'GET',
      url,
      audience: 'public',
      handler: async (ask) => {
        const frame = await frameOf(desk, ask);
        const told =
          ask.query['sent'] === 'yes' ? { title: frame.copy.entry.second.sent } : undefined;
        return stepAnswer(desk, frame, { token: ask.cookie(COOKIE), form: emptyForm, told });
      },
    });
  }
  addSteps(app, desk);
}

async function stepAnswer(
  desk: WebDeskParts,
  frame: Frame,
  at: {
    readonly token: string | undefined;
    readonly form: FormState;
    readonly told?: ToldOnce | undefined;
  },
): Promise<PageAnswer> {
  const state = await desk.signin.recoveryState(at.token);
  if (!state.ok) return { kind: 'redirect', to: START };
  const { form, told } = at;
  const here = { ...frame, path: STEP };
  const drawn =
    state.value.step === 'code'
      ? CodeSentPage({
          frame: here,
          form,
          journey: 'recover',
          resendsLeft: state.value.resendsLeft,
          told,
        })
      : NewPasswordPage({
          frame: here,
          form,
          userId: state.value.userId,
          mayKeep: state.value.hadPassword || state.value.passkeyMade,
        });
  return { kind: 'html', html: renderPage(drawn), status: form === emptyForm ? 200 : 422 };
}

function addSteps(app: App, desk: WebDeskParts): void {
  page(app, {
    method: 'POST',
    url: '/recover/code',
    audience: 'public',
    handler: async (ask) => {
      const frame = await frameOf(desk, ask);
      const token = ask.cookie(COOKIE);
      const entered = await desk.signin.enterRecoveryCode(
        token,
        digitsOf(ask.form['code']),
        visitorOf(ask, frame.language),
      );
      if (entered.ok) return { kind: 'redirect', to: STEP, cookies: entered.value.cookies };
      return stepAnswer(desk, frame, { token, form: codeProblem(frame, entered.refusal.code) });
    },
  });
  page(app, {
    method: 'POST',
    url: '/recover/code/again',
    audience: 'public',
    handler: async (ask) => {
      const frame = await frameOf(desk, ask);
      const token = ask.cookie(COOKIE);
      const sent = await desk.signin.resendRecoveryCode(token, visitorOf(ask, frame.language));
      if (sent.ok) return { kind: 'redirect', to: `${STEP}?sent=yes` };
      return stepAnswer(desk, frame, { token, form: refusedForm(frame, sent.refusal.code) });
    },
  });
  page(app, {
    method: 'POST',
    url: '/recover/password',
    audience: 'public',
    handler: async (ask) => {
      const frame = await frameOf(desk, ask);
      const token = ask.cookie(COOKIE);
      const finished = await desk.signin.finishRecovery(
        token,
        ask.form['choice'] === 'keep'
          ? { kind: 'keep' }
          : { kind: 'password', password: ask.form['password'] ?? '' },
        visitorOf(ask, frame.language),
      );
      if (finished.ok)
        return {
          kind: 'redirect',
          to: '/sign-in?told=recovered',
          cookies: finished.value.cookies,
        };
      return stepAnswer(desk, frame, { token, form: choiceProblem(frame, finished.refusal, {}) });
    },
  });
}
