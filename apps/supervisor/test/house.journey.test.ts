import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';

import { createHouse, type House } from '../src/house.ts';
import { detectIsolation } from '../src/isolation.ts';
import { housePaths } from '../src/paths.ts';
import { embeddedUrls } from '../src/plan.ts';
import { APP_PORT, ROOT, standInPlans, standInSettings } from './stand-in-house.ts';

const HEAL_MS = 4_000;
const isRoot = process.getuid?.() === 0;
const isolation = detectIsolation(isRoot);

interface Report {
  readonly uid: number;
  readonly groups: string;
  readonly noNewPrivs: string;
  readonly envNames: readonly string[];
  readonly coreLimit: string;
  readonly readsOwn: string;
  readonly readsOther: string;
  readonly network: string;
  readonly peer: string;
  readonly roles: readonly string[];
}

const stateDir = mkdtempSync(join(tmpdir(), 'cs-house-'));
chmodSync(stateDir, 0o711);
const paths = housePaths(stateDir);
const said: string[] = [];
let house: House;

before(async () => {
  house = openHouse();
  const opened = await house.start();
  assert.ok(opened.ok, opened.ok ? '' : opened.refusal.says);
});

after(async () => {
  await house.stop();
  rmSync(stateDir, { recursive: true, force: true });
});

function openHouse(): House {
  return createHouse({
    root: ROOT,
    settings: standInSettings(stateDir),
    random: (length) => new Uint8Array(length).fill(7),
    say: (line) => said.push(line),
    plans: standInPlans,
    isMigrating: false,
    builders: [],
    livePollMs: 500,
  });
}

async function ask(
  target: { port: number } | { socketPath: string },
  path: string,
): Promise<unknown> {
  return await new Promise((resolve, reject) => {
    const asked = request(
      { ...target, host: '127.0.0.1', path, agent: false, timeout: 5_000 },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => resolve(JSON.parse(Buffer.concat(parts).toString('utf8'))));
      },
    );
    asked.on('timeout', () => asked.destroy(new Error('no answer in time')));
    asked.on('error', reject);
    asked.end();
  });
}

async function healed(name: string, before: number | undefined): Promise<void> {
  for (let waited = 0; waited < HEAL_MS; waited += 50) {
    const pid = house.pids()[name];
    if (pid !== undefined && pid !== before && (await answers(name))) return;
    await pause(50);
  }
  assert.fail(`${name} was not healed`);
}

async function answers(name: string): Promise<boolean> {
  const target =
    name === 'server' ? { port: APP_PORT } : { socketPath: paths.keeperSocket.operator };
  return (
    name === 'postgres' ||
    (await ask(target, '/readyz').then(
      () => true,
      () => false,
    ))
  );
}

test('the server has its own account, its settings alone, and only its own doors', async () => {
  const report = (await ask({ port: APP_PORT }, '/report')) as Report;
  assert.equal(report.noNewPrivs, '1');
  assert.equal(report.coreLimit, '0');
  assert.equal(report.readsOwn, 'yes');
  assert.equal(report.peer, 'yes');
  assert.equal(report.network, 'yes');
  assert.deepEqual(
    report.envNames.filter((name) => !/^(STAND_IN_|PWD|SHLVL|_|OLDPWD)/.test(name)),
    ['COUNTERSIGN_PROFILE'],
  );
  if (!isRoot) return;
  assert.notEqual(report.uid, 0);
  assert.equal(report.groups, '');
  assert.equal(report.readsOther, 'EACCES');
  // Its own role through its own folder; neither the owner of the tables, nor the keeper's database.
  assert.deepEqual(report.roles, ['yes', 'no', 'no']);
});

test('the keeper is fenced in: no network, no file but its own, no other role', async () => {
  const report = (await ask({ socketPath: paths.keeperSocket.operator }, '/report')) as Report;
  assert.equal(report.readsOwn, 'yes');
  assert.equal(report.readsOther, 'ERR_ACCESS_DENIED');
  if (isolation !== 'none') assert.equal(report.network, 'ENETUNREACH');
  if (isRoot) assert.deepEqual(report.roles, ['no', 'no', 'yes']);
});

