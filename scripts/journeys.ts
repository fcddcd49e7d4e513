// Journeys go in two lanes, each in a house of its own: much of a journey is waiting, for a page, a call, ten seconds.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import { startThrowawayCluster } from '@countersign/supervisor';

import { type Closable, closeAll, openAll } from './all-of-them.ts';
import { type Counts, NONE, ROOT, type Told, add, runTests } from './run-tests.ts';

const JOURNEYS = 'apps/demo/journeys/';
const LANES = 2;
/** More than these are no accident (docs/decisions/0063). */
const FILES_AGAIN_MAX = 2;

const isInHouse = (path: string) => path.startsWith(JOURNEYS);

interface House extends Closable {
  readonly says: string;
}

interface JourneyRun {
  readonly files: readonly string[];
  readonly mayRepeat: boolean;
  readonly timeoutMs: number;
}

/** @param mayRepeat a file that failed is run once more, alone on the machine: what then passes is counted as unsteady */
export async function runJourneys({ files, mayRepeat, timeoutMs }: JourneyRun): Promise<Counts> {
  if (files.length === 0) return NONE;
  const cluster = await startThrowawayCluster();
  try {
    const inHouse = files.filter(isInHouse).length;
    const houses = await openAll(Array.from({ length: Math.min(LANES, inHouse) }, () => openHouse));
    try {
      return await runInLanes({ files, mayRepeat, timeoutMs, houses, ...cluster });
    } finally {
      await closeAll(houses);
    }
  } finally {
    await cluster.stop();
  }
}

async function runInLanes({
  files,
  houses,
  mayRepeat,
  socketFolder,
  timeoutMs,
}: JourneyRun & {
  readonly houses: readonly House[];
  readonly socketFolder: string;
}): Promise<Counts> {
  const queue = inTurn(files);
  const run = async (file: string, lane: number): Promise<Told> =>
    await runTests({
      ...{ files: [file], timeoutMs, atOnce: 1, shown: 'at its end' },
      env: {
        TEST_DATABASE_SOCKET: socketFolder,
        ...(isInHouse(file) ? { JOURNEY_HOUSE: (houses[lane] ?? houses[0])?.says ?? '' } : {}),
      },
    });
  const lanes = await Promise.all(
    Array.from({ length: LANES }, async (_, lane) => await runLane(queue, lane, run)),
  );
  const told = lanes.flat();
  const failed = told.flatMap(({ failedFiles }) => failedFiles);
  const counts = told.reduce<Counts>(add, NONE);
  return !mayRepeat || failed.length === 0 || failed.length > FILES_AGAIN_MAX
    ? counts
    : await onceMore(failed, counts, (file) => run(file, 0));
}

/**
 * What the lanes take: the first one from the front, so that the journeys whose traces the canary looks for are told in its house; the
 * other one from the back, where the pages and processes stand that are tried without a house.
 */
function inTurn(files: readonly string[]): string[] {
  return [...files.filter(isInHouse), ...files.filter((path) => !isInHouse(path))];
}

async function runLane(
  queue: string[],
  lane: number,
  run: (file: string, lane: number) => Promise<Told>,
): Promise<readonly Told[]> {
  const told: Told[] = [];
  for (;;) {
    const file = lane === 0 ? queue.shift() : queue.pop();
    if (file === undefined) return told;
    const began = performance.now();
    told.push(await run(file, lane));
    const seconds = Math.round((performance.now() - began) / 1_000);
    console.log(`lane ${lane + 1}: ${seconds} s for ${file}`);
  }
}

async function onceMore(
  files: readonly string[],
  first: Counts,
  run: (file: string) => Promise<Told>,
): Promise<Counts> {
  console.log(`\nfailed, and is run once more by itself: ${files.join(', ')}`);
  const second: Told[] = [];
  for (const file of files) second.push(await run(file));
  return second.some(({ failed }) => failed > 0)
    ? first
    : { ...first, failed: 0, passed: first.passed + first.failed, unsteady: first.failed };
}

/** What one journey leaves behind is what the next one meets in a bank. */
async function openHouse(): Promise<House> {
  const opener = join(ROOT, JOURNEYS, 'kit/open-shared-house.ts');
  const child = spawn(process.execPath, ['--import', './scripts/tsx-hook.mjs', opener], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const [said] = (await Promise.race([once(child.stdout, 'data'), ended])) as [unknown];
  if (!Buffer.isBuffer(said)) throw new Error('the house of the journeys did not open');
  return {
    says: said.toString('utf8').trim(),
    close: async () => {
      child.kill('SIGTERM');
      const [code] = (await ended) as [number | null];
      if (code !== 0) throw new Error('the house of the journeys did not close cleanly');
    },
  };
}
