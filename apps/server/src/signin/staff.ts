import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server';
import { askKeeper, serverLine } from '@countersign/keeper-contract';
import {
  fromBase64Url,
  ok,
  refused,
  toBase64Url,
  utf8,
  type Instant,
  type Outcome,
} from '@countersign/kernel';
import { violates, type Limit, type Tx } from '../platform/index.ts';
import { insertPasskey } from './account-store.ts';
import { otpauthLink } from './account.ts';
import type { StaffDoor } from './door.ts';
import { insertChallenge, takeChallenge } from './journey-store.ts';
import {
  acceptPasskey,
  checkPasskey,
  PASSKEY_CHALLENGE_BYTES,
  PASSKEY_LIFE_MS,
  requestOptions,
} from './passkeys.ts';
import { isUserId, userIdKey } from './password-rules.ts';
import { parseRegistration } from './registration-response.ts';
import type { Room } from './room.ts';
import { endCookie, openStaffSession, sessionCookie } from './sessions.ts';
import { passkeyCookie } from './sign-in.ts';
import {
  anyStaff,
  clearStaffMisses,
  draftInvite,
  endOpenInvites,
  findInviteRow,
  findStaff,
  findStaffByUserId,
  insertInvite,
  insertStaff,
  takeStaffTry,
  useInvite,
} from './staff-store.ts';
import type { InviteRow, StaffDraft, StaffRow } from './tables.ts';
import { hashToken, makeToken } from './tokens.ts';
import {
  COOKIES,
  type BearerToken,
  type Role,
  type SignedIn,
  type StaffRefusal,
  type StaffSession,
  type Visitor,
} from './types.ts';

/** A link is good for a day. */
export const INVITE_LIFE_MS = 24 * 3_600_000;
/** Ten failures lock for half an hour (PCI DSS 4.0.1 8.3.4). */
export const STAFF_TRIES_MAX = 10;
export const STAFF_LOCK_MS = 30 * 60_000;
const STAFF_PER_SOURCE: Limit = { kind: 'window', name: 'staff.per-source', max: 30, seconds: 300 };
const FIRST = 'first-start';

type SignInDoorOfStaff = Omit<
  StaffDoor,
  'startDeviceGrant' | 'findDeviceGrant' | 'decideDeviceGrant' | 'pollDeviceGrant'
>;

export function createStaff(room: Room): SignInDoorOfStaff {
  return {
    ...invites(room),
    ...enrolment(room),
    staffTotpAllowed: room.settings().staffTotp,
    staffPasskeyOptions: async (visitor) => {
      const taken = await takeSource(room, visitor);
      if (!taken.ok) return taken;
      const token = makeToken(room.random);
      const challenge = toBase64Url(room.random(PASSKEY_CHALLENGE_BYTES));
      await insertChallenge(room.db.reader, {
        token_hash: token.hash,
        kind: 'staff',
        challenge,
        expires_at: room.clock() + PASSKEY_LIFE_MS,
      });
      const options = requestOptions(room, { challenge });
      return ok({ cookies: [passkeyCookie(token.token)], options });
    },
    signInStaffWithPasskey: async (token, response, visitor) => {
      const challenge = await takeChallenge(room.db.reader, {
        tokenHash: hashToken(token ?? ''),
        kind: 'staff',
        now: room.clock(),
      });
      const verdict =
        challenge === undefined
          ? ({ kind: 'wrong' } as const)
          : await checkPasskey(room, { response, challenge, owner: { kind: 'staff' } });
      const staff =
        verdict.kind === 'right'
          ? await findStaff(room.db.reader, verdict.row.owner_id)
          : undefined;
      if (verdict.kind !== 'right' || staff === undefined || staff.disabled_at !== null) {
        return notRecognised(room, visitor, 'staff.passkey');
      }
      return room.db.transaction<Outcome<SignedIn, StaffRefusal>>(async (tx) => {
        if (!(await acceptPasskey(room, tx, verdict))) {
          return refused({ code: 'staff.not-recognised' });
        }
        return ok(await signInHere(room, tx, { staff, visitor, operation: 'staff.signed-in' }));
      });
    },
    signInStaffWithTotp: async (typed, visitor) => {
      const checked = await checkTotp(room, typed, visitor);
      if (!checked.ok) return checked;
      const staff = checked.value;
      return room.db.transaction(async (tx) => {
        await clearStaffMisses(tx, staff.id);
        return ok(await signInHere(room, tx, { staff, visitor, operation: 'staff.signed-in' }));
      });
    },
    makeStaffToken: async (typed, visitor) => {
      const checked = await checkTotp(room, typed, visitor);
      if (!checked.ok) return checked;
      const staff = checked.value;
      return room.db.transaction(async (tx) => {
        await clearStaffMisses(tx, staff.id);
        return ok(await bearerFor(room, tx, { staff, visitor }));
      });
    },
    staffOf: async (staffId) => {
      const staff = await findStaff(room.db.reader, staffId);
      return staff === undefined ? undefined : viewOf(staff, '');
    },
  };
}

