// The files of the tree, and what their TypeScript says, read once for every check that walks it.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { type ParseResult, parseSync } from 'oxc-parser';

/** One file, its path relative to the root with forward slashes. */
export interface TreeFile {
  readonly path: string;
  readonly text: string;
}

export interface SourceFile extends TreeFile {
  readonly parsed: ParseResult;
  /** Where each line starts, for `lineAt`. */
  readonly lineStarts: readonly number[];
}

export interface ImportOf {
  readonly specifier: string;
  readonly line: number;
}

const SKIPPED_FOLDERS = new Set([
  'node_modules',
  '.git',
  'dist',
  '.state',
  'coverage',
  'test-results',
]);
const BINARY = /\.(png|jpe?g|webp|woff2?|ttf|ico|pdf|gz|zip)$/;

/** Every text file that is in the repository or would be added to it; without git, every text file. */
export function readTree(root: string): readonly TreeFile[] {
  return listPaths(root)
    .filter((path) => !BINARY.test(path) && existsSync(join(root, path)))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

export function isSource(path: string): boolean {
  return /\.(ts|tsx|mjs|js)$/.test(path) && !path.endsWith('.d.ts');
}

export function parseSource(file: TreeFile): SourceFile {
  const parsed = parseSync(file.path, file.text, { range: false });
  const lineStarts = [0];
  for (let at = file.text.indexOf('\n'); at !== -1; at = file.text.indexOf('\n', at + 1)) {
    lineStarts.push(at + 1);
  }
  return { ...file, parsed, lineStarts };
}

/** The line (from 1) of an offset. */
export function lineAt(source: SourceFile, offset: number): number {
  let low = 0;
  let high = source.lineStarts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((source.lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}

/** Static imports, re-exports and dynamic imports of a literal. */
export function importsOf(source: SourceFile): readonly ImportOf[] {
  const { module } = source.parsed;
  const found: ImportOf[] = [];
  const add = (specifier: string, offset: number) =>
    found.push({ specifier, line: lineAt(source, offset) });
  for (const one of module.staticImports) add(one.moduleRequest.value, one.start);
  for (const one of module.staticExports) {
    for (const entry of one.entries) {
      if (entry.moduleRequest !== null) add(entry.moduleRequest.value, one.start);
    }
  }
  for (const one of module.dynamicImports) {
    const literal = source.text.slice(one.moduleRequest.start, one.moduleRequest.end);
    if (/^['"][^'"]*['"]$/.test(literal)) add(literal.slice(1, -1), one.start);
  }
  return found;
}

/** The paths of the tree, sorted. */
export function listPaths(root: string): readonly string[] {
  if (!existsSync(join(root, '.git'))) return walk(root, '');
  const listed = spawnSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  if (listed.status !== 0) return walk(root, '');
  return [...new Set(listed.stdout.split('\0').filter((path) => path !== ''))].sort();
}

function walk(root: string, folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (!entry.isDirectory()) return entry.isFile() ? [path] : [];
      return SKIPPED_FOLDERS.has(entry.name) ? [] : walk(root, path);
    })
    .sort();
}
