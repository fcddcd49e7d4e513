import { randomBytes } from 'node:crypto';
import { join } from 'node:path';

import { readAsked, readConfig, stateDirOf } from './config.ts';
import { createHouse, openedAs } from './house.ts';
import { decideStart } from './profile.ts';
import { summaryLines } from './summary.ts';
import type { HouseSettings } from './settings.ts';

const ROOT = join(import.meta.dirname, '../../..');
const PARENT_POLL_MS = 500;

const isRoot = process.getuid?.() === 0;
const say = (line: string) => process.stdout.write(`${line}\n`);
const settings = readSettings();
const parent = process.ppid;

const house = createHouse({
  root: ROOT,
  settings,
  random: (length) => new Uint8Array(randomBytes(length)),
  say,
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => void leave(0));
}
// Under npm the shell of `npm start` is our parent: when that is gone, nobody waits for us any more.
setInterval(() => {
  if (process.env['npm_lifecycle_event'] !== undefined && process.ppid !== parent) void leave(0); // tidy-allow: says who started us, not a setting
}, PARENT_POLL_MS).unref();

const opened = await house.start();
if (!opened.ok) refuse(opened.refusal.says);
else for (const line of summaryLines(opened.value, settings)) say(line);

async function leave(code: number): Promise<never> {
  await house.stop();
  process.exit(code);
}

function readSettings(): HouseSettings {
  const { env } = process; // tidy-allow: handed whole to config.ts, which reads it
  const refusals = decideStart(readAsked(env, isRoot, openedAs(stateDirOf(env, ROOT, isRoot))));
  if (refusals.length > 0) refuse(refusals.join('\n'));
  try {
    return readConfig(env, ROOT, isRoot);
  } catch (fault) {
    return refuse(fault);
  }
}

function refuse(reason: unknown): never {
  process.stderr.write(`${reason instanceof Error ? reason.message : String(reason)}\n`);
  process.exit(1);
}
