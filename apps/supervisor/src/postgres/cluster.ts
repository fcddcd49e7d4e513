import { type ChildProcess, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { chownSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import pg from 'pg';

import type { Account } from '../accounts.ts';
import { type Launch, launchCommand, startChild } from '../launch.ts';
import { SUPERUSER_ROLE, accessFile, identFile, type RoleRule } from './access.ts';
import type { PostgresBinaries } from './binaries.ts';

const STOP_MS = 10_000;
const READY_MS = 60_000;
const POLL_MS = 20;

export interface ClusterOptions {
  readonly binaries: PostgresBinaries;
  /** Holds the cluster; made when missing. */
  readonly dataFolder: string;
  /** Every folder gets a socket; they exist already, entered only by those who may call. */
  readonly socketFolders: readonly [string, ...string[]];
  readonly account?: Account;
  readonly access: { readonly method: 'peer' | 'trust'; readonly rules: readonly RoleRule[] };
  /** Server settings that differ from PostgreSQL's own, `fsync: 'off'` for tests. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** Makes the cluster when there is none, writes who may connect, and ends an instance that outlived its house. */
export async function prepareCluster(options: ClusterOptions): Promise<void> {
  if (!existsSync(join(options.dataFolder, 'PG_VERSION'))) initialise(options);
  refuseOtherMajor(options);
  await endLeftover(options.dataFolder);
  const { access, dataFolder } = options;
  writeOwned(options, join(dataFolder, 'pg_hba.conf'), accessFile(access.method));
  writeOwned(options, join(dataFolder, 'pg_ident.conf'), identFile(access.rules));
}

/** Starts the server process; it is ready when `clusterReady` says so. */
export function startCluster(options: ClusterOptions): ChildProcess {
  return startChild(clusterLaunch(options));
}

export function clusterLaunch(options: ClusterOptions): Launch {
  const settings: Readonly<Record<string, string>> = {
    listen_addresses: '',
    unix_socket_directories: options.socketFolders.map((folder) => `"${folder}"`).join(','),
    unix_socket_permissions: '0770',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...options.settings,
  };
  return {
    file: join(options.binaries.folder, 'bin/postgres'),
    args: [
      ...['-D', options.dataFolder],
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    env: { LC_ALL: 'C.UTF-8', TZ: 'UTC' },
    cwd: '/',
    ...(options.account === undefined ? {} : { account: options.account }),
    isolation: 'none',
    deathSignal: 'INT',
  };
}

/** One connection as the superuser that answers; closed again. */
export async function clusterAnswers(socketFolder: string): Promise<boolean> {
  const client = adminClient(socketFolder, 'postgres');
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** @throws Error when the server does not answer within a minute, or `isGone` says that it ended */
export async function clusterReady(socketFolder: string, isGone: () => boolean): Promise<void> {
  for (let waited = 0; waited < READY_MS; waited += POLL_MS) {
    if (await clusterAnswers(socketFolder)) return;
    if (isGone()) throw new Error('PostgreSQL ended while it was starting; its log says why');
    await pause(POLL_MS);
  }
  throw new Error(`PostgreSQL did not answer within ${READY_MS / 1000} s; its log says why`);
}

/** A client as the cluster's superuser. The caller connects and ends it. */
export function adminClient(socketFolder: string, database: string): pg.Client {
  const client = new pg.Client({ host: socketFolder, user: SUPERUSER_ROLE, database });
  client.on('error', () => undefined); // a server that goes away is seen by the next query
  return client;
}

function initialise(options: ClusterOptions): void {
  const { account, binaries, dataFolder } = options;
  const unfinished = `${dataFolder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  if (account !== undefined) chownSync(unfinished, account.uid, account.gid);
  // Version 17 brought a C.UTF-8 of its own; before, the system's is the same order.
  const locale =
    binaries.major >= 17 ? ['--locale-provider=builtin', '--locale=C.UTF-8'] : ['--locale=C.UTF-8'];
  const [file, ...args] = launchCommand({
    ...clusterLaunch(options),
    file: join(binaries.folder, 'bin/initdb'),
    args: [
      ...['-D', unfinished, '-U', SUPERUSER_ROLE, '-E', 'UTF8', ...locale, '-A', 'peer'],
      ...(options.settings?.['fsync'] === 'off' ? ['--no-sync'] : []),
    ],
  });
  if (file === undefined) throw new Error('initdb without a command');
  const made = spawnSync(file, args, {
    cwd: '/',
    env: { LC_ALL: 'C.UTF-8', PATH: '/usr/bin:/bin' },
    encoding: 'utf8',
  });
  if (made.status !== 0) {
    throw new Error(`PostgreSQL's data folder cannot be made: ${lastLine(made.stderr ?? '')}`);
  }
  renameSync(unfinished, dataFolder);
}

function refuseOtherMajor({ binaries, dataFolder }: ClusterOptions): void {
  const major = Number(readFileSync(join(dataFolder, 'PG_VERSION'), 'utf8').trim());
  if (major === binaries.major) return;
  throw new Error(
    `${dataFolder} was made by PostgreSQL ${major} and this is ${binaries.major}: dump it with the old one and load it here`,
  );
}

// After a kill -9 of the whole house the kernel ends PostgreSQL too; this is for the moment in between, and
// for a machine where the death signal was not delivered.
async function endLeftover(dataFolder: string): Promise<void> {
  const lock = join(dataFolder, 'postmaster.pid');
  if (!existsSync(lock)) return;
  const pid = Number(readFileSync(lock, 'utf8').split('\n')[0]);
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (!isServerOf(pid, dataFolder)) return;
    process.kill(pid, signal);
    for (let waited = 0; waited < STOP_MS && isServerOf(pid, dataFolder); waited += POLL_MS) {
      await pause(POLL_MS);
    }
  }
}

function isServerOf(pid: number, dataFolder: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(dataFolder);
  } catch {
    return false;
  }
}

function writeOwned({ account }: ClusterOptions, path: string, text: string): void {
  writeFileSync(path, text, { mode: 0o600 });
  if (account !== undefined) chownSync(path, account.uid, account.gid);
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? 'no message';
}
