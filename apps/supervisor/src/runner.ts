import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';

import { decideRestart, type Endings } from './backoff.ts';
import { type Launch, startChild } from './launch.ts';
import { splitSaid } from './said.ts';
import type { LogFile } from './log-file.ts';

/** What is needed to keep one process alive. */
export interface RunnerOptions {
  readonly name: string;
  readonly launch: Launch;
  /** Before every start. A throw counts as an ending. */
  readonly prepare?: () => Promise<void>;
  readonly isReady: () => Promise<boolean>;
  readonly stopSignal: 'SIGTERM' | 'SIGINT';
  readonly log: LogFile;
  /** What the process says to whoever opened the house; it stands in no log. */
  readonly say: (line: string) => void;
  readonly onRestart: (name: string, why: string) => void;
  /** How often it is asked whether it still answers; three misses in a row end it. */
  readonly livePollMs?: number;
}

export interface Runner {
  readonly name: string;
  readonly pid: () => number | undefined;
  /** How often it was started again. */
  readonly restarts: () => number;
  /** @throws Error when it ends again and again, or takes too long, before it is ready for the first time */
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

const READY_POLL_MS = 25;
const READY_MS = 90_000;
const START_TRIES_MAX = 4;
const STOP_MS = 10_000;
const LIVE_POLL_MS = 5_000;
const LIVE_MISSES_MAX = 3;
const TAIL_LINES = 8;

/** What changes while a runner lives. */
interface Life {
  child: ChildProcess | undefined;
  endings: Endings;
  restarts: number;
  isStopping: boolean;
}

/** Starts a process, starts it again whenever it ends or hangs, and stops it when told. */
export function createRunner(options: RunnerOptions): Runner {
  const life: Life = { child: undefined, endings: { count: 0 }, restarts: 0, isStopping: false };
  let living: Promise<void> = Promise.resolve();
  return {
    name: options.name,
    pid: () => (isUp(life) ? life.child?.pid : undefined),
    restarts: () => life.restarts,
    start: async () => {
      living = live(options, life);
      await untilReady(options, life);
      void watch(options, life);
    },
    stop: async () => {
      life.isStopping = true;
      if (isUp(life)) life.child?.kill(options.stopSignal);
      const late = setTimeout(() => life.child?.kill('SIGKILL'), STOP_MS);
      await living;
      clearTimeout(late);
    },
  };
}

async function live(options: RunnerOptions, life: Life): Promise<void> {
  while (!life.isStopping) {
    const begun = performance.now();
    const why = await liveOnce(options, life);
    if (life.isStopping) return;
    const decided = decideRestart(life.endings, performance.now() - begun);
    life.endings = decided.endings;
    life.restarts += 1;
    options.onRestart(options.name, why);
    await pause(decided.waitMs);
  }
}

/** @returns why it ended */
async function liveOnce(options: RunnerOptions, life: Life): Promise<string> {
  const { log, say } = options;
  try {
    await options.prepare?.();
    if (life.isStopping) return 'it was stopped';
    const child = startChild(options.launch);
    life.child = child;
    const ended = endOf(child);
    child.stdout?.on('data', splitSaid(say, log.write));
    child.stderr?.on('data', (part: Buffer) => log.write(part));
    child.stdin?.on('error', () => undefined);
    return await ended;
  } catch (fault) {
    const why = fault instanceof Error ? fault.message : 'it could not be started';
    log.write(Buffer.from(`${why}\n`));
    return why;
  }
}

async function untilReady({ isReady, log, name }: RunnerOptions, life: Life): Promise<void> {
  const { endings } = life;
  for (let waited = 0; waited < READY_MS; waited += READY_POLL_MS) {
    if (life.isStopping || (isUp(life) && (await isReady()))) return;
    if (life.endings.count - endings.count >= START_TRIES_MAX) break;
    await pause(READY_POLL_MS);
  }
  const isDying = life.endings.count >= START_TRIES_MAX;
  const why = isDying ? 'ends right after its start' : 'does not become ready';
  throw new Error(`${name} ${why}. Its last lines:\n${log.tail().slice(-TAIL_LINES).join('\n')}`);
}

// A process that hangs holds its port and answers nothing: it is ended, and starts again like any other.
async function watch(options: RunnerOptions, life: Life): Promise<void> {
  let misses = 0;
  while (!life.isStopping) {
    await pause(options.livePollMs ?? LIVE_POLL_MS, undefined, { ref: false });
    misses = !isUp(life) || (await options.isReady()) ? 0 : misses + 1;
    if (misses < LIVE_MISSES_MAX || life.isStopping) continue;
    const line = `${options.name} does not answer any more and is started again\n`;
    options.log.write(Buffer.from(line));
    life.child?.kill('SIGKILL');
    misses = 0;
  }
}

function isUp({ child }: Life): boolean {
  return child !== undefined && child.exitCode === null && child.signalCode === null;
}

async function endOf(child: ChildProcess): Promise<string> {
  return await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) =>
      resolve(signal === null ? `it ended with ${code}` : `it was ended by ${signal}`),
    );
  });
}
