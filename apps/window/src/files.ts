import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One file of the manifest that `build.ts` writes. */
export interface FileEntry {
  /** Lower-case hexadecimal SHA-256 of the bytes. */
  readonly sha256: string;
  readonly type: string;
  readonly bytes: number;
  /** Why the page needs it (PCI DSS 6.4.3: an inventory of scripts with a reason for each). */
  readonly reason: string;
  /** The page's own policy; pages only. */
  readonly policy?: string;
}

/** Address -> file. `/card` and so on for pages, the file's own path otherwise. */
export interface Manifest {
  readonly files: Readonly<Record<string, FileEntry>>;
}

export interface PinnedFile extends FileEntry {
  readonly path: string;
  readonly body: Buffer;
}

/** The bytes are not those that were built: nothing is served rather than that. */
export class FileAltered extends Error {
  override readonly name = 'FileAltered';
}

export interface PinnedFiles {
  /** SHA-256 of the manifest; written to the log at start, so that what was served can be named afterwards. */
  readonly manifestSha256: string;
  readonly paths: readonly string[];
  /** The file in memory, hashed again on every load. @throws FileAltered */
  readonly find: (path: string) => PinnedFile | undefined;
}

/** Reads every file of the manifest into memory once. @throws FileAltered when one is not what the manifest says */
export function loadFiles(dist: string): PinnedFiles {
  const text = readFileSync(join(dist, 'manifest.json'));
  const manifest = JSON.parse(text.toString('utf8')) as Manifest;
  const files = new Map(
    Object.entries(manifest.files).map(([path, entry]) => [
      path,
      { ...entry, path, body: readFileSync(join(dist, fileNameOf(path))) },
    ]),
  );
  for (const file of files.values()) assertPinned(file);
  return {
    manifestSha256: sha256(text),
    paths: [...files.keys()],
    find: (path) => {
      const file = files.get(path);
      if (file !== undefined) assertPinned(file);
      return file;
    },
  };
}

/** Pages are served without an ending and kept with one. */
export function fileNameOf(path: string): string {
  return path.includes('.') ? path.slice(1) : `${path.slice(1)}.html`;
}

function assertPinned(file: PinnedFile): void {
  if (sha256(file.body) !== file.sha256)
    throw new FileAltered(`${file.path} is not what was built`);
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
