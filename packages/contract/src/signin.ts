import { Type, type Static } from 'typebox';
import { Id, InstantText } from './common.ts';
import type { ProblemRows } from './problem.ts';

const closed = { additionalProperties: false } as const;

/** Refusals of sign-in, as machines meet them. Answers to strangers say the same for what exists and what does not. */
export const signinProblems = {
  'signin.not-recognised': { status: 401, title: 'User id or password not recognised' },
  'signin.passkey-not-recognised': { status: 401, title: 'The passkey was not recognised' },
  'signin.second-step-wrong': { status: 401, title: 'The second step was not right' },
  'signin.no-such-factor': { status: 409, title: 'This way is not set up' },
  'signin.journey-gone': { status: 410, title: 'This took too long, or was never started' },
  'signin.not-this-step': { status: 409, title: 'Another step comes first' },
  'signin.busy': { status: 503, title: 'Too many sign-ins at this moment' },
  'signin.user-id-form': { status: 400, title: 'The user id has another form' },
  'signin.user-id-taken': { status: 409, title: 'The user id is taken' },
  'signin.password-weak': { status: 400, title: 'The password is too easy to guess' },
  'signin.no-passkey-made': { status: 409, title: 'No passkey was made' },
  'signin.no-such-session': { status: 404, title: 'There is no such session' },
  'signin.no-such-passkey': { status: 404, title: 'There is no such passkey' },
  'signin.last-way-in': { status: 409, title: 'This is the last way in' },
  'signin.authenticator-code-wrong': { status: 409, title: 'The code of the app was not right' },
  'signin.no-authenticator': { status: 404, title: 'No authenticator app is being set up' },
  'signin.authenticator-exists': { status: 409, title: 'Remove the authenticator app first' },
} as const satisfies ProblemRows;

/** Refusals of staff sign-in. */
export const staffProblems = {
  'staff.invite-gone': { status: 410, title: 'The link is used, expired or unknown' },
  'staff.invite-waits': { status: 409, title: 'Another operator has to agree first' },
  'staff.user-id-form': { status: 400, title: 'The user id has another form' },
  'staff.user-id-taken': { status: 409, title: 'The user id is taken' },
  'staff.not-recognised': { status: 401, title: 'Not recognised' },
  'staff.passkey-only': { status: 403, title: 'Staff sign in with passkeys here' },
  'staff.team-unknown': { status: 400, title: 'The programme file has no such team' },
  'staff.passkey-not-made': { status: 409, title: 'No passkey was made' },
  // RFC 8628 clause 3.5: expired_token, authorization_pending, slow_down, access_denied.
  'staff.grant-gone': { status: 410, title: 'The code is used, expired or unknown' },
  'staff.grant-pending': { status: 409, title: 'Nobody has approved it yet' },
  'staff.grant-slow-down': { status: 429, title: 'Ask less often' },
  'staff.grant-denied': { status: 403, title: 'An operator said no' },
} as const satisfies ProblemRows;

const RoleName = Type.Union([
  Type.Literal('operator'),
  Type.Literal('representative'),
  Type.Literal('analyst'),
]);

/** User id and authenticator code: for programmes that allow it to staff (the demo). */
export const NewStaffSession = Type.Object(
  {
    userId: Type.String({ minLength: 1, maxLength: 256 }),
    code: Type.String({ minLength: 6, maxLength: 12, pattern: '^[0-9 ]+$' }),
  },
  closed,
);
export type NewStaffSession = Static<typeof NewStaffSession>;

/** A bearer token of an operator; shown once. */
export const StaffToken = Type.Object(
  {
    token: Type.String({ description: 'Send it as Authorization: Bearer' }),
    expiresAt: InstantText,
    staff: Type.Object({ id: Id, userId: Type.String(), roles: Type.Array(RoleName) }, closed),
  },
  { ...closed, $id: 'StaffToken' },
);
export type StaffToken = Static<typeof StaffToken>;

/** A command line that wants to sign in: it shows code and page, and asks for its token meanwhile (RFC 8628). */
export const DeviceGrant = Type.Object(
  {
    deviceCode: Type.String({ description: 'Kept by the command line; asks for the token' }),
    userCode: Type.String({
      description: 'Typed or compared by the operator',
      examples: ['BCDF-GHJK'],
    }),
    verificationUrl: Type.String(),
    expiresInSeconds: Type.Integer({ minimum: 1 }),
    intervalSeconds: Type.Integer({ minimum: 1 }),
  },
  { ...closed, $id: 'DeviceGrant' },
);
export type DeviceGrant = Static<typeof DeviceGrant>;

export const DeviceGrantAsk = Type.Object(
  { deviceCode: Type.String({ minLength: 1, maxLength: 64, pattern: '^[A-Za-z0-9_-]+$' }) },
  closed,
);
export type DeviceGrantAsk = Static<typeof DeviceGrantAsk>;

/** Who is signed in with the token or cookie in hand. */
export const StaffSelf = Type.Object(
  { id: Id, userId: Type.String(), roles: Type.Array(RoleName) },
  { ...closed, $id: 'StaffSelf' },
);

export const NewStaffInvite = Type.Object(
  {
    roles: Type.Array(RoleName, { minItems: 1, maxItems: 3, uniqueItems: true }),
    team: Type.Optional(
      Type.String({
        pattern: '^[a-z][a-z0-9-]{0,39}$',
        description: 'A team of the programme file; without it that of the role',
      }),
    ),
  },
  closed,
);

/** A one-time link, good for a day; shown once. */
export const StaffInvite = Type.Object(
  {
    link: Type.String(),
    expiresAt: InstantText,
    waits: Type.Boolean({ description: 'It opens once another operator has agreed' }),
  },
  { ...closed, $id: 'StaffInvite' },
);

const InviteToken = Type.String({ minLength: 20, maxLength: 64, pattern: '^[A-Za-z0-9_-]+$' });

export const StaffEnrolment = Type.Object(
  { invite: InviteToken, userId: Type.String({ minLength: 1, maxLength: 64 }) },
  closed,
);

/** The seed for an authenticator app; shown once. */
export const StaffAuthenticator = Type.Object(
  { secretBase32: Type.String(), link: Type.String() },
  { ...closed, $id: 'StaffAuthenticator' },
);

export const StaffEnrolmentCode = Type.Object(
  { invite: InviteToken, code: Type.String({ minLength: 6, maxLength: 12, pattern: '^[0-9 ]+$' }) },
  closed,
);

/** One place where a cardmember is signed in. */
export const SessionLine = Type.Object(
  {
    id: Id,
    current: Type.Boolean(),
    device: Type.String(),
    since: InstantText,
    lastSeenAt: InstantText,
  },
  { ...closed, $id: 'Session' },
);

export const SessionList = Type.Object({ sessions: Type.Array(SessionLine) }, closed);
export const SessionParams = Type.Object({ sessionId: Id }, closed);
