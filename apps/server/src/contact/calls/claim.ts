import { createHash } from 'node:crypto';
import { ok, refused, sensitive, type Outcome } from '@countersign/kernel';
import type { Member } from '../../cards/index.ts';
import type { LimitAsk, Tx } from '../../platform/index.ts';
import type { ContactParts } from '../room.ts';
import { registerContact } from '../receipts.ts';
import { makeReference, REFERENCE_BYTES } from '../rules.ts';
import { moveContact } from '../store.ts';
import { newRow } from '../tell.ts';
import type { ContactId } from '../types.ts';
import { randomDigits } from './open.ts';
import { CLAIM_PURPOSE, DIGITS } from './rules.ts';
import {
  changeCall,
  findCall,
  insertCall,
  lockCall,
  lockClaims,
  type LedgerCall,
} from './store.ts';
import type { CallingAgent, CallRefusal, LiveClaim, SpokenRefusal } from './types.ts';

/**
 * Somebody calls us and says that they are this member. It is in the ledger before a word is said to them, and the member's
 * screens ask at once whether it is so. Nothing about it is ever green: the caller may hold the member on another line.
 */
export async function openClaim(
  parts: ContactParts,
  agent: CallingAgent,
  memberReference: string,
): Promise<Outcome<ContactId, CallRefusal>> {
  const may = await parts.limits.take([budgetOf(agent.agentId)]);
  return parts.db.transaction(async (tx) => {
    const member = await parts.cards.findMember(tx, { reference: memberReference });
    const opened: Outcome<ContactId, CallRefusal> = !may.ok
      ? may
      : member === undefined
        ? refused({ code: 'contact.member-unknown' })
        : await registerClaim(parts, tx, { agent, member, entry: 'desk' });
    await parts.audit.append(tx, {
      actor: { kind: 'operator', id: agent.agentId },
      channel: 'desk',
      operation: 'contact.claim-registered',
      ...(opened.ok
        ? { subject: opened.value, result: 'done' }
        : { result: 'refused', refusal: opened.refusal.code }),
      correlation: agent.correlation,
    });
    return opened;
  });
}

/** Each makes somebody's screens ask whether it is them: more in an hour are no calls. */
const PER_AGENT = { kind: 'bucket', name: 'contact.claims-per-agent', max: 120 } as const;
const HOUR = 3_600;

const budgetOf = (agentId: string): LimitAsk => ({
  limit: { ...PER_AGENT, seconds: HOUR },
  subject: agentId,
});

export interface NewClaim {
  readonly agent: CallingAgent;
  readonly member: Member;
  /** Who hears the caller first. */
  readonly entry: 'desk' | 'line';
}

/** The row of a caller who says that they are this member: answered when it is written down. */
export async function registerClaim(
  parts: ContactParts,
  tx: Tx,
  { agent, entry, member }: NewClaim,
): Promise<Outcome<ContactId, CallRefusal>> {
  const { purposes } = parts.programme.current().programme;
  const purpose = purposes.find(({ id }) => id === CLAIM_PURPOSE);
  if (purpose === undefined) return refused({ code: 'contact.purpose-not-by-phone' });
  const now = parts.clock();
  const id = parts.newId() as ContactId;
  const reference = makeReference(parts.random(REFERENCE_BYTES));
  await registerContact(parts, tx, {
    ...newRow(parts, member, { id, reference, now, correlation: agent.correlation }),
    purpose: purpose.id,
    channel: 'voice',
    direction: 'inbound',
    sender: parts.programme.printedNumber(member.region).number,
    // Where it comes from is the caller's word, and not kept as if it were the member's number.
    endpoint_hash: parts.secrets.hashEndpoint(`claim ${id}`),
    template: `call.${purpose.id}`,
    body_hash: createHash('sha256').update(purpose.id).digest(),
    may_ask: [...purpose.mayAsk],
    basis: purpose.basis,
    agent_name: entry === 'line' ? null : agent.name,
    team: entry === 'line' ? null : (agent.team ?? null),
  });
  await insertCall(tx, {
    contact_id: id,
    entry,
    agent_id: agent.agentId,
    ending_mac: parts.secrets.hashEndpoint(`claim ${id}`),
    digits_sealed: parts.secrets.seal(id, sensitive(randomDigits(parts, DIGITS))),
  });
  await moveContact(tx, { id, state: 'answered', at: now });
  return ok(id);
}

