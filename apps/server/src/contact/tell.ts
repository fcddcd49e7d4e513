import { createHash } from 'node:crypto';
import { CONTACT_LIST } from '@countersign/contract';
import type { Instant } from '@countersign/kernel';
import type { Member } from '../cards/index.ts';
import type { MessageChannel } from '../channels/index.ts';
import type { Tx } from '../platform/index.ts';
import { isQuiet, quietUntil } from '../programme/index.ts';
import { CODE_LIFE_MS, sendJob, UNDO_LIFE_MS, type ContactParts } from './room.ts';
import {
  decideQuiet,
  groupReference,
  makeReference,
  maskAddress,
  REFERENCE_BYTES,
} from './rules.ts';
import { whyNot } from './consents/consents.ts';
import { destinationsFor, type Destination } from './destinations.ts';
import { registerContact } from './receipts.ts';
import { countAbout, insertSecret } from './store.ts';
import { render } from './templates/render.ts';
import {
  isAskedFor,
  isTemplate,
  templates,
  type Template,
  type TemplateName,
} from './templates/table.ts';
import type { ContactId, MemberMessage } from './types.ts';
import { wordsFor } from './words.ts';

/**
 * Tells a member something: one ledger row and one job per endpoint, in the caller's transaction. Nobody is written to
 * before that has committed. Where nobody can be reached the record says so.
 * @returns the contacts that were registered
 */
export async function tellMember(
  parts: ContactParts,
  tx: Tx,
  message: MemberMessage,
): Promise<readonly ContactId[]> {
  const told = await tellOnEachWay(parts, tx, message);
  return told.flatMap(({ contactId }) => contactId ?? []);
}

/** One way to a member, and what came of it: a contact, or why there is none. */
export type ToldWay = { readonly channel: MessageChannel; readonly masked: string } & (
  | { readonly contactId: ContactId; readonly refusal?: never }
  | { readonly contactId?: never; readonly refusal: string }
);

/** The same, with the ways that were not taken; none at all where a member cannot be reached. */
export async function tellOnEachWay(
  parts: ContactParts,
  tx: Tx,
  message: MemberMessage,
): Promise<readonly ToldWay[]> {
  const { template } = message;
  if (!isTemplate(template)) throw new Error(`there is no template ${template}`);
  const member = await parts.cards.findMember(tx, { id: message.memberId });
  if (member === undefined) throw new Error('a message for a member that is not there');
  const row = templates[template] as Template;
  const destinations = await destinationsFor(parts, tx, message, { member, template: row });
  if (destinations.length === 0) await notTold(parts, tx, message, 'contact.unreachable');
  const told: ToldWay[] = [];
  for (const destination of destinations) {
    const { channel, masked } = destination;
    const registering = { message, template, member, destination };
    const refusal = await whyNotTold(parts, tx, registering);
    if (refusal === undefined)
      told.push({ channel, masked, contactId: await register(parts, tx, registering) });
    else {
      told.push({ channel, masked, refusal });
      await notTold(parts, tx, message, refusal);
    }
  }
  return told;
}

async function notTold(
  parts: ContactParts,
  tx: Tx,
  { correlation, memberId }: MemberMessage,
  refusal: string,
): Promise<void> {
  await parts.audit.append(tx, {
    actor: { kind: 'system', id: 'contact' },
    ...{ channel: 'system', operation: 'contact.told', subject: memberId },
    ...{ result: 'refused', refusal, correlation },
  });
}

/** What the member said about being written to, here and now; and how often they were about this event. */
async function whyNotTold(
  parts: ContactParts,
  tx: Tx,
  { destination, member, message, template }: Registering,
): Promise<string | undefined> {
  const row = templates[template] as Template;
  const { basis, id: purpose } = parts.programme.purpose(row.purpose);
  const endpointHash = parts.secrets.hashEndpoint(destination.value);
  if (message.about !== undefined && !isAskedFor(row)) {
    const since = parts.clock() - EVENT_MS;
    const told = await countAbout(tx, { about: message.about, endpointHash, since });
    if (told >= EVENT_MESSAGES_MAX) return 'contact.event-limit';
  }
  return whyNot(tx, {
    ...{ memberId: member.id, purpose, basis, channel: destination.channel },
    ...{ endpointHash, isAskedFor: isAskedFor(row) },
  });
}

/** Contact 22: at most three messages for an event in three days. */
const EVENT_MESSAGES_MAX = 3;
const EVENT_MS = 3 * 24 * 3_600_000;

interface Registering {
  readonly message: MemberMessage;
  readonly template: TemplateName;
  readonly member: Member;
  readonly destination: Destination;
}

