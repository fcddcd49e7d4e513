import { Buffer } from 'node:buffer';
import { HASH_BYTES, type Hash } from './hashes.ts';
import { isSignedBy, parseNote, type Verifier } from './notes.ts';

/** What a log says of itself at one moment (C2SP tlog-checkpoint). */
export interface Checkpoint {
  /** Names the log: its address without the scheme */
  readonly origin: string;
  /** Leaves */
  readonly size: number;
  readonly root: Hash;
}

const SIZE = /^(?:0|[1-9]\d{0,15})$/;

/** The text that is signed. */
export function formatCheckpoint({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${root.toString('base64')}\n`;
}

/** @returns `undefined` for a text that is none; lines that extend it are passed over */
export function parseCheckpoint(text: string): Checkpoint | undefined {
  const [origin = '', size = '', root = '', ...rest] = text.split('\n');
  const hash = Buffer.from(root, 'base64');
  const isWhole =
    rest.length > 0 && rest.at(-1) === '' && rest.slice(0, -1).every((one) => one !== '');
  if (origin === '' || !SIZE.test(size) || !isWhole) return undefined;
  if (hash.length !== HASH_BYTES || hash.toString('base64') !== root) return undefined;
  const leaves = Number(size);
  return Number.isSafeInteger(leaves) ? { origin, size: leaves, root: hash } : undefined;
}

/** A checkpoint that the log's key has signed, under the log's own name. @returns `undefined` for any other text */
export function openCheckpoint(verifier: Verifier, note: string): Checkpoint | undefined {
  const parsed = parseNote(note);
  if (parsed === undefined || !isSignedBy(verifier, parsed)) return undefined;
  const checkpoint = parseCheckpoint(parsed.text);
  return checkpoint?.origin === verifier.name ? checkpoint : undefined;
}
