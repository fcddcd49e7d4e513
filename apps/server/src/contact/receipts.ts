import { createHash } from 'node:crypto';
import { committedFields, type ContactReceipt } from '@countersign/contract';
import { canonicalBytes } from '@countersign/hashchain';
import type { Tx } from '../platform/index.ts';
import type { ContactParts } from './room.ts';
import { groupReference } from './rules.ts';
import { findContact, insertContact, type ContactRow } from './store.ts';
import { writeAgain } from './written.ts';

/** Writes a contact as registered, and promises it a leaf of the transparency log: both or neither. */
export async function registerContact(
  { transparency }: Pick<ContactParts, 'transparency'>,
  tx: Tx,
  row: ContactRow,
): Promise<void> {
  await insertContact(tx, row);
  await transparency.commit(tx, row.id, committedBytes(row));
}

/**
 * What a member keeps of one contact of theirs. `waiting` until the log's next batch; nothing for a contact of somebody
 * else, or one from before the log.
 */
export async function receiptOf(
  parts: ContactParts,
  ask: { readonly memberId: string; readonly id: string },
): Promise<ContactReceipt | 'waiting' | undefined> {
  const row = await findContact(parts.db.reader, ask.id);
  if (row === undefined || row.member_id !== ask.memberId) return undefined;
  const inclusion = await parts.transparency.inclusionOf(row.id);
  if (inclusion === undefined || inclusion === 'waiting') return inclusion;
  const { salt, index, proof, checkpoint } = inclusion;
  const rest = {
    text: await textOf(parts, row),
    salt: salt.toString('base64'),
    log: { index, proof: proof.map((hash) => hash.toString('base64')), checkpoint },
  };
  return row.fields === 'contact-v1'
    ? { format: 'countersign-receipt-v1', contact: committedOf(row), ...rest }
    : {
        format: 'countersign-receipt-v2',
        contact: { ...committedOf(row), ...laterFacts(row) },
        ...rest,
      };
}

/** What was true when it was registered and never changes: the state of a contact is no part of it. */
function committedOf(row: ContactRow) {
  return {
    reference: groupReference(row.reference),
    registeredAt: row.created_at,
    purpose: row.purpose,
    channel: row.channel,
    direction: row.direction,
    sender: row.sender,
    to: row.endpoint_masked,
    agent: row.agent_name,
    mayAsk: row.may_ask.join(', '),
    template: row.template,
    language: row.language,
    bodyHash: row.body_hash.toString('hex'),
    programme: row.programme,
  };
}

/** What the second list has more than the first one. */
function laterFacts({ case_name: name, team }: ContactRow) {
  return { team, case: name };
}

function committedBytes(row: ContactRow): Uint8Array {
  const contact = { ...committedOf(row), ...laterFacts(row) };
  return canonicalBytes(row.fields, committedFields(row.fields, contact));
}

/** The words, where they are still the words whose hash was committed to. */
async function textOf(parts: ContactParts, row: ContactRow): Promise<string | null> {
  const text = (await writeAgain(parts, row))?.text;
  if (text === undefined) return null;
  return createHash('sha256').update(text).digest().equals(row.body_hash) ? text : null;
}
