import {
  isSignedBy,
  parseNote,
  parseSignatureLines,
  proveConsistency,
  type AddCheckpoint,
  type NoteSignature,
  type Verifier,
} from '@countersign/merkle-log';
import type { TransparencyParts } from './index.ts';
import {
  insertCosignature,
  newestCheckpoint,
  sizeSignedBy,
  subtreesIn,
  type StoredCheckpoint,
} from './store.ts';

/** Somebody else who signs that the log only grew. */
export interface Witness {
  readonly verifier: Verifier;
  /** @throws Error where it does not answer */
  readonly add: (ask: AddCheckpoint) => Promise<WitnessAnswer>;
}

export type WitnessAnswer =
  | { readonly kind: 'signed'; readonly lines: string }
  /** It signed another size last than was said. */
  | { readonly kind: 'knows'; readonly size: number }
  /** @param status of HTTP: 404 it does not know the log, 409 and 422 it saw another history */
  | { readonly kind: 'refused'; readonly status: number };

/** How a witness is named where its signature is kept. */
export const nameOf = ({ name, keyId }: Verifier): string => `${name}+${keyId.toString('hex')}`;

/**
 * Shows the newest checkpoint to each witness that has not signed it, and keeps what they sign.
 * @throws AggregateError with one reason for each witness that did not sign; the others' signatures are kept
 */
export async function askWitnesses(parts: TransparencyParts): Promise<void> {
  const newest = await newestCheckpoint(parts.db.reader);
  if (newest === undefined) return;
  const asked = await Promise.allSettled(parts.witnesses.map((one) => askOne(parts, one, newest)));
  const reasons = asked.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
  if (reasons.length > 0)
    throw new AggregateError(reasons, reasons.map((one) => String(one)).join('; '));
}

async function askOne(
  parts: TransparencyParts,
  witness: Witness,
  newest: StoredCheckpoint,
): Promise<void> {
  const name = nameOf(witness.verifier);
  const signedLast = await sizeSignedBy(parts.db.reader, name);
  if (signedLast === newest.size) return;
  let answer = await show(parts, witness, { newest, oldSize: signedLast });
  if (answer.kind === 'knows' && answer.size <= newest.size)
    answer = await show(parts, witness, { newest, oldSize: answer.size });
  if (answer.kind !== 'signed') throw new Error(`${name} does not sign: ${reasonOf(answer)}`);
  const line = lineOf(witness.verifier, newest, answer.lines);
  if (line === undefined) throw new Error(`${name} answers with a signature that is not its own`);
  const cosignature = { size: newest.size, witness: name, line };
  await parts.db.transaction((tx) => insertCosignature(tx, cosignature, parts.clock()));
}

async function show(
  parts: TransparencyParts,
  witness: Witness,
  { newest, oldSize }: { readonly newest: StoredCheckpoint; readonly oldSize: number },
): Promise<WitnessAnswer> {
  const grown = { from: oldSize, to: newest.size };
  const proof = await proveConsistency(grown, subtreesIn(parts.db.reader));
  return witness.add({ oldSize, proof, note: newest.note });
}

function reasonOf(answer: Exclude<WitnessAnswer, { kind: 'signed' }>): string {
  if (answer.kind === 'knows')
    return `it saw ${answer.size} leaves, more than this database has: was an older copy put back?`;
  if (answer.status === 404) return 'it does not know this log';
  return answer.status === 409 || answer.status === 422
    ? `it saw another history (${answer.status})`
    : `it answered ${answer.status}`;
}

/** The witness's own line among those that it answered, where it verifies. */
function lineOf(verifier: Verifier, { note }: StoredCheckpoint, lines: string): string | undefined {
  const text = parseNote(note)?.text;
  const own = parseSignatureLines(lines)?.find(
    ({ keyId, name }) => name === verifier.name && keyId.equals(verifier.keyId),
  );
  if (text === undefined || own === undefined) return undefined;
  return isSignedBy(verifier, { text, signatures: [own] }) ? written(own) : undefined;
}

const written = ({ bytes, keyId, name }: NoteSignature): string =>
  `— ${name} ${Buffer.concat([keyId, bytes]).toString('base64')}\n`;
