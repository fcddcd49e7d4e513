import {
  ok,
  refused,
  sensitive,
  toBase64Url,
  type Instant,
  type Outcome,
} from '@countersign/kernel';
import type { Limit, Tx } from '../platform/index.ts';
import {
  clearMisses,
  countMiss,
  findAccount,
  findAccountByMember,
  findAccountByUserId,
  rehashPassword,
} from './account-store.ts';
import type { SignInDoor } from './door.ts';
import { findAttempt, insertAttempt, insertChallenge, takeChallenge } from './journey-store.ts';
import {
  acceptPasskey,
  checkPasskey,
  PASSKEY_CHALLENGE_BYTES,
  PASSKEY_LIFE_MS,
  reportRegression,
  requestOptions,
} from './passkeys.ts';
import { normalisePassword, userIdKey } from './password-rules.ts';
import { recordChange, recordRefusal, type Room } from './room.ts';
import { secondStep, secondStepOf, sendSignInCode } from './second-step.ts';
import { endSession } from './session-store.ts';
import { endCookie, knownDevice, openMemberSession } from './sessions.ts';
import {
  ATTEMPT_LIFE_MS,
  ATTEMPT_TRIES_MAX,
  decidePasswordStep,
  MISSES_MAX,
} from './sign-in-rules.ts';
import { hashToken, makeToken } from './tokens.ts';
import { COOKIES, type SecondStep, type SignInRefusal, type Visitor } from './types.ts';

/** All devices that an account does not know share one budget: guessing from many places is still guessing. */
const STRANGERS_PER_ACCOUNT: Limit = {
  kind: 'window',
  name: 'signin.strangers-per-account',
  max: 50,
  seconds: 3_600,
};
const USER_ID_CHARS_MAX = 256;
const PASSWORD_CHARS_MAX = 1_024;

export function createSignIn(room: Room): SignInDoor {
  return {
    signInWithPassword: (visitor, typed) => signInWithPassword(room, visitor, typed),
    secondStepState: async (token) => {
      const attempt = await findAttempt(room.db.reader, hashToken(token ?? ''), room.clock());
      if (attempt === undefined) return refused({ code: 'signin.journey-gone' });
      const account = await findAccount(room.db.reader, attempt.account_id);
      if (account === undefined) return refused({ code: 'signin.journey-gone' });
      return ok(await secondStepOf(room, { account, attemptId: attempt.id }));
    },
    sendSignInCode: (token, visitor) => sendSignInCode(room, token, visitor),
    secondStep: (token, answer, visitor) => secondStep(room, token, { answer, visitor }),
    passkeyOptions: async (visitor) => {
      const { limits } = room.settings();
      const taken = await room.limits.take([
        { limit: limits.signInPerSource, subject: `passkey ${visitor.source}` },
      ]);
      if (!taken.ok) return taken;
      const token = makeToken(room.random);
      const challenge = toBase64Url(room.random(PASSKEY_CHALLENGE_BYTES));
      await insertChallenge(room.db.reader, {
        token_hash: token.hash,
        kind: 'member',
        challenge,
        expires_at: room.clock() + PASSKEY_LIFE_MS,
      });
      return ok({
        cookies: [passkeyCookie(token.token)],
        options: requestOptions(room, { challenge }),
      });
    },
    signInWithPasskey: (token, response, visitor) =>
      signInWithPasskey(room, token, { response, visitor }),
    signOut: async (ask) => {
      await room.db.transaction(async (tx) => {
        const member = 'memberId' in ask;
        const ended = await endSession(tx, {
          id: ask.sessionId,
          kinds: member ? ['member'] : ['staff', 'bearer'],
          ownerId: member ? ask.memberId : ask.staffId,
          at: room.clock(),
        });
        if (!ended) return;
        if (member) {
          const { memberId, correlation } = ask;
          await recordChange(room, tx, { memberId, kind: 'signed-out', correlation });
          return;
        }
        await room.audit(tx, {
          actor: { kind: 'operator', id: ask.staffId },
          channel: 'web',
          operation: 'staff.signed-out',
          result: 'done',
          correlation: ask.correlation,
        });
      });
      return { cookies: [endCookie(COOKIES.session)] };
    },
  };
}

export function passkeyCookie(value: string) {
  return {
    name: COOKIES.passkey,
    value,
    sameSite: 'Lax',
    maxAgeSeconds: PASSKEY_LIFE_MS / 1000,
  } as const;
}

type FirstStep = Awaited<ReturnType<SignInDoor['signInWithPassword']>>;

