import { Type } from 'typebox';
import type { ProblemRows } from '@countersign/contract';
import { ok } from '@countersign/kernel';
import { refusalWords } from '@countersign/ui';
import { done, page, route, type App, type PageAnswer } from '../../platform/index.ts';
import { ROLES, type Role } from '../../signin/index.ts';
import {
  digitsOf,
  frameOf,
  languageOf,
  refusedForm,
  safePath,
  staffAskOf,
  visitorOf,
  wrongField,
  type WebDeskParts,
} from './desk.ts';
import { emptyForm, type FormState, type Frame } from './frame.ts';
import {
  ApprovePage,
  StaffAppPage,
  StaffEnrolPage,
  StaffHomePage,
  StaffInviteGonePage,
  StaffPasskeyPage,
  StaffSignInPage,
} from './pages/staff-entry.tsx';
import { MailersPage, TeamPage } from './pages/staff-work.tsx';
import { renderPage } from './render.ts';
import { parseJson, PasskeyOptionsAnswer } from './routes-sign-in.ts';

/** Operators: enrol, sign in, approve a command line, release letters, invite. */
export function addStaffPages(app: App, desk: WebDeskParts): void {
  addEnrol(app, desk);
  addStaffSignIn(app, desk);
  addApprove(app, desk);
  addMailers(app, desk);
  addTeam(app, desk);
  page(app, {
    method: 'GET',
    url: '/staff',
    audience: 'operator',
    handler: async (ask) => {
      const frame = await frameOf(desk, ask, 'staff');
      const who = await desk.signin.staffOf(ask.caller.staffId);
      return {
        kind: 'html',
        html: renderPage(StaffHomePage({ frame, userId: who?.userId ?? '' })),
      };
    },
  });
}

const noPasskey = {
  'desk.passkey-not-now': { status: 409, title: 'No passkey can be made or asked for now' },
} as const satisfies ProblemRows;

const notNow = { ok: false, refusal: { code: 'desk.passkey-not-now' as const } } as const;

