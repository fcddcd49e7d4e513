import { Type } from 'typebox';
import type { ProblemRows } from '@countersign/contract';
import { ok } from '@countersign/kernel';
import { done, page, route, type App, type PageAnswer } from '../../platform/index.ts';
import {
  digitsOf,
  frameOf,
  languageOf,
  refusedForm,
  visitorOf,
  wrongField,
  type WebDeskParts,
} from './desk.ts';
import { emptyForm, type FormState, type Frame } from './frame.ts';
import {
  StaffAppPage,
  StaffEnrolPage,
  StaffInviteClosedPage,
  StaffPasskeyPage,
} from './pages/staff-entry.tsx';
import { renderPage } from './render.ts';
import { parseJson, PasskeyOptionsAnswer } from './routes-sign-in.ts';

export const noPasskey = {
  'desk.passkey-not-now': { status: 409, title: 'No passkey can be made or asked for now' },
} as const satisfies ProblemRows;

export const notNow = {
  ok: false,
  refusal: { code: 'desk.passkey-not-now' as const },
} as const;

/** A one-time link: choose a user id, then make a passkey (or, in the demo, an authenticator app). */
export function addStaffEnrol(app: App, desk: WebDeskParts): void {
  page(app, {
    method: 'GET',
    url: '/staff/enrol/:token',
    audience: 'public',
    handler: async (ask) => {
      const token = ask.params['token'] ?? '';
      return drawInvite(desk, await frameOf(desk, ask, 'staff'), { token, form: emptyForm });
    },
  });
  page(app, {
    method: 'POST',
    url: '/staff/enrol/:token',
    audience: 'public',
    handler: async (ask) => {
      const frame = await frameOf(desk, ask, 'staff');
      const token = ask.params['token'] ?? '';
      const userId = (ask.form['userId'] ?? '').trim();
      if (ask.form['with'] !== 'app') return passkeyAnswer(desk, frame, { token, userId });
      const visitor = visitorOf(ask, frame.language);
      const begun = await desk.signin.beginStaffAuthenticator(token, { userId }, visitor);
      if (!begun.ok) {
        const form = enrolProblem(frame, begun.refusal.code, userId);
        return drawInvite(desk, frame, { token, form });
      }
      const html = renderPage(
        StaffAppPage({
          frame,
          form: emptyForm,
          action: `/staff/enrol/${token}/app`,
          userId,
          ...begun.value,
        }),
      );
      return { kind: 'html', html };
    },
  });
  addFinish(app, desk);
  addOptions(app, desk);
}

async function drawInvite(
  desk: WebDeskParts,
  frame: Frame,
  more: { readonly token: string; readonly form: FormState },
): Promise<PageAnswer> {
  const found = await desk.signin.findInvite(more.token);
  if (!found.ok) {
    const waits = found.refusal.code === 'staff.invite-waits';
    const closed = renderPage(StaffInviteClosedPage({ frame, waits }));
    return { kind: 'html', html: closed, status: waits ? 409 : 410 };
  }
  const html = renderPage(
    StaffEnrolPage({
      frame,
      form: more.form,
      action: `/staff/enrol/${more.token}`,
      appAllowed: desk.signin.staffTotpAllowed,
    }),
  );
  return { kind: 'html', html, status: more.form === emptyForm ? 200 : 422 };
}

async function passkeyAnswer(
  desk: WebDeskParts,
  frame: Frame,
  more: { readonly token: string; readonly userId: string },
): Promise<PageAnswer> {
  const { token, userId } = more;
  const invited = await desk.signin.findInvite(token);
  if (!invited.ok || userId === '') {
    const form = enrolProblem(frame, 'staff.user-id-form', userId);
    return drawInvite(desk, frame, { token, form });
  }
  const path = `/staff/enrol/${token}/passkey`;
  const html = renderPage(
    StaffPasskeyPage({ frame, form: emptyForm, action: path, options: `${path}/options`, userId }),
  );
  return { kind: 'html', html };
}

function addFinish(app: App, desk: WebDeskParts): void {
  const finishes = {
    app: (ask: Asked) =>
      desk.signin.finishStaffAuthenticator(ask.token, digitsOf(ask.form['code']), ask.visitor),
    passkey: (ask: Asked) =>
      desk.signin.finishStaffPasskey(ask.token, parseJson(ask.form['credential']), ask.visitor),
  } as const;
  for (const [name, finish] of Object.entries(finishes)) {
    page(app, {
      method: 'POST',
      url: `/staff/enrol/:token/${name}`,
      audience: 'public',
      handler: async (ask) => {
        const frame = await frameOf(desk, ask, 'staff');
        const token = ask.params['token'] ?? '';
        const visitor = visitorOf(ask, frame.language);
        const signed = await finish({ token, form: ask.form, visitor });
        if (signed.ok) return { kind: 'redirect', to: '/staff', cookies: signed.value.cookies };
        const form = enrolProblem(frame, signed.refusal.code, ask.form['userId'] ?? '');
        return drawInvite(desk, frame, { token, form });
      },
    });
  }
}

interface Asked {
  readonly token: string;
  readonly form: Readonly<Record<string, string>>;
  readonly visitor: ReturnType<typeof visitorOf>;
}

function addOptions(app: App, desk: WebDeskParts): void {
  route(app, {
    method: 'POST',
    url: '/staff/enrol/:token/passkey/options',
    audience: 'public',
    summary: 'What the browser needs to make a passkey for an invited operator',
    tag: 'Pages',
    params: Type.Object(
      { token: Type.String({ maxLength: 200 }) },
      { additionalProperties: false },
    ),
    body: Type.Object({ userId: Type.String({ maxLength: 64 }) }, { additionalProperties: false }),
    response: PasskeyOptionsAnswer,
    problems: noPasskey,
    handler: async (ask) => {
      const visitor = visitorOf(ask, languageOf(ask));
      const begun = await desk.signin.beginStaffPasskey(ask.params.token, ask.body, visitor);
      return begun.ok ? ok(done({ options: { ...begun.value.options } })) : notNow;
    },
  });
}

function enrolProblem(frame: Frame, code: string, userId: string): FormState {
  const words = frame.copy.problems.field;
  if (code === 'staff.user-id-form') return wrongField('userId', words.userId, { userId });
  if (code === 'staff.user-id-taken') return wrongField('userId', words.userIdTaken, { userId });
  return refusedForm(frame, code, { userId });
}
