// What `npm run check` is made of: everything a change needs, without a database and without a browser.
import { cpus } from 'node:os';
import { join } from 'node:path';

import { type Counts, NONE, ROOT, add, runTests, spawnShown, testFiles } from './run-tests.ts';

const UNIT_TIMEOUT_MS = 300_000;

interface Step {
  readonly name: string;
  readonly run: () => Promise<Counts>;
}

const tool = (name: string) => join(ROOT, 'node_modules/.bin', name);

function command(name: string, file: string, ...args: readonly string[]): Step {
  return {
    name,
    run: async () => {
      const code = await spawnShown(file, args, { shown: 'when it fails' });
      return { ...NONE, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
    },
  };
}

function unitTests(name: string, isIn: (path: string) => boolean): Step {
  return {
    name,
    run: () =>
      runTests({
        files: testFiles('unit').filter(isIn),
        timeoutMs: UNIT_TIMEOUT_MS,
        together: true,
        shown: 'when it fails',
      }),
  };
}

const isOfDetection = (path: string) => path.startsWith('packages/scam');

/** Each step has a processor to itself, and threads would only wait for each other. The longest come first. */
const STEPS: readonly Step[] = [
  unitTests('unit tests', (path) => !isOfDetection(path)),
  unitTests('of detection', isOfDetection),
  command('types', tool('tsc'), '-p', 'tsconfig.json', '--singleThreaded'),
  command('types of pages', tool('tsc'), '-p', 'tsconfig.browser.json', '--singleThreaded'),
  command('lint', tool('oxlint'), '--type-aware'),
  command('format', tool('oxfmt'), '--check'),
  command('rooms', process.execPath, 'scripts/rooms.ts'),
  command('tidy', process.execPath, 'scripts/tidy.ts'),
];

/** Runs every step, as many at once as there are processors, and says each with its time. */
export async function runChecks(): Promise<Counts> {
  const waiting = [...STEPS];
  let total = NONE;
  const work = async (): Promise<void> => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      const begun = performance.now();
      const counts = await step.run();
      const seconds = ((performance.now() - begun) / 1000).toFixed(1);
      const verdict = counts.failed === 0 ? 'ok' : `${counts.failed} FAILED`;
      console.log(`${step.name.padEnd(16)} ${seconds.padStart(6)} s   ${verdict}`);
      total = add(total, counts);
    }
  };
  await Promise.all(cpus().slice(0, STEPS.length).map(work));
  return total;
}
