import { Type } from 'typebox';
import {
  DeviceGrant,
  DeviceGrantAsk,
  Empty,
  NewStaffInvite,
  NewStaffSession,
  SessionList,
  SessionParams,
  signinProblems,
  StaffAuthenticator,
  StaffEnrolment,
  StaffEnrolmentCode,
  StaffInvite,
  staffProblems,
  StaffSelf,
  StaffToken,
  verificationProblems,
} from '@countersign/contract';
import { ok, refused, type Instant } from '@countersign/kernel';
import { created, done, route, type App } from '../platform/index.ts';
import type { Signin } from './door.ts';
import type { BearerToken, MemberAsk, StaffAsk, Visitor } from './types.ts';

type Asked = {
  readonly source: string;
  readonly userAgent: string;
  readonly reference: string;
  readonly cookie: (name: string) => string | undefined;
};

const visitorOf = (ask: Asked): Visitor => ({
  source: ask.source,
  userAgent: ask.userAgent,
  language: 'en',
  device: ask.cookie('device'),
  correlation: ask.reference,
});

const text = (at: Instant) => new Date(at).toISOString();

const tokenBody = ({ token, expiresAt, staff }: BearerToken) => ({
  token,
  expiresAt: text(expiresAt),
  staff: { id: staff.staffId, userId: staff.userId, roles: [...staff.roles] },
});

/** What machines need of sign-in: staff without a browser, and a member's sessions. Pages call the door. */
export function addSigninRoutes(app: App, signin: Signin): void {
  addStaffSessions(app, signin);
  addDeviceGrants(app, signin);
  addStaffEnrolment(app, signin);
  addSessions(app, signin);
}

function addStaffSessions(app: App, signin: Signin): void {
  route(app, {
    method: 'POST',
    url: '/v1/staff/sessions',
    audience: 'public',
    // The answer is a token in the body: nothing that a page of somebody else could use.
    anyOrigin: true,
    tag: 'Staff',
    summary: 'Sign in with user id and authenticator code, where the programme allows it to staff',
    body: NewStaffSession,
    response: StaffToken,
    problems: staffProblems,
    handler: async (ask) => {
      const made = await signin.makeStaffToken(ask.body, visitorOf(ask));
      return made.ok ? ok(created(tokenBody(made.value), '/v1/staff/sessions/current')) : made;
    },
  });
  route(app, {
    method: 'GET',
    url: '/v1/staff/sessions/current',
    audience: 'operator',
    tag: 'Staff',
    summary: 'Who is signed in',
    response: StaffSelf,
    problems: staffProblems,
    handler: async ({ caller }) => {
      const who = await signin.staffOf(caller.staffId);
      if (who === undefined) return refused({ code: 'staff.not-recognised' });
      return ok(done({ id: who.staffId, userId: who.userId, roles: [...who.roles] }));
    },
  });
  route(app, {
    method: 'DELETE',
    url: '/v1/staff/sessions/current',
    audience: 'operator',
    tag: 'Staff',
    summary: 'Sign out: the token or cookie in hand is dead at once',
    response: Empty,
    problems: staffProblems,
    handler: async ({ caller, reference }) => {
      const { cookies } = await signin.signOut(staffOf(caller, reference));
      return ok(done({}, { cookies }));
    },
  });
}

function staffOf(caller: Omit<StaffAsk, 'correlation'>, reference: string): StaffAsk {
  const { staffId, sessionId, roles } = caller;
  return { staffId, sessionId, roles, correlation: reference };
}