/** Counted first, then the same work for every user id: one look-up, one hash, one question to the keeper. */
async function signInWithPassword(
  room: Room,
  visitor: Visitor,
  typed: { readonly userId: string; readonly password: string },
): Promise<FirstStep> {
  const key = userIdKey(typed.userId.slice(0, USER_ID_CHARS_MAX));
  const { reader } = room.db;
  const account = await findAccountByUserId(reader, key);
  const device = await knownDevice(reader, visitor.device, account?.id);
  const { limits } = room.settings();
  const mine = {
    limit: limits.signInPerAccountAndDevice,
    subject: `${key} ${device?.id ?? `from ${visitor.source}`}`,
  };
  const taken = await room.limits.take([
    { limit: limits.signInPerSource, subject: visitor.source },
    mine,
    // A device that the account knows is not held up by what strangers do.
    ...(device === undefined ? [{ limit: STRANGERS_PER_ACCOUNT, subject: key }] : []),
  ]);
  if (!taken.ok) return taken;

  const password = sensitive(normalisePassword(typed.password.slice(0, PASSWORD_CHARS_MAX)));
  const checked = await room.hasher.check(password, account?.password);
  if (!checked.ok) return checked;
  const missesHere = (device === undefined ? account?.password?.misses : device.misses) ?? 0;
  const decision = decidePasswordStep({ right: checked.value.right, missesHere });
  const { correlation } = visitor;
  if (decision === 'not-recognised' || account === undefined || account.password === undefined) {
    return refusePassword(room, { key, account, device, missesHere, visitor });
  }

  const token = makeToken(room.random);
  const attempt = { id: room.newId(), account_id: account.id };
  const now = room.clock();
  const was = account.password;
  const renewed = checked.value.stale ? await room.hasher.make(password) : undefined;
  await room.db.transaction(async (tx) => {
    await insertAttempt(tx, {
      ...attempt,
      token_hash: token.hash,
      password_at: now,
      tries_left: ATTEMPT_TRIES_MAX,
      expires_at: now + ATTEMPT_LIFE_MS,
      used_at: null,
    });
    await clearMisses(tx, account.id, device?.id);
    if (renewed?.ok === true) await rehashPassword(tx, account.id, was, renewed.value);
    await room.audit(tx, {
      actor: { kind: 'cardmember', id: account.member_id },
      channel: 'web',
      operation: 'signin.password',
      subject: account.member_id,
      result: 'done',
      correlation,
    });
  });
  await room.limits.clear(mine);
  const next = await secondStepOf(room, { account, attemptId: attempt.id });
  return ok({
    cookies: [attemptCookie(token.token)],
    next: await sendAtOnce(room, { next, token: token.token, visitor }),
  });
}

/** Counted where it belongs and recorded; the same statements whether the user id exists or not. */
async function refusePassword(
  room: Room,
  ask: {
    readonly key: string;
    readonly account: { readonly member_id: string } | undefined;
    readonly device: { readonly id: string } | undefined;
    readonly missesHere: number;
    readonly visitor: Visitor;
  },
): Promise<Outcome<never, SignInRefusal>> {
  await room.db.transaction(async (tx) => {
    if (ask.missesHere < MISSES_MAX) {
      await countMiss(tx, { userIdKey: ask.key, deviceId: ask.device?.id });
    }
    await room.audit(tx, {
      actor: { kind: 'anonymous', id: '' },
      channel: 'web',
      operation: 'signin.password',
      subject: ask.account?.member_id ?? '',
      result: 'refused',
      refusal: 'signin.not-recognised',
      correlation: ask.visitor.correlation,
    });
  });
  return refused({ code: 'signin.not-recognised' });
}

/** Where a text code is the best there is, it is on its way when the page opens. */
async function sendAtOnce(
  room: Room,
  ask: { readonly next: SecondStep; readonly token: string; readonly visitor: Visitor },
): Promise<SecondStep> {
  if (ask.next.factors[0]?.factor !== 'text-code') return ask.next;
  const sent = await sendSignInCode(room, ask.token, ask.visitor);
  return { ...ask.next, codeSent: sent.ok };
}

function attemptCookie(value: string) {
  return {
    name: COOKIES.signIn,
    value,
    sameSite: 'Lax',
    maxAgeSeconds: ATTEMPT_LIFE_MS / 1000,
  } as const;
}

/** No budget of the account is touched here: nobody can lock a passkey. */
async function signInWithPasskey(
  room: Room,
  token: string | undefined,
  ask: { readonly response: unknown; readonly visitor: Visitor },
): ReturnType<SignInDoor['signInWithPasskey']> {
  const { correlation } = ask.visitor;
  const challenge = await takeChallenge(room.db.reader, {
    tokenHash: hashToken(token ?? ''),
    kind: 'member',
    now: room.clock(),
  });
  const verdict =
    challenge === undefined
      ? ({ kind: 'wrong' } as const)
      : await checkPasskey(room, { response: ask.response, challenge, owner: { kind: 'member' } });
  const no = async (): Promise<Outcome<never, SignInRefusal>> => {
    const refusal = 'signin.passkey-not-recognised';
    await recordRefusal(room, { operation: 'signin.passkey', refusal, correlation });
    return refused({ code: refusal });
  };
  if (verdict.kind === 'counter-regressed') {
    await reportRegression(room, { row: verdict.row, correlation });
    return no();
  }
  if (verdict.kind === 'wrong') return no();
  const account = await findAccountByMember(room.db.reader, verdict.row.owner_id);
  if (account === undefined) return no();
  const opened = await room.db.transaction(async (tx: Tx) => {
    if (!(await acceptPasskey(room, tx, verdict))) return undefined;
    const at: Instant = room.clock();
    return openMemberSession(room, tx, {
      account,
      visitor: ask.visitor,
      trust: true,
      evidence: [{ item: 'key.passkey', at }],
      tellNewDevice: true,
    });
  });
  if (opened === undefined) return no();
  return ok({ ...opened, cookies: [...opened.cookies, endCookie(COOKIES.passkey)] });
}
