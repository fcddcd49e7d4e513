import { createHash, createHmac } from 'node:crypto';

import {
  committedFields,
  type CommittedContact,
  ContactReceipt,
  receiptLists,
} from '@countersign/contract';
import { canonicalBytes } from '@countersign/hashchain';
import { fits } from '@countersign/keeper-contract';
import {
  hashLeaf,
  isIncluded,
  openCheckpoint,
  parseNote,
  type Verifier,
  witnessedAt,
} from '@countersign/merkle-log';

export type ReceiptVerdict =
  | {
      readonly genuine: true;
      readonly contact: CommittedContact;
      readonly text: string | null;
      /** The checkpoint that holds it */
      readonly size: number;
      readonly index: number;
      /** Which witness saw it by when, in seconds UTC */
      readonly seen: readonly { readonly by: string; readonly at: number }[];
    }
  | { readonly genuine: false; readonly why: string };

/**
 * Checks a receipt without the house: the facts give the commitment, the proof leads from it to the root, the log's key
 * has signed the root.
 * @param log       whose signature counts; never taken from the receipt
 * @param witnesses each of them must have signed the checkpoint, too
 */
export function verifyReceipt(
  text: string,
  log: Verifier,
  witnesses: readonly Verifier[] = [],
): ReceiptVerdict {
  const receipt = parseReceipt(text);
  if (receipt === undefined) return { genuine: false, why: 'is no receipt' };
  const { contact, salt, log: place } = receipt;
  const checkpoint = openCheckpoint(log, place.checkpoint);
  if (checkpoint === undefined)
    return { genuine: false, why: `its checkpoint is not signed by ${log.name} with this key` };
  const note = parseNote(place.checkpoint);
  const seen: { by: string; at: number }[] = [];
  for (const witness of witnesses) {
    const at = note && witnessedAt(witness, note);
    if (at === undefined)
      return { genuine: false, why: `its checkpoint is not signed by ${witness.name}` };
    seen.push({ by: witness.name, at });
  }
  const list = receiptLists[receipt.format];
  const entry = createHmac('sha256', Buffer.from(salt, 'base64'))
    .update(canonicalBytes(list, committedFields(list, contact)))
    .digest();
  const { size, root } = checkpoint;
  const { index } = place;
  const proof = place.proof.map((hash) => Buffer.from(hash, 'base64'));
  if (!isIncluded({ leaf: hashLeaf(entry), index, size, root, proof }))
    return { genuine: false, why: 'what it says is not what the log holds' };
  const isOwnText =
    receipt.text === null ||
    createHash('sha256').update(receipt.text).digest('hex') === contact.bodyHash;
  if (!isOwnText) return { genuine: false, why: 'its words are not those that were sent' };
  return { genuine: true, contact, text: receipt.text, size, index, seen };
}

function parseReceipt(text: string): ContactReceipt | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return fits(ContactReceipt, value) ? value : undefined;
  } catch {
    return undefined;
  }
}
