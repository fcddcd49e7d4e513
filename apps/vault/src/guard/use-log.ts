import { appendFileSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '@countersign/kernel';
import { makeFolder } from '../keys/files.ts';
import { type SharedUse, useFromText, useToText } from './single-use.ts';

// Single uses must outlive the process: otherwise whoever makes it fall could use SharedInformation again. Each use is one
// line in the file of the quarter of an hour in which it expires; at the start the files of the past are removed.

const SLOT_MS = 15 * 60 * 1000;
const FILE_NAME = /^uses-(\d{1,10})\.txt$/;
const FILE_MODE = 0o600;

export interface UseLog {
  /** Uses that have not expired. */
  readonly recent: readonly SharedUse[];
  readonly append: (use: SharedUse) => void;
  /** Writes what waits; what was appended before survives the end of the process. */
  readonly flush: () => void;
}

function fileName(use: SharedUse): string {
  return `uses-${Math.floor(use.expiresAt / SLOT_MS)}.txt`;
}

/** One line; undefined for one that the end of the process cut off, which was never answered. */
function parseUse(line: string): SharedUse | undefined {
  const [text = '', expiresAt = ''] = line.split(' ');
  return /^[0-9]{1,16}$/.test(expiresAt) ? useFromText(text, Number(expiresAt)) : undefined;
}

/** Opens the uses of a folder. */
export function openUseLog(folder: string, now: Instant): UseLog {
  makeFolder(folder);
  const recent: SharedUse[] = [];
  for (const name of readdirSync(folder)) {
    const slot = FILE_NAME.exec(name)?.[1];
    if (slot === undefined) continue;
    const path = join(folder, name);
    if ((Number(slot) + 1) * SLOT_MS <= now) {
      rmSync(path);
      continue;
    }
    const text = readFileSync(path, 'utf8');
    // What follows a line that was cut off must not become part of it.
    if (text !== '' && !text.endsWith('\n')) appendFileSync(path, '\n');
    const lines = text.split('\n').slice(0, -1);
    recent.push(...lines.map(parseUse).filter((use) => use !== undefined));
  }
  const pending = new Map<string, string>();
  return {
    recent: recent.filter((use) => use.expiresAt >= now),
    append(use) {
      const name = fileName(use);
      pending.set(name, `${pending.get(name) ?? ''}${useToText(use)} ${use.expiresAt}\n`);
    },
    flush() {
      for (const [name, lines] of pending)
        appendFileSync(join(folder, name), lines, { mode: FILE_MODE });
      pending.clear();
    },
  };
}
