import { ok, refused, sensitive, type Instant, type Outcome } from '@countersign/kernel';
import { violates, type Tx } from '../platform/index.ts';
import type { CodeBinding, ContactPoint, EvidenceItem } from '../verification/index.ts';
import {
  findAccountByUserId,
  insertAccount,
  putPassword,
  replaceRecoveryCodes,
} from './account-store.ts';
import { isCommonPassword } from './common-passwords.ts';
import type { RegistrationDoor } from './door.ts';
import { stepJourney } from './journey-store.ts';
import {
  codePoints,
  endJourneyCookie,
  enterJourneyCode,
  journeyBinding,
  loadAt,
  loadJourney,
  resendJourneyCode,
  startJourney,
  tellCode,
} from './journeys.ts';
import { addPasskey } from './keeper-news.ts';
import { decidePassword, isUserId, PASSWORD_LENGTH_MIN, userIdKey } from './password-rules.ts';
import { makeRecoverySet } from './recovery-codes.ts';
import { isWayStopped } from './new-ways.ts';
import { recordChange, recordRefusal, type Room } from './room.ts';
import { openMemberSession } from './sessions.ts';
import type { JourneyRow } from './tables.ts';
import type {
  Choice,
  ChoiceRefusal,
  Finished,
  JourneyRefusal,
  RegistrationState,
  Visitor,
} from './types.ts';

const kind = 'registration';

export function createRegistration(room: Room): RegistrationDoor {
  return {
    startRegistration: (visitor) => startJourney(room, kind, visitor),
    registrationState: (token) => registrationState(room, token),
    resendRegistrationCode: (token, visitor) => resendJourneyCode(room, { kind, token, visitor }),
    enterRegistrationCode: (token, code, visitor) =>
      enterJourneyCode(room, { kind, token, code, next: 'choose', visitor }),
    chooseSignIn: (token, choice, visitor) => chooseSignIn(room, token, { choice, visitor }),
    ...confirmations(room),
    finishRegistration: (token, visitor) => finishRegistration(room, token, visitor),
  };
}

async function registrationState(
  room: Room,
  token: string | undefined,
): Promise<Outcome<RegistrationState, JourneyRefusal>> {
  const { codes } = room.verification;
  const found = await loadJourney(room, kind, token);
  if (!found.ok) return found;
  const journey = found.value;
  switch (journey.step) {
    case 'choose':
      return ok({ step: 'choose', passkeyMade: journey.passkey !== null });
    case 'confirm': {
      const point = await nextToConfirm(room, journey);
      if (point === undefined) return ok({ step: 'finish' });
      const { masked } = point;
      const resendsLeft = await codes.resendsLeft(room.db.reader, confirmBinding(journey, point));
      return ok({
        step: 'confirm',
        contact: { kind: point.kind, masked, confirmed: false },
        resendsLeft,
      });
    }
    case 'finish':
      return ok({ step: 'finish' });
    case 'code':
    case 'password':
    case 'done':
      return ok({
        step: 'code',
        resendsLeft: await codes.resendsLeft(room.db.reader, journeyBinding(journey)),
      });
  }
}

function confirmations(room: Room): Pick<RegistrationDoor, 'sendContactCode' | 'confirmContact'> {
  const { codes } = room.verification;
  return {
    sendContactCode: async (token, visitor) => {
      const found = await loadAt(room, { kind, token, step: 'confirm' });
      if (!found.ok) return found;
      const journey = found.value;
      const point = await nextToConfirm(room, journey);
      if (point === undefined || journey.member_id === null)
        return refused({ code: 'signin.not-this-step' });
      const memberId = journey.member_id;
      return room.db.transaction(async (tx) => {
        const made = await codes.makeOrResend(tx, confirmBinding(journey, point));
        if (!made.ok) return made;
        const { correlation } = visitor;
        const message = { memberId, contactPointId: point.id, made: made.value, correlation };
        await tellCode(room, tx, { ...message, template: 'code.confirm-contact' });
        return ok({ resendsLeft: made.value.resendsLeft });
      });
    },
    confirmContact: async (token, code, visitor) => {
      const found = await loadAt(room, { kind, token, step: 'confirm' });
      if (!found.ok) return found;
      const journey = found.value;
      const point = await nextToConfirm(room, journey);
      if (point === undefined) return refused({ code: 'signin.not-this-step' });
      const checked = await codes.check(
        confirmBinding(journey, point),
        sensitive(code),
        async (tx) => {
          const confirmed = [...journey.confirmed, point.id];
          const more = await nextToConfirm(room, { ...journey, confirmed });
          await stepJourney(tx, {
            id: journey.id,
            from: 'confirm',
            to: more === undefined ? 'finish' : 'confirm',
            confirmed,
          });
        },
      );
      if (!checked.ok) {
        const { correlation } = visitor;
        const refusal = checked.refusal.code;
        await recordRefusal(room, {
          operation: 'signin.confirm-contact',
          refusal,
          correlation,
        });
      }
      return checked;
    },
  };
}

/** Phone first, then e-mail; what the first code went to is confirmed already. */
async function nextToConfirm(room: Room, journey: JourneyRow): Promise<ContactPoint | undefined> {
  if (journey.member_id === null) return undefined;
  const points = await codePoints(room, room.db.reader, journey.member_id);
  return points.find((point) => !journey.confirmed.includes(point.id));
}

