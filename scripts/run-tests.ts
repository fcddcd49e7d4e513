// Runs test files with node --test and counts them. Files are chosen by how their name ends.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { listPaths } from './tree.ts';

export const ROOT = join(import.meta.dirname, '..');

export type TestKind = 'unit' | 'db' | 'journey' | 'nightly';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Of those that passed: how many had failed the first time. */
  readonly unsteady: number;
}

export interface TestRun {
  readonly files: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  /** Files at once; two unless told. */
  readonly atOnce?: number;
  readonly shown?: Shown;
  /** All files in one process: for those that keep nothing beyond themselves. Loading a module takes longer than most tests. */
  readonly together?: boolean;
}

/** When a command's output is shown: as it runs unless told. */
export type Shown = 'as it runs' | 'at its end' | 'when it fails';

/** Much of a test is waiting: for a database, for a page. */
const FILES_AT_ONCE = 2;

export const NONE: Counts = { passed: 0, failed: 0, skipped: 0, unsteady: 0 };

/** The test files of a kind, by the end of their name: `x.test.ts` is a unit test, `x.db.test.ts` is not. */
export function testFiles(kind: TestKind): readonly string[] {
  return listPaths(ROOT).filter((path) => {
    const found = /(?:\.(db|journey|nightly))?\.test\.tsx?$/.exec(path);
    return found !== null && (found[1] ?? 'unit') === kind;
  });
}

/** What came of a run, and the files that had a failure. */
export interface Told extends Counts {
  readonly failedFiles: readonly string[];
}

/** Runs the files; a run that broke before it counted is one failure. */
export async function runTests(run: TestRun): Promise<Told> {
  if (run.files.length === 0) return { ...NONE, failedFiles: [] };
  const folder = mkdtempSync(join(tmpdir(), 'cs-counts-'));
  const counted = join(folder, 'counts.json');
  const args = [
    ...['--disable-warning=ExperimentalWarning', '--import', './scripts/tsx-hook.mjs'],
    ...['--test', `--test-timeout=${run.timeoutMs}`],
    ...(run.together === true
      ? ['--test-isolation=none']
      : [`--test-concurrency=${run.atOnce ?? FILES_AT_ONCE}`]),
    ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
    ...['--test-reporter=./scripts/count-reporter.mjs', `--test-reporter-destination=${counted}`],
    ...run.files,
  ];
  const env = { ...process.env, ...COMPILE_CACHE, ...run.env };
  const code = await spawnShown(process.execPath, args, { env, shown: run.shown ?? 'as it runs' });
  try {
    const told = { ...NONE, ...(JSON.parse(readFileSync(counted, 'utf8')) as Told) };
    return code !== 0 && told.failed === 0 ? { ...told, failed: 1, failedFiles: run.files } : told;
  } catch {
    return { ...NONE, failed: 1, failedFiles: run.files };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Test files load the same modules again and again: their stripped form is kept. */
const COMPILE_CACHE = { NODE_COMPILE_CACHE: join(ROOT, 'node_modules/.cache/compiled') };

/** Runs a command. @returns its exit code */
export async function spawnShown(
  file: string,
  args: readonly string[],
  options: { readonly env?: NodeJS.ProcessEnv; readonly shown: Shown },
): Promise<number> {
  const child = spawn(file, args, {
    cwd: ROOT,
    env: options.env ?? process.env,
    stdio:
      options.shown === 'as it runs'
        ? ['ignore', 'inherit', 'inherit']
        : ['ignore', 'pipe', 'pipe'],
  });
  const parts: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (part: Buffer) => parts.push(part));
  }
  const code = await new Promise<number>((resolve) => {
    child.once('error', () => resolve(1));
    child.once('close', (ended) => resolve(ended ?? 1));
  });
  if (code !== 0 || options.shown === 'at its end') process.stdout.write(Buffer.concat(parts));
  return code;
}

export function add(one: Counts, other: Counts): Counts {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
    unsteady: one.unsteady + other.unsteady,
  };
}
