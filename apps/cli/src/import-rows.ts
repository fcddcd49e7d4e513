import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

import type { Io } from './command.ts';
import { csvLine } from './csv.ts';

/** One record on its way in, and where it stood in the file. */
export interface RowIn<T> {
  readonly line: number;
  readonly reference: string;
  readonly record: T;
}

/** A record that was refused; `code` is the refusal's, never what was in the record. */
export interface RefusedRow {
  readonly line: number;
  readonly reference: string;
  readonly code: string;
}

export interface ImportAsk<T> {
  readonly file: string;
  readonly text: string;
  readonly rows: readonly RowIn<T>[];
  /** Records that could not even be read. */
  readonly unreadable: readonly RefusedRow[];
  readonly rowsPerCall: number;
  /** Sends some records under a name that is theirs: sent again, they have one effect. */
  readonly send: (name: string, rows: readonly RowIn<T>[]) => Promise<readonly RefusedRow[]>;
  readonly io: Io;
}

interface Progress {
  readonly sha256: string;
  readonly done: number;
  readonly refused: readonly RefusedRow[];
}

/**
 * Sends a file's records in parts. After each part it notes beside the file how far it came: cut off, the same
 * command goes on there. Refused lines are written beside the file, by line, reference and code.
 * @returns how many were refused
 */
export async function importRows<T>(ask: ImportAsk<T>): Promise<number> {
  const { file, io, rows, rowsPerCall, send, text, unreadable } = ask;
  const sha256 = createHash('sha256').update(text).digest('hex');
  const begun = readProgress(`${file}.progress`, sha256);
  const refused: RefusedRow[] = [...(begun?.refused ?? unreadable)];
  const first = begun?.done ?? 0;
  if (first > 0) io.err(`Going on after ${first} of ${rows.length}.`);
  for (let done = first; done < rows.length; done += rowsPerCall) {
    const part = rows.slice(done, done + rowsPerCall);
    refused.push(...(await send(`${sha256.slice(0, 24)}-${done}`, part)));
    const sent = done + part.length;
    keepProgress(`${file}.progress`, { sha256, done: sent, refused });
    io.err(`${sent} of ${rows.length}`);
  }
  writeReport(`${file}.refused.csv`, refused, io);
  rmSync(`${file}.progress`, { force: true });
  io.out(`${rows.length + unreadable.length - refused.length} taken, ${refused.length} refused`);
  return refused.length;
}

function writeReport(path: string, refused: readonly RefusedRow[], io: Io): void {
  if (refused.length === 0) {
    rmSync(path, { force: true });
    return;
  }
  const lines = refused.map(({ code, line, reference }) => csvLine([line, reference, code]));
  writeFileSync(path, `line,reference,refusal\n${lines.join('\n')}\n`, { mode: 0o600 });
  io.err(`Refused lines: ${path}`);
}

function readProgress(path: string, sha256: string): Progress | undefined {
  if (!existsSync(path)) return undefined;
  try {
    const kept = JSON.parse(readFileSync(path, 'utf8')) as Progress;
    return kept.sha256 === sha256 ? kept : undefined;
  } catch {
    return undefined; // cut off while it was written: the records are sent again, to no further effect
  }
}

function keepProgress(path: string, progress: Progress): void {
  writeFileSync(`${path}.new`, JSON.stringify(progress), { mode: 0o600 });
  renameSync(`${path}.new`, path);
}
