import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** What makes the files that browsers load. Each looks for itself whether anything has changed. */
export const PAGE_BUILDERS = [
  'apps/window/build.ts',
  'apps/server/src/desks/web/build.ts',
] as const;

/**
 * Builds the pages that are missing or stale, in the checkout, as whoever opened the house.
 * @throws Error with the builder's own words
 */
export async function buildPages(
  root: string,
  node: string,
  builders: readonly string[],
): Promise<void> {
  await Promise.all(
    builders
      .filter((path) => existsSync(join(root, path)))
      .map((path) => runBuilder(root, node, path)),
  );
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
