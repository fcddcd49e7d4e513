import { Type } from 'typebox';
import { ok } from '@countersign/kernel';
import { done, page, route, type App, type PageAnswer } from '../../platform/index.ts';
import type { StaffAsk } from '../../signin/index.ts';
import {
  digitsOf,
  frameOf,
  refusedForm,
  safePath,
  staffAskOf,
  visitorOf,
  type WebDeskParts,
} from './desk.ts';
import { emptyForm, type FormState, type Frame } from './frame.ts';
import { StaffLockedPage } from './pages/staff-locked.tsx';
import { renderPage } from './render.ts';
import { parseJson } from './routes-sign-in.ts';

/** Staff lock their page, or it locks itself; whoever it belongs to opens it at the same place. Calls go on meanwhile. */
export function addStaffLock(app: App, desk: WebDeskParts): void {
  page(app, {
    method: 'POST',
    url: '/staff/lock',
    audience: 'operator-even-locked',
    handler: async (ask) => {
      await desk.signin.lockStaff(staffAskOf(ask));
      return { kind: 'redirect', to: lockedAt(ask.form['back']) };
    },
  });
  page(app, {
    method: 'GET',
    url: '/staff/locked',
    audience: 'operator-even-locked',
    handler: async (ask) => {
      const back = safePath(ask.query['back'], '/staff');
      if (ask.caller.isLocked !== true) return { kind: 'redirect', to: back };
      const frame = await frameOf(desk, ask, 'staff');
      return draw(desk, frame, { ask: staffAskOf(ask), form: emptyForm, back });
    },
  });
  addUnlock(app, desk);
  route(app, {
    method: 'POST',
    url: '/v1/staff/active',
    audience: 'operator',
    tag: 'Staff',
    summary: 'Somebody pressed a key or moved a pointer: a page that nobody sits at locks itself',
    body: Type.Object({}, { additionalProperties: false }),
    response: Type.Object({ active: Type.Literal(true) }),
    problems: {},
    // That it was asked is noted where sessions are looked at.
    handler: async () => ok(done({ active: true as const })),
  });
}

/** The page that is shown in place of any other while the session is locked. */
export function lockedAt(back: string | undefined): string {
  return `/staff/locked?back=${encodeURIComponent(safePath(back, '/staff'))}`;
}

function addUnlock(app: App, desk: WebDeskParts): void {
  page(app, {
    method: 'POST',
    url: '/staff/locked',
    audience: 'operator-even-locked',
    handler: async (ask) => {
      const frame = await frameOf(desk, ask, 'staff');
      const code = digitsOf(ask.form['code']);
      const who = staffAskOf(ask);
      const opened = await desk.signin.unlockStaffWithTotp(
        who,
        code,
        visitorOf(ask, frame.language),
      );
      const back = safePath(ask.form['back'], '/staff');
      if (opened.ok) return { kind: 'redirect', to: back, cookies: opened.value.cookies };
      const form = refusedForm(frame, opened.refusal.code);
      return draw(desk, frame, { ask: who, form, back });
    },
  });
  page(app, {
    method: 'POST',
    url: '/staff/locked/passkey',
    audience: 'operator-even-locked',
    handler: async (ask) => {
      const who = staffAskOf(ask);
      const credential = parseJson(ask.form['credential']);
      const opened = await desk.signin.unlockStaffWithPasskey(
        who,
        ask.cookie('passkey'),
        credential,
      );
      const back = safePath(ask.form['back'], '/staff');
      if (opened.ok) return { kind: 'redirect', to: back, cookies: opened.value.cookies };
      const frame = await frameOf(desk, ask, 'staff');
      const form = refusedForm(frame, opened.refusal.code);
      return draw(desk, frame, { ask: who, form, back });
    },
  });
}

async function draw(
  desk: WebDeskParts,
  frame: Frame,
  more: { readonly ask: StaffAsk; readonly form: FormState; readonly back: string },
): Promise<PageAnswer> {
  const { ask, back, form } = more;
  const who = await desk.signin.staffOf(ask.staffId);
  const html = renderPage(
    StaffLockedPage({
      // No way leads on from here but this one.
      ...{ frame: { ...frame, signedIn: false }, form, back, userId: who?.userId ?? '' },
      appAllowed: desk.signin.staffTotpAllowed,
      options: '/staff/sign-in/passkey/options',
    }),
  );
  return { kind: 'html', html, status: form === emptyForm ? 200 : 422 };
}
