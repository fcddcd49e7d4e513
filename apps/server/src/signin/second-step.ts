import { askKeeper, serverLine } from '@countersign/keeper-contract';
import { ok, refused, sensitive, type Instant, type Outcome } from '@countersign/kernel';
import type { Reader, Tx } from '../platform/index.ts';
import type { CodeBinding, ContactPoint, EvidenceItem } from '../verification/index.ts';
import {
  countRecoveryCodes,
  findAccount,
  findAuthenticator,
  useRecoveryCode,
} from './account-store.ts';
import { findAttempt, takeAttemptTry, useAttempt } from './journey-store.ts';
import { codePoints, tellCode } from './journeys.ts';
import { recoveryMac } from './recovery-codes.ts';
import { recordChange, recordRefusal, type Room } from './room.ts';
import { endCookie, openMemberSession } from './sessions.ts';
import { decideSecondStep } from './sign-in-rules.ts';
import type { AccountRow, AttemptRow } from './tables.ts';
import { hashToken } from './tokens.ts';
import {
  COOKIES,
  type SecondFactor,
  type SecondStep,
  type SignedIn,
  type SignInRefusal,
  type Visitor,
} from './types.ts';

/** What this account can go on with. */
export async function secondStepOf(
  room: Room,
  ask: { readonly account: AccountRow; readonly attemptId: string },
): Promise<SecondStep> {
  const { reader } = room.db;
  const [authenticator, phone, recoveryCodesLeft] = await Promise.all([
    findAuthenticator(reader, ask.account.id),
    textPhone(room, reader, ask.account.member_id),
    countRecoveryCodes(reader, ask.account.id),
  ]);
  const factors = decideSecondStep({
    authenticator: authenticator?.confirmed === true,
    textTo: phone?.masked,
    recoveryCodesLeft,
    textAllowed: room.verification.policy().policy === 'compatible',
  });
  const codeSent =
    phone !== undefined &&
    (await room.verification.codes.isLive(reader, bindingOf(ask.account, ask.attemptId, phone)));
  return { factors, codeSent };
}

async function textPhone(
  room: Room,
  db: Reader,
  memberId: string,
): Promise<ContactPoint | undefined> {
  const points = await codePoints(room, db, memberId);
  return points.find((point) => point.kind === 'phone');
}

function bindingOf(account: AccountRow, attemptId: string, phone: ContactPoint): CodeBinding {
  return {
    owner: account.id,
    session: attemptId,
    purpose: 'sign-in',
    channel: 'sms',
    destination: phone.id,
    action: '',
  };
}

interface Found {
  readonly attempt: AttemptRow;
  readonly account: AccountRow;
}

async function load(room: Room, token: string | undefined): Promise<Outcome<Found, SignInRefusal>> {
  const attempt = await findAttempt(room.db.reader, hashToken(token ?? ''), room.clock());
  const account =
    attempt === undefined ? undefined : await findAccount(room.db.reader, attempt.account_id);
  if (attempt === undefined || account === undefined) {
    return refused({ code: 'signin.journey-gone' });
  }
  return ok({ attempt, account });
}

export async function sendSignInCode(
  room: Room,
  token: string | undefined,
  visitor: Visitor,
): Promise<Outcome<{ readonly to: string; readonly resendsLeft: number }, SignInRefusal>> {
  const found = await load(room, token);
  if (!found.ok) return found;
  const { attempt, account } = found.value;
  const phone = await textPhone(room, room.db.reader, account.member_id);
  if (phone === undefined || room.verification.policy().policy !== 'compatible') {
    return refused({ code: 'signin.no-such-factor' });
  }
  type Sent = Outcome<{ readonly to: string; readonly resendsLeft: number }, SignInRefusal>;
  return room.db.transaction<Sent>(async (tx) => {
    const made = await room.verification.codes.makeOrResend(
      tx,
      bindingOf(account, attempt.id, phone),
    );
    if (!made.ok) return made;
    await tellCode(room, tx, {
      memberId: account.member_id,
      contactPointId: phone.id,
      template: 'code.sign-in',
      made: made.value,
      correlation: visitor.correlation,
    });
    return ok({ to: phone.masked, resendsLeft: made.value.resendsLeft });
  });
}

