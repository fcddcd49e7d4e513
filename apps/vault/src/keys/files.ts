import { Buffer } from 'node:buffer';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Largest file of ours that is read back. */
export const FILE_BYTES_MAX = 256 * 1024;

/** Makes a folder that only our account enters. */
export function makeFolder(path: string): void {
  mkdirSync(path, { recursive: true, mode: 0o700 });
}

/**
 * Writes a file whole or not at all: a new file beside it, synced, put in its place, and the folder synced.
 * @param mode of the file, such as 0o600
 */
export function writeWhole(path: string, contents: string, mode: number): void {
  const folder = dirname(path);
  const fresh = join(folder, `.${basename(path)}.new`);
  removeIfThere(fresh);
  const file = openSync(fresh, 'wx', mode);
  try {
    writeSync(file, contents);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(fresh, path);
  syncFolder(folder);
}

/**
 * Puts new contents in a file's place, then overwrites the old ones with zeros. Killed anywhere in between, the file is
 * whole: old or new. What the disk kept elsewhere is beyond us.
 */
export function replaceAndDestroy(path: string, contents: string, mode: number): void {
  const old = openSync(path, 'r+');
  try {
    const length = statSync(path).size;
    writeWhole(path, contents, mode);
    writeSync(old, Buffer.alloc(length), 0, length, 0);
    fsyncSync(old);
  } finally {
    closeSync(old);
  }
}

/** The file's text; undefined when there is none. @throws when it is too large or cannot be read */
export function readIfThere(path: string): string | undefined {
  try {
    if (statSync(path).size > FILE_BYTES_MAX) throw new Error(`${basename(path)} is too large`);
    return readFileSync(path, 'utf8');
  } catch (cause) {
    if (isMissing(cause)) return undefined;
    throw cause;
  }
}

function removeIfThere(path: string): void {
  try {
    unlinkSync(path);
  } catch (cause) {
    if (!isMissing(cause)) throw cause;
  }
}

function isMissing(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
