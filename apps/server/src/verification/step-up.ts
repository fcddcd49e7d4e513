import { createHash } from 'node:crypto';
import { ok, refused, type Instant, type Outcome, type Sensitive } from '@countersign/kernel';
import type { Tx } from '../platform/index.ts';
import { hashAction } from './action.ts';
import { considerAct, type AssureAsk } from './assurance.ts';
import { itemOf, textPhone, type StepUpParts } from './factors.ts';
import { listOutOfReach } from './reach.ts';
import { isFresh, passkeysBefore, stepUpAge } from './rules.ts';
import { acts } from './tables.ts';
import type { CodeBinding } from './codes.ts';
import type { ContactPoint } from './ports.ts';
import {
  appendEvidence,
  clearFactor,
  findFactor,
  insertChallenge,
  listEvidence,
  takeChallenge,
  takeFactorTry,
} from './store.ts';
import type {
  Factor,
  StepUp,
  StepUpAnswer,
  StepUpBegun,
  StepUpFactor,
  StepUpOptions,
  StepUpRefusal,
} from './step-up-types.ts';
import type { Act, ActionHash, EvidenceItem, Raise, VerifyRefusal } from './types.ts';

/** Three failures suspend the factor, not the card (verification: failures). */
export const FACTOR_TRIES_MAX = 3;
export const FACTOR_SUSPENDED_MS = 15 * 60_000;
/** A passkey's challenge is good for five minutes (security 5). */
export const CHALLENGE_LIFE_MS = 5 * 60_000;
const CHALLENGE_BYTES = 32;

export function createStepUp(parts: StepUpParts): StepUp {
  return {
    options: (ask) => listOptions(parts, ask),
    outOfReach: (ask, wanted) => listOutOfReach(parts, ask, wanted),
    begin: (ask, factor) =>
      factor === 'passkey' ? beginPasskey(parts, ask) : beginCode(parts, ask),
    finish: (ask, answer) => {
      switch (answer.factor) {
        case 'text-code':
          return finishCode(parts, ask, answer.code);
        case 'passkey':
          return finishPasskey(parts, ask, answer);
        case 'authenticator':
        case 'password':
          return finishTyped(parts, ask, answer);
      }
    },
  };
}

async function listOptions(
  parts: StepUpParts,
  ask: AssureAsk<Act>,
): Promise<Outcome<StepUpOptions | 'granted', VerifyRefusal>> {
  const decision = await considerAct(parts, ask);
  if (decision.ok) return ok('granted');
  if (decision.refusal.code !== 'verify.step-up') return decision;
  const { need, have, raise, raisedBy } = decision.refusal;
  const now = parts.clock();
  const before = await enrolledBefore(parts, ask);
  const [has, all, phone] = await Promise.all([
    parts.factors.has(ask.session.memberId, before),
    listEvidence(parts.db.reader, ask.session, now),
    textPhone(parts, ask.session.memberId),
  ]);
  // What is too old to count is asked for again, not called done.
  const fresh = { channel: ask.channel, now, stepUpMs: stepUpAge(parts.policy()) };
  const given = all.filter((one) => isFresh(one, fresh));
  const action = hashAction(ask);
  const offered = raise.filter(isFactor).filter((factor) => {
    if (factor === 'passkey') return has.passkeyIds.length > 0;
    if (factor === 'authenticator') return has.authenticator;
    return factor === 'password' ? has.password : phone !== undefined;
  });
  const factors = await Promise.all(
    offered.map(async (factor): Promise<StepUpFactor> => {
      const { suspendedUntil } = await findFactor(parts.db.reader, ask.session.memberId, factor);
      return {
        factor,
        ...(factor === 'text-code' && phone !== undefined ? { to: phone.masked } : {}),
        done: given.some(
          (one) => one.item === itemOf(factor) && (factor === 'password' || one.action === action),
        ),
        ...(suspendedUntil > parts.clock() ? { suspendedUntil: suspendedUntil as Instant } : {}),
      };
    }),
  );
  // Where a risk raised the need to L4, it raised that of adding a passkey just as well.
  const addPasskey =
    need === 'L4' &&
    acts[ask.act].need === 'L4' &&
    !factors.some((one) => one.factor === 'passkey');
  return ok({
    act: ask.act,
    need,
    have,
    factors,
    addPasskey,
    ...(raisedBy === undefined ? {} : { raisedBy }),
  });
}

function isFactor(raise: Raise): raise is Factor {
  return (
    raise === 'passkey' ||
    raise === 'authenticator' ||
    raise === 'text-code' ||
    raise === 'password'
  );
}

