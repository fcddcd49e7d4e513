import { page, type App, type PageAnswer } from '../../platform/index.ts';
import type { ChangeRefusal, MemberAsk } from '../../signin/index.ts';
import {
  digitsOf,
  frameOf,
  memberAskOf,
  refusedForm,
  wrongField,
  type WebDeskParts,
} from './desk.ts';
import { emptyForm, type FormState, type Frame, type ToldOnce } from './frame.ts';
import { maskedWords } from './masked.ts';
import { RecoveryCodesPage } from './pages/register.tsx';
import { AuthenticatorPage, ChangePasswordPage } from './pages/security-changes.tsx';
import { eventOf } from './pages/details.tsx';
import { SecurityPage, type SecurityProps } from './pages/security.tsx';
import type { ReachChangeView } from './reach-port.ts';
import { renderPage } from './render.ts';
import { choiceProblem } from './routes-register.ts';

const EVENTS_SHOWN = 12;

/** Changes of the account that want a step-up of their own. */
const accountActs = [
  'password.change',
  'authenticator.add',
  'authenticator.remove',
  'passkey.add',
  'passkey.remove',
  'recovery-codes.renew',
] as const;
export type AccountAct = (typeof accountActs)[number];

export function isAccountAct(text: string): text is AccountAct {
  return (accountActs as readonly string[]).includes(text);
}

/** The subject of acts that name nothing: a path needs a word. */
const ACCOUNT = 'account';

/** The security page and everything that it changes. */
export function addSecurityPages(app: App, desk: WebDeskParts): void {
  page(app, {
    method: 'GET',
    url: '/security',
    audience: 'cardmember',
    handler: async (ask) => {
      const frame = await frameOf(desk, ask);
      return drawSecurity(desk, frame, {
        ask: memberAskOf(ask),
        told: toldOf(frame, ask.query['told']),
      });
    },
  });
  const changes = [
    ['/security/passkeys', 'passkey.add'],
    ['/security/app', 'authenticator.add'],
    ['/security/app/remove', 'authenticator.remove'],
    ['/security/recovery-codes', 'recovery-codes.renew'],
  ] as const;
  for (const [url, act] of changes) {
    page(app, {
      method: 'POST',
      url,
      audience: 'cardmember',
      handler: async (ask) => {
        const frame = await frameOf(desk, ask);
        return doChange(desk, frame, { ask: memberAskOf(ask), act, subject: ACCOUNT });
      },
    });
  }
  page(app, {
    method: 'POST',
    url: '/security/passkeys/:passkeyId/remove',
    audience: 'cardmember',
    handler: async (ask) => {
      const frame = await frameOf(desk, ask);
      const subject = ask.params['passkeyId'] ?? '';
      return doChange(desk, frame, { ask: memberAskOf(ask), act: 'passkey.remove', subject });
    },
  });
  addAuthenticator(app, desk);
  addPassword(app, desk);
  addSessions(app, desk);
}

async function drawSecurity(
  desk: WebDeskParts,
  frame: Frame,
  more: { readonly ask: MemberAsk; readonly told?: ToldOnce | undefined; readonly status?: number },
): Promise<PageAnswer> {
  const { ask } = more;
  const [view, sessions, watchers, pushes, events, points, reach] = await Promise.all([
    desk.signin.security(ask.memberId),
    desk.signin.sessions(ask),
    desk.watchers.of(ask.memberId),
    desk.pushes.of(ask.memberId),
    desk.signin.securityEvents(ask.memberId, EVENTS_SHOWN),
    desk.cards.contactPointsOf(desk.db.reader, ask.memberId),
    desk.reach.history(ask.memberId),
  ]);
  if (view === undefined) return { kind: 'not-found' };
  const phone = points.find((one) => one.kind === 'phone' && one.takesText);
  const html = renderPage(
    SecurityPage({
      frame: { ...frame, path: '/security' },
      ...view,
      passkeys: view.passkeys.map((one) => ({ ...one, name: passkeyName(frame, one.name) })),
      textTo: phone === undefined ? undefined : maskedWords(frame, phone.masked),
      sessions,
      watchers,
      pushes,
      pushKey: desk.pushes.publicKey,
      events: happened(events, reach),
      points: points.map(({ masked }) => masked),
      told: more.told,
    }),
  );
  return { kind: 'html', html, status: more.status ?? 200 };
}