interface Answering extends Found {
  readonly typed: string;
  readonly visitor: Visitor;
}

/** The second step. What it proves opens the session, in the transaction that uses it up. */
export async function secondStep(
  room: Room,
  token: string | undefined,
  ask: {
    readonly answer: { readonly factor: SecondFactor; readonly typed: string };
    readonly visitor: Visitor;
  },
): Promise<Outcome<SignedIn, SignInRefusal>> {
  const found = await load(room, token);
  if (!found.ok) return found;
  const answering: Answering = {
    ...found.value,
    typed: ask.answer.typed,
    visitor: ask.visitor,
  };
  const outcome = await answerWith(room, ask.answer.factor, answering);
  if (!outcome.ok) {
    await recordRefusal(room, {
      operation: 'signin.second-step',
      refusal: outcome.refusal.code,
      memberId: found.value.account.member_id,
      correlation: ask.visitor.correlation,
    });
    return outcome;
  }
  return ok({
    ...outcome.value,
    cookies: [...outcome.value.cookies, endCookie(COOKIES.signIn)],
  });
}

async function answerWith(
  room: Room,
  factor: SecondFactor,
  ask: Answering,
): Promise<Outcome<SignedIn, SignInRefusal>> {
  if (factor === 'text-code') return answerText(room, ask);
  const left = await takeAttemptTry(room.db.reader, ask.attempt.id);
  if (left === undefined) return refused({ code: 'signin.journey-gone' });
  if (factor === 'authenticator') {
    const enrolled = await findAuthenticator(room.db.reader, ask.account.id);
    const right =
      enrolled?.confirmed === true &&
      (await checkAuthenticatorCode(room, enrolled.enrolment, ask.typed));
    if (!right) return refused({ code: 'signin.second-step-wrong' });
    return room.db.transaction((tx) => open(room, tx, ask, 'key.authenticator'));
  }
  return room.db.transaction<Outcome<SignedIn, SignInRefusal>>(async (tx) => {
    const used = await useRecoveryCode(tx, {
      accountId: ask.account.id,
      mac: recoveryMac(room.recoveryKey, ask.account.id, ask.typed),
      at: room.clock(),
    });
    if (!used) return refused({ code: 'signin.second-step-wrong' });
    await recordChange(room, tx, {
      memberId: ask.account.member_id,
      kind: 'recovery-code-used',
      correlation: ask.visitor.correlation,
      tell: 'account.recovery-code-used',
    });
    return open(room, tx, ask, undefined);
  });
}

async function answerText(room: Room, ask: Answering): Promise<Outcome<SignedIn, SignInRefusal>> {
  const phone = await textPhone(room, room.db.reader, ask.account.member_id);
  if (phone === undefined) return refused({ code: 'signin.no-such-factor' });
  const checked = await room.verification.codes.check(
    bindingOf(ask.account, ask.attempt.id, phone),
    sensitive(ask.typed),
    (tx) => open(room, tx, ask, 'network.text-code'),
  );
  return checked.ok ? checked.value : checked;
}

/** One session for one attempt. */
async function open(
  room: Room,
  tx: Tx,
  ask: Answering,
  item: EvidenceItem | undefined,
): Promise<Outcome<SignedIn, SignInRefusal>> {
  const at = room.clock();
  if (!(await useAttempt(tx, ask.attempt.id, at))) return refused({ code: 'signin.journey-gone' });
  const second = item === undefined ? [] : [{ item, at }];
  const signedIn = await openMemberSession(room, tx, {
    account: ask.account,
    visitor: ask.visitor,
    trust: false,
    evidence: [{ item: 'secret.password', at: ask.attempt.password_at as Instant }, ...second],
    tellNewDevice: true,
  });
  return ok(signedIn);
}

/** The keeper holds the seed, counts the tries and remembers the last step. */
export async function checkAuthenticatorCode(
  room: Room,
  enrolment: string,
  typed: string,
): Promise<boolean> {
  const code = typed.replaceAll(/\s/g, '');
  if (!/^[0-9]{6}$/.test(code)) return false;
  const checked = await askKeeper(room.post, serverLine.checkTotp, { owner: enrolment, code });
  return checked.ok;
}
