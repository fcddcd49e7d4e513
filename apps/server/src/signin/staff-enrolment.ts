import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server';
import { askKeeper, serverLine } from '@countersign/keeper-contract';
import { fromBase64Url, ok, refused, toBase64Url, utf8, type Outcome } from '@countersign/kernel';
import { maskFreeText, violates, type Tx } from '../platform/index.ts';
import { insertPasskey } from './account-store.ts';
import { otpauthLink } from './account.ts';
import type { StaffDoor } from './door.ts';
import { PASSKEY_CHALLENGE_BYTES } from './passkeys.ts';
import { isUserId, userIdKey } from './password-rules.ts';
import { parseRegistration } from './registration-response.ts';
import type { Room } from './room.ts';
import { notRecognised, signInHere, takeSource } from './staff.ts';
import { draftInvite, useInvite } from './invite-store.ts';
import { usableInvite } from './staff-invites.ts';
import { findStaffByUserId, insertStaff } from './staff-store.ts';
import type { InviteRow, StaffDraft, StaffRow } from './tables.ts';
import { hashToken } from './tokens.ts';
import type { SignedIn, StaffRefusal, Visitor } from './types.ts';

/** ES256 and RS256: what authenticators offer; nothing else is taken. */
const ALGORITHMS = [-7, -257];

type Enrolment = Pick<
  StaffDoor,
  | 'beginStaffPasskey'
  | 'finishStaffPasskey'
  | 'beginStaffAuthenticator'
  | 'finishStaffAuthenticator'
>;

/** A colleague comes in by a one-time link. */
export function createEnrolment(room: Room): Enrolment {
  return { ...withPasskey(room), ...withAuthenticator(room) };
}

function withPasskey(room: Room): Pick<Enrolment, 'beginStaffPasskey' | 'finishStaffPasskey'> {
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
        supportedAlgorithmIDs: ALGORITHMS,
      });
      return ok({ options: { ...options } });
    },
    finishStaffPasskey: async (token, response, visitor) => {
      const invite = await usableInvite(room, token);
      if (!invite.ok) return invite;
      const challenge = invite.value.draft?.challenge;
      if (challenge === undefined || challenge === null) {
        return refused({ code: 'staff.invite-gone' });
      }
      const verified = await verifyResponse(room, response, challenge);
      if (verified === undefined || !verified.verified) {
        return refused({ code: 'staff.passkey-not-made' });
      }
      const { credential, credentialDeviceType, credentialBackedUp } = verified.registrationInfo;
      return enrol(
        room,
        { token, invite: invite.value, visitor, totp: false },
        async (tx, staffId) => {
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
            name:
              credentialDeviceType === 'multiDevice' ? 'Synced passkey' : 'Passkey on one device',
            added_at: room.clock(),
            last_used_at: null,
            removed_at: null,
          });
          if (!added) throw new Error('a passkey was offered twice');
        },
      );
    },
  };
}

async function verifyResponse(room: Room, response: unknown, challenge: string) {
  const parsed = parseRegistration(response);
  if (parsed === undefined) return undefined;
  const { appOrigin, rpId } = room.settings();
  return await verifyRegistrationResponse({
    response: parsed,
    expectedChallenge: challenge,
    expectedOrigin: appOrigin,
    expectedRPID: rpId,
    requireUserVerification: true,
    supportedAlgorithmIDs: ALGORITHMS,
  }).catch(() => undefined);
}

/** Demo only (STAFF_TOTP). */
function withAuthenticator(
  room: Room,
): Pick<Enrolment, 'beginStaffAuthenticator' | 'finishStaffAuthenticator'> {
  return {
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
      const invite = await usableInvite(room, token);
      if (!invite.ok) return invite;
      const { draft } = invite.value;
      if (draft === null) return refused({ code: 'staff.invite-gone' });
      const plain = code.replaceAll(/\s/g, '');
      const right =
        /^[0-9]{6}$/.test(plain) &&
        (await askKeeper(room.post, serverLine.checkTotp, { owner: draft.staffId, code: plain }))
          .ok;
      if (!right) return notRecognised(room, visitor, 'staff.enrol');
      return enrol(
        room,
        { token, invite: invite.value, visitor, totp: true },
        async () => undefined,
      );
    },
  };
}

/** Cardmembers read a name of the staff; it may have a number of theirs, but none of a card or a person. */
function holdsSecret(name: string): boolean {
  const { kinds } = maskFreeText(name);
  return kinds.some((kind) => kind === 'card-number' || kind === 'ssn' || kind === 'long-number');
}

async function beginDraft(
  room: Room,
  ask: { readonly token: string; readonly userId: string; readonly visitor: Visitor },
): Promise<Outcome<StaffDraft, StaffRefusal>> {
  const taken = await takeSource(room, ask.visitor);
  if (!taken.ok) return taken;
  const invite = await usableInvite(room, ask.token);
  if (!invite.ok) return invite;
  if (!isUserId(ask.userId) || holdsSecret(ask.userId))
    return refused({ code: 'staff.user-id-form' });
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
        team: ask.invite.team,
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
