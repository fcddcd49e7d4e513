import { Buffer } from 'node:buffer';
import {
  formatCheckpoint,
  openCheckpoint,
  parseCheckpoint,
  type Checkpoint,
} from './checkpoint.ts';
import { EMPTY_ROOT, HASH_BYTES, type Hash } from './hashes.ts';
import { parseNote, type Verifier } from './notes.ts';
import { isConsistent } from './proofs.ts';

/** What a log asks of a witness (C2SP tlog-witness, `add-checkpoint`). */
export interface AddCheckpoint {
  /** Size of the checkpoint that the witness signed last, as the log remembers it */
  readonly oldSize: number;
  readonly proof: readonly Hash[];
  /** A signed checkpoint */
  readonly note: string;
}

/** What a witness remembers of a log: the largest checkpoint that it signed. */
export type Witnessed = Pick<Checkpoint, 'size' | 'root'>;

/** A witness answers with the text to sign, or with a status of HTTP. */
export type WitnessVerdict =
  | { readonly sign: true; readonly text: string; readonly checkpoint: Checkpoint }
  | { readonly sign: false; readonly status: 400 | 403 | 404 | 422 }
  /** With `size` where the log is behind or ahead of what the witness knows; without it: another tree of the same size. */
  | { readonly sign: false; readonly status: 409; readonly size?: number };

const PROOF_LINES_MAX = 63;
const OLD = /^old (0|[1-9]\d{0,15})$/;

export function formatAddCheckpoint({ oldSize, proof, note }: AddCheckpoint): string {
  const hashes = proof.map((hash) => `${hash.toString('base64')}\n`);
  return `old ${oldSize}\n${hashes.join('')}\n${note}`;
}

/** @returns `undefined` for a body that is none */
export function parseAddCheckpoint(body: string): AddCheckpoint | undefined {
  const cut = body.indexOf('\n\n');
  if (cut < 0) return undefined;
  const [old = '', ...lines] = body.slice(0, cut).split('\n');
  const [, size] = OLD.exec(old) ?? [];
  if (size === undefined || lines.length > PROOF_LINES_MAX) return undefined;
  const proof = lines.map((line) => Buffer.from(line, 'base64'));
  const isWhole = proof.every(
    (hash, at) => hash.length === HASH_BYTES && hash.toString('base64') === lines[at],
  );
  const oldSize = Number(size);
  if (!isWhole || !Number.isSafeInteger(oldSize)) return undefined;
  return { oldSize, proof, note: body.slice(cut + 2) };
}

/**
 * The rule of a witness: it signs only what goes on from what it signed before, so that a log cannot show one history
 * here and another there. Whoever calls this keeps the new checkpoint before the signature leaves, and decides one at a
 * time for a log.
 * @param known what was signed last; `undefined`: nothing yet
 * @param log   the log's key; `undefined`: nobody's that this witness knows
 */
export function decideWitness(
  ask: AddCheckpoint,
  log: Verifier | undefined,
  known: Witnessed | undefined,
): WitnessVerdict {
  const claimed = parseCheckpoint(parseNote(ask.note)?.text ?? '');
  if (claimed === undefined) return { sign: false, status: 400 };
  if (log === undefined || claimed.origin !== log.name) return { sign: false, status: 404 };
  const checkpoint = openCheckpoint(log, ask.note);
  if (checkpoint === undefined) return { sign: false, status: 403 };
  if (ask.oldSize > checkpoint.size) return { sign: false, status: 400 };
  const last = known ?? { size: 0, root: EMPTY_ROOT };
  if (ask.oldSize !== last.size) return { sign: false, status: 409, size: last.size };
  if (last.size === checkpoint.size && !last.root.equals(checkpoint.root))
    return { sign: false, status: 409 };
  const { proof } = ask;
  const grows = {
    from: last.size,
    fromRoot: last.root,
    to: checkpoint.size,
    toRoot: checkpoint.root,
  };
  if (!isConsistent({ ...grows, proof })) return { sign: false, status: 422 };
  return {
    sign: true,
    text: parseNote(ask.note)?.text ?? formatCheckpoint(checkpoint),
    checkpoint,
  };
}
