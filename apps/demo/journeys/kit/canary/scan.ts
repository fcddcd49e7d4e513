// The places that are searched: files and the memory of processes. What is found is told without a digit of it.
import { closeSync, lstatSync, openSync, readFileSync, readSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import type { Hit, Search } from './search.ts';

/** Where a mark was found. */
export interface Finding {
  readonly mark: string;
  readonly form: string;
  readonly where: string;
  /** What stands around it, every digit a `#`. */
  readonly around: string;
}

const CHUNK_BYTES = 4 * 1024 * 1024;
const PAGE_BYTES = 4096;
const AROUND_BYTES = 48;
/** One leak fills a database: its first findings are enough. */
const FINDINGS_MAX = 200;

/** Searches bytes that are at hand. */
export function scanBytes(search: Search, bytes: Buffer, where: string): readonly Finding[] {
  return search.find(bytes).map((hit) => findingOf(hit, bytes, where));
}

/** Searches every file below a folder, or one file. Files that vanish meanwhile are passed over. */
export function scanFiles(
  search: Search,
  path: string,
  isSkipped: (path: string) => boolean = () => false,
): { readonly findings: readonly Finding[]; readonly bytes: number } {
  const findings: Finding[] = [];
  let bytes = 0;
  for (const file of filesBelow(path, isSkipped)) {
    const handle = openOrNone(file);
    if (handle === undefined) continue;
    try {
      bytes += scanHandle(search, handle, { where: file, findings });
    } finally {
      closeSync(handle);
    }
  }
  return { findings, bytes };
}

/**
 * Searches what a process has in memory and may write, or once had: every readable region but files that it only
 * reads. Needs root, or the same account and a kernel that lets it trace (its own descendants, mostly).
 * @throws Error when the memory cannot be read at all, because then nothing was proven
 */
export function scanMemory(
  search: Search,
  pid: number,
  where: string,
): { readonly findings: readonly Finding[]; readonly bytes: number } {
  const regions = residentRegions(readFileSync(`/proc/${pid}/smaps`, 'utf8'));
  const handle = openSync(`/proc/${pid}/mem`, 'r');
  const findings: Finding[] = [];
  let bytes = 0;
  try {
    for (const region of regions) {
      const at = `${where} memory ${region.name}`;
      for (const run of presentRuns(readPageMap(pid, region), region.from)) {
        bytes += scanHandle(search, handle, { where: at, findings, ...run });
      }
    }
  } finally {
    closeSync(handle);
  }
  if (bytes === 0) throw new Error(`the memory of ${where} could not be read`);
  return { findings, bytes };
}

interface Region {
  readonly from: number;
  readonly until: number;
  readonly name: string;
}

/** The regions of /proc/PID/smaps (proc(5)) that hold pages and could hold a secret. */
export function residentRegions(smaps: string): readonly Region[] {
  const blocks = smaps.split(/^(?=[0-9a-f]+-[0-9a-f]+ )/m);
  return blocks.flatMap((block) => {
    const head = /^([0-9a-f]+)-([0-9a-f]+) (\S{4}) \S+ \S+ (\d+) *(.*)$/m.exec(block);
    if (head === null) return [];
    const [, from = '', until = '', rights = '', inode, name = ''] = head;
    const isOnlyRead = inode !== '0' && !rights.includes('w');
    const pages = [...block.matchAll(/^(?:Rss|Swap): +(\d+) kB$/gm)].map((one) => Number(one[1]));
    if (
      !rights.startsWith('r') ||
      isOnlyRead ||
      name.startsWith('[v') ||
      !pages.some((kb) => kb > 0)
    )
      return [];
    return [
      {
        from: Number.parseInt(from, 16),
        until: Number.parseInt(until, 16),
        name: name || 'anonymous',
      },
    ];
  });
}

const PAGEMAP_ENTRY_BYTES = 8;
/** Bits 63 (present) and 62 (swapped) of an entry, in its last byte (kernel documentation, pagemap). */
const PAGEMAP_HELD = 0b1100_0000;

function readPageMap(pid: number, { from, until }: Region): Buffer {
  const entries = Buffer.alloc(((until - from) / PAGE_BYTES) * PAGEMAP_ENTRY_BYTES);
  const handle = openSync(`/proc/${pid}/pagemap`, 'r');
  try {
    const at = (from / PAGE_BYTES) * PAGEMAP_ENTRY_BYTES;
    return entries.subarray(0, readSync(handle, entries, 0, entries.length, at));
  } finally {
    closeSync(handle);
  }
}

/** The stretches of a region that hold pages: most of what a process reserves was never touched. */
export function presentRuns(
  entries: Buffer,
  begin: number,
): readonly { readonly from: number; readonly until: number }[] {
  const runs: { from: number; until: number }[] = [];
  for (let at = 0; at < entries.length / PAGEMAP_ENTRY_BYTES; at += 1) {
    const last = entries[at * PAGEMAP_ENTRY_BYTES + PAGEMAP_ENTRY_BYTES - 1] ?? 0;
    if ((last & PAGEMAP_HELD) === 0) continue;
    const from = begin + at * PAGE_BYTES;
    const run = runs.at(-1);
    if (run?.until === from) run.until = from + PAGE_BYTES;
    else runs.push({ from, until: from + PAGE_BYTES });
  }
  return runs;
}

interface Target {
  readonly where: string;
  readonly findings: Finding[];
  readonly from?: number;
  readonly until?: number;
}

/** @returns bytes read */
function scanHandle(search: Search, handle: number, target: Target): number {
  const { where, findings, from = 0, until = Infinity } = target;
  const buffer = Buffer.allocUnsafe(CHUNK_BYTES + search.overlap);
  let kept = 0;
  let total = 0;
  for (let at = from; at < until;) {
    const wanted = Math.min(CHUNK_BYTES, until - at);
    const got = readOrNone(handle, buffer.subarray(kept, kept + wanted), at);
    if (got === 0) break;
    if (got === undefined) {
      at += PAGE_BYTES;
      kept = 0;
      continue;
    }
    const piece = buffer.subarray(0, kept + got);
    for (const hit of search.find(piece)) {
      const isSeenBefore = hit.at + hit.pattern.bytes.length <= kept;
      if (!isSeenBefore && findings.length < FINDINGS_MAX)
        findings.push(findingOf(hit, piece, where));
    }
    at += got;
    total += got;
    kept = Math.min(search.overlap, piece.length);
    buffer.copyWithin(0, piece.length - kept, piece.length);
  }
  buffer.fill(0);
  return total;
}

function findingOf({ pattern, at }: Hit, bytes: Buffer, where: string): Finding {
  const from = Math.max(0, at - AROUND_BYTES);
  const until = Math.min(bytes.length, at + pattern.bytes.length + AROUND_BYTES);
  const before = plain(bytes.subarray(from, at));
  const behind = plain(bytes.subarray(at + pattern.bytes.length, until));
  return { mark: pattern.mark, form: pattern.form, where, around: `${before}«mark»${behind}` };
}

function plain(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replaceAll(/[^ -~]+/g, '·')
    .replaceAll(/\d/g, '#');
}

function filesBelow(path: string, isSkipped: (path: string) => boolean): readonly string[] {
  if (isSkipped(path)) return [];
  const found = lstatOrNone(path);
  if (found === undefined) return [];
  if (found.isFile()) return [path];
  if (!found.isDirectory()) return [];
  return listOrNone(path).flatMap((name) => filesBelow(join(path, name), isSkipped));
}

function lstatOrNone(path: string) {
  return lstatSync(path, { throwIfNoEntry: false });
}

function listOrNone(path: string): readonly string[] {
  try {
    return readdirSync(path);
  } catch (cause) {
    if (isGone(cause)) return [];
    throw cause;
  }
}

function openOrNone(path: string): number | undefined {
  try {
    return openSync(path, 'r');
  } catch (cause) {
    if (isGone(cause)) return undefined;
    throw cause;
  }
}

/** A page that was given back meanwhile, or one that a device maps, cannot be read: EIO, EFAULT. */
function readOrNone(handle: number, into: Buffer, at: number): number | undefined {
  try {
    return readSync(handle, into, 0, into.length, at);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    if (code === 'EIO' || code === 'EFAULT') return undefined;
    throw cause;
  }
}

function isGone(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
}
