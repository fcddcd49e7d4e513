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

/** Starts a process, starts it again whenever it ends or hangs, and stops it when told. */
export function createRunner(options: RunnerOptions): Runner {
  const { log, name } = options;
  let child: ChildProcess | undefined;
  let endings: Endings = { count: 0 };
  let restarts = 0;
  let isStopping = false;
  let life: Promise<void> = Promise.resolve();

  async function live(): Promise<void> {
    while (!isStopping) {
      const begun = performance.now();
      const why = await liveOnce();
      if (isStopping) return;
      const decided = decideRestart(endings, performance.now() - begun);
      endings = decided.endings;
      restarts += 1;
      options.onRestart(name, why);
      await pause(decided.waitMs);
    }
  }

  /** @returns why it ended */
  async function liveOnce(): Promise<string> {
    try {
      await options.prepare?.();
      if (isStopping) return 'it was stopped';
      child = startChild(options.launch);
      const ended = endOf(child);
      child.stdout?.on('data', splitSaid(options.say, log.write));
      child.stderr?.on('data', (part: Buffer) => log.write(part));
      child.stdin?.on('error', () => undefined);
      return await ended;
    } catch (fault) {
      const why = fault instanceof Error ? fault.message : 'it could not be started';
      log.write(Buffer.from(`${why}\n`));
      return why;
    }
  }

  async function untilReady(): Promise<void> {
    for (
      let waited = 0;
      waited < READY_MS && endings.count < START_TRIES_MAX;
      waited += READY_POLL_MS
    ) {
      if (isStopping) return;
      if (isUp() && (await options.isReady())) return;
      await pause(READY_POLL_MS);
    }
    const why =
      endings.count >= START_TRIES_MAX ? 'ends right after its start' : 'does not become ready';
    throw new Error(`${name} ${why}. Its last lines:\n${log.tail().slice(-8).join('\n')}`);
  }

  function isUp(): boolean {
    return child !== undefined && child.exitCode === null && child.signalCode === null;
  }

  // A process that hangs holds its port and answers nothing: it is ended, and starts again like any other.
  async function watch(): Promise<void> {
    let misses = 0;
    while (!isStopping) {
      await pause(options.livePollMs ?? LIVE_POLL_MS, undefined, { ref: false });
      misses = !isUp() || (await options.isReady()) ? 0 : misses + 1;
      if (misses < LIVE_MISSES_MAX || isStopping) continue;
      log.write(Buffer.from(`${name} does not answer any more and is started again\n`));
      child?.kill('SIGKILL');
      misses = 0;
    }
  }

  return {
    name,
    pid: () => (isUp() ? child?.pid : undefined),
    restarts: () => restarts,
    start: async () => {
      life = live();
      await untilReady();
      void watch();
    },
    stop: async () => {
      isStopping = true;
      if (isUp()) child?.kill(options.stopSignal);
      const late = setTimeout(() => child?.kill('SIGKILL'), STOP_MS);
      await life;
      clearTimeout(late);
    },
  };
}

async function endOf(child: ChildProcess): Promise<string> {
  return await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) =>
      resolve(signal === null ? `it ended with ${code}` : `it was ended by ${signal}`),
    );
  });
}
