import { Type } from 'typebox';
import { ok } from '@countersign/kernel';
import { done, page, route, type App, type PageAnswer } from '../../platform/index.ts';
import {
  digitsOf,
  frameOf,
  languageOf,
  refusedForm,
  safePath,
  staffAskOf,
  visitorOf,
  type WebDeskParts,
} from './desk.ts';
import { emptyForm, type FormState, type Frame } from './frame.ts';
import { StaffSignInPage } from './pages/staff-entry.tsx';
import { renderPage } from './render.ts';
import { parseJson, PasskeyOptionsAnswer } from './routes-sign-in.ts';
import { noPasskey, notNow } from './routes-staff-enrol.ts';

/** Staff sign in with a passkey; in the demo also with an authenticator app. */
export function addStaffSignIn(app: App, desk: WebDeskParts): void {
  page(app, {
    method: 'GET',
    url: '/staff/sign-in',
    audience: 'public',
    handler: async (ask) => {
      const { back } = ask.query;
      if (ask.caller.kind === 'operator') return { kind: 'redirect', to: safePath(back, '/staff') };
      return draw(desk, await frameOf(desk, ask, 'staff'), { form: emptyForm, back });
    },
  });
  page(app, {
    method: 'POST',
    url: '/staff/sign-in',
    audience: 'public',
    handler: async (ask) => {
      const frame = await frameOf(desk, ask, 'staff');
      const userId = (ask.form['userId'] ?? '').trim();
      const { back } = ask.form;
      const signed = await desk.signin.signInStaffWithTotp(
        { userId, code: digitsOf(ask.form['code']) },
        visitorOf(ask, frame.language),
      );
      if (signed.ok) return signedIn(back, signed.value.cookies);
      return draw(desk, frame, { form: refusedForm(frame, signed.refusal.code, { userId }), back });
    },
  });
  page(app, {
    method: 'POST',
    url: '/staff/sign-out',
    audience: 'operator-even-locked',
    handler: async (ask) => {
      const { cookies } = await desk.signin.signOut(staffAskOf(ask));
      return { kind: 'redirect', to: '/staff/sign-in', cookies, clearSiteData: true };
    },
  });
  addPasskey(app, desk);
}

type Cookies = Extract<PageAnswer, { readonly kind: 'redirect' }>['cookies'];

function signedIn(back: string | undefined, cookies: NonNullable<Cookies>): PageAnswer {
  return { kind: 'redirect', to: safePath(back, '/staff'), cookies };
}

function draw(
  desk: WebDeskParts,
  frame: Frame,
  more: { readonly form: FormState; readonly back: string | undefined },
): PageAnswer {
  const { form, back } = more;
  const html = renderPage(
    StaffSignInPage({
      frame,
      form,
      appAllowed: desk.signin.staffTotpAllowed,
      options: '/staff/sign-in/passkey/options',
      back: back === undefined ? undefined : safePath(back, '/staff'),
    }),
  );
  return { kind: 'html', html, status: form === emptyForm ? 200 : 422 };
}

function addPasskey(app: App, desk: WebDeskParts): void {
  page(app, {
    method: 'POST',
    url: '/staff/sign-in/passkey',
    audience: 'public',
    handler: async (ask) => {
      const frame = await frameOf(desk, ask, 'staff');
      const { back } = ask.form;
      const signed = await desk.signin.signInStaffWithPasskey(
        ask.cookie('passkey'),
        parseJson(ask.form['credential']),
        visitorOf(ask, frame.language),
      );
      if (signed.ok) return signedIn(back, signed.value.cookies);
      return draw(desk, frame, { form: refusedForm(frame, signed.refusal.code), back });
    },
  });
  route(app, {
    method: 'POST',
    url: '/staff/sign-in/passkey/options',
    audience: 'public',
    summary: 'What the browser needs to ask an operator for a passkey',
    tag: 'Pages',
    body: Type.Object({}, { additionalProperties: false }),
    response: PasskeyOptionsAnswer,
    problems: noPasskey,
    handler: async (ask) => {
      const asked = await desk.signin.staffPasskeyOptions(visitorOf(ask, languageOf(ask)));
      return asked.ok
        ? ok(done({ options: { ...asked.value.options } }, { cookies: asked.value.cookies }))
        : notNow;
    },
  });
}
