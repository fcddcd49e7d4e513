import { Buffer } from 'node:buffer';
import { closeSync, ftruncateSync, openSync, readFileSync, readdirSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import {
  CHAIN_START,
  type ChainEntry,
  appendEntry,
  defineFieldList,
  verifyChain,
} from '@countersign/hashchain';
import { StartRefused } from '../keys/components.ts';
import { type Settling, makeFolder } from '../keys/files.ts';

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

/** A segment is closed at this size; the chain goes on in the next. */
export const SEGMENT_BYTES_MAX = 4 * 1024 * 1024;

/** Entries that may wait for one write. */
const PENDING_MAX = 1024;

const SEGMENT_NAME = /^log-\d{8}\.jsonl$/;

export interface AuditLog {
  /**
   * Appends an entry. It survives the end of this process when `flush` has returned, and a loss of power when the files
   * were settled after `sync`.
   * @throws Error when an earlier write failed: what cannot be recorded is not done
   */
  readonly append: (record: Omit<AuditRecord, 'sequence'>) => void;
  readonly flush: () => void;
  readonly sync: () => void;
  readonly close: () => void;
  /** Records of the segments that were read at the start, oldest first. */
  readonly recent: readonly AuditRecord[];
}

function segmentName(number: number): string {
  return `log-${String(number).padStart(8, '0')}.jsonl`;
}

function parseLine(line: string): { readonly record: AuditRecord; readonly entry: ChainEntry } {
  const { hash, ...record } = JSON.parse(line) as AuditRecord & { readonly hash: string };
  const fields = AUDIT_FIELDS.fields(record);
  return {
    record,
    entry: { version: AUDIT_FIELDS.version, fields, hash: Buffer.from(hash, 'hex') },
  };
}

/** First line of a segment: the list of fields, and the link that the segment follows. */
function headLine(follows: string): string {
  return JSON.stringify({ list: AUDIT_FIELDS.version, follows });
}

interface Segment {
  readonly records: readonly AuditRecord[];
  readonly head: Uint8Array;
  /** Bytes of whole lines: a line that was cut off by the end of the process is not counted. */
  readonly wholeBytes: number;
}

/** Reads and checks one segment. Its first line says what it follows. */
function readSegment(path: string): Segment {
  const bytes = readFileSync(path);
  const wholeBytes = bytes.lastIndexOf(0x0a) + 1;
  const [first = '', ...lines] = bytes
    .subarray(0, wholeBytes)
    .toString('utf8')
    .split('\n')
    .slice(0, -1);
  const broken = new StartRefused(
    `${path} was changed: keep it as evidence, and start with an empty log folder`,
  );
  if (wholeBytes === 0) return { records: [], head: CHAIN_START, wholeBytes: 0 };
  try {
    const { follows } = JSON.parse(first) as { readonly follows: string };
    if (first !== headLine(follows)) throw broken;
    const parsed = lines.map(parseLine);
    const verdict = verifyChain(
      parsed.map(({ entry }) => entry),
      Buffer.from(follows, 'hex'),
    );
    if (!verdict.ok) throw broken;
    return { records: parsed.map(({ record }) => record), head: verdict.head, wholeBytes };
  } catch (cause) {
    throw cause === broken ? broken : new StartRefused(broken.message, { cause });
  }
}

/** Names of the segments, oldest first. */
export function segmentsOf(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => SEGMENT_NAME.test(name))
    .toSorted();
}

/**
 * Checks a whole log: every segment, and that each follows the one before.
 * @returns number of entries and the last link, or the segment that does not fit
 */
export function verifyAuditFolder(
  folder: string,
):
  | { readonly ok: true; readonly entries: number; readonly head: string }
  | { readonly ok: false; readonly segment: string } {
  let head: Uint8Array | undefined;
  let entries = 0;
  for (const segment of segmentsOf(folder)) {
    try {
      const path = join(folder, segment);
      const first = readFileSync(path, 'utf8').split('\n', 1)[0] ?? '';
      const { follows } = JSON.parse(first) as { readonly follows: string };
      if (follows !== Buffer.from(head ?? CHAIN_START).toString('hex'))
        return { ok: false, segment };
      const read = readSegment(path);
      head = read.head;
      entries += read.records.length;
    } catch {
      return { ok: false, segment };
    }
  }
  return { ok: true, entries, head: Buffer.from(head ?? CHAIN_START).toString('hex') };
}

/**
 * Opens the log of a folder and goes on where it ended; the last two segments are checked.
 * @throws StartRefused when one of them was changed
 */
export function openAuditLog(folder: string, settling: Settling): AuditLog {
  makeFolder(folder);
  const names = segmentsOf(folder);
  const read = names.slice(-2).map((name) => readSegment(join(folder, name)));
  const last = read.at(-1);
  const recent = read.flatMap((segment) => segment.records);
  let number = Math.max(1, names.length);
  // The newest segment may be empty still; then the chain goes on from the one before.
  let head: Uint8Array = read.findLast((segment) => segment.wholeBytes > 0)?.head ?? CHAIN_START;
  let sequence = recent.at(-1)?.sequence ?? 0;
  let file = openSync(join(folder, segmentName(number)), 'a', 0o600);
  let size = last?.wholeBytes ?? 0;
  // A line that the end of the process cut off was never acknowledged.
  ftruncateSync(file, size);
  let pending: string[] = [];
  let failed: unknown;
  let closed = false;

  const startSegment = () => {
    pending.push(`${headLine(Buffer.from(head).toString('hex'))}
`);
  };
  const flush = () => {
    if (pending.length === 0) return;
    const bytes = Buffer.from(pending.join(''));
    pending = [];
    try {
      let written = 0;
      while (written < bytes.length) written += writeSync(file, bytes, written);
      size += bytes.length;
    } catch (cause) {
      failed = cause;
      throw cause;
    }
    if (size < SEGMENT_BYTES_MAX) return;
    settling.later(join(folder, segmentName(number)));
    settling.later(folder);
    closeSync(file);
    number += 1;
    file = openSync(join(folder, segmentName(number)), 'a', 0o600);
    size = 0;
    startSegment();
  };
  if (size === 0) startSegment();
  flush();
  return {
    recent,
    append(record) {
      if (failed !== undefined)
        throw new Error('the vault log cannot be written', { cause: failed });
      sequence += 1;
      const full: AuditRecord = { sequence, ...record };
      const entry = appendEntry(head, {
        version: AUDIT_FIELDS.version,
        fields: AUDIT_FIELDS.fields(full),
      });
      head = entry.hash;
      pending.push(
        `${JSON.stringify({ ...full, hash: Buffer.from(entry.hash).toString('hex') })}\n`,
      );
      if (pending.length >= PENDING_MAX) flush();
    },
    flush,
    sync() {
      flush();
      settling.later(join(folder, segmentName(number)));
      settling.later(folder);
    },
    close() {
      if (closed) return;
      closed = true;
      flush();
      settling.later(join(folder, segmentName(number)));
      closeSync(file);
    },
  };
}
