import { Buffer } from 'node:buffer';
import { closeSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { CHAIN_START, appendEntry } from '@countersign/hashchain';
import { type Settling, makeFolder } from '../keys/files.ts';
import { AUDIT_FIELDS, type AuditRecord } from './record.ts';
import { headLine, readSegment, segmentName, segmentsOf } from './segments.ts';

/** A segment is closed at this size; the chain goes on in the next. */
export const SEGMENT_BYTES_MAX = 4 * 1024 * 1024;

/** Entries that may wait for one write. */
const PENDING_MAX = 1024;
const FILE_MODE = 0o600;

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
}

/** The segment that is written now. */
interface OpenSegment {
  readonly path: string;
  readonly size: () => number;
  readonly write: (text: string) => void;
  readonly close: () => void;
}

/** Opens a segment at its last whole line: one that the end of the process cut off was never acknowledged. */
function openSegment(path: string, wholeBytes: number): OpenSegment {
  const file = openSync(path, 'a', FILE_MODE);
  ftruncateSync(file, wholeBytes);
  let size = wholeBytes;
  return {
    path,
    size: () => size,
    write(text) {
      const bytes = Buffer.from(text);
      let written = 0;
      while (written < bytes.length) written += writeSync(file, bytes, written);
      size += bytes.length;
    },
    close: () => closeSync(file),
  };
}

/** Where the log of a folder ended. The last two segments are read, for the newest may be empty still. */
function findEnd(folder: string) {
  const names = segmentsOf(folder);
  const read = names.slice(-2).map((name) => readSegment(join(folder, name)));
  return {
    number: Math.max(1, names.length),
    wholeBytes: read.at(-1)?.wholeBytes ?? 0,
    head: read.findLast((segment) => segment.wholeBytes > 0)?.head ?? CHAIN_START,
    sequence: read.flatMap((segment) => segment.records).at(-1)?.sequence ?? 0,
  };
}

/**
 * Opens the log of a folder and goes on where it ended.
 * @throws StartRefused when one of the last two segments was changed
 */
export function openAuditLog(folder: string, settling: Settling): AuditLog {
  makeFolder(folder);
  const end = findEnd(folder);
  let { number, sequence } = end;
  let head: Uint8Array = end.head;
  let segment = openSegment(join(folder, segmentName(number)), end.wholeBytes);
  let pending: string[] = [];
  let failed: unknown;
  let closed = false;
  const settleLater = () => {
    settling.later(segment.path);
    settling.later(folder);
  };
  const startSegment = () => pending.push(`${headLine(Buffer.from(head).toString('hex'))}\n`);
  const flush = () => {
    if (pending.length === 0) return;
    const text = pending.join('');
    pending = [];
    try {
      segment.write(text);
    } catch (cause) {
      failed = cause;
      throw cause;
    }
    if (segment.size() < SEGMENT_BYTES_MAX) return;
    settleLater();
    segment.close();
    number += 1;
    segment = openSegment(join(folder, segmentName(number)), 0);
    startSegment();
  };
  if (segment.size() === 0) startSegment();
  flush();
  return {
    append(record) {
      if (failed !== undefined)
        throw new Error('the vault log cannot be written', { cause: failed });
      sequence += 1;
      const full: AuditRecord = { sequence, ...record };
      const { version } = AUDIT_FIELDS;
      const entry = appendEntry(head, { version, fields: AUDIT_FIELDS.fields(full) });
      head = entry.hash;
      const hash = Buffer.from(head).toString('hex');
      pending.push(`${JSON.stringify({ ...full, hash })}\n`);
      if (pending.length >= PENDING_MAX) flush();
    },
    flush,
    sync() {
      flush();
      settleLater();
    },
    close() {
      if (closed) return;
      closed = true;
      flush();
      settleLater();
      segment.close();
    },
  };
}