function addDeviceGrants(app: App, signin: Signin): void {
  route(app, {
    method: 'POST',
    url: '/v1/staff/device-grants',
    audience: 'public',
    anyOrigin: true,
    tag: 'Staff',
    summary: 'A command line asks to be signed in by an operator in a browser (RFC 8628)',
    body: Empty,
    response: DeviceGrant,
    problems: staffProblems,
    handler: async (ask) => {
      const started = await signin.startDeviceGrant(visitorOf(ask));
      return started.ok ? ok(done(started.value)) : started;
    },
  });
  route(app, {
    method: 'POST',
    url: '/v1/staff/device-grants/token',
    audience: 'public',
    anyOrigin: true,
    tag: 'Staff',
    summary: 'The command line asks for its token; `staff.grant-pending` until somebody decided',
    body: DeviceGrantAsk,
    response: StaffToken,
    problems: staffProblems,
    handler: async (ask) => {
      const polled = await signin.pollDeviceGrant(ask.body.deviceCode, visitorOf(ask));
      return polled.ok ? ok(done(tokenBody(polled.value))) : polled;
    },
  });
}

function addStaffEnrolment(app: App, signin: Signin): void {
  route(app, {
    method: 'POST',
    url: '/v1/staff/invites',
    audience: 'operator:operator',
    tag: 'Staff',
    summary: 'A one-time link for a colleague, good for a day',
    body: NewStaffInvite,
    response: StaffInvite,
    problems: staffProblems,
    handler: async ({ caller, reference, body }) => {
      const made = await signin.inviteStaff(staffOf(caller, reference), body);
      if (!made.ok) return made;
      const { expiresAt, link, waits } = made.value;
      return ok(done({ link, expiresAt: text(expiresAt), waits }));
    },
  });
  route(app, {
    method: 'POST',
    url: '/v1/staff/enrolments/authenticator',
    audience: 'public',
    anyOrigin: true, // the invite in the body is the proof
    tag: 'Staff',
    summary: 'Begin with an authenticator app, where the programme allows it to staff',
    body: StaffEnrolment,
    response: StaffAuthenticator,
    problems: staffProblems,
    handler: async (ask) => {
      const { invite, userId } = ask.body;
      const begun = await signin.beginStaffAuthenticator(invite, { userId }, visitorOf(ask));
      return begun.ok ? ok(done(begun.value)) : begun;
    },
  });
  route(app, {
    method: 'POST',
    url: '/v1/staff/enrolments/authenticator/confirm',
    audience: 'public',
    anyOrigin: true,
    tag: 'Staff',
    summary: 'The first right code makes the staff account; the invite is used up',
    body: StaffEnrolmentCode,
    response: Empty,
    problems: staffProblems,
    handler: async (ask) => {
      const { invite, code } = ask.body;
      const enrolled = await signin.finishStaffAuthenticator(invite, code, visitorOf(ask));
      return enrolled.ok ? ok(done({})) : enrolled;
    },
  });
}

function memberOf(caller: Omit<MemberAsk, 'correlation'>, reference: string): MemberAsk {
  return { memberId: caller.memberId, sessionId: caller.sessionId, correlation: reference };
}

const sessionProblems = { ...signinProblems, ...verificationProblems } as const;

function addSessions(app: App, signin: Signin): void {
  route(app, {
    method: 'GET',
    url: '/v1/sessions',
    audience: 'cardmember',
    tag: 'Sign-in',
    summary: 'Where this cardmember is signed in',
    response: SessionList,
    problems: sessionProblems,
    handler: async ({ caller, reference }) => {
      const rows = await signin.sessions(memberOf(caller, reference));
      const sessions = rows.map((row) => ({
        ...row,
        since: text(row.since),
        lastSeenAt: text(row.lastSeenAt),
      }));
      return ok(done({ sessions }));
    },
  });
  route(app, {
    method: 'DELETE',
    url: '/v1/sessions/:sessionId',
    audience: 'cardmember',
    tag: 'Sign-in',
    summary: 'End one of them',
    params: SessionParams,
    response: Type.Object({}, { additionalProperties: false }),
    problems: sessionProblems,
    handler: async ({ caller, reference, params }) => {
      const ended = await signin.revokeSession(memberOf(caller, reference), params.sessionId);
      return ended.ok ? ok(done({})) : ended;
    },
  });
}
