import { timingSafeEqual } from 'node:crypto';

import { AUDIT_LIST, auditFieldNames } from '@countersign/contract';
import {
  CHAIN_START,
  canonicalBytes,
  chainHash,
  type Field,
  HASH_BYTES,
} from '@countersign/hashchain';

/** What of a line is hashed, by the name of its list: the server's record, and the keeper's log. */
export const FIELD_LISTS: Readonly<Record<string, readonly string[]>> = {
  [AUDIT_LIST]: auditFieldNames,
  'keeper-log-v1': [
    ...['sequence', 'at', 'actor', 'channel', 'operation'],
    ...['card', 'keyArn', 'keyCheckValue', 'result', 'correlation'],
  ],
};

export type FileVerdict =
  | { readonly whole: true; readonly entries: number; readonly head: string }
  /** `line` of the file, from 1. */
  | { readonly whole: false; readonly line: number; readonly why: string };

/**
 * Checks an exported chain, line by line, without the house: every line must follow the one before.
 * @param lines one JSON object each, oldest first, with `list`, the list's fields and `hash` in hexadecimal
 */
export async function verifyLines(
  lines: AsyncIterable<string> | Iterable<string>,
): Promise<FileVerdict> {
  let head: Uint8Array = CHAIN_START;
  let number = 0;
  for await (const text of lines) {
    number += 1;
    const entry = parseLine(text);
    if (typeof entry === 'string') return { whole: false, line: number, why: entry };
    const wanted = chainHash(head, canonicalBytes(entry.list, entry.fields));
    if (!timingSafeEqual(wanted, entry.hash)) {
      return { whole: false, line: number, why: 'does not follow the line before' };
    }
    head = wanted;
  }
  return { whole: true, entries: number, head: Buffer.from(head).toString('hex') };
}

interface Entry {
  readonly list: string;
  readonly fields: readonly Field[];
  readonly hash: Uint8Array;
}

/** @returns the entry, or what is wrong with the line */
function parseLine(text: string): Entry | string {
  const value = readObject(text);
  if (value === undefined) return 'is no JSON object';
  const { hash, list, ...rest } = value;
  const names = typeof list === 'string' ? FIELD_LISTS[list] : undefined;
  if (typeof list !== 'string' || names === undefined) return 'names a list that is not known';
  if (typeof hash !== 'string' || !/^[0-9a-fA-F]{64}$/.test(hash)) return 'has no hash';
  if (Object.keys(rest).length !== names.length) return 'has other fields than its list';
  const fields: Field[] = [];
  for (const name of names) {
    const field = rest[name];
    if (field !== null && typeof field !== 'string' && typeof field !== 'number') {
      return `lacks ${name}`;
    }
    fields.push([name, field]);
  }
  const bytes = Buffer.from(hash, 'hex');
  return bytes.length === HASH_BYTES ? { list, fields, hash: bytes } : 'has no hash';
}

function readObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : undefined;
  } catch {
    return undefined;
  }
}
