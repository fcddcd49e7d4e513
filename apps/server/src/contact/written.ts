import type { Instant } from '@countersign/kernel';
import type { Member } from '../cards/index.ts';
import type { ContactParts } from './room.ts';
import { groupReference } from './rules.ts';
import { findByReference, type ContactRow } from './store.ts';
import { render, type Rendered } from './templates/render.ts';
import type { MessageChannel } from '../channels/index.ts';
import { deliveriesOf } from './deliveries.ts';
import { isTemplate } from './templates/table.ts';
import type {
  ContactId,
  ContactReference,
  ContactView,
  KnownContact,
  SentMessage,
} from './types.ts';
import { wordsOf } from './words.ts';
import { coursesOf } from './calls/store.ts';
import { callOutcomesOf } from './wrap-ups/store.ts';

/** What a text or e-mail said, without its code; nothing for calls and letters. */
export async function writeAgain(
  parts: ContactParts,
  row: ContactRow,
): Promise<Rendered | undefined> {
  const member = await parts.cards.findMember(parts.db.reader, { id: row.member_id });
  return member === undefined ? undefined : writeTo(parts, row, member);
}

function writeTo(parts: ContactParts, row: ContactRow, member: Member): Rendered | undefined {
  const { channel, template } = row;
  if (!isTemplate(template) || !isWritten(channel)) return undefined;
  return render(template, channel, row.language, {
    ...wordsOf(parts, member, row),
    facts: row.facts,
    code: undefined,
  });
}

const isWritten = (channel: ContactRow['channel']): channel is MessageChannel =>
  channel === 'sms' || channel === 'email' || channel === 'push';

/** What went out under a reference, as the member got it; nothing for what has not gone. */
async function messageOf(
  parts: ContactParts,
  reference: ContactReference,
): Promise<SentMessage | undefined> {
  const row = await findByReference(parts.db.reader, reference);
  if (row === undefined || row.state !== 'ended') return undefined;
  const { channel } = row;
  const written = await writeAgain(parts, row);
  if (written === undefined || !isWritten(channel)) return undefined;
  const { endpoint_masked: to, member_id: memberId, purpose } = row;
  return { memberId, channel, purpose, to, at: row.state_at as Instant, ...written };
}

/** What a reference names, where it went out: a message, or a letter whose words others wrote. */
async function knownUnder(
  parts: ContactParts,
  reference: ContactReference,
): Promise<KnownContact | undefined> {
  const row = await findByReference(parts.db.reader, reference);
  if (row === undefined || row.state !== 'ended' || row.channel === 'voice') return undefined;
  const { channel, endpoint_masked: to, member_id: memberId, purpose } = row;
  return { memberId, channel, purpose, to, at: row.state_at as Instant };
}

/** What a reference finds. */
export function writtenOf(parts: ContactParts): {
  readonly messageOf: (reference: ContactReference) => Promise<SentMessage | undefined>;
  readonly knownUnder: (reference: ContactReference) => Promise<KnownContact | undefined>;
} {
  return {
    messageOf: (reference) => messageOf(parts, reference),
    knownUnder: (reference) => knownUnder(parts, reference),
  };
}

/** Contacts for the one member whose they are. */
export async function viewsOf(
  parts: ContactParts,
  memberId: string,
  rows: readonly ContactRow[],
): Promise<readonly ContactView[]> {
  const member = await parts.cards.findMember(parts.db.reader, { id: memberId });
  const deliveries = await deliveriesOf(
    parts.db.reader,
    rows.map(({ id }) => id),
  );
  const calls = rows.filter(({ channel }) => channel === 'voice').map(({ id }) => id);
  const outcomes = await callOutcomesOf(parts.db.reader, calls);
  const courses = await coursesOf(parts.db.reader, calls);
  return rows.map((row) => ({
    id: row.id as ContactId,
    reference: groupReference(row.reference),
    purpose: row.purpose,
    channel: row.channel,
    to: row.endpoint_masked,
    from: row.sender,
    agent: row.agent_name ?? undefined,
    team: row.team ?? undefined,
    case: row.case_name ?? undefined,
    direction: row.direction,
    call: courses.get(row.id),
    outcome: outcomes.get(row.id),
    mayAsk: row.may_ask,
    template: row.template,
    text: (member === undefined ? undefined : writeTo(parts, row, member))?.text ?? '',
    at: row.created_at as Instant,
    state: row.state,
    delivery: deliveries.get(row.id),
  }));
}
