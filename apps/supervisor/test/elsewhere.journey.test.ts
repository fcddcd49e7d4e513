import assert from 'node:assert/strict';
import {
  appendFileSync,
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
} from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { randomBytes } from 'node:crypto';

import { ensureAccount } from '../src/accounts.ts';
import { readConfig } from '../src/config.ts';
import { createHouse, type House } from '../src/house.ts';
import { detectIsolation } from '../src/isolation.ts';
import {
  type ClusterOptions,
  clusterReady,
  prepareCluster,
  startCluster,
} from '../src/postgres/cluster.ts';
import { ensureDatabases } from '../src/postgres/databases.ts';
import { ROOT } from './stand-in-house.ts';

// The house on a PostgreSQL somewhere else: the oldest one that is supported, over TCP, with the keeper cut off
// from the network all the same.
const PORT = 18_543;
const POSTGRES = '/usr/lib/postgresql/15';
const isRoot = process.getuid?.() === 0;

const folder = mkdtempSync(join(tmpdir(), 'cs-elsewhere-'));
const stateDir = mkdtempSync(join(tmpdir(), 'cs-state-'));
let stopCluster = async () => {};
let house: House | undefined;

before(async () => {
  stopCluster = await openCluster();
});

after(async () => {
  await house?.stop();
  await stopCluster();
  for (const path of [folder, stateDir]) rmSync(path, { recursive: true, force: true });
});

async function openCluster(): Promise<() => Promise<void>> {
  const account = isRoot ? ensureAccount('cs-postgres') : undefined;
  const run = join(folder, 'run');
  mkdirSync(run);
  for (const path of [folder, run])
    if (account !== undefined) chownSync(path, account.uid, account.gid);
  chmodSync(folder, 0o711);
  chmodSync(stateDir, 0o711);
  const options: ClusterOptions = {
    binaries: { folder: POSTGRES, major: 15 },
    dataFolder: join(folder, 'data'),
    socketFolders: [run],
    ...(account === undefined ? {} : { account }),
    access: { method: 'trust', rules: [] },
    settings: { listen_addresses: '127.0.0.1', port: String(PORT), fsync: 'off' },
  };
  await prepareCluster(options);
  appendFileSync(join(folder, 'data/pg_hba.conf'), 'host all all 127.0.0.1/32 trust\n');
  const child = startCluster(options);
  child.stderr?.resume();
  process.env['PGPORT'] = String(PORT); // tidy-allow: where pg looks for a socket that is not named 5432
  await clusterReady(run, () => child.exitCode !== null);
  await ensureDatabases(run);
  return async () => {
    child.kill('SIGINT');
    if (child.exitCode === null) await once(child, 'exit');
  };
}

test('a database elsewhere, over TCP, on PostgreSQL 15: the whole house opens', async () => {
  assert.ok(existsSync(POSTGRES), `${POSTGRES} is needed: npm test installs it`);
  const url = (role: string, database: string) =>
    `postgresql://${role}@127.0.0.1:${PORT}/${database}`;
  const settings = readConfig(
    {
      ...{ STATE_DIR: stateDir, PORT: '18580', WINDOW_PORT: '18581', HOSTLINE_PORT: '18582' },
      ...{ STREET_PORT: '18590', STREET_SMTP_PORT: '18591' },
      DATABASE_URL: url('countersign_server', 'countersign'),
      DATABASE_OWNER_URL: url('countersign_owner', 'countersign'),
      KEEPER_DATABASE_URL: url('countersign_keeper', 'countersign_keeper'),
    },
    ROOT,
    isRoot,
  );
  const random = (length: number) => new Uint8Array(randomBytes(length));
  house = createHouse({ root: ROOT, settings, random, say: () => undefined });
  const opened = await house.start();
  assert.ok(opened.ok, opened.ok ? '' : opened.refusal.says);
  assert.equal(opened.value.isKeeperIsolated, detectIsolation(isRoot) !== 'none');
  const ready = await fetch('http://127.0.0.1:18580/readyz', {
    headers: { host: 'localhost:18580' },
  });
  assert.equal(ready.status, 200);
  assert.equal(house.pids()['postgres'], undefined);
});