async function register(
  parts: ContactParts,
  tx: Tx,
  { message, template, member, destination }: Registering,
): Promise<ContactId> {
  const now = parts.clock();
  const row = templates[template] as Template;
  const region = parts.programme.region(member.region);
  const purpose = parts.programme.purpose(row.purpose);
  const { channel } = destination;
  const quiet = decideQuiet({ quiet: isQuiet(region, now), exempt: purpose.quietHoursExempt });
  const sendAt = quiet === 'deferred' ? quietUntil(region, now) : now;
  const expiresAt = row.code === undefined ? undefined : ((now + CODE_LIFE_MS) as Instant);
  const id = parts.newId() as ContactId;
  const reference = makeReference(parts.random(REFERENCE_BYTES));
  const words = wordsFor(parts, member, row);
  const shown = render(template, channel, member.language, {
    ...{ codeHost: undefined, ...words },
    reference: groupReference(reference),
    facts: message.facts,
    code: undefined,
  });
  await registerContact(parts, tx, {
    ...newRow(parts, member, { id, reference, now, correlation: message.correlation }),
    purpose: purpose.id,
    channel,
    // What a browser shows as the sender of its messages is our host.
    sender: channel === 'push' ? parts.hosts.app : parts.programme.sender(member.region, channel),
    contact_point_id: destination.id,
    endpoint_hash: parts.secrets.hashEndpoint(destination.value),
    endpoint_masked: destination.masked,
    template,
    facts: message.facts,
    words,
    about: message.about ?? null,
    body_hash: createHash('sha256').update(shown.text).digest(),
    may_ask: [...purpose.mayAsk],
    basis: purpose.basis,
    quiet,
    send_at: sendAt,
    expires_at: expiresAt ?? null,
  });
  const keptUntil = row.undo === true ? ((now + UNDO_LIFE_MS) as Instant) : expiresAt;
  if (keptUntil !== undefined) {
    if (message.code === undefined) throw new Error(`template ${template} needs a code`);
    const sealed = parts.secrets.seal(id, message.code);
    await insertSecret(tx, { contactId: id, sealed, expiresAt: keptUntil });
  }
  await parts.audit.append(tx, {
    actor: { kind: 'system', id: 'contact' },
    channel: 'system',
    operation: 'contact.registered',
    subject: id,
    result: 'done',
    correlation: message.correlation,
  });
  await parts.jobs.enqueue(tx, sendJob, { contactId: id }, { runAt: sendAt });
  return id;
}

interface NewContact {
  readonly id: ContactId;
  readonly reference: string;
  readonly now: Instant;
  readonly correlation: string;
}

/** What every row of ours begins with: registered, outbound, nothing asked, nothing about the endpoint yet. */
export function newRow(
  parts: ContactParts,
  member: Member,
  { id, reference, now, correlation }: NewContact,
) {
  return {
    id,
    reference,
    member_id: member.id,
    direction: 'outbound',
    contact_point_id: null,
    endpoint_masked: '',
    language: member.language,
    facts: {},
    words: {},
    may_ask: [] as string[],
    basis: 'service',
    quiet: 'outside',
    programme: parts.programme.version(),
    about: null,
    agent_name: null,
    team: null,
    case_name: null,
    fields: CONTACT_LIST,
    correlation,
    send_at: now,
    expires_at: null,
    state: 'registered',
    state_at: now,
    provider_id: null,
    failure: null,
    created_at: now,
  } as const;
}

/** A ledger row for something that others carry: a sealed letter. @returns its id and reference, grouped for print */
export async function registerLetter(
  parts: ContactParts,
  tx: Tx,
  letter: {
    readonly memberId: string;
    readonly about: string;
    readonly template: string;
    readonly address: string;
    readonly correlation: string;
  },
): Promise<{ readonly id: ContactId; readonly reference: string }> {
  const member = await parts.cards.findMember(tx, { id: letter.memberId });
  if (member === undefined) throw new Error('a letter for a member that is not there');
  const now = parts.clock();
  const id = parts.newId() as ContactId;
  const reference = makeReference(parts.random(REFERENCE_BYTES));
  await registerContact(parts, tx, {
    ...newRow(parts, member, { id, reference, now, correlation: letter.correlation }),
    purpose: parts.programme.purpose('pin-mailer').id,
    channel: 'post',
    sender: parts.programme.region(member.region).postFrom.join(', '),
    endpoint_hash: parts.secrets.hashEndpoint(letter.address),
    endpoint_masked: maskAddress(letter.address),
    template: letter.template,
    body_hash: createHash('sha256').update(letter.template).digest(),
    about: letter.about,
  });
  return { id, reference: groupReference(reference) };
}
