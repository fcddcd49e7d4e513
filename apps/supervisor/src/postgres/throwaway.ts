import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ensureAccount } from '../accounts.ts';
import { clusterReady, type ClusterOptions, prepareCluster, startCluster } from './cluster.ts';
import { embeddedBinaries, installedBinaries } from './binaries.ts';
import { ensureDatabases } from './databases.ts';

const STOP_MS = 10_000;

export interface ThrowawayCluster {
  readonly socketFolder: string;
  readonly stop: () => Promise<void>;
}

/** Settings that trade durability for speed; for clusters that nobody will miss. */
const FAST = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
  shared_buffers: '64MB',
  autovacuum: 'off',
} as const;

/**
 * A PostgreSQL for one run of tests: in the temporary folder, without fsync, trusting whoever can enter its
 * folder, gone with `stop`. Without `installed` it is the embedded one; `settings` are added to the fast ones.
 */
export async function startThrowawayCluster(
  installed?: { readonly bin: string; readonly major: number },
  settings: Readonly<Record<string, string>> = {},
): Promise<ThrowawayCluster> {
  const isRoot = process.getuid?.() === 0;
  const account = isRoot ? ensureAccount('cs-postgres') : undefined;
  const folder = mkdtempSync(join(tmpdir(), 'cs-'));
  const socketFolder = join(folder, 'run');
  mkdirSync(socketFolder, { mode: 0o700 });
  if (account !== undefined) {
    for (const one of [folder, socketFolder]) chownSync(one, account.uid, account.gid);
  }
  chmodSync(folder, 0o711);
  const options: ClusterOptions = {
    binaries:
      installed === undefined
        ? embeddedBinaries({ copyFolder: folder, ...(account === undefined ? {} : { account }) })
        : installedBinaries(installed.bin, installed.major),
    dataFolder: join(folder, 'data'),
    socketFolders: [socketFolder],
    ...(account === undefined ? {} : { account }),
    access: { method: 'trust', rules: [] },
    settings: { ...FAST, ...settings },
  };
  await prepareCluster(options);
  const child = startCluster(options);
  const log: string[] = [];
  child.stderr?.on('data', (part: Buffer) => log.push(part.toString('utf8')));
  child.stdout?.resume();
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await clusterReady(socketFolder, () => child.exitCode !== null).catch((cause: unknown) => {
    throw new Error(`the test database did not start:\n${log.join('')}`, { cause });
  });
  await ensureDatabases(socketFolder);
  return {
    socketFolder,
    stop: async () => {
      child.kill('SIGINT');
      const late = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
      await ended;
      clearTimeout(late);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