/** What happened to the account and to how its member is reached, newest first. */
function happened(
  events: SecurityProps['events'],
  reach: readonly ReachChangeView[],
): SecurityProps['events'] {
  const changes = reach.map((one) => ({ at: one.at, kind: eventOf(one), device: undefined }));
  return [...events, ...changes].toSorted((one, other) => other.at - one.at).slice(0, EVENTS_SHOWN);
}

/** The two names that a passkey gets when it is made, in the reader's language. */
function passkeyName(frame: Frame, name: string): string {
  const { synced, device } = frame.copy.security.passkeys;
  const known = new Map([
    ['Synced passkey', synced],
    ['Passkey on one device', device],
  ]);
  return known.get(name) ?? name;
}

function toldOf(frame: Frame, told: string | undefined): ToldOnce | undefined {
  const words = frame.copy.security.told;
  const titles: Readonly<Record<string, string>> = {
    'passkey-removed': words.passkeyRemoved,
    'app-on': words.appOn,
    'app-off': words.appOff,
    'session-ended': words.sessionEnded,
    'sessions-ended': words.sessionsEnded,
    'password-changed': words.passwordChanged,
    'watcher-ended': words.watcherEnded,
    'push-ended': words.pushEnded,
  };
  const title = told !== undefined && Object.hasOwn(titles, told) ? titles[told] : undefined;
  return title === undefined ? undefined : { title };
}

/** Does a change; on `verify.step-up` it goes to the step-up page, which comes back here. */
export async function doChange(
  desk: WebDeskParts,
  frame: Frame,
  more: { readonly ask: MemberAsk; readonly act: AccountAct; readonly subject: string },
): Promise<PageAnswer> {
  const { ask, act, subject } = more;
  switch (act) {
    case 'passkey.add': {
      const visit = await desk.signin.startPasskeyVisit(ask, { language: frame.language });
      if (visit.ok) return { kind: 'redirect', to: visit.value.windowUrl };
      return refusedChange(desk, frame, { ...more, refusal: visit.refusal });
    }
    case 'passkey.remove': {
      const removed = await desk.signin.removePasskey(ask, subject);
      if (removed.ok) return { kind: 'redirect', to: '/security?told=passkey-removed' };
      return refusedChange(desk, frame, { ...more, refusal: removed.refusal });
    }
    case 'authenticator.add': {
      const begun = await desk.signin.beginAuthenticator(ask);
      if (begun.ok) return authenticatorAnswer(frame, { ...begun.value, form: emptyForm });
      return refusedChange(desk, frame, { ...more, refusal: begun.refusal });
    }
    case 'authenticator.remove': {
      const removed = await desk.signin.removeAuthenticator(ask);
      if (removed.ok) return { kind: 'redirect', to: '/security?told=app-off' };
      return refusedChange(desk, frame, { ...more, refusal: removed.refusal });
    }
    case 'recovery-codes.renew': {
      const renewed = await desk.signin.renewRecoveryCodes(ask);
      if (!renewed.ok) return refusedChange(desk, frame, { ...more, refusal: renewed.refusal });
      const html = renderPage(
        RecoveryCodesPage({
          frame: { ...frame, path: '/security' },
          codes: renewed.value,
          next: '/security',
          registering: false,
        }),
      );
      return { kind: 'html', html };
    }
    case 'password.change':
      // A password is typed after the step-up, never carried through it.
      return passwordAnswer(desk, frame, { ask, form: emptyForm });
  }
}

function refusedChange(
  desk: WebDeskParts,
  frame: Frame,
  more: {
    readonly ask: MemberAsk;
    readonly act: AccountAct;
    readonly subject: string;
    readonly refusal: ChangeRefusal;
  },
): Promise<PageAnswer> | PageAnswer {
  const { act, subject, refusal } = more;
  if (refusal.code === 'verify.step-up')
    return { kind: 'redirect', to: `/security/step-up/${act}/${encodeURIComponent(subject)}` };
  const words = refusedForm(frame, refusal.code).refusal;
  const told = words === undefined ? undefined : { title: words.what, hint: words.next };
  return drawSecurity(desk, frame, { ask: more.ask, told, status: 409 });
}

