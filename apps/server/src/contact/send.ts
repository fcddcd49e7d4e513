import type { Instant } from '@countersign/kernel';
import type { JobRun } from '../jobs/index.ts';
import { PUSH_GONE, type MessageChannel, type OutboundMessage } from '../channels/index.ts';
import type { Tx } from '../platform/index.ts';
import { whyNot } from './consents/consents.ts';
import { unsubscribeOf } from './consents/one-click.ts';
import { seenProof } from './push/push.ts';
import { endPushWhere, findPush } from './push/store.ts';
import { decideSending } from './rules.ts';
import type { ContactParts } from './room.ts';
import {
  dropSecret,
  findSecret,
  lockContact,
  moveContact,
  type ContactRow,
  type Move,
} from './store.ts';
import { render } from './templates/render.ts';
import { isAskedFor, isTemplate, templates, type Template } from './templates/table.ts';
import { wordsOf } from './words.ts';

/**
 * Sends one contact. First the ledger says that it is being handed over, and that is committed; then the provider is
 * asked, outside any transaction; then the ledger says how it ended, together with the end of the job.
 */
export async function sendContact(
  parts: ContactParts,
  run: JobRun<{ contactId: string }>,
): Promise<void> {
  const { contactId } = run.data;
  const begun = await parts.db.transaction((tx) => begin(parts, tx, contactId));
  if (begun === undefined) return;
  const message = await compose(parts, begun);
  if (message === undefined) {
    await conclude(parts, run, {
      id: contactId,
      state: 'failed',
      at: parts.clock(),
      failure: 'contact.no-endpoint',
    });
    return;
  }
  try {
    const sent = await parts.channels.send(message, run.attempt);
    const at = parts.clock();
    await conclude(
      parts,
      run,
      sent.ok
        ? { id: contactId, state: 'ended', at, providerId: sent.value.providerId }
        : { id: contactId, state: 'failed', at, failure: sent.refusal.reason },
      !sent.ok && sent.refusal.reason === PUSH_GONE ? message.to : undefined,
    );
  } catch (cause) {
    if (run.attempt < run.attemptsMax) throw cause;
    parts.log.error({ err: cause, contact: contactId }, 'a contact was given up');
    await conclude(parts, run, {
      id: contactId,
      state: 'failed',
      at: parts.clock(),
      failure: 'contact.given-up',
    });
  }
}

/** Marks the contact as being handed over; undefined when there is nothing to send any more. */
async function begin(
  parts: ContactParts,
  tx: Tx,
  contactId: string,
): Promise<ContactRow | undefined> {
  const row = await lockContact(tx, contactId);
  if (row === undefined) throw new Error('a contact that is not in the ledger');
  const now = parts.clock();
  const decision = decideSending({
    state: row.state,
    expiresAt: (row.expires_at ?? undefined) as Instant | undefined,
    now,
  });
  if (decision === 'send') {
    const why = await whyNotSent(tx, row);
    if (why !== undefined) {
      await holdBack(parts, tx, row, why);
      return undefined;
    }
    if (row.state === 'registered')
      await moveContact(tx, { id: row.id, state: 'dialing', at: now });
    return row;
  }
  if (decision === 'expire') {
    await moveContact(tx, {
      id: row.id,
      state: row.state === 'registered' ? 'expired' : 'failed',
      at: now,
    });
    await dropSecret(tx, row.id);
  }
  return undefined;
}

/** Asked again when it goes: what waited for the morning may have been stopped meanwhile. */
function whyNotSent(tx: Tx, row: ContactRow) {
  return whyNot(tx, {
    ...{ memberId: row.member_id, purpose: row.purpose, basis: row.basis, channel: row.channel },
    endpointHash: row.endpoint_hash,
    isAskedFor: isTemplate(row.template) && isAskedFor(templates[row.template]),
  });
}

async function holdBack(
  parts: ContactParts,
  tx: Tx,
  row: ContactRow,
  refusal: string,
): Promise<void> {
  const at = parts.clock();
  const state = row.state === 'registered' ? 'cancelled' : 'failed';
  await moveContact(tx, { id: row.id, state, at, failure: refusal });
  await dropSecret(tx, row.id);
  await parts.audit.append(tx, {
    actor: { kind: 'system', id: 'contact' },
    ...{ channel: 'system', operation: 'contact.sent', subject: row.id },
    ...{ result: 'refused', refusal, correlation: row.correlation },
  });
}

async function compose(parts: ContactParts, row: ContactRow): Promise<OutboundMessage | undefined> {
  const { reader } = parts.db;
  const member = await parts.cards.findMember(reader, { id: row.member_id });
  const where = await whereTo(parts, row);
  if (member === undefined || where === undefined || !isTemplate(row.template)) return undefined;
  const template = templates[row.template] as Template;
  const carries = template.code !== undefined || template.undo === true;
  const sealed = carries ? await findSecret(reader, row.id) : undefined;
  if (template.code !== undefined && sealed === undefined) return undefined;
  const channel = row.channel as MessageChannel;
  const rendered = render(row.template, channel, row.language, {
    ...wordsOf(parts, member, row),
    facts: row.facts,
    // The member's own code, or what takes a change back, on its way: the one place where it is written out.
    code: sealed === undefined ? undefined : parts.secrets.open(row.id, sealed).expose(),
  });
  const unsubscribe = unsubscribeOf(parts, row);
  const { replyTo } = row.words;
  return {
    contactId: row.id,
    channel,
    ...where,
    ...(unsubscribe === undefined ? {} : { unsubscribe }),
    ...(channel !== 'email' || replyTo === undefined ? {} : { replyTo }),
    from: row.sender,
    fromName: parts.programme.current().programme.brand.name,
    subject: rendered.subject,
    text: rendered.text,
  };
}

/** Where a row goes now; nothing where that is gone. */
async function whereTo(
  parts: ContactParts,
  row: ContactRow,
): Promise<Pick<OutboundMessage, 'to' | 'push'> | undefined> {
  const { reader } = parts.db;
  const id = row.contact_point_id;
  if (id === null) return undefined;
  if (row.channel !== 'push') {
    const endpoint = await parts.cards.findEndpoint(reader, id);
    return endpoint === undefined ? undefined : { to: endpoint.value };
  }
  const browser = await findPush(reader, id);
  if (browser === undefined) return undefined;
  const { auth, endpoint: to, p256dh } = browser;
  const { urgency: isUrgent } = parts.programme.purpose(row.purpose);
  const proof = seenProof(parts, row.id);
  // A question leads to where it is answered.
  const isQuestion = row.template === 'alert.payment' && row.about !== null;
  const path = isQuestion ? `/alerts/${row.about}` : `/contacts/${row.id}`;
  const push = { auth, p256dh, isUrgent, path, contact: row.id, proof };
  return { to, push };
}

/** The end of the contact and of the job in one transaction. */
async function conclude(
  parts: ContactParts,
  run: JobRun<{ contactId: string }>,
  move: Move,
  goneBrowser?: string,
): Promise<void> {
  await parts.db.transaction(async (tx) => {
    await lockContact(tx, move.id);
    await moveContact(tx, move);
    await dropSecret(tx, move.id);
    if (goneBrowser !== undefined) await endPushWhere(tx, parts.clock(), { endpoint: goneBrowser });
    await parts.audit.append(tx, {
      actor: { kind: 'system', id: 'contact' },
      channel: 'system',
      operation: 'contact.sent',
      subject: move.id,
      result: move.state === 'ended' ? 'done' : 'refused',
      ...(move.failure === undefined ? {} : { refusal: move.failure }),
      correlation: run.id,
    });
    await run.finish(tx);
  });
}
