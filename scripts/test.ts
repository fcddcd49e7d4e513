// `npm test`: the checks, everything that asks a database on the embedded PostgreSQL and the stores on Debian's, the journeys in a browser.
// `npm run nightly` adds the long runs. `npm test -- NAME ...` runs the test files whose path contains a NAME, and no checks.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';

import { startThrowawayCluster } from '@countersign/supervisor';

import { runChecks } from './checks.ts';
import { runJourneys } from './journeys.ts';
import { runInGroups } from './run-in-groups.ts';
import { type Counts, NONE, type TestKind, add, runTests, testFiles } from './run-tests.ts';

const DATABASE_TIMEOUT_MS = 300_000;
const JOURNEY_TIMEOUT_MS = 600_000;
const NIGHTLY_TIMEOUT_MS = 6 * 3_600_000;

const isNightly = process.argv.includes('--nightly');
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const chosen = (kind: TestKind) =>
  testFiles(kind).filter(
    (path) => wanted.length === 0 || wanted.some((name) => path.includes(name)),
  );

// Pages are built as `npm start` builds them: the server and the window do not start without.
for (const builder of ['apps/window/build.ts', 'apps/server/src/desks/web/build.ts']) {
  const built = spawnSync(process.execPath, ['--import', './scripts/tsx-hook.mjs', builder], {
    stdio: 'inherit',
  });
  if (built.status !== 0) process.exit(1);
}

const PHASES: readonly (readonly [name: string, run: () => Promise<Counts>])[] = [
  wanted.length === 0 ? ['checks', runChecks] : ['unit tests', () => runUnitTests()],
  ['databases on the embedded PostgreSQL', () => runStores(chosen('db'))],
  [
    'stores on the oldest PostgreSQL',
    () => runStores(chosen('db').filter(isOfStores), oldestInstalled()),
  ],
  [
    'journeys',
    () => runJourneys({ files: chosen('journey'), mayRepeat: true, timeoutMs: JOURNEY_TIMEOUT_MS }),
  ],
  ...(isNightly
    ? ([
        [
          'long runs',
          () =>
            runJourneys({
              files: chosen('nightly'),
              mayRepeat: false,
              timeoutMs: NIGHTLY_TIMEOUT_MS,
            }),
        ],
      ] as const)
    : []),
];

let total = NONE;
for (const [name, run] of PHASES) {
  console.log(`\n== ${name}`);
  const counts = await run().catch((fault: unknown): Counts => {
    console.error(fault);
    return { ...NONE, failed: 1 };
  });
  total = add(total, counts);
}
if (total.unsteady > 0) {
  console.log(`${total.unsteady} unsteady: failed at first, passed by itself; look at it`);
}
if (total.skipped > 0) console.log(`${total.skipped} skipped`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** Doors speak no SQL: what they ask of the rooms behind them is tried once. */
function isOfStores(path: string): boolean {
  return !path.includes('/desks/');
}

async function runUnitTests(): Promise<Counts> {
  return await runTests({ files: chosen('unit'), timeoutMs: DATABASE_TIMEOUT_MS });
}

async function runStores(
  files: readonly string[],
  installed?: { bin: string; major: number },
): Promise<Counts> {
  const cluster = await startThrowawayCluster(installed);
  try {
    const env = { TEST_DATABASE_SOCKET: cluster.socketFolder };
    return await runInGroups({ files, env, timeoutMs: DATABASE_TIMEOUT_MS });
  } finally {
    await cluster.stop();
  }
}

function oldestInstalled(): { bin: string; major: number } {
  const folder = '/usr/lib/postgresql';
  const versions = existsSync(folder)
    ? readdirSync(folder).map(Number).filter(Number.isInteger)
    : [];
  const bins = [
    ...(process.env['POSTGRES_BIN'] === undefined ? [] : [process.env['POSTGRES_BIN']]),
    ...versions.sort((a, b) => a - b).map((version) => `${folder}/${version}/bin`),
  ];
  const bin = bins.find((one) => existsSync(`${one}/postgres`));
  if (bin === undefined)
    throw new Error('no installed PostgreSQL was found; POSTGRES_BIN names its bin folder');
  const version = spawnSync(`${bin}/postgres`, ['--version'], { encoding: 'utf8' }).stdout;
  return { bin, major: Number(/\d+/.exec(version)?.[0]) };
}
