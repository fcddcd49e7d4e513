import { Buffer } from 'node:buffer';
import { type ChainEntry, defineFieldList } from '@countersign/hashchain';

/** One operation. Never a PIN, a block, an offset or a card number. */
export interface AuditRecord {
  readonly sequence: number;
  /** Milliseconds UTC. */
  readonly at: number;
  /** Access key id of the caller; null for what the vault does by itself. */
  readonly caller: string | null;
  readonly operation: string;
  /** ARNs of the keys that did the work, separated by a blank; null for none. */
  readonly keys: string | null;
  readonly checkValues: string | null;
  /** `ok`, or the name of the exception. */
  readonly result: string;
  /** Hash of the K3 key and SharedInformation that was used up, its peer and act; null for none. */
  readonly use: string | null;
  readonly useExpiresAt: number | null;
}

/** What is hashed of an entry, version 1. */
export const AUDIT_FIELDS = defineFieldList('vault-log-v1', [
  'sequence',
  'at',
  'caller',
  'operation',
  'keys',
  'checkValues',
  'result',
  'use',
  'useExpiresAt',
] satisfies (keyof AuditRecord)[]);

/** Takes a line of the log apart. @throws when it is no line of this list */
export function parseLine(line: string): {
  readonly record: AuditRecord;
  readonly entry: ChainEntry;
} {
  const { hash, ...record } = JSON.parse(line) as AuditRecord & { readonly hash: string };
  const fields = AUDIT_FIELDS.fields(record);
  return {
    record,
    entry: { version: AUDIT_FIELDS.version, fields, hash: Buffer.from(hash, 'hex') },
  };
}
