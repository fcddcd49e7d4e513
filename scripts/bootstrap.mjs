// Makes a fresh clone ready: `node scripts/bootstrap.mjs start|test`. Plain JavaScript for Node >= 18,
// because it runs before anything is installed; everything after it runs on node_modules/.bin/node.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const STAMP = join(ROOT, 'node_modules', '.countersign-stamp');
const LOCK = join(ROOT, '.setup-lock');
const RUNTIME = join(ROOT, 'node_modules', '.bin', 'node');
const INSTALL_TRIES_MAX = 3;
const LOCK_POLL_MS = 300;
const EMPTY_LOCK_MS = 5_000; // made a moment ago by a process that has not written its pid yet

const mode = process.argv[2] ?? 'start';
const wanted = createHash('sha256')
  .update(readFileSync(join(ROOT, 'package-lock.json')))
  .update(process.platform + process.arch)
  .digest('hex');

installDependencies();
if (mode === 'test') installTestTools();

function installDependencies() {
  if (isFresh()) return;
  if (process.platform !== 'linux' || !['x64', 'arm64'].includes(process.arch)) {
    stop(
      `Countersign's own runtime and database exist for Linux on x64 and arm64, not for ${process.platform} ${process.arch}.`,
    );
  }
  takeLock();
  for (let tries = 1; !isFresh(); tries += 1) {
    say(
      tries === 1
        ? 'Installing what Countersign needs (once, about half a minute) ...'
        : 'Once more ...',
    );
    const result = runNpm([
      'ci',
      '--include=dev',
      '--include=optional',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ]);
    if (result.status === 0 && existsSync(RUNTIME)) {
      spawnSync(RUNTIME, ['scripts/gather-libraries.mjs'], { cwd: ROOT, stdio: 'inherit' });
      writeFileSync(STAMP, wanted);
    } else if (tries === INSTALL_TRIES_MAX)
      stop('npm ci did not succeed; its own message stands above.');
  }
}

function isFresh() {
  return read(STAMP) === wanted && existsSync(RUNTIME);
}

function runNpm(args) {
  const own = process.env.npm_execpath;
  const [command, ...before] = own && /\.c?js$/.test(own) ? [process.execPath, own] : ['npm'];
  // NODE_ENV=production would leave out what the checks and the page build need.
  const env = { ...process.env, NODE_ENV: 'development' };
  return spawnSync(command, [...before, ...args], { cwd: ROOT, stdio: 'inherit', env });
}

// `npm start` and `npm test` may run at once: one installs, the other waits. The file holds a pid, so that
// the lock of a process that died is taken over; it is deleted on exit, whichever way the process ends.
function takeLock() {
  for (;;) {
    try {
      writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
      process.on('exit', () => {
        if (read(LOCK) === String(process.pid)) rmSync(LOCK, { force: true });
      });
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
        process.on(signal, () => process.exit(1));
      return;
    } catch (fault) {
      if (fault.code !== 'EEXIST') stop(`This folder cannot be written (${fault.code}): ${ROOT}`);
      const holder = Number(read(LOCK));
      const isDead = holder ? !isAlive(holder) : ageMs(LOCK) > EMPTY_LOCK_MS;
      if (isDead) rmSync(LOCK, { force: true });
      else if (isFresh()) return;
      else sleep(LOCK_POLL_MS);
    }
  }
}

function installTestTools() {
  const browser = installBrowser();
  const needed = [];
  if (!findDebianPostgres()) needed.push('postgresql');
  if (!existsSync('/usr/bin/pdftoppm')) needed.push('poppler-utils');
  const why = browser ?? install(needed);
  if (why !== undefined)
    stop(`The tests also need ${why} (CHROMIUM_PATH and POSTGRES_BIN name other places.)`);
  const telephones = install(missingTelephones());
  if (telephones !== undefined)
    say(`The journey with real telephones is left out. It needs ${telephones}`);
}

// Installs Debian packages, where that is allowed. Answers in words what is missing and what to run, when it is not.
function install(packages) {
  if (packages.length === 0) return undefined;
  const names = packages.join(', ');
  const command = ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...packages];
  const byHand = `${names}. As root, please run: apt-get update && ${command.join(' ')}`;
  if (!existsSync('/usr/bin/apt-get')) return `${names}; please install them.`;
  const asRoot = process.getuid() === 0 ? [] : ['sudo', '-n'];
  if (asRoot.length > 0 && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status !== 0)
    return byHand;
  say(`Installing ${names} for the tests ...`);
  if (packages.includes('postgresql')) keepServiceAway(asRoot);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const step of [['apt-get', 'update', '-qq'], command]) {
    const [first, ...args] = [...asRoot, ...step];
    if (spawnSync(first, args, { stdio: ['ignore', 'inherit', 'inherit'], env }).status !== 0)
      return byHand;
  }
  return undefined;
}

// Packages of the programs that one journey telephones with; without them it says so and is left out.
function missingTelephones() {
  const packages = JSON.parse(readFileSync(join(ROOT, 'scripts/telephones.json'), 'utf8'));
  return Object.entries(packages)
    .filter(([program]) => !existsSync(`/usr/bin/${program}`))
    .map(([, name]) => name);
}

// The tests start Debian's PostgreSQL themselves; a cluster on port 5432 that nobody asked for is not left behind.
function keepServiceAway(asRoot) {
  const folder = '/etc/postgresql-common/createcluster.d';
  if (existsSync('/etc/postgresql-common') || existsSync(folder)) return;
  const line = `mkdir -p ${folder} && echo 'create_main_cluster = false' > ${folder}/countersign-tests.conf`;
  const [command, ...args] = [...asRoot, 'sh', '-c', line];
  spawnSync(command, args, { stdio: 'ignore' });
}

// The browser for tests with a camera and for the long runs, its engine alone for all others; a Debian without that takes the browser.
function installBrowser() {
  if (process.env.CHROMIUM_PATH && existsSync(process.env.CHROMIUM_PATH)) return undefined;
  const missing = ['chromium-headless-shell', 'chromium'].filter(
    (name) => !existsSync(`/usr/bin/${name}`),
  );
  if (missing.length === 0 || install(missing) === undefined) return undefined;
  return existsSync('/usr/bin/chromium') ? undefined : install(['chromium']);
}

function findDebianPostgres() {
  if (process.env.POSTGRES_BIN) return existsSync(join(process.env.POSTGRES_BIN, 'postgres'));
  const versions = existsSync('/usr/lib/postgresql') ? readdirSync('/usr/lib/postgresql') : [];
  return versions.some((version) => existsSync(`/usr/lib/postgresql/${version}/bin/postgres`));
}

function read(path) {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return undefined;
  }
}

function ageMs(path) {
  try {
    return Date.now() - statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    return fault.code === 'EPERM';
  }
}

function sleep(ms) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

function say(line) {
  process.stderr.write(`${line}\n`);
}

function stop(line) {
  say(line);
  process.exit(1);
}
