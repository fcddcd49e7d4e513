import { Buffer } from 'node:buffer';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CHAIN_START, verifyChain } from '@countersign/hashchain';
import { StartRefused } from '../keys/components.ts';
import { AUDIT_FIELDS, type AuditRecord, parseLine } from './record.ts';

const SEGMENT_NAME = /^log-\d{8}\.jsonl$/;

export function segmentName(number: number): string {
  return `log-${String(number).padStart(8, '0')}.jsonl`;
}

/** First line of a segment: the list of fields, and the link that the segment follows. */
export function headLine(follows: string): string {
  return JSON.stringify({ list: AUDIT_FIELDS.version, follows });
}

export interface Segment {
  readonly records: readonly AuditRecord[];
  readonly head: Uint8Array;
  /** Bytes of whole lines: a line that was cut off by the end of the process is not counted. */
  readonly wholeBytes: number;
}

/** Reads and checks one segment. Its first line says what it follows. */
export function readSegment(path: string): Segment {
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
