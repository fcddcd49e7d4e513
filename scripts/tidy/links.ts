// Links of our documents that point into the tree must point at something.
import { posix } from 'node:path';

import type { TreeFile } from '../tree.ts';
import type { Finding } from './finding.ts';

const LINK = /\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)/g;
const OUTSIDE = /^([a-z][a-z0-9+.-]*:|\/\/|#)/i;

/** @param exists whether a path from the root is a file or a folder */
export function findLinks(file: TreeFile, exists: (path: string) => boolean): readonly Finding[] {
  if (!file.path.endsWith('.md')) return [];
  let isFenced = false;
  return file.text.split('\n').flatMap((text, at) => {
    if (text.trimStart().startsWith('```')) isFenced = !isFenced;
    if (isFenced) return [];
    return [...text.replaceAll(/`[^`]*`/g, '').matchAll(LINK)]
      .map((match) => match[1] ?? '')
      .filter((target) => !OUTSIDE.test(target) && !exists(resolve(file.path, target)))
      .map((target) => ({
        path: file.path,
        line: at + 1,
        says: `links to ${target}, which is not there.`,
      }));
  });
}

function resolve(from: string, target: string): string {
  const path = decodeURIComponent(target.split('#')[0] ?? '');
  return posix.normalize(
    path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(from), path),
  );
}