export function viewOf(staff: StaffRow, sessionId: string): StaffSession {
  return { staffId: staff.id, sessionId, userId: staff.user_id, roles: staff.roles };
}

/** A token for the command line: hashed here, twelve hours. */
export async function bearerFor(
  room: Room,
  tx: Tx,
  ask: { readonly staff: StaffRow; readonly visitor: Visitor },
): Promise<BearerToken> {
  const opened = await openStaffSession(room, tx, {
    staffId: ask.staff.id,
    visitor: ask.visitor,
    kind: 'bearer',
    operation: 'staff.token-made',
  });
  const { token, expiresAt, sessionId } = opened;
  return { token, expiresAt, staff: viewOf(ask.staff, sessionId) };
}

export async function takeSource(room: Room, visitor: Visitor) {
  return room.limits.take([{ limit: STAFF_PER_SOURCE, subject: visitor.source }]);
}

async function signInHere(
  room: Room,
  tx: Tx,
  ask: { readonly staff: StaffRow; readonly visitor: Visitor; readonly operation: string },
): Promise<SignedIn> {
  const { visitor, operation } = ask;
  const opened = await openStaffSession(room, tx, {
    staffId: ask.staff.id,
    visitor,
    kind: 'staff',
    operation,
  });
  return {
    cookies: [sessionCookie(opened.token), endCookie(COOKIES.passkey)],
    sessionId: opened.sessionId,
    newDevice: false,
  };
}

async function notRecognised(
  room: Room,
  visitor: Visitor,
  operation: string,
): Promise<Outcome<never, StaffRefusal>> {
  await room.db.transaction((tx) =>
    room.audit(tx, {
      actor: { kind: 'anonymous', id: '' },
      channel: 'web',
      operation,
      result: 'refused',
      refusal: 'staff.not-recognised',
      correlation: visitor.correlation,
    }),
  );
  return refused({ code: 'staff.not-recognised' });
}

/** Demo only (STAFF_TOTP): user id and authenticator code. Counted first, at the account and at the source. */
async function checkTotp(
  room: Room,
  typed: { readonly userId: string; readonly code: string },
  visitor: Visitor,
): Promise<Outcome<StaffRow, StaffRefusal>> {
  if (!room.settings().staffTotp) return refused({ code: 'staff.passkey-only' });
  const taken = await takeSource(room, visitor);
  if (!taken.ok) return taken;
  const key = userIdKey(typed.userId.slice(0, 256));
  const counted = await takeStaffTry(room.db.reader, {
    userIdKey: key,
    triesMax: STAFF_TRIES_MAX,
    lockMs: STAFF_LOCK_MS,
    now: room.clock(),
  });
  const staff = await findStaffByUserId(room.db.reader, key);
  const code = typed.code.replaceAll(/\s/g, '');
  // Unknown and locked ask the keeper as well: about an owner that has no seed.
  const owner = counted && staff?.totp === true ? staff.id : 'nobody-of-ours';
  const right =
    /^[0-9]{6}$/.test(code) &&
    (await askKeeper(room.post, serverLine.checkTotp, { owner, code })).ok;
  if (!right || !counted || staff === undefined) return notRecognised(room, visitor, 'staff.totp');
  return ok(staff);
}

