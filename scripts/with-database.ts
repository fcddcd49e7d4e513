// `node scripts/with-database.ts FILE ...`: runs these test files on an embedded PostgreSQL made for them.
// With POSTGRES_BIN (a folder that holds `postgres`) they run on that one instead.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';

import { startThrowawayCluster } from '@countersign/supervisor';

const cluster = await startThrowawayCluster(installedFromEnvironment());
try {
  // Not waited for synchronously: what the cluster says has to be read, or it stands still once its pipe is full.
  const child = spawn(
    process.execPath,
    ['--import', './scripts/tsx-hook.mjs', '--test', ...process.argv.slice(2)],
    { stdio: 'inherit', env: { ...process.env, TEST_DATABASE_SOCKET: cluster.socketFolder } },
  );
  const [status] = (await once(child, 'exit')) as [number | null];
  process.exitCode = status ?? 1;
} finally {
  await cluster.stop();
}

function installedFromEnvironment(): { bin: string; major: number } | undefined {
  const bin = process.env['POSTGRES_BIN'];
  if (bin === undefined) return undefined;
  const version = spawnSync(`${bin}/postgres`, ['--version'], { encoding: 'utf8' }).stdout;
  return { bin, major: Number(/\d+/.exec(version)?.[0]) };
}