/** What a member says of whoever calls as them. A yes names the caller that it is about; a no is about all that no yes was said of. */
export type ClaimWord =
  | { readonly says: 'me'; readonly claim: string }
  | { readonly says: 'not-me'; readonly claim?: string };

/** The member says whether it is them who calls. Once; a no stops whoever talks to a caller that nothing was said of. */
export async function answerClaim(
  parts: ContactParts,
  member: { readonly memberId: string; readonly correlation: string },
  word: ClaimWord,
): Promise<Outcome<void, SpokenRefusal>> {
  return parts.db.transaction(async (tx) => {
    const all = await lockClaims(tx, member.memberId);
    const meant = word.says === 'me' ? all.filter(({ id }) => id === word.claim) : all;
    const open = meant.filter((one) => isTaken(word, one, all));
    const refusal =
      open.length > 0
        ? undefined
        : meant.length > 0
          ? ({ code: 'contact.check-used' } as const)
          : ({ code: 'contact.check-nothing' } as const);
    for (const { id } of open)
      await changeCall(tx, id, { spoken: word.says === 'me' ? 'right' : 'wrong' });
    for (const subject of refusal === undefined ? open : meant.slice(0, 1))
      await record(parts, tx, { member, word, subject: subject.id, refusal });
    if (meant.length === 0) await record(parts, tx, { member, word, refusal });
    return refusal === undefined ? ok(undefined) : refused(refusal);
  });
}

/**
 * A yes is said once. A no stops everybody that nothing was said of; after a yes it is taken, too, for the caller that was shown, or
 * where there is no other one.
 */
function isTaken(word: ClaimWord, one: LedgerCall, all: readonly LedgerCall[]): boolean {
  if (one.spoken === 'open') return true;
  if (word.says === 'me' || one.spoken === 'wrong') return false;
  return word.claim === one.id || all.every(({ spoken }) => spoken !== 'open');
}

/** A representative's call with somebody who says that they are a member, while it lasts. */
export async function liveClaim(
  parts: ContactParts,
  agentId: string,
  id: string,
): Promise<LiveClaim | undefined> {
  const call = await findCall(parts.db.reader, id);
  const isTheirs =
    call?.agent_id === agentId && call.direction === 'inbound' && call.state === 'answered';
  return isTheirs
    ? { id: call.id as ContactId, memberId: call.member_id, spoken: call.spoken }
    : undefined;
}

/** Whom a representative talks to now. */
export async function talkingTo(
  parts: ContactParts,
  agentId: string,
  id: string,
): Promise<string | undefined> {
  const call = await findCall(parts.db.reader, id);
  return call?.agent_id === agentId && call.state === 'answered' ? call.member_id : undefined;
}

/**
 * The caller said the code that went to the member: whoever calls holds what it was sent to.
 * @returns false where the call is over, or the member has said meanwhile that it is not them
 */
export async function noteSaid(
  parts: ContactParts,
  tx: Tx,
  { id, to }: { readonly id: string; readonly to: string },
): Promise<boolean> {
  const call = await lockCall(tx, id);
  if (call?.state !== 'answered' || call.spoken === 'wrong') return false;
  await changeCall(tx, id, { code_said_at: parts.clock(), code_said_to: to });
  return true;
}

interface Said {
  readonly member: { readonly memberId: string; readonly correlation: string };
  readonly word: ClaimWord;
  readonly subject?: string;
  readonly refusal: SpokenRefusal | undefined;
}

async function record(
  parts: ContactParts,
  tx: Tx,
  { member, word, subject, refusal }: Said,
): Promise<void> {
  await parts.audit.append(tx, {
    actor: { kind: 'cardmember', id: member.memberId },
    channel: 'web',
    operation: `contact.claim-${word.says}`,
    ...(subject === undefined ? {} : { subject }),
    ...(refusal === undefined ? { result: 'done' } : { result: 'refused', refusal: refusal.code }),
    correlation: member.correlation,
  });
}