function invites(room: Room): Pick<StaffDoor, 'ensureFirstInvite' | 'inviteStaff' | 'findInvite'> {
  const make = async (tx: Tx, roles: readonly Role[], madeBy: string) => {
    const token = makeToken(room.random);
    const now = room.clock();
    const expiresAt = (now + INVITE_LIFE_MS) as Instant;
    await insertInvite(tx, {
      token_hash: token.hash,
      roles: [...roles],
      made_by: madeBy,
      created_at: now,
      expires_at: expiresAt,
      used_at: null,
      draft: null,
    });
    return { link: `${room.settings().appOrigin}/staff/enrol/${token.token}`, expiresAt };
  };
  return {
    ensureFirstInvite: () =>
      room.db.transaction(async (tx) => {
        if (await anyStaff(tx)) return undefined;
        // One open link at a time: a restart before anybody came makes the printed one before worthless.
        await endOpenInvites(tx, FIRST, room.clock());
        return (await make(tx, ['operator'], FIRST)).link;
      }),
    inviteStaff: (ask, { roles }) =>
      room.db.transaction(async (tx) => {
        const made = await make(tx, roles, ask.staffId);
        await room.audit(tx, {
          actor: { kind: 'operator', id: ask.staffId },
          channel: 'web',
          operation: 'staff.invited',
          subject: roles.join(' '),
          result: 'done',
          correlation: ask.correlation,
        });
        return ok(made);
      }),
    findInvite: async (token) => {
      const row = await findInviteRow(room.db.reader, hashToken(token), room.clock());
      return row === undefined ? refused({ code: 'staff.invite-gone' }) : ok({ roles: row.roles });
    },
  };
}

type Enrolment = Pick<
  StaffDoor,
  | 'beginStaffPasskey'
  | 'finishStaffPasskey'
  | 'beginStaffAuthenticator'
  | 'finishStaffAuthenticator'
>;

function enrolment(room: Room): Enrolment {
  return {
    beginStaffPasskey: async (token, { userId }, visitor) => {
      const begun = await beginDraft(room, { token, userId, visitor });
      if (!begun.ok) return begun;
      const challenge = toBase64Url(room.random(PASSKEY_CHALLENGE_BYTES));
      const draft: StaffDraft = { ...begun.value, challenge };
      await room.db.transaction((tx) => draftInvite(tx, hashToken(token), draft));
      const { rpId, brand } = room.settings();
      const options = await generateRegistrationOptions({
        rpName: brand,
        rpID: rpId,
        userName: draft.userId,
        userID: utf8(draft.staffId),
        challenge: fromBase64Url(challenge),
        attestationType: 'none',
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        supportedAlgorithmIDs: [-7, -257],
      });
      return ok({ options: { ...options } });
    },
    finishStaffPasskey: async (token, response, visitor) => {
      const invite = await findInviteRow(room.db.reader, hashToken(token), room.clock());
      const challenge = invite?.draft?.challenge;
      if (invite === undefined || challenge === undefined || challenge === null) {
        return refused({ code: 'staff.invite-gone' });
      }
      const parsed = parseRegistration(response);
      const { appOrigin, rpId } = room.settings();
      const verified =
        parsed === undefined
          ? undefined
          : await verifyRegistrationResponse({
              response: parsed,
              expectedChallenge: challenge,
              expectedOrigin: appOrigin,
              expectedRPID: rpId,
              requireUserVerification: true,
              supportedAlgorithmIDs: [-7, -257],
            }).catch(() => undefined);
      if (verified === undefined || !verified.verified) {
        return refused({ code: 'staff.passkey-not-made' });
      }
      const { credential, credentialDeviceType, credentialBackedUp } = verified.registrationInfo;
      return enrol(room, { token, invite, visitor, totp: false }, async (tx, staffId) => {
        const added = await insertPasskey(tx, {
          credential_id: credential.id,
          owner_kind: 'staff',
          owner_id: staffId,
          public_key: toBase64Url(credential.publicKey),
          sign_count: credential.counter,
          transports: [...(credential.transports ?? [])],
          backup_eligible: credentialDeviceType === 'multiDevice',
          backed_up: credentialBackedUp,
          user_handle: toBase64Url(utf8(staffId)),
          name: credentialDeviceType === 'multiDevice' ? 'Synced passkey' : 'Passkey on one device',
          added_at: room.clock(),
          last_used_at: null,
          removed_at: null,
        });
        if (!added) throw new Error('a passkey was offered twice');
      });
    },
    beginStaffAuthenticator: async (token, { userId }, visitor) => {
      if (!room.settings().staffTotp) return refused({ code: 'staff.passkey-only' });
      const begun = await beginDraft(room, { token, userId, visitor });
      if (!begun.ok) return begun;
      const draft = begun.value;
      await room.db.transaction((tx) => draftInvite(tx, hashToken(token), draft));
      const enrolled = await askKeeper(room.post, serverLine.enrolTotp, { owner: draft.staffId });
      if (!enrolled.ok) throw new Error('the keeper refused to enrol an authenticator app');
      const { secretBase32 } = enrolled.value;
      return ok({ secretBase32, link: otpauthLink(room, draft.userId, secretBase32) });
    },
    finishStaffAuthenticator: async (token, code, visitor) => {
      if (!room.settings().staffTotp) return refused({ code: 'staff.passkey-only' });
      const taken = await takeSource(room, visitor);
      if (!taken.ok) return taken;
      const invite = await findInviteRow(room.db.reader, hashToken(token), room.clock());
      const draft = invite?.draft;
      if (invite === undefined || draft === undefined || draft === null) {
        return refused({ code: 'staff.invite-gone' });
      }
      const plain = code.replaceAll(/\s/g, '');
      const right =
        /^[0-9]{6}$/.test(plain) &&
        (await askKeeper(room.post, serverLine.checkTotp, { owner: draft.staffId, code: plain }))
          .ok;
      if (!right) return notRecognised(room, visitor, 'staff.enrol');
      return enrol(room, { token, invite, visitor, totp: true }, async () => undefined);
    },
  };
}

