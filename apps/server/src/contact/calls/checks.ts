import { timingSafeEqual } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { ok, refused, sensitive, type Instant, type Outcome } from '@countersign/kernel';
import { violates, type Tx } from '../../platform/index.ts';
import type { ContactParts } from '../room.ts';
import { randomDigits } from './open.ts';
import { CODE_DIGITS, CODE_LIFE_MS, decidePublic, decideSpoken, isLive } from './rules.ts';
import { changeCall, lockByCode, lockCall, lockTalking, type LedgerCall } from './store.ts';
import type { CallRefusal, PublicAnswer, PublicRefusal, SpokenRefusal } from './types.ts';

/** A fresh code for the public page; the one before is dead. For the representative who placed the call. */
export async function giveCode(
  parts: ContactParts,
  agent: { readonly agentId: string; readonly correlation: string },
  id: string,
): Promise<Outcome<void, CallRefusal>> {
  for (;;) {
    try {
      // A code that another live call has just now is drawn again.
      // oxlint-disable-next-line no-await-in-loop
      return await parts.db.transaction((tx) => putCode(parts, tx, agent, id));
    } catch (cause) {
      if (!violates(cause, 'contact_call_code')) throw cause;
    }
  }
}

async function putCode(
  parts: ContactParts,
  tx: Tx,
  agent: { readonly agentId: string; readonly correlation: string },
  id: string,
): Promise<Outcome<void, CallRefusal>> {
  const call = await lockCall(tx, id);
  const refusal =
    call === undefined || call.agent_id !== agent.agentId || call.direction === 'inbound'
      ? ({ code: 'contact.call-unknown' } as const)
      : isLive(call.state)
        ? undefined
        : ({ code: 'contact.call-over' } as const);
  await parts.audit.append(tx, {
    actor: { kind: 'operator', id: agent.agentId },
    channel: 'desk',
    operation: 'contact.code-given',
    subject: id,
    ...(refusal === undefined ? { result: 'done' } : { result: 'refused', refusal: refusal.code }),
    correlation: agent.correlation,
  });
  if (refusal !== undefined) return refused(refusal);
  const digits = randomDigits(parts, CODE_DIGITS);
  await changeCall(tx, id, {
    code_mac: parts.secrets.hashEndpoint(`code ${digits}`),
    code_sealed: parts.secrets.seal(id, sensitive(digits)),
    code_until: parts.clock() + CODE_LIFE_MS,
    code_tries: 0,
    code_used_at: null,
  });
  return ok(undefined);
}

/** The member types what the representative said. The expected digits never leave the server. */
export async function checkSpoken(
  parts: ContactParts,
  member: { readonly memberId: string; readonly correlation: string },
  typed: string,
): Promise<Outcome<'right' | 'wrong', SpokenRefusal>> {
  return parts.db.transaction(async (tx) => {
    const call = await lockTalking(tx, member.memberId);
    const decision = decideSpoken(call);
    const result =
      decision === 'compare' ? await compare(parts, tx, call as LedgerCall, typed) : decision;
    await parts.audit.append(tx, {
      actor: { kind: 'cardmember', id: member.memberId },
      channel: 'web',
      operation: 'contact.spoken-check',
      ...(call === undefined ? {} : { subject: call.id }),
      ...(result === 'right'
        ? { result: 'done' }
        : { result: 'refused', refusal: `contact.check-${result}` }),
      correlation: member.correlation,
    });
    return result === 'right' || result === 'wrong'
      ? ok(result)
      : refused({ code: `contact.check-${result}` });
  });
}

async function compare(
  parts: ContactParts,
  tx: Tx,
  call: LedgerCall,
  typed: string,
): Promise<'right' | 'wrong'> {
  // Three digits that both sides of the call know: compared here, shown nowhere.
  const expected = parts.secrets.open(call.id, call.digits_sealed).expose();
  const same = equal(parts, expected, typed) ? 'right' : 'wrong';
  await changeCall(tx, call.id, { spoken: same });
  return same;
}

export interface PublicCheck {
  readonly code: string;
  /** Last four digits of the visitor's own phone. */
  readonly ending: string;
  /** The visitor's address: so many tries an hour. */
  readonly source: string;
  readonly correlation: string;
}

/** Several times what a check takes. Even equal work differs by a quarter of a millisecond where a row is written. */
const ANSWER_MS = 40;

/**
 * Anybody asks about the call that they are on. Unknown codes, wrong pairs, late, used and tired codes do the same work
 * and get the same answer, at the same moment after the question; a try is counted before it is judged.
 */
export async function checkPublic(
  parts: ContactParts,
  ask: PublicCheck,
): Promise<Outcome<PublicAnswer, PublicRefusal>> {
  // It begins to run before the work does: when it ends says nothing about the work.
  const moment = wait(ANSWER_MS);
  const answer = await check(parts, ask);
  await moment;
  return answer;
}

async function check(
  parts: ContactParts,
  ask: PublicCheck,
): Promise<Outcome<PublicAnswer, PublicRefusal>> {
  const taken = await parts.limits.take([{ limit: CHECKS_PER_SOURCE, subject: ask.source }]);
  if (!taken.ok) return taken;
  return parts.db.transaction(async (tx) => {
    const now = parts.clock();
    const call = await lockByCode(tx, parts.secrets.hashEndpoint(`code ${ask.code}`));
    const mac = parts.secrets.hashEndpoint(`${call?.id ?? NOBODY} ${ask.ending}`);
    const isOwn = timingSafeEqual(mac, call?.ending_mac ?? Buffer.alloc(mac.length));
    const decision = decidePublic(
      call === undefined
        ? undefined
        : {
            state: call.state,
            codeUntil: call.code_until,
            codeTries: call.code_tries,
            codeUsedAt: call.code_used_at,
          },
      isOwn,
      now,
    );
    await changeCall(tx, call?.id ?? NOBODY, {
      code_tries: (call?.code_tries ?? 0) + 1,
      ...(decision === 'yes' ? { code_used_at: now } : {}),
    });
    await parts.audit.append(tx, {
      actor: { kind: 'anonymous', id: 'public-check' },
      channel: 'web',
      operation: 'contact.public-check',
      ...(decision === 'yes' && call !== undefined
        ? { subject: call.id, result: 'done' }
        : { result: 'refused', refusal: 'contact.check-no' }),
      correlation: ask.correlation,
    });
    return decision === 'yes' && call !== undefined
      ? ok(answerOf(call))
      : refused({ code: 'contact.check-no' });
  });
}

/** Contact 13. */
const CHECKS_PER_SOURCE = {
  kind: 'window',
  name: 'contact.public-check',
  max: 10,
  seconds: 3_600,
} as const;

/** Shaped like an id; no contact has it. */
const NOBODY = '00000000-0000-7000-8000-000000000000';

function answerOf(call: LedgerCall): PublicAnswer {
  return {
    to: call.endpoint_masked,
    purpose: call.purpose,
    agent: call.agent_name ?? '',
    since: call.created_at as Instant,
    mayAsk: call.may_ask,
  };
}

/** Compares by keyed hash, so that the time says nothing about how far they agree. */
function equal({ secrets }: ContactParts, one: string, other: string): boolean {
  return timingSafeEqual(
    secrets.hashEndpoint(`digits ${one}`),
    secrets.hashEndpoint(`digits ${other}`),
  );
}