test('what a process says reaches the person and no log', () => {
  assert.ok(said.includes('a word for you'));
  const log = readFileSync(join(paths.log, 'server.log'), 'utf8');
  assert.match(log, /a line for the log/);
  assert.doesNotMatch(log, /a word for you/);
});

test('folders are closed to everybody else', () => {
  for (const [path, mode] of [
    [paths.own.keeper, 0o700],
    [paths.own.vault, 0o700],
    [paths.log, 0o700],
    [join(paths.keeperRun, 'server'), isRoot ? 0o2710 : 0o700],
    [paths.postgresSocket.server, isRoot ? 0o2710 : 0o700],
  ] as const) {
    assert.equal(statSync(path).mode & 0o7777, mode, path);
  }
});

for (const name of ['server', 'keeper', 'postgres']) {
  test(`kill -9 of ${name} is healed`, async () => {
    const pid = house.pids()[name];
    assert.ok(pid !== undefined);
    process.kill(pid, 'SIGKILL');
    await healed(name, pid);
    assert.ok((house.restarts()[name] ?? 0) >= 1);
  });
}

test('a process that hangs is ended and starts again', async () => {
  const pid = house.pids()['server'];
  await ask({ port: APP_PORT }, '/hang').catch(() => undefined);
  for (let waited = 0; waited < 60_000 && house.pids()['server'] === pid; waited += 250)
    await pause(250);
  await healed('server', pid);
});

test('the database keeps what was written, over a stop and a start', async () => {
  await house.stop();
  assert.deepEqual(
    Object.values(house.pids()).filter((pid) => pid !== undefined),
    [],
  );
  assert.ok(!existsSync(paths.lock));
  house = openHouse();
  const opened = await house.start();
  assert.ok(opened.ok, opened.ok ? '' : opened.refusal.says);
});

test('a second house on the same state says so', async () => {
  const child = spawn(
    process.execPath,
    [join(ROOT, 'apps/supervisor/test/second-house.ts'), stateDir],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const parts: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => parts.push(part));
  await once(child, 'close');
  assert.match(
    Buffer.concat(parts).toString('utf8'),
    new RegExp(`open here already \\(process ${process.pid},`),
  );
});

test('when the supervisor is killed, nothing is left behind', async () => {
  await house.stop();
  const child = spawn(
    process.execPath,
    [join(ROOT, 'apps/supervisor/test/second-house.ts'), stateDir],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const pids = Object.values(JSON.parse(line.toString('utf8')) as Record<string, number>);
  assert.equal(pids.length, 3);
  child.kill('SIGKILL');
  const isAlive = (pid: number) => existsSync(`/proc/${pid}`);
  for (let waited = 0; waited < 5_000 && pids.some(isAlive); waited += 50) await pause(50);
  assert.deepEqual(pids.filter(isAlive), []);
  house = openHouse();
  const opened = await house.start();
  assert.ok(opened.ok, opened.ok ? '' : opened.refusal.says);
});

test(
  'a state folder that the accounts cannot enter is refused in one line',
  { skip: !isRoot },
  async () => {
    const closed = mkdtempSync(join(tmpdir(), 'cs-closed-'));
    const refusing = createHouse({ ...houseOptions(join(closed, 'state')) });
    const opened = await refusing.start();
    rmSync(closed, { recursive: true, force: true });
    assert.ok(!opened.ok);
    assert.match(
      opened.refusal.says,
      /^STATE_DIR \S+ cannot be entered by the processes' accounts, because \S+ is closed to them: [^\n]+$/,
    );
  },
);

test('a port that is taken is refused in one line', async () => {
  const other = mkdtempSync(join(tmpdir(), 'cs-port-'));
  chmodSync(other, 0o711);
  const opened = await createHouse(houseOptions(other)).start();
  rmSync(other, { recursive: true, force: true });
  assert.ok(!opened.ok);
  assert.match(
    opened.refusal.says,
    /^Port \d+ is taken by another program: PORT chooses another\.$/,
  );
});

function houseOptions(state: string) {
  return {
    root: ROOT,
    settings: standInSettings(state),
    random: (length: number) => new Uint8Array(length),
    say: () => undefined,
    plans: standInPlans,
    isMigrating: false,
    builders: [],
  };
}

test('the addresses of the embedded database differ by caller', () => {
  const urls = embeddedUrls(paths);
  assert.equal(new Set(Object.values(urls)).size, 3);
});
