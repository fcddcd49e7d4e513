import { join } from 'node:path';

import type { Household } from './household.ts';
import { type Launch, startChild } from './launch.ts';
import { type LogFile, openLogFile } from './log-file.ts';
import type { HousePaths } from './paths.ts';
import type { ProcessPlan } from './plan.ts';
import { isReady } from './ready.ts';
import { type Runner, createRunner } from './runner.ts';
import { splitSaid } from './said.ts';

const ONCE_MS = 120_000;

export interface StaffOptions {
  readonly paths: HousePaths;
  readonly household: Household | undefined;
  /** The Node that everything runs on. */
  readonly node: string;
  readonly say: (line: string) => void;
  readonly livePollMs?: number;
}

/** Turns plans into processes under their own accounts, each with its log. */
export interface Staff {
  readonly runner: (plan: ProcessPlan) => Runner;
  /** @throws Error with its last lines when it does not end well */
  readonly runOnce: (plan: ProcessPlan) => Promise<void>;
  readonly openLog: (name: string) => LogFile;
  readonly onRestart: (name: string, why: string) => void;
}

export function createStaff(options: StaffOptions): Staff {
  const { household, node, paths, say } = options;
  const openLog = (name: string) => openLogFile(join(paths.log, `${name}.log`));
  const houseLog = openLog('supervisor');
  const onRestart = (name: string, why: string) => {
    houseLog.write(Buffer.from(`${name} is started again: ${why}\n`));
  };

  function launchOf(plan: ProcessPlan): Launch {
    return {
      file: node,
      args: [...plan.nodeFlags, plan.entry],
      env: plan.env,
      cwd: '/',
      ...(household === undefined ? {} : { account: household[plan.account] }),
      isolation: plan.isolation,
      deathSignal: 'KILL',
    };
  }

  async function runOnce(plan: ProcessPlan): Promise<void> {
    const log = openLog(plan.name);
    const child = startChild(launchOf(plan));
    child.stdout?.on('data', splitSaid(say, log.write));
    child.stderr?.on('data', (part: Buffer) => log.write(part));
    const late = setTimeout(() => child.kill('SIGKILL'), ONCE_MS);
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    clearTimeout(late);
    log.close();
    if (code !== 0) {
      throw new Error(
        `${plan.name} did not end well. Its last lines:\n${log.tail().slice(-8).join('\n')}`,
      );
    }
  }

  return {
    openLog,
    onRestart,
    runOnce,
    runner: (plan) =>
      createRunner({
        name: plan.name,
        launch: launchOf(plan),
        isReady: () => isReady(plan.ready, options.livePollMs),
        stopSignal: 'SIGTERM',
        log: openLog(plan.name),
        say,
        onRestart,
        ...(options.livePollMs === undefined ? {} : { livePollMs: options.livePollMs }),
      }),
  };
}
