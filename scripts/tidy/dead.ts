// A source file that nothing reaches is dead: no import, no door of a package, nobody who names it.
import { posix } from 'node:path';

import { isTest } from '../rooms-law.ts';
import { type SourceFile, type TreeFile, importsOf, isSource } from '../tree.ts';
import type { Finding } from './finding.ts';

const STARTED = /(^|\/)(main|config)\.ts$|\.d\.ts$|\.config\.ts$/;

export function findDead(
  sources: readonly SourceFile[],
  tree: readonly TreeFile[],
): readonly Finding[] {
  const reached = new Set<string>();
  for (const source of sources) {
    for (const { specifier } of importsOf(source)) {
      if (!specifier.startsWith('.')) continue;
      const target = posix.normalize(posix.join(posix.dirname(source.path), specifier));
      if (target !== source.path) reached.add(target);
    }
  }
  // A worker, a page's entry or a script is started by its name in a string, in package.json or in a page.
  const named = tree.filter(
    ({ path }) => isSource(path) || /\.(json|html)$/.test(path) || path.startsWith('.ci/'),
  );
  return sources
    .filter(({ path }) => !reached.has(path) && !isTest(path) && !STARTED.test(path))
    .filter(({ path }) => !named.some((file) => file.path !== path && names(file.text, path)))
    .map(({ path }) => ({ path, line: 1, says: 'is dead: nothing imports, starts or names it.' }));
}

function names(text: string, path: string): boolean {
  const name = posix.basename(path);
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    const before = text[at - 1] ?? '';
    const after = text[at + name.length] ?? '';
    if (/['"`/\s]/.test(before) && /['"`\s?#,)]/.test(after)) return true;
  }
  return false;
}
