import { Type } from 'typebox';
import { ok } from '@countersign/kernel';
import type { ProblemRows } from '@countersign/contract';
import { done, page, route, type App, type PageAnswer } from '../../platform/index.ts';
import type { SecondFactor, SecondStep } from '../../signin/index.ts';
import {
  digitsOf,
  frameOf,
  languageOf,
  memberAskOf,
  refusedForm,
  safePath,
  visitorOf,
  wrongField,
  type WebDeskParts,
} from './desk.ts';
import { emptyForm, type FormState, type Frame } from './frame.ts';
import { maskedWords } from './masked.ts';
import { SecondStepPage, SignInPage, type SecondWay } from './pages/sign-in.tsx';
import { renderPage } from './render.ts';

/** Sign in: password and second step, or a passkey. */
export function addSignInPages(app: App, desk: WebDeskParts): void {
  page(app, {
    method: 'GET',
    url: '/sign-in',
    audience: 'public',
    handler: async (ask) => {
      if (ask.caller.kind === 'cardmember')
        return { kind: 'redirect', to: safePath(ask.query['back'], '/home') };
      const frame = await frameOf(desk, ask);
      return signInAnswer(frame, emptyForm, { back: ask.query['back'], told: ask.query['told'] });
    },
  });
  page(app, {
    method: 'POST',
    url: '/sign-in',
    audience: 'public',
    handler: async (ask) => {
      const frame = await frameOf(desk, ask);
      const { userId = '', password = '', back } = ask.form;
      const values = { userId };
      const problems = [
        ...(userId.trim() === '' ? ['userId'] : []),
        ...(password === '' ? ['password'] : []),
      ].map((field) => ({ field, text: frame.copy.problems.field.required }));
      if (problems.length > 0) return signInAnswer(frame, { values, problems }, { back });
      const first = await desk.signin.signInWithPassword(visitorOf(ask, frame.language), {
        userId: userId.trim(),
        password,
      });
      if (!first.ok)
        return signInAnswer(frame, refusedForm(frame, first.refusal.code, values), { back });
      const query =
        back === undefined ? '' : `?back=${encodeURIComponent(safePath(back, '/home'))}`;
      return { kind: 'redirect', to: `/sign-in/second${query}`, cookies: first.value.cookies };
    },
  });
  page(app, {
    method: 'POST',
    url: '/sign-in/passkey',
    audience: 'public',
    handler: async (ask) => {
      const frame = await frameOf(desk, ask);
      const signed = await desk.signin.signInWithPasskey(
        ask.cookie('passkey'),
        parseJson(ask.form['credential']),
        visitorOf(ask, frame.language),
      );
      const { back } = ask.form;
      if (!signed.ok) return signInAnswer(frame, refusedForm(frame, signed.refusal.code), { back });
      return { kind: 'redirect', to: safePath(back, '/home'), cookies: signed.value.cookies };
    },
  });
  page(app, {
    method: 'POST',
    url: '/sign-out',
    audience: 'cardmember',
    handler: async (ask) => {
      const { cookies } = await desk.signin.signOut(memberAskOf(ask));
      return { kind: 'redirect', to: '/sign-in?told=signed-out', cookies, clearSiteData: true };
    },
  });
  addSecondStep(app, desk);
  addPasskeyOptions(app, desk);
}

/** What the browser hands over as JSON text; `undefined` when it is none. */
export function parseJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}

function signInAnswer(
  frame: Frame,
  form: FormState,
  more: { readonly back?: string | undefined; readonly told?: string | undefined },
): PageAnswer {
  const words = frame.copy.entry.signIn;
  const back = more.back === undefined ? undefined : safePath(more.back, '/home');
  const told =
    more.told === 'signed-out'
      ? { title: words.signedOut }
      : more.told === 'recovered'
        ? { title: frame.copy.entry.recover.doneTitle, hint: frame.copy.entry.recover.doneHint }
        : back === undefined
          ? undefined
          : { title: words.again };
  const html = renderPage(SignInPage({ frame: { ...frame, path: '/sign-in' }, form, back, told }));
  return { kind: 'html', html, status: form === emptyForm ? 200 : 422 };
}

