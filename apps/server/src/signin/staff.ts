import { askKeeper, serverLine } from '@countersign/keeper-contract';
import { ok, refused, toBase64Url, type Outcome } from '@countersign/kernel';
import { type Limit, type Tx } from '../platform/index.ts';
import type { StaffDoor } from './door.ts';
import { insertChallenge, takeChallenge } from './journey-store.ts';
import {
  acceptPasskey,
  checkPasskey,
  PASSKEY_CHALLENGE_BYTES,
  PASSKEY_LIFE_MS,
  requestOptions,
} from './passkeys.ts';
import { userIdKey } from './password-rules.ts';
import type { Room } from './room.ts';
import { endCookie, openStaffSession, sessionCookie } from './sessions.ts';
import { passkeyCookie } from './sign-in.ts';
import { createInvites } from './staff-invites.ts';
import { createStaffLock } from './staff-lock.ts';
import { clearStaffMisses, findStaff, findStaffByUserId, takeStaffTry } from './staff-store.ts';
import type { StaffRow } from './tables.ts';
import { hashToken, makeToken } from './tokens.ts';
import {
  COOKIES,
  type BearerToken,
  type SignedIn,
  type StaffRefusal,
  type StaffSession,
  type Visitor,
} from './types.ts';

/** Ten failures lock for half an hour (PCI DSS 4.0.1 8.3.4). */
export const STAFF_TRIES_MAX = 10;
export const STAFF_LOCK_MS = 30 * 60_000;
const STAFF_PER_SOURCE: Limit = { kind: 'window', name: 'staff.per-source', max: 30, seconds: 300 };

type StaffSignInDoor = Omit<
  StaffDoor,
  | 'startDeviceGrant'
  | 'findDeviceGrant'
  | 'decideDeviceGrant'
  | 'pollDeviceGrant'
  | 'beginStaffPasskey'
  | 'finishStaffPasskey'
  | 'beginStaffAuthenticator'
  | 'finishStaffAuthenticator'
>;

export function createStaff(room: Room): StaffSignInDoor {
  return {
    ...createInvites(room),
    ...createStaffLock(room, (typed, visitor) => checkTotp(room, typed, visitor)),
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
    staffNamed: async (userId) => (await findStaffByUserId(room.db.reader, userIdKey(userId)))?.id,
  };
}

export function viewOf(staff: StaffRow, sessionId: string): StaffSession {
  return {
    ...{ staffId: staff.id, sessionId, userId: staff.user_id, roles: staff.roles },
    team: staff.team ?? undefined,
  };
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

/** A session in this browser. */
export async function signInHere(
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

/** One answer for unknown, wrong and locked; recorded. */
export async function notRecognised(
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
