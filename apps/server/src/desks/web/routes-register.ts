import { page, type App, type PageAnswer } from '../../platform/index.ts';
import type { Choice, ChoiceRefusal, RegistrationState } from '../../signin/index.ts';
import {
  digitsOf,
  frameOf,
  refusedForm,
  visitorOf,
  wrongField,
  type WebDeskParts,
} from './desk.ts';
import { emptyForm, type FormState, type Frame, type ToldOnce } from './frame.ts';
import { maskedWords } from './masked.ts';
import {
  CodeSentPage,
  CodesReadyPage,
  ConfirmContactPage,
  RecoveryCodesPage,
  RegisterDonePage,
  RegisterStartPage,
  WayInPage,
} from './pages/register.tsx';
import { renderPage } from './render.ts';
import { idItem } from './routes-public.ts';

const COOKIE = 'registration';
const START = '/register';
const STEP = '/register/step';

/** Registration: the state behind the cookie says which page comes next; no step can be skipped by its address. */
export function addRegisterPages(app: App, desk: WebDeskParts): void {
  page(app, {
    method: 'GET',
    url: START,
    audience: 'public',
    handler: async (ask) => {
      const frame = await frameOf(desk, ask);
      const html = renderPage(RegisterStartPage({ frame, idItem: idItem(desk, frame) }));
      return { kind: 'html', html };
    },
  });
  page(app, {
    method: 'POST',
    url: START,
    audience: 'public',
    handler: async (ask) => {
      const frame = await frameOf(desk, ask);
      const started = await desk.signin.startRegistration(visitorOf(ask, frame.language));
      if (started.ok)
        return { kind: 'redirect', to: started.value.windowUrl, cookies: started.value.cookies };
      const form = refusedForm(frame, started.refusal.code);
      const html = renderPage(RegisterStartPage({ frame, idItem: idItem(desk, frame), form }));
      return { kind: 'html', html, status: 422 };
    },
  });
  // The window comes back to /register/code, whatever was typed there.
  for (const url of ['/register/code', STEP]) {
    page(app, {
      method: 'GET',
      url,
      audience: 'public',
      handler: async (ask) => {
        const frame = await frameOf(desk, ask);
        const state = await desk.signin.registrationState(ask.cookie(COOKIE));
        if (!state.ok) return { kind: 'redirect', to: START };
        const told =
          ask.query['sent'] === 'yes' ? { title: frame.copy.entry.second.sent } : undefined;
        return stepAnswer(frame, state.value, emptyForm, told);
      },
    });
  }
  addCodeSteps(app, desk);
  addChoice(app, desk);
  addFinish(app, desk);
  page(app, {
    method: 'GET',
    url: '/register/done',
    audience: 'cardmember',
    handler: async (ask) => ({
      kind: 'html',
      html: renderPage(RegisterDonePage({ frame: await frameOf(desk, ask) })),
    }),
  });
}

function stepAnswer(
  frame: Frame,
  state: RegistrationState,
  form: FormState,
  told?: ToldOnce,
): PageAnswer {
  const at = { ...frame, path: STEP };
  const status = form === emptyForm ? 200 : 422;
  switch (state.step) {
    case 'code':
      return {
        kind: 'html',
        status,
        html: renderPage(
          CodeSentPage({
            frame: at,
            form,
            journey: 'register',
            resendsLeft: state.resendsLeft,
            told,
          }),
        ),
      };
    case 'choose':
      return {
        kind: 'html',
        status,
        html: renderPage(WayInPage({ frame: at, form, passkeyMade: state.passkeyMade })),
      };
    case 'confirm': {
      const { kind, masked } = state.contact;
      const { resendsLeft } = state;
      return {
        kind: 'html',
        status,
        html: renderPage(
          ConfirmContactPage({
            frame: at,
            form,
            contact: kind,
            masked: maskedWords(frame, masked),
            resendsLeft,
            told,
          }),
        ),
      };
    }
    case 'finish':
      return {
        kind: 'html',
        status,
        html: renderPage(CodesReadyPage({ frame: at, form })),
      };
  }
}

