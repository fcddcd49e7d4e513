import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { treeStamp } from './tree-stamp.ts';

/** What makes the files that browsers load. Each looks for itself whether anything has changed. */
export const PAGE_BUILDERS = [
  'apps/window/build.ts',
  'apps/server/src/desks/web/build.ts',
] as const;

/** What they make: a file that went missing or was altered is made again. */
const OUTPUTS = ['apps/window/dist', 'apps/server/dist'];

/** Whatever can change what they make. */
const INPUTS = ['apps/window', 'apps/server/src/desks/web', 'packages', 'package-lock.json'];

const STAMP = 'node_modules/.cache/countersign-pages';

/**
 * Builds the pages that are missing or stale, in the checkout, as whoever opened the house. Nothing is started
 * when nothing has changed since the last time.
 * @throws Error with the builder's own words
 */
export async function buildPages(
  root: string,
  node: string,
  builders: readonly string[],
): Promise<void> {
  if (builders.length === 0) return;
  const stamp = `${treeStamp(root, INPUTS, ['dist'])} ${treeStamp(root, OUTPUTS)}`;
  const file = join(root, STAMP);
  if (existsSync(file) && readFileSync(file, 'utf8') === stamp) return;
  const present = builders.filter((path) => existsSync(join(root, path)));
  await Promise.all(present.map((path) => runBuilder(root, node, path)));
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${treeStamp(root, INPUTS, ['dist'])} ${treeStamp(root, OUTPUTS)}`);
  } catch {
    // A checkout that belongs to somebody else: the builders look again at the next start.
  }
}

async function runBuilder(root: string, node: string, path: string): Promise<void> {
  const args = [
    '--disable-warning=ExperimentalWarning',
    '--import',
    join(root, 'scripts/tsx-hook.mjs'),
    join(root, path),
  ];
  const child = spawn(node, args, { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
  const said: Buffer[] = [];
  child.stderr.on('data', (part: Buffer) => said.push(part));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code === 0) return;
  const words = Buffer.concat(said).toString('utf8').trim().split('\n').slice(-8).join('\n');
  throw new Error(`the pages of ${path} cannot be built:\n${words}`);
}