function addEnrol(app: App, desk: WebDeskParts): void {
  const draw = async (
    frame: Frame,
    more: { readonly token: string; readonly form: FormState },
  ): Promise<PageAnswer> => {
    const found = await desk.signin.findInvite(more.token);
    if (!found.ok)
      return { kind: 'html', html: renderPage(StaffInviteGonePage({ frame })), status: 410 };
    const html = renderPage(
      StaffEnrolPage({
        frame,
        form: more.form,
        action: `/staff/enrol/${more.token}`,
        appAllowed: desk.signin.staffTotpAllowed,
      }),
    );
    return { kind: 'html', html, status: more.form === emptyForm ? 200 : 422 };
  };
  page(app, {
    method: 'GET',
    url: '/staff/enrol/:token',
    audience: 'public',
    handler: async (ask) =>
      draw(await frameOf(desk, ask, 'staff'), {
        token: ask.params['token'] ?? '',
        form: emptyForm,
      }),
  });
  page(app, {
    method: 'POST',
    url: '/staff/enrol/:token',
    audience: 'public',
    handler: async (ask) => {
      const frame = await frameOf(desk, ask, 'staff');
      const token = ask.params['token'] ?? '';
      const userId = (ask.form['userId'] ?? '').trim();
      const path = `/staff/enrol/${token}`;
      if (ask.form['with'] === 'app') {
        const visitor = visitorOf(ask, frame.language);
        const begun = await desk.signin.beginStaffAuthenticator(token, { userId }, visitor);
        if (!begun.ok)
          return draw(frame, { token, form: enrolProblem(frame, begun.refusal.code, userId) });
        const { secretBase32, link } = begun.value;
        const html = renderPage(
          StaffAppPage({
            frame,
            form: emptyForm,
            action: `${path}/app`,
            userId,
            secretBase32,
            link,
          }),
        );
        return { kind: 'html', html };
      }
      const invited = await desk.signin.findInvite(token);
      if (!invited.ok || userId === '')
        return draw(frame, { token, form: enrolProblem(frame, 'staff.user-id-form', userId) });
      const html = renderPage(
        StaffPasskeyPage({
          frame,
          form: emptyForm,
          action: `${path}/passkey`,
          options: `${path}/passkey/options`,
          userId,
        }),
      );
      return { kind: 'html', html };
    },
  });
  page(app, {
    method: 'POST',
    url: '/staff/enrol/:token/app',
    audience: 'public',
    handler: async (ask) => {
      const frame = await frameOf(desk, ask, 'staff');
      const token = ask.params['token'] ?? '';
      const signed = await desk.signin.finishStaffAuthenticator(
        token,
        digitsOf(ask.form['code']),
        visitorOf(ask, frame.language),
      );
      if (signed.ok) return { kind: 'redirect', to: '/staff', cookies: signed.value.cookies };
      return draw(frame, { token, form: enrolProblem(frame, signed.refusal.code, '') });
    },
  });
  page(app, {
    method: 'POST',
    url: '/staff/enrol/:token/passkey',
    audience: 'public',
    handler: async (ask) => {
      const frame = await frameOf(desk, ask, 'staff');
      const token = ask.params['token'] ?? '';
      const signed = await desk.signin.finishStaffPasskey(
        token,
        parseJson(ask.form['credential']),
        visitorOf(ask, frame.language),
      );
      if (signed.ok) return { kind: 'redirect', to: '/staff', cookies: signed.value.cookies };
      const userId = ask.form['userId'] ?? '';
      return draw(frame, { token, form: enrolProblem(frame, signed.refusal.code, userId) });
    },
  });
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

function addStaffSignIn(app: App, desk: WebDeskParts): void {
  const draw = (frame: Frame, form: FormState, back: string | undefined): PageAnswer => ({
    kind: 'html',
    status: form === emptyForm ? 200 : 422,
    html: renderPage(
      StaffSignInPage({
        frame,
        form,
        appAllowed: desk.signin.staffTotpAllowed,
        options: '/staff/sign-in/passkey/options',
        back: back === undefined ? undefined : safePath(back, '/staff'),
      }),
    ),
  });
  page(app, {
    method: 'GET',
    url: '/staff/sign-in',
    audience: 'public',
    handler: async (ask) =>
      ask.caller.kind === 'operator'
        ? { kind: 'redirect', to: safePath(ask.query['back'], '/staff') }
        : draw(await frameOf(desk, ask, 'staff'), emptyForm, ask.query['back']),
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
      if (signed.ok)
        return {
          kind: 'redirect',
          to: safePath(back, '/staff'),
          cookies: signed.value.cookies,
        };
      return draw(frame, refusedForm(frame, signed.refusal.code, { userId }), back);
    },
  });
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
      if (signed.ok)
        return {
          kind: 'redirect',
          to: safePath(back, '/staff'),
          cookies: signed.value.cookies,
        };
      return draw(frame, refusedForm(frame, signed.refusal.code), back);
    },
  });
  page(app, {
    method: 'POST',
    url: '/staff/sign-out',
    audience: 'operator',
    handler: async (ask) => {
      const { cookies } = await desk.signin.signOut(staffAskOf(ask));
      return { kind: 'redirect', to: '/staff/sign-in', cookies };
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

const CODE_CHARS_MAX = 16;

/** What the command line shows, as people type it. */
const userCodeOf = (text: string | undefined): string =>
  (text ?? '').trim().toUpperCase().slice(0, CODE_CHARS_MAX);

function addApprove(app: App, desk: WebDeskParts): void {
  page(app, {
    method: 'GET',
    url: '/staff/approve',
    audience: 'operator',
    handler: async (ask) => {
      const frame = await frameOf(desk, ask, 'staff');
      const { code, decided } = ask.query;
      if (decided === 'approved' || decided === 'denied')
        return { kind: 'html', html: renderPage(ApprovePage({ frame, form: emptyForm, decided })) };
      if (code === undefined)
        return { kind: 'html', html: renderPage(ApprovePage({ frame, form: emptyForm })) };
      const userCode = userCodeOf(code);
      const found = await desk.signin.findDeviceGrant(staffAskOf(ask), userCode);
      const drawn = found.ok
        ? ApprovePage({ frame, form: emptyForm, grant: { userCode, ...found.value } })
        : ApprovePage({ frame, form: refusedForm(frame, found.refusal.code, { code: userCode }) });
      return { kind: 'html', html: renderPage(drawn), status: found.ok ? 200 : 422 };
    },
  });
  page(app, {
    method: 'POST',
    url: '/staff/approve',
    audience: 'operator',
    handler: async (ask) => {
      const frame = await frameOf(desk, ask, 'staff');
      const approve = ask.form['answer'] === 'yes';
      const userCode = userCodeOf(ask.form['code']);
      const decided = await desk.signin.decideDeviceGrant(staffAskOf(ask), { userCode, approve });
      if (decided.ok)
        return {
          kind: 'redirect',
          to: `/staff/approve?decided=${approve ? 'approved' : 'denied'}`,
        };
      const form = refusedForm(frame, decided.refusal.code, { code: userCode });
      return { kind: 'html', html: renderPage(ApprovePage({ frame, form })), status: 422 };
    },
  });
}

function addMailers(app: App, desk: WebDeskParts): void {
  const draw = async (
    frame: Frame,
    more: { readonly staffId: string; readonly refusal?: string; readonly told?: string },
  ): Promise<PageAnswer> => {
    const batches = await desk.pin.batches();
    const ids = new Set(batches.flatMap((one) => one.releasedBy.map((by) => by.operator)));
    const named = await Promise.all(
      [...ids].map(async (id) => [id, (await desk.signin.staffOf(id))?.userId ?? id] as const),
    );
    const names = new Map(named);
    const html = renderPage(
      MailersPage({
        frame,
        batches: batches.map((one) => ({
          id: one.id,
          state: one.state,
          madeAt: one.madeAt,
          letters: one.letters,
          releases: one.releasedBy.map((by) => ({
            name: names.get(by.operator) ?? by.operator,
            at: by.at,
          })),
          byReader: one.releasedBy.some((by) => by.operator === more.staffId),
        })),
        refusal: more.refusal === undefined ? undefined : refusalWords(frame.copy, more.refusal),
        told: more.told === 'yes' ? { title: frame.copy.staff.mailers.released } : undefined,
      }),
    );
    return { kind: 'html', html, status: more.refusal === undefined ? 200 : 409 };
  };
  page(app, {
    method: 'GET',
    url: '/staff/mailers',
    audience: 'operator:operator',
    handler: async (ask) => {
      const told = ask.query['released'];
      return draw(await frameOf(desk, ask, 'staff'), {
        staffId: ask.caller.staffId,
        ...(told === undefined ? {} : { told }),
      });
    },
  });
  page(app, {
    method: 'POST',
    url: '/staff/mailers',
    audience: 'operator:operator',
    handler: async (ask) => {
      const { staffId } = ask.caller;
      const made = await desk.pin.gatherBatch({ operator: staffId, correlation: ask.reference });
      if (made.ok) return { kind: 'redirect', to: '/staff/mailers' };
      return draw(await frameOf(desk, ask, 'staff'), { staffId, refusal: made.refusal.code });
    },
  });
  page(app, {
    method: 'POST',
    url: '/staff/mailers/:batch/release',
    audience: 'operator:operator',
    handler: async (ask) => {
      const { staffId } = ask.caller;
      const released = await desk.pin.releaseBatch({
        operator: staffId,
        correlation: ask.reference,
        batch: ask.params['batch'] ?? '',
      });
      if (released.ok) return { kind: 'redirect', to: '/staff/mailers?released=yes' };
      return draw(await frameOf(desk, ask, 'staff'), { staffId, refusal: released.refusal.code });
    },
  });
}

function addTeam(app: App, desk: WebDeskParts): void {
  page(app, {
    method: 'GET',
    url: '/staff/team',
    audience: 'operator:operator',
    handler: async (ask) => {
      const frame = await frameOf(desk, ask, 'staff');
      return { kind: 'html', html: renderPage(TeamPage({ frame, form: emptyForm, roles: ROLES })) };
    },
  });
  page(app, {
    method: 'POST',
    url: '/staff/team',
    audience: 'operator:operator',
    handler: async (ask) => {
      const frame = await frameOf(desk, ask, 'staff');
      const role = ROLES.find((one): one is Role => one === ask.form['role']) ?? 'operator';
      const invited = await desk.signin.inviteStaff(staffAskOf(ask), { roles: [role] });
      const form = invited.ok ? emptyForm : refusedForm(frame, invited.refusal.code);
      const html = renderPage(
        TeamPage({
          frame,
          form,
          roles: ROLES,
          ...(invited.ok ? { link: invited.value.link } : {}),
        }),
      );
      return { kind: 'html', html, status: invited.ok ? 200 : 422 };
    },
  });
}
