import { createHash } from 'node:crypto';
import { ok, refused, sensitive, type Instant, type Outcome } from '@countersign/kernel';
import type { Endpoint, Member } from '../../cards/index.ts';
import { violates, type Tx } from '../../platform/index.ts';
import { isQuiet } from '../../programme/index.ts';
import { isGiven } from '../consents/store.ts';
import { dialJob, type ContactParts } from '../room.ts';
import { decideQuiet, makeReference, REFERENCE_BYTES, type QuietVerdict } from '../rules.ts';
import { registerContact } from '../receipts.ts';
import { newRow } from '../tell.ts';
import type { ContactId } from '../types.ts';
import { parseCase } from './case.ts';
import { DIGITS, OF_THE_LINE } from './rules.ts';
import { insertCall } from './store.ts';
import type { CallingAgent, CallRefusal, OpenCall } from './types.ts';

const ENDING_DIGITS = 4;

/**
 * Registers a call and has it dialled: its row is committed before anything rings. A member has one call of ours at a
 * time; a number that is ours but never calls out is never used.
 */
export async function openCall(
  parts: ContactParts,
  agent: CallingAgent,
  ask: OpenCall,
): Promise<Outcome<ContactId, CallRefusal>> {
  try {
    const opened = await parts.db.transaction((tx) => register(parts, tx, agent, ask));
    if (opened.ok) return opened;
    return await refuse(parts, agent, opened.refusal);
  } catch (cause) {
    if (!violates(cause, 'contact_ledger_one_call')) throw cause;
    return refuse(parts, agent, { code: 'contact.call-live' });
  }
}

async function register(
  parts: ContactParts,
  tx: Tx,
  agent: CallingAgent,
  ask: OpenCall,
): Promise<Outcome<ContactId, CallRefusal>> {
  const member = await parts.cards.findMember(tx, { reference: ask.memberReference });
  if (member === undefined) return refused({ code: 'contact.member-unknown' });
  const { purposes } = parts.programme.current().programme;
  const purpose = purposes.find(({ id }) => id === ask.purpose);
  const isOutbound = purpose?.channels.includes('voice') === true && !OF_THE_LINE.has(purpose.id);
  if (purpose === undefined || !isOutbound)
    return refused({ code: 'contact.purpose-not-by-phone' });
  const caseName = ask.case === undefined ? undefined : parseCase(ask.case);
  if (ask.case !== undefined && caseName === undefined)
    return refused({ code: 'contact.case-form' });
  const endpoints = await parts.cards.endpointsOf(tx, member.id);
  const phone = endpoints.find((one) => one.kind === 'phone');
  if (phone === undefined) return refused({ code: 'contact.no-phone' });
  const { basis } = purpose;
  const asked = { memberId: member.id, purpose: purpose.id, channel: 'voice' } as const;
  if (basis === 'consent' && !(await isGiven(tx, asked)))
    return refused({ code: 'contact.no-consent' });
  const from = numberFor(parts, member);
  if (from === undefined) return refused({ code: 'contact.no-number' });
  const now = parts.clock();
  const region = parts.programme.region(member.region);
  const quiet = decideQuiet({ quiet: isQuiet(region, now), exempt: purpose.quietHoursExempt });
  if (quiet === 'deferred') return refused({ code: 'contact.quiet-hours' });
  const id = await registerDialled(parts, tx, {
    ...{ member, phone, from, purpose, quiet, agent },
    ...{ entry: 'desk', caseName },
  });
  await parts.audit.append(tx, {
    actor: { kind: 'operator', id: agent.agentId },
    channel: 'desk',
    operation: 'contact.call-registered',
    subject: id,
    result: 'done',
    correlation: agent.correlation,
  });
  return ok(id);
}

export interface Dialling {
  readonly member: Member;
  readonly phone: Endpoint;
  /** Ours, E.164. */
  readonly from: string;
  readonly purpose: ReturnType<ContactParts['programme']['purpose']>;
  readonly quiet: QuietVerdict;
  readonly agent: CallingAgent;
  /** Who talks first: a representative, or the automated line. */
  readonly entry: 'desk' | 'line';
  readonly caseName?: string | undefined;
  /** Not before so many milliseconds have passed, unless it is hastened. */
  readonly afterMs?: number | undefined;
}

/** The row of a call of ours, and the job that dials it. */
export async function registerDialled(
  parts: ContactParts,
  tx: Tx,
  { afterMs = 0, agent, caseName, entry, from, member, phone, purpose, quiet }: Dialling,
): Promise<ContactId> {
  const now = parts.clock();
  const id = parts.newId() as ContactId;
  const reference = makeReference(parts.random(REFERENCE_BYTES));
  await registerContact(parts, tx, {
    ...newRow(parts, member, { id, reference, now, correlation: agent.correlation }),
    purpose: purpose.id,
    channel: 'voice',
    sender: from,
    contact_point_id: phone.id,
    endpoint_hash: parts.secrets.hashEndpoint(phone.value),
    endpoint_masked: phone.masked,
    template: `call.${purpose.id}`,
    // What is said has no text of ours: the purpose stands for it.
    body_hash: createHash('sha256').update(purpose.id).digest(),
    may_ask: [...purpose.mayAsk],
    basis: purpose.basis,
    quiet,
    agent_name: entry === 'line' ? null : agent.name,
    team: agent.team ?? null,
    case_name: caseName ?? null,
  });
  await insertCall(tx, {
    ...{ contact_id: id, entry, agent_id: agent.agentId },
    ending_mac: parts.secrets.hashEndpoint(`${id} ${phone.value.slice(-ENDING_DIGITS)}`),
    digits_sealed: parts.secrets.seal(id, sensitive(randomDigits(parts, DIGITS))),
  });
  const runAt = (now + afterMs) as Instant;
  await parts.jobs.enqueue(tx, dialJob, { contactId: id }, { runAt, singletonKey: id });
  return id;
}

/** A number of the member's region that calls out; never one that the directory says never does. */
export function numberFor(parts: ContactParts, member: Member): string | undefined {
  const { officialNumbers } = parts.programme.current().programme;
  return officialNumbers.find((one) => one.region === member.region && one.direction !== 'inbound')
    ?.number;
}

async function refuse(
  parts: ContactParts,
  agent: CallingAgent,
  refusal: CallRefusal,
): Promise<Outcome<never, CallRefusal>> {
  await parts.db.transaction((tx) =>
    parts.audit.append(tx, {
      actor: { kind: 'operator', id: agent.agentId },
      channel: 'desk',
      operation: 'contact.call-registered',
      result: 'refused',
      refusal: refusal.code,
      correlation: agent.correlation,
    }),
  );
  return refused(refusal);
}

const BYTE_VALUES = 256;

/** Decimal digits from random bytes, none more likely than another. */
export function randomDigits({ random }: Pick<ContactParts, 'random'>, count: number): string {
  const fair = BYTE_VALUES - (BYTE_VALUES % 10);
  let text = '';
  while (text.length < count) {
    for (const byte of random(count))
      if (byte < fair && text.length < count) text += String(byte % 10);
  }
  return text;
}