async function beginDraft(
  room: Room,
  ask: { readonly token: string; readonly userId: string; readonly visitor: Visitor },
): Promise<Outcome<StaffDraft, StaffRefusal>> {
  const taken = await takeSource(room, ask.visitor);
  if (!taken.ok) return taken;
  const invite = await findInviteRow(room.db.reader, hashToken(ask.token), room.clock());
  if (invite === undefined) return refused({ code: 'staff.invite-gone' });
  if (!isUserId(ask.userId)) return refused({ code: 'staff.user-id-form' });
  const other = await findStaffByUserId(room.db.reader, userIdKey(ask.userId));
  if (other !== undefined) return refused({ code: 'staff.user-id-taken' });
  const userId = ask.userId.normalize('NFKC').trim();
  return ok({ staffId: room.newId(), userId, challenge: null });
}

async function enrol(
  room: Room,
  ask: {
    readonly token: string;
    readonly invite: InviteRow;
    readonly visitor: Visitor;
    readonly totp: boolean;
  },
  more: (tx: Tx, staffId: string) => Promise<void>,
): Promise<Outcome<SignedIn, StaffRefusal>> {
  const { draft } = ask.invite;
  if (draft === null) return refused({ code: 'staff.invite-gone' });
  try {
    return await room.db.transaction<Outcome<SignedIn, StaffRefusal>>(async (tx) => {
      const now = room.clock();
      if (!(await useInvite(tx, hashToken(ask.token), now))) {
        return refused({ code: 'staff.invite-gone' });
      }
      const staff: StaffRow = {
        id: draft.staffId,
        user_id: draft.userId,
        user_id_key: userIdKey(draft.userId),
        roles: ask.invite.roles,
        created_at: now,
        disabled_at: null,
        totp: ask.totp,
        misses: 0,
        locked_until: 0,
      };
      await insertStaff(tx, staff);
      await more(tx, staff.id);
      const { visitor } = ask;
      return ok(await signInHere(room, tx, { staff, visitor, operation: 'staff.enrolled' }));
    });
  } catch (cause) {
    if (violates(cause, 'signin_staff_user_id_key_key')) {
      return refused({ code: 'staff.user-id-taken' });
    }
    throw cause;
  }
}