function authenticatorAnswer(
  frame: Frame,
  more: { readonly secretBase32?: string; readonly link?: string; readonly form: FormState },
): PageAnswer {
  const html = renderPage(
    AuthenticatorPage({
      frame: { ...frame, path: '/security' },
      ...more,
      action: '/security/app/confirm',
      back: '/security',
    }),
  );
  return { kind: 'html', html, status: more.form === emptyForm ? 200 : 422 };
}

function addAuthenticator(app: App, desk: WebDeskParts): void {
  page(app, {
    method: 'POST',
    url: '/security/app/confirm',
    audience: 'cardmember',
    handler: async (ask) => {
      const frame = await frameOf(desk, ask);
      const member = memberAskOf(ask);
      const confirmed = await desk.signin.confirmAuthenticator(member, digitsOf(ask.form['code']));
      if (confirmed.ok) return { kind: 'redirect', to: '/security?told=app-on' };
      if (confirmed.refusal.code === 'signin.authenticator-code-wrong') {
        // The key cannot be drawn a second time: the member goes on with the app that has it.
        const form = wrongField('code', frame.copy.problems.field.appCodeWrong);
        return authenticatorAnswer(frame, { form });
      }
      return refusedChange(desk, frame, {
        ask: member,
        act: 'authenticator.add',
        subject: ACCOUNT,
        refusal: confirmed.refusal,
      });
    },
  });
}

async function passwordAnswer(
  desk: WebDeskParts,
  frame: Frame,
  more: { readonly ask: MemberAsk; readonly form: FormState },
): Promise<PageAnswer> {
  const view = await desk.signin.security(more.ask.memberId);
  if (view === undefined) return { kind: 'not-found' };
  const html = renderPage(
    ChangePasswordPage({
      frame: { ...frame, path: '/security/password' },
      form: more.form,
      userId: view.userId,
      hasPassword: view.password !== 'none',
    }),
  );
  return { kind: 'html', html, status: more.form === emptyForm ? 200 : 422 };
}

function addPassword(app: App, desk: WebDeskParts): void {
  page(app, {
    method: 'GET',
    url: '/security/password',
    audience: 'cardmember',
    handler: async (ask) => {
      const frame = await frameOf(desk, ask);
      const member = memberAskOf(ask);
      const may = await desk.signin.stepUpOptions({
        ...member,
        act: 'password.change',
        subject: ACCOUNT,
      });
      if (may.ok && may.value === 'granted')
        return passwordAnswer(desk, frame, { ask: member, form: emptyForm });
      return { kind: 'redirect', to: `/security/step-up/password.change/${ACCOUNT}` };
    },
  });
  page(app, {
    method: 'POST',
    url: '/security/password',
    audience: 'cardmember',
    handler: async (ask) => {
      const frame = await frameOf(desk, ask);
      const member = memberAskOf(ask);
      const { password = '' } = ask.form;
      if (password === '') {
        const form = wrongField('password', frame.copy.problems.field.required);
        return passwordAnswer(desk, frame, { ask: member, form });
      }
      const changed = await desk.signin.changePassword(member, password);
      if (changed.ok) return { kind: 'redirect', to: '/security?told=password-changed' };
      if (changed.refusal.code === 'verify.step-up')
        return { kind: 'redirect', to: `/security/step-up/password.change/${ACCOUNT}` };
      const form = choiceProblem(frame, changed.refusal, {});
      return passwordAnswer(desk, frame, { ask: member, form });
    },
  });
}

function addSessions(app: App, desk: WebDeskParts): void {
  page(app, {
    method: 'POST',
    url: '/security/sessions/:sessionId/end',
    audience: 'cardmember',
    handler: async (ask) => {
      const frame = await frameOf(desk, ask);
      const member = memberAskOf(ask);
      const ended = await desk.signin.revokeSession(member, ask.params['sessionId'] ?? '');
      if (ended.ok) return { kind: 'redirect', to: '/security?told=session-ended' };
      const words = refusedForm(frame, ended.refusal.code).refusal;
      const told = words === undefined ? undefined : { title: words.what, hint: words.next };
      return drawSecurity(desk, frame, { ask: member, told, status: 409 });
    },
  });
  page(app, {
    method: 'POST',
    url: '/security/sessions/end-others',
    audience: 'cardmember',
    handler: async (ask) => {
      await desk.signin.revokeOtherSessions(memberAskOf(ask));
      return { kind: 'redirect', to: '/security?told=sessions-ended' };
    },
  });
}
