import type { MessageView, MessageWay, NewMessage } from '@countersign/contract';
import { ok, refused, type Outcome } from '@countersign/kernel';
import type { Reader, Tx } from '../../platform/index.ts';
import type { ContactParts } from '../room.ts';
import { tellOnEachWay } from '../tell.ts';
import { canonicalAsk, decideMessage, outcomeOf, type MessageRefusal } from './rules.ts';
import { findMessage, insertMessage, insertWays, waysOf, type MessageRow } from './store.ts';

export interface MessageDoer {
  /** The API client that asks. */
  readonly actor: string;
  readonly correlation: string;
}

/**
 * Writes to one member what the issuer has to say: words of ours, by purpose, on every way that the purpose has and the member lets
 * us use. That nobody could be written to is an outcome, and no refusal. The same reference twice is one message.
 */
export async function writeMessage(
  parts: ContactParts,
  tx: Tx,
  { actor, correlation, ...ask }: NewMessage & MessageDoer,
): Promise<Outcome<MessageView, MessageRefusal>> {
  const written = await writeOnce(parts, tx, { ask, correlation });
  await parts.audit.append(tx, {
    actor: { kind: 'api', id: actor },
    ...{ channel: 'api', operation: 'contact.message-asked', correlation },
    ...(written.ok
      ? { subject: written.value.id, result: 'done' }
      : { result: 'refused', refusal: written.refusal.code }),
  });
  return written.ok ? ok(await viewOf(tx, written.value)) : written;
}

async function writeOnce(
  parts: ContactParts,
  tx: Tx,
  { ask, correlation }: { readonly ask: NewMessage; readonly correlation: string },
): Promise<Outcome<MessageRow, MessageRefusal>> {
  const member = await parts.cards.findMember(tx, { reference: ask.cardmember });
  if (member === undefined) return refused({ code: 'contact.member-unknown' });
  const { purposes } = parts.programme.current().programme;
  const isKnown = purposes.some(({ id }) => id === ask.purpose);
  const decided = decideMessage(ask, { isKnown, language: member.language });
  if (!decided.ok) return decided;
  const { facts, template } = decided.value;
  const row: MessageRow = {
    ...{ id: parts.newId(), reference: ask.reference, member_id: member.id, purpose: ask.purpose },
    ...{ asked: canonicalAsk(ask), created_at: parts.clock() },
  };
  if (!(await insertMessage(tx, row))) {
    const first = await findMessage(tx, ask.reference);
    const isOne = first?.member_id === row.member_id && first.asked === row.asked;
    return isOne ? ok(first) : refused({ code: 'contact.message-exists' });
  }
  const told = await tellOnEachWay(parts, tx, {
    ...{ memberId: member.id, template, to: 'everywhere', facts, correlation },
  });
  await insertWays(
    tx,
    told.map(({ channel, contactId, masked, refusal }, position) => ({
      ...{ message_id: row.id, position, channel, masked },
      ...{ contact_id: contactId ?? null, refusal: refusal ?? null },
    })),
  );
  return ok(row);
}

/** What became of a message, by the issuer's own name of it. */
export async function messageOutcome(
  db: Reader,
  reference: string,
): Promise<MessageView | undefined> {
  const row = await findMessage(db, reference);
  return row && viewOf(db, row);
}

async function viewOf(db: Reader, row: MessageRow): Promise<MessageView> {
  const ways = (await waysOf(db, row.id)).map(wayOf);
  const went = ways.some(({ outcome }) => outcome !== 'not-sent');
  return {
    ...{ reference: row.reference, purpose: row.purpose, ways },
    askedAt: new Date(row.created_at).toISOString(),
    written: went ? 'somebody' : 'nobody',
    why: went ? null : (ways[0]?.why ?? 'contact.unreachable'),
  };
}

function wayOf(way: Awaited<ReturnType<typeof waysOf>>[number]): MessageWay {
  const { channel, masked: to, outcome, reason, refusal, state } = way;
  if (state === null) return { channel, to, outcome: 'not-sent', why: refusal };
  const became = outcomeOf(state, outcome ?? undefined);
  return { channel, to, outcome: became, why: reason ?? way.failure };
}