function addCodeSteps(app: App, desk: WebDeskParts): void {
  page(app, {
    method: 'POST',
    url: '/register/code',
    audience: 'public',
    handler: async (ask) => {
      const frame = await frameOf(desk, ask);
      const visitor = visitorOf(ask, frame.language);
      const token = ask.cookie(COOKIE);
      const entered = await desk.signin.enterRegistrationCode(
        token,
        digitsOf(ask.form['code']),
        visitor,
      );
      if (entered.ok) return { kind: 'redirect', to: STEP, cookies: entered.value.cookies };
      return again(desk, frame, { token, form: codeProblem(frame, entered.refusal.code) });
    },
  });
  page(app, {
    method: 'POST',
    url: '/register/code/again',
    audience: 'public',
    handler: async (ask) => {
      const frame = await frameOf(desk, ask);
      const token = ask.cookie(COOKIE);
      const sent = await desk.signin.resendRegistrationCode(token, visitorOf(ask, frame.language));
      if (sent.ok) return { kind: 'redirect', to: `${STEP}?sent=yes` };
      return again(desk, frame, { token, form: refusedForm(frame, sent.refusal.code) });
    },
  });
  page(app, {
    method: 'POST',
    url: '/register/confirm',
    audience: 'public',
    handler: async (ask) => {
      const frame = await frameOf(desk, ask);
      const visitor = visitorOf(ask, frame.language);
      const token = ask.cookie(COOKIE);
      const confirmed = await desk.signin.confirmContact(
        token,
        digitsOf(ask.form['code']),
        visitor,
      );
      if (!confirmed.ok)
        return again(desk, frame, { token, form: codeProblem(frame, confirmed.refusal.code) });
      return toConfirm(desk, { token, visitor });
    },
  });
  page(app, {
    method: 'POST',
    url: '/register/confirm/code',
    audience: 'public',
    handler: async (ask) => {
      const frame = await frameOf(desk, ask);
      const token = ask.cookie(COOKIE);
      const sent = await desk.signin.sendContactCode(token, visitorOf(ask, frame.language));
      if (sent.ok) return { kind: 'redirect', to: `${STEP}?sent=yes` };
      return again(desk, frame, { token, form: refusedForm(frame, sent.refusal.code) });
    },
  });
}

/** Sends the code of the next contact on the way in, so that its page shows a field and not a button. */
async function toConfirm(
  desk: WebDeskParts,
  at: { readonly token: string | undefined; readonly visitor: ReturnType<typeof visitorOf> },
): Promise<PageAnswer> {
  const state = await desk.signin.registrationState(at.token);
  if (state.ok && state.value.step === 'confirm')
    await desk.signin.sendContactCode(at.token, at.visitor);
  return { kind: 'redirect', to: STEP };
}

async function again(
  desk: WebDeskParts,
  frame: Frame,
  at: { readonly token: string | undefined; readonly form: FormState },
): Promise<PageAnswer> {
  const state = await desk.signin.registrationState(at.token);
  return state.ok ? stepAnswer(frame, state.value, at.form) : { kind: 'redirect', to: START };
}

export function codeProblem(frame: Frame, code: string): FormState {
  return code === 'verify.code-wrong'
    ? wrongField('code', frame.copy.problems.field.codeWrong)
    : refusedForm(frame, code);
}

function addChoice(app: App, desk: WebDeskParts): void {
  page(app, {
    method: 'POST',
    url: '/register/way',
    audience: 'public',
    handler: async (ask) => {
      const frame = await frameOf(desk, ask);
      const visitor = visitorOf(ask, frame.language);
      const token = ask.cookie(COOKIE);
      const { userId = '', password = '', way = 'password' } = ask.form;
      const choice: Choice =
        way === 'passkey-only'
          ? { kind: 'passkey-only', userId: userId.trim() }
          : { kind: 'password', userId: userId.trim(), password };
      const chosen = await desk.signin.chooseSignIn(token, choice, visitor);
      if (chosen.ok) return toConfirm(desk, { token, visitor });
      const form = choiceProblem(frame, chosen.refusal, { userId, way });
      return again(desk, frame, { token, form });
    },
  });
}

/** A refusal of user id or password stands beside its field. */
export function choiceProblem(
  frame: Frame,
  refusal: ChoiceRefusal | { readonly code: string },
  values: Readonly<Record<string, string>>,
): FormState {
  const words = frame.copy.problems.field;
  if (refusal.code === 'signin.user-id-form') return wrongField('userId', words.userId, values);
  if (refusal.code === 'signin.user-id-taken')
    return wrongField('userId', words.userIdTaken, values);
  if (refusal.code === 'signin.password-weak' && 'why' in refusal) {
    const text = words.passwordWeak[refusal.why].replace('{n}', String(refusal.lengthMin));
    return wrongField('password', text, values);
  }
  return refusedForm(frame, refusal.code, values);
}

function addFinish(app: App, desk: WebDeskParts): void {
  page(app, {
    method: 'POST',
    url: '/register/finish',
    audience: 'public',
    handler: async (ask) => {
      const frame = await frameOf(desk, ask);
      const token = ask.cookie(COOKIE);
      const finished = await desk.signin.finishRegistration(token, visitorOf(ask, frame.language));
      if (!finished.ok) {
        const form = choiceProblem(frame, finished.refusal, {});
        return again(desk, frame, { token, form });
      }
      const { recoveryCodes: codes, cookies } = finished.value;
      const html = renderPage(
        RecoveryCodesPage({
          frame: { ...frame, path: '/home' },
          codes,
          next: '/register/done',
          registering: true,
        }),
      );
      return { kind: 'html', html, cookies };
    },
  });
}
