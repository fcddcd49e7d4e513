import { Buffer } from 'node:buffer';
import {
  closeSync,
  constants,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Largest file of ours that is read back. */
export const FILE_BYTES_MAX = 256 * 1024;

/**
 * What still has to reach the disk. Under `--permission` Node 24 denies fsync and fdatasync, but neither O_SYNC nor the
 * sync of a FileHandle: files are written through O_SYNC, folders and logs wait here.
 */
export interface Settling {
  /** Has this file or folder reach the disk with the next `now`. */
  readonly later: (path: string) => void;
  /** What must survive a loss of power is acknowledged after this. */
  readonly now: () => Promise<void>;
}

export function makeSettling(): Settling {
  const unsettled = new Set<string>();
  return {
    later: (path) => unsettled.add(path),
    async now() {
      const paths = [...unsettled];
      unsettled.clear();
      await Promise.all(paths.map(syncPath));
    },
  };
}

async function syncPath(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A file to be written. */
export interface WholeFile {
  readonly path: string;
  readonly contents: string;
  /** Such as 0o600. */
  readonly mode: number;
}

/** Makes a folder that only our account enters. */
export function makeFolder(path: string): void {
  mkdirSync(path, { recursive: true, mode: 0o700 });
}

/** Writes a file whole or not at all: a new file beside it, synced, put in its place; the folder settles later. */
export function writeWhole(settling: Settling, { path, contents, mode }: WholeFile): void {
  const folder = dirname(path);
  const fresh = join(folder, `.${basename(path)}.new`);
  removeIfThere(fresh);
  const { O_CREAT, O_EXCL, O_SYNC, O_WRONLY } = constants;
  const file = openSync(fresh, O_WRONLY | O_CREAT | O_EXCL | O_SYNC, mode);
  try {
    writeSync(file, contents);
  } finally {
    closeSync(file);
  }
  renameSync(fresh, path);
  settling.later(folder);
}

/**
 * Puts new contents in a file's place, then overwrites the old ones with zeros. Killed anywhere in between, the file is
 * whole: old or new. What the disk kept elsewhere is beyond us.
 */
export function replaceAndDestroy(settling: Settling, file: WholeFile): void {
  const old = openSync(file.path, constants.O_RDWR | constants.O_SYNC);
  try {
    const length = statSync(file.path).size;
    writeWhole(settling, file);
    writeSync(old, Buffer.alloc(length), 0, length, 0);
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