function bindingOf(ask: AssureAsk<Act>, phone: ContactPoint): CodeBinding {
  return {
    owner: ask.session.memberId,
    session: ask.session.sessionId,
    purpose: 'step-up',
    channel: 'sms',
    destination: phone.id,
    action: hashAction(ask),
  };
}

/** A code that is asked for during a call of ours is asked for by somebody else: nobody of us wants one. */
async function isRefusedOnCall(parts: StepUpParts, ask: AssureAsk<Act>): Promise<boolean> {
  if (!(await parts.isCalled(ask.session.memberId))) return false;
  await parts.db.transaction((tx) =>
    record(parts, tx, ask, {
      operation: 'verification.step-up',
      result: 'refused',
      refusal: 'verify.call-live',
    }),
  );
  return true;
}

async function beginCode(
  parts: StepUpParts,
  ask: AssureAsk<Act>,
): Promise<Outcome<StepUpBegun, StepUpRefusal>> {
  const phone = await textPhone(parts, ask.session.memberId);
  if (phone === undefined) return refused({ code: 'verify.no-such-factor' });
  const suspended = await suspension(parts, ask.session.memberId, 'text-code');
  if (suspended !== undefined)
    return refused({ code: 'verify.factor-suspended', until: suspended });
  if (await isRefusedOnCall(parts, ask)) return refused({ code: 'verify.call-live' });
  const taken = await parts.spendCode(phone.id);
  if (!taken.ok) return taken;
  const binding = bindingOf(ask, phone);
  return parts.db.transaction<Outcome<StepUpBegun, StepUpRefusal>>(async (tx) => {
    const made = await parts.codes.makeOrResend(tx, binding);
    if (!made.ok) return made;
    await parts.tell(tx, {
      memberId: ask.session.memberId,
      template: 'code.step-up',
      to: { contactPointId: phone.id },
      facts: { act: ask.act },
      code: made.value.code,
      correlation: ask.correlation,
    });
    await record(parts, tx, ask, { operation: 'verification.code-sent', result: 'done' });
    const { expiresAt, resendsLeft } = made.value;
    return ok({ kind: 'text-code', sentTo: phone.masked, expiresAt, resendsLeft });
  });
}

async function beginPasskey(
  parts: StepUpParts,
  ask: AssureAsk<Act>,
): Promise<Outcome<StepUpBegun, StepUpRefusal>> {
  const before = await enrolledBefore(parts, ask);
  const { passkeyIds } = await parts.factors.has(ask.session.memberId, before);
  if (passkeyIds.length === 0) return refused({ code: 'verify.no-such-factor' });
  const action = hashAction(ask);
  // The passkey signs over the action: 32 random bytes, hashed together with it (G6, "over the hash of the action").
  const challenge = createHash('sha256')
    .update('countersign-step-up-v1')
    .update(parts.random(CHALLENGE_BYTES))
    .update(action)
    .digest('base64url');
  const id = parts.newId();
  const now = parts.clock();
  await parts.db.transaction((tx) =>
    insertChallenge(tx, {
      id,
      member_id: ask.session.memberId,
      session_id: ask.session.sessionId,
      action,
      challenge,
      created_at: now,
      expires_at: now + CHALLENGE_LIFE_MS,
    }),
  );
  return ok({ kind: 'passkey', challengeId: id, challenge, credentialIds: passkeyIds });
}

/** Before when a passkey has to be there, to count for this. */
async function enrolledBefore(
  parts: StepUpParts,
  { act, session }: AssureAsk<Act>,
): Promise<Instant | undefined> {
  return passkeysBefore(act, await parts.otherRisks(parts.db.reader, session.memberId));
}

async function finishCode(
  parts: StepUpParts,
  ask: AssureAsk<Act>,
  code: Sensitive<string>,
): Promise<Outcome<void, StepUpRefusal>> {
  const phone = await textPhone(parts, ask.session.memberId);
  if (phone === undefined) return refused({ code: 'verify.no-such-factor' });
  const suspended = await suspension(parts, ask.session.memberId, 'text-code');
  if (suspended !== undefined)
    return refused({ code: 'verify.factor-suspended', until: suspended });
  if (await isRefusedOnCall(parts, ask)) return refused({ code: 'verify.call-live' });
  const checked = await parts.codes.check(bindingOf(ask, phone), code, (tx) =>
    accept(parts, tx, ask, { factor: 'text-code', items: ['network.text-code'], bound: true }),
  );
  if (checked.ok) return checked;
  // A code has five tries of its own; when they are gone, that is one failure of the factor.
  const spent = checked.refusal.code === 'verify.code-wrong' && checked.refusal.triesLeft === 0;
  if (spent) await takeTry(parts, ask.session.memberId, 'text-code');
  await parts.db.transaction((tx) =>
    record(parts, tx, ask, {
      operation: 'verification.step-up',
      result: 'refused',
      refusal: checked.refusal.code,
    }),
  );
  return checked;
}

