import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const LEFT_OUT = new Set(['.state', '.git', 'node_modules', 'coverage', 'test-results']);

/**
 * One value for the state of these files and folders: path, size and time of every file below them. A pull or
 * an edit changes it; reading a few hundred entries takes some milliseconds.
 */
export function treeStamp(
  root: string,
  paths: readonly string[],
  leftOut: readonly string[] = [],
): string {
  const hash = createHash('sha256');
  const add = (path: string): void => {
    const about = statSync(join(root, path), { throwIfNoEntry: false });
    if (about === undefined) return;
    if (!about.isDirectory()) {
      hash.update(`${path} ${about.size} ${about.mtimeMs}\n`);
      return;
    }
    for (const name of readdirSync(join(root, path)).sort()) {
      if (!isLeftOut(name) && !leftOut.includes(name)) add(`${path}/${name}`);
    }
  };
  for (const path of paths) add(path);
  return hash.digest('hex');
}

/** Folders that hold no code of ours. */
export function isLeftOut(name: string): boolean {
  return LEFT_OUT.has(name);
}
