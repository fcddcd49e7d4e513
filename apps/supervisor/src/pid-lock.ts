import { readFileSync, rmSync, writeFileSync } from 'node:fs';

import { type Outcome, ok, refused } from '@countersign/kernel';

export interface HouseLock {
  readonly release: () => void;
}

export interface AlreadyOpen {
  readonly code: 'supervisor.already-open';
  readonly pid: number;
}

const TRIES_MAX = 5;

/**
 * One supervisor for one state folder. The file holds pid and start time, so that a number the system has
 * given to another process since does not count.
 */
export function takeLock(path: string): Outcome<HouseLock, AlreadyOpen> {
  const mine = `${process.pid} ${startOf(process.pid) ?? ''}`;
  for (let tries = 0; tries < TRIES_MAX; tries += 1) {
    try {
      writeFileSync(path, mine, { flag: 'wx', mode: 0o600 });
      return ok({
        release: () => {
          if (read(path) === mine) rmSync(path, { force: true });
        },
      });
    } catch (cause) {
      if (!isTaken(cause)) throw new Error(`the lock ${path} cannot be written`, { cause });
      const [pid = 0, started = ''] = read(path)?.split(' ') ?? [];
      if (startOf(Number(pid)) === started) {
        return refused({ code: 'supervisor.already-open', pid: Number(pid) });
      }
      rmSync(path, { force: true });
    }
  }
  throw new Error(`the lock ${path} changes hands faster than it can be taken`);
}

function isTaken(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'EEXIST';
}

/** Field 22 of /proc/PID/stat (proc(5)); the name in field 2 may hold anything, so it is counted from its end. */
function startOf(pid: number): string | undefined {
  const stat = read(`/proc/${pid}/stat`);
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return undefined;
  }
}