function confirmBinding(journey: JourneyRow, point: ContactPoint): CodeBinding {
  return {
    owner: journey.id,
    session: journey.id,
    purpose: `confirm-${point.kind}`,
    channel: point.kind === 'phone' ? 'sms' : 'email',
    destination: point.id,
    action: '',
  };
}

async function chooseSignIn(
  room: Room,
  token: string | undefined,
  { choice, visitor }: { readonly choice: Choice; readonly visitor: Visitor },
): Promise<Outcome<void, JourneyRefusal | ChoiceRefusal>> {
  const found = await loadAt(room, { kind, token, step: 'choose' });
  if (!found.ok) return found;
  const journey = found.value;
  if (!isUserId(choice.userId)) return refused({ code: 'signin.user-id-form' });
  if (choice.kind === 'passkey-only' && journey.passkey === null) {
    return refused({ code: 'signin.no-passkey-made' });
  }
  // Whether a name is taken has to be said here; it is asked by proven cardmembers only, and so often.
  const taken = await room.limits.take([
    { limit: room.settings().limits.signInPerSource, subject: `choose ${visitor.source}` },
  ]);
  if (!taken.ok) return taken;
  const key = userIdKey(choice.userId);
  if ((await findAccountByUserId(room.db.reader, key)) !== undefined) {
    return refused({ code: 'signin.user-id-taken' });
  }
  let password: JourneyRow['password'] = null;
  if (choice.kind === 'password') {
    const weak = weakness(room, choice.password, choice.userId);
    if (weak !== undefined) return refused(weak);
    const hashed = await room.hasher.make(sensitive(choice.password));
    if (!hashed.ok) return hashed;
    password = { ...hashed.value, at: room.clock() };
  }
  const more = await nextToConfirm(room, journey);
  const stepped = await room.db.transaction((tx) =>
    stepJourney(tx, {
      id: journey.id,
      from: 'choose',
      to: more === undefined ? 'finish' : 'confirm',
      userId: choice.userId.normalize('NFKC').trim(),
      password,
    }),
  );
  return stepped ? ok(undefined) : refused({ code: 'signin.not-this-step' });
}

/** The refusal for a password that will not do. */
export function weakness(room: Room, password: string, userId: string): ChoiceRefusal | undefined {
  const { brand } = room.settings();
  const why = decidePassword(password, { userId, brand, isCommon: isCommonPassword });
  if (why === 'fine') return undefined;
  return { code: 'signin.password-weak', why, lengthMin: PASSWORD_LENGTH_MIN };
}

async function finishRegistration(
  room: Room,
  token: string | undefined,
  visitor: Visitor,
): Promise<Outcome<Finished, JourneyRefusal | ChoiceRefusal>> {
  const found = await loadAt(room, { kind, token, step: 'finish' });
  if (!found.ok) return found;
  const journey = found.value;
  try {
    return await room.db.transaction((tx) => makeAccount(room, tx, { journey, visitor }));
  } catch (cause) {
    if (violates(cause, 'signin_account_user_id_key_key')) {
      // Somebody took the name meanwhile: choose another one.
      await room.db.transaction((tx) =>
        stepJourney(tx, { id: journey.id, from: 'finish', to: 'choose' }),
      );
      return refused({ code: 'signin.user-id-taken' });
    }
    if (violates(cause, 'signin_account_member_id_key')) {
      return refused({ code: 'signin.journey-gone' });
    }
    throw cause;
  }
}

async function makeAccount(
  room: Room,
  tx: Tx,
  { journey, visitor }: { readonly journey: JourneyRow; readonly visitor: Visitor },
): Promise<Outcome<Finished, JourneyRefusal | ChoiceRefusal>> {
  const { member_id: memberId, user_id: userId, password, passkey } = journey;
  if (memberId === null || userId === null || (password === null && passkey === null)) {
    throw new Error('a registration reached its end without what it needs');
  }
  if (!(await stepJourney(tx, { id: journey.id, from: 'finish', to: 'done' }))) {
    return refused({ code: 'signin.not-this-step' });
  }
  const { correlation } = visitor;
  const way = { operation: 'signin.registration', memberId, passkey, correlation } as const;
  if (await isWayStopped(room, tx, way)) return refused({ code: 'signin.journey-gone' });
  const now = room.clock();
  const account = {
    id: room.newId(),
    member_id: memberId,
    user_id: userId,
    user_id_key: userIdKey(userId),
    created_at: now,
    recovered_at: null,
  };
  await insertAccount(tx, account);
  if (password !== null) await putPassword(tx, account.id, password, now);
  const added =
    passkey !== null &&
    (await addPasskey(room, tx, { memberId, passkey, correlation, tell: false }));
  if (!added && password === null)
    throw new Error('the passkey of a registration belongs to another account');
  const recovery = makeRecoverySet(room, account.id);
  await replaceRecoveryCodes(tx, account.id, recovery.macs);
  await recordChange(room, tx, {
    memberId,
    kind: 'registered',
    correlation,
    tell: 'account.registered',
  });
  const evidence: { readonly item: EvidenceItem; readonly at: Instant }[] =
    password === null ? [] : [{ item: 'secret.password', at: password.at as Instant }];
  const session = await openMemberSession(room, tx, {
    account,
    visitor,
    trust: true, // the card matched on this browser
    evidence,
    tellNewDevice: false,
  });
  return ok({
    cookies: [...session.cookies, endJourneyCookie(kind)],
    memberId,
    recoveryCodes: recovery.codes,
  });
}
