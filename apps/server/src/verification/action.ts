import { createHash } from 'node:crypto';
import type { Act, ActionHash } from './types.ts';

/** What is asked for, whole: the act, the card or account it is on, and whatever else the member must have agreed to. */
export interface Action {
  readonly act: Act;
  /** Card or account id. */
  readonly subject: string;
  readonly params?: Readonly<Record<string, string>>;
}

/**
 * SHA-256 over the fields of an action, each prefixed with its length, parameters in the order of their names. Two
 * different actions never give the same bytes.
 */
export function hashAction(action: Action): ActionHash {
  const hash = createHash('sha256');
  const field = (text: string) => {
    const bytes = Buffer.from(text, 'utf8');
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    hash.update(length).update(bytes);
  };
  field('countersign-action-v1');
  field(action.act);
  field(action.subject);
  for (const [name, value] of Object.entries(action.params ?? {}).toSorted(byName)) {
    field(name);
    field(value);
  }
  return hash.digest('base64url') as ActionHash;
}

function byName(left: readonly [string, string], right: readonly [string, string]): number {
  return left[0] < right[0] ? -1 : left[0] > right[0] ? 1 : 0;
}
