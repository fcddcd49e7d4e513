import { randomBytes } from 'node:crypto';

import { readAsked, readConfig, stateDirOf } from './config.ts';
import { type House, createHouse, openedAs } from './house.ts';
import { decideStart } from './profile.ts';
import type { HouseSettings } from './settings.ts';
import { summaryLines } from './summary.ts';

const PARENT_POLL_MS = 500;

export interface RunOptions {
  /** The checkout. */
  readonly root: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /**
   * After the processes are up and before the summary; its lines end the summary. The demo moves in here. What the house
   * said while it opened is handed over: in the demo the first operator's link is taken by the demo's first operator.
   */
  readonly moveIn?: (
    house: House,
    settings: HouseSettings,
    said: readonly string[],
  ) => Promise<readonly string[]>;
}

/**
 * What `npm start` does: reads the settings, refuses in plain words, opens the house, says where it is, and
 * closes it when asked to by a signal or when whoever started it is gone.
 */
export async function runHouse({ env, moveIn, root }: RunOptions): Promise<void> {
  const isRoot = process.getuid?.() === 0;
  const settings = readSettings(env, root, isRoot);
  const random = (length: number) => new Uint8Array(randomBytes(length));
  const said: string[] = [];
  const isDemo = settings.profile === 'demo' && moveIn !== undefined;
  const hear = isDemo ? (line: string) => void said.push(line) : say;
  const house = createHouse({ root, settings, random, say: hear });
  const leave = async (code: number) => {
    await house.stop();
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => void leave(0));
  }
  if (env['npm_lifecycle_event'] !== undefined) leaveWithParent(leave);
  const opened = await house.start();
  if (!opened.ok) return refuse(opened.refusal.says);
  try {
    const more = (await moveIn?.(house, settings, said)) ?? [];
    for (const line of summaryLines(opened.value, settings, more)) say(line);
  } catch (fault) {
    await house.stop();
    refuse(fault);
  }
}

// Under npm the shell of `npm start` is our parent: when that is gone, nobody waits for us any more.
function leaveWithParent(leave: (code: number) => Promise<void>): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) void leave(0);
  }, PARENT_POLL_MS).unref();
}

function readSettings(env: RunOptions['env'], root: string, isRoot: boolean): HouseSettings {
  try {
    const stateDir = stateDirOf(env, root, isRoot);
    const refusals = decideStart(readAsked(env, openedAs(stateDir)));
    return refusals.length > 0 ? refuse(refusals.join('\n')) : readConfig(env, root, isRoot);
  } catch (fault) {
    return refuse(fault);
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function refuse(reason: unknown): never {
  process.stderr.write(`${reason instanceof Error ? reason.message : String(reason)}\n`);
  process.exit(1);
}
