import { createHash } from 'node:crypto';

import { canonicalJson, type ContactReceipt, EvidencePack } from '@countersign/contract';
import { fits } from '@countersign/keeper-contract';
import type { Verifier } from '@countersign/merkle-log';

import { verifyReceipt } from './receipt-file.ts';

type Facts = EvidencePack['facts'];

export type EvidenceVerdict =
  | {
      readonly genuine: true;
      readonly facts: Facts;
      readonly sha256: string;
      readonly proven: number;
      /** Contacts that the log does not have yet, or never had. */
      readonly unproven: number;
    }
  | { readonly genuine: false; readonly why: string };

/**
 * Checks a pack without the house: the facts give the fingerprint, every receipt is genuine under the log's key, and every contact that
 * is said to be proven has one receipt, whose facts are its own.
 * @param isSigned of a signature over a text; nothing where nobody brought the keys
 */
export function verifyEvidence(
  text: string,
  log: Verifier,
  { isSigned, witnesses = [] }: EvidenceKeys = {},
): EvidenceVerdict {
  const pack = parsePack(text);
  if (pack === undefined) return no('is no evidence pack');
  const { facts, receipts, sha256, signature } = pack;
  if (createHash('sha256').update(canonicalJson(facts)).digest('hex') !== sha256)
    return no('its facts are not those that its fingerprint is of');
  if (isSigned !== undefined && isSigned(signature) !== sha256)
    return no('its fingerprint is not signed by these keys');
  for (const receipt of receipts) {
    const verdict = verifyReceipt(JSON.stringify(receipt), log, witnesses);
    if (!verdict.genuine)
      return no(`the receipt of ${receipt.contact.reference} proves nothing: ${verdict.why}`);
  }
  const why = compared(facts, receipts);
  if (why !== undefined) return no(why);
  const unproven = facts.contacts.length - receipts.length;
  return { genuine: true, facts, sha256, proven: receipts.length, unproven };
}

export interface EvidenceKeys {
  /** @returns the fingerprint that was signed */
  readonly isSigned?: (signature: EvidencePack['signature']) => string | undefined;
  readonly witnesses?: readonly Verifier[];
}

const no = (why: string): EvidenceVerdict => ({ genuine: false, why });

/** Whether contacts and receipts are of one another. @returns what is wrong */
function compared(facts: Facts, receipts: readonly ContactReceipt[]): string | undefined {
  const left = new Map(receipts.map((one) => [one.contact.reference, one]));
  if (left.size < receipts.length) return 'two of its receipts are of one contact';
  for (const contact of facts.contacts) {
    const receipt = left.get(contact.reference);
    left.delete(contact.reference);
    if ((contact.receipt === 'here') !== (receipt !== undefined))
      return `the receipt of ${contact.reference} is missing, or was added`;
    if (receipt !== undefined && !isOf(receipt, contact))
      return `what is said of ${contact.reference} is not what its receipt says`;
  }
  const [stray] = left.keys();
  return stray === undefined ? undefined : `the receipt of ${stray} is of no contact in it`;
}

function isOf({ contact, text }: ContactReceipt, said: Facts['contacts'][number]): boolean {
  const { agent, at, channel, direction, from, mayAsk, purpose, template, to } = said;
  const later = 'team' in contact ? contact.team === said.team && contact.case === said.case : true;
  return (
    later &&
    contact.registeredAt === at &&
    contact.purpose === purpose &&
    contact.channel === channel &&
    contact.direction === direction &&
    contact.sender === from &&
    contact.to === to &&
    contact.agent === agent &&
    contact.mayAsk === mayAsk.join(', ') &&
    contact.template === template &&
    (text === null || text === said.said)
  );
}

function parsePack(text: string): EvidencePack | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return fits(EvidencePack, value) ? value : undefined;
  } catch {
    return undefined;
  }
}
