import { createHash } from 'node:crypto';
import { sensitive, type Random, type Sensitive } from '@countersign/kernel';
import { crockfordOf, parseCrockford } from '../platform/index.ts';

/** As in a reference, and longer than one, so that nobody takes it for that. */
const CHARS = 12;

/** What takes one change back: sixty bits, in the message to the old contact and nowhere else. */
export function makeUndoCode(random: Random): {
  readonly code: Sensitive<string>;
  readonly hash: Buffer;
} {
  const code = crockfordOf(random(CHARS));
  return { code: sensitive(code.replaceAll(/(.{4})(?=.)/g, '$1 ')), hash: hashOf(code) };
}

/** The hash of what somebody typed: case, spaces and hyphens do not matter, and O, I, L are what they look like. Nothing of another form. */
export function hashUndoCode(typed: Sensitive<string>): Buffer | undefined {
  // Its hash is all that is kept of it, and all that a change is found by.
  const code = parseCrockford(typed.expose(), CHARS);
  return code === undefined ? undefined : hashOf(code);
}

const hashOf = (code: string): Buffer =>
  createHash('sha256').update(`countersign/undo/v1 ${code}`).digest();