async function finishPasskey(
  parts: StepUpParts,
  ask: AssureAsk<Act>,
  answer: { readonly challengeId: string; readonly response: unknown },
): Promise<Outcome<void, StepUpRefusal>> {
  const { memberId, sessionId } = ask.session;
  const challenge = await takeChallenge(parts.db.reader, {
    id: answer.challengeId,
    memberId,
    sessionId,
    action: hashAction(ask),
    now: parts.clock(),
  });
  const { response } = answer;
  const before = await enrolledBefore(parts, ask);
  const proven =
    challenge !== undefined &&
    (await parts.factors.checkPasskey({ memberId, response, challenge, before }));
  if (!proven) return notProven(parts, ask, 0);
  await parts.db.transaction((tx) =>
    accept(parts, tx, ask, {
      factor: 'passkey',
      items: ['key.passkey', 'user.verified'],
      bound: true,
    }),
  );
  return ok(undefined);
}

async function finishTyped(
  parts: StepUpParts,
  ask: AssureAsk<Act>,
  answer: Extract<StepUpAnswer, { readonly factor: 'password' | 'authenticator' }>,
): Promise<Outcome<void, StepUpRefusal>> {
  const { memberId } = ask.session;
  const taken = await takeTry(parts, memberId, answer.factor);
  if (taken === undefined) {
    const until = (await suspension(parts, memberId, answer.factor)) ?? parts.clock();
    return refused({ code: 'verify.factor-suspended', until });
  }
  const proven =
    answer.factor === 'password'
      ? await parts.factors.checkPassword(memberId, answer.password)
      : await parts.factors.checkAuthenticator(memberId, answer.code);
  if (!proven) return notProven(parts, ask, Math.max(0, FACTOR_TRIES_MAX - taken.misses));
  const items: readonly EvidenceItem[] = [itemOf(answer.factor)];
  await parts.db.transaction((tx) =>
    accept(parts, tx, ask, { factor: answer.factor, items, bound: answer.factor !== 'password' }),
  );
  return ok(undefined);
}

async function notProven(
  parts: StepUpParts,
  ask: AssureAsk<Act>,
  triesLeft: number,
): Promise<Outcome<void, StepUpRefusal>> {
  await parts.db.transaction((tx) =>
    record(parts, tx, ask, {
      operation: 'verification.step-up',
      result: 'refused',
      refusal: 'verify.not-proven',
    }),
  );
  return refused({ code: 'verify.not-proven', triesLeft });
}

/** A password belongs to the session for five minutes; everything else to this one action. */
async function accept(
  parts: StepUpParts,
  tx: Tx,
  ask: AssureAsk<Act>,
  proof: {
    readonly factor: Factor;
    readonly items: readonly EvidenceItem[];
    readonly bound: boolean;
  },
): Promise<void> {
  const action: ActionHash = hashAction(ask);
  for (const item of proof.items) {
    await appendEvidence(tx, ask.session, {
      id: parts.newId(),
      item,
      at: parts.clock(),
      channel: ask.channel,
      ...(proof.bound ? { action } : {}),
    });
  }
  await clearFactor(tx, ask.session.memberId, proof.factor);
  await record(parts, tx, ask, { operation: 'verification.step-up', result: 'done' });
}

function takeTry(parts: StepUpParts, memberId: string, factor: Factor) {
  return takeFactorTry(parts.db.reader, {
    memberId,
    factor,
    triesMax: FACTOR_TRIES_MAX,
    suspendMs: FACTOR_SUSPENDED_MS,
    now: parts.clock(),
  });
}

async function suspension(
  parts: StepUpParts,
  memberId: string,
  factor: Factor,
): Promise<Instant | undefined> {
  const { suspendedUntil } = await findFactor(parts.db.reader, memberId, factor);
  return suspendedUntil > parts.clock() ? (suspendedUntil as Instant) : undefined;
}

function record(
  parts: StepUpParts,
  tx: Tx,
  ask: AssureAsk<Act>,
  entry: {
    readonly operation: string;
    readonly result: 'done' | 'refused';
    readonly refusal?: string;
  },
): Promise<void> {
  return parts.audit(tx, {
    actor: { kind: 'cardmember', id: ask.session.memberId },
    channel: ask.channel,
    subject: `${ask.act} ${ask.subject}`.trim(),
    correlation: ask.correlation,
    ...entry,
  });
}