function addSecondStep(app: App, desk: WebDeskParts): void {
  page(app, {
    method: 'GET',
    url: '/sign-in/second',
    audience: 'public',
    handler: async (ask) => {
      const frame = await frameOf(desk, ask);
      const state = await desk.signin.secondStepState(ask.cookie('signin'));
      if (!state.ok) return { kind: 'redirect', to: '/sign-in' };
      return secondAnswer(frame, emptyForm, { state: state.value, query: ask.query });
    },
  });
  page(app, {
    method: 'POST',
    url: '/sign-in/second/code',
    audience: 'public',
    handler: async (ask) => {
      const frame = await frameOf(desk, ask);
      const sent = await desk.signin.sendSignInCode(
        ask.cookie('signin'),
        visitorOf(ask, frame.language),
      );
      const back = safePath(ask.form['back'], '/home');
      if (sent.ok)
        return {
          kind: 'redirect',
          to: `/sign-in/second?factor=text-code&sent=yes&back=${encodeURIComponent(back)}`,
        };
      const state = await desk.signin.secondStepState(ask.cookie('signin'));
      if (!state.ok) return { kind: 'redirect', to: '/sign-in' };
      const form = refusedForm(frame, sent.refusal.code);
      return secondAnswer(frame, form, { state: state.value, query: { back } });
    },
  });
  page(app, {
    method: 'POST',
    url: '/sign-in/second',
    audience: 'public',
    handler: async (ask) => {
      const frame = await frameOf(desk, ask);
      const token = ask.cookie('signin');
      const factor = parseFactor(ask.form['factor']);
      const typed = (ask.form['code'] ?? '').trim();
      const signed = await desk.signin.secondStep(
        token,
        { factor, typed: factor === 'recovery-code' ? typed : digitsOf(typed) },
        visitorOf(ask, frame.language),
      );
      const back = safePath(ask.form['back'], '/home');
      if (signed.ok) return { kind: 'redirect', to: back, cookies: signed.value.cookies };
      const state = await desk.signin.secondStepState(token);
      if (!state.ok) {
        const form = refusedForm(frame, signed.refusal.code);
        return signInAnswer(frame, form, { back });
      }
      const form = secondProblem(frame, factor, signed.refusal.code);
      return secondAnswer(frame, form, {
        state: state.value,
        query: { factor, back, sent: 'yes' },
      });
    },
  });
}

function parseFactor(text: string | undefined): SecondFactor {
  return text === 'authenticator' || text === 'recovery-code' ? text : 'text-code';
}

function secondProblem(frame: Frame, factor: SecondFactor, code: string): FormState {
  const words = frame.copy.problems.field;
  const wrong = code === 'verify.code-wrong' || code === 'signin.second-step-wrong';
  if (!wrong) return refusedForm(frame, code);
  const text = {
    'text-code': words.codeWrong,
    authenticator: words.appCodeWrong,
    'recovery-code': words.recoveryCode,
  }[factor];
  return wrongField('code', text);
}

/** The wanted way where the account has it; a text code shows its field once it was sent. */
function secondAnswer(
  frame: Frame,
  form: FormState,
  more: { readonly state: SecondStep; readonly query: Readonly<Record<string, string>> },
): PageAnswer {
  const { state, query } = more;
  const ways = state.factors.map((one): SecondWay =>
    one.factor === 'text-code'
      ? { factor: 'text-code', to: maskedWords(frame, one.to ?? '') }
      : { factor: one.factor },
  );
  const codeSent = state.codeSent || query['sent'] === 'yes';
  const now = ways.find((way) => way.factor === query['factor']) ?? ways[0];
  if (now === undefined) return { kind: 'redirect', to: '/sign-in' };
  const words = frame.copy.entry.second;
  const html = renderPage(
    SecondStepPage({
      frame: { ...frame, path: '/sign-in/second' },
      form,
      now,
      codeSent,
      others: ways.filter((way) => way !== now),
      back: safePath(query['back'], '/home'),
      told: query['sent'] === 'yes' && form === emptyForm ? { title: words.sent } : undefined,
    }),
  );
  return { kind: 'html', html, status: form === emptyForm ? 200 : 422 };
}

/** Options of WebAuthn as the browser reads them; their shape is the browser's, not ours. */
export const PasskeyOptionsAnswer = Type.Object(
  {
    options: Type.Record(Type.String(), Type.Unknown()),
    challengeId: Type.Optional(Type.String()),
  },
  { additionalProperties: false },
);

const problems = {
  'signin.busy': { status: 503, title: 'Many people sign in at this moment' },
  'signin.journey-gone': { status: 410, title: 'Start again' },
  'desk.passkey-not-now': { status: 409, title: 'No passkey can be asked for now' },
} as const satisfies ProblemRows;

function addPasskeyOptions(app: App, desk: WebDeskParts): void {
  route(app, {
    method: 'POST',
    url: '/sign-in/passkey/options',
    audience: 'public',
    summary: 'What the browser needs to ask for a passkey',
    tag: 'Pages',
    body: Type.Object({}, { additionalProperties: false }),
    response: PasskeyOptionsAnswer,
    problems,
    handler: async (ask) => {
      const asked = await desk.signin.passkeyOptions(visitorOf(ask, languageOf(ask)));
      if (asked.ok)
        return ok(done({ options: { ...asked.value.options } }, { cookies: asked.value.cookies }));
      return asked.refusal.code === 'platform.too-many'
        ? { ok: false, refusal: asked.refusal }
        : { ok: false, refusal: { code: 'desk.passkey-not-now' as const } };
    },
  });
}
