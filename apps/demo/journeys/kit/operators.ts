// Operators: at the command line, and at the staff pages. Their authenticator apps are the demo's.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import type { Person } from './browser.ts';
import { environment } from './config.ts';
import type { AttachedHouse } from './house.ts';
import { totp } from './totp.ts';

const ROOT = join(import.meta.dirname, '../../../..');
const STEP_MS = 30_000;
/** A command that waits for somebody who never comes is ended. */
const COMMAND_MS_MAX = 60_000;

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface Running {
  readonly ended: Promise<Ran>;
  /** What it wrote on standard error so far. */
  readonly err: () => string;
}

/** `countersign ...` on this machine, with lines to answer its questions. */
export function startCli(
  house: AttachedHouse,
  args: readonly string[],
  answers: readonly string[] = [],
): Running {
  const file = join(ROOT, 'apps/cli/src/main.ts');
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', file, ...args], {
    cwd: ROOT,
    timeout: COMMAND_MS_MAX,
    env: {
      PATH: environment['PATH'] ?? '',
      APP_ORIGIN: house.origins.app,
      STATE_DIR: house.stateDir,
    },
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (part: Buffer) => (said.out += part.toString('utf8')));
  child.stderr.on('data', (part: Buffer) => (said.err += part.toString('utf8')));
  child.stdin.end(answers.map((answer) => `${answer}\n`).join(''));
  return {
    err: () => said.err,
    ended: new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code) => resolve({ code: code ?? -1, ...said }));
    }),
  };
}

export async function runCli(
  house: AttachedHouse,
  args: readonly string[],
  answers: readonly string[] = [],
): Promise<Ran> {
  return await startCli(house, args, answers).ended;
}

/** A command that an operator signs in for by authenticator app. */
export async function runAs(
  house: AttachedHouse,
  userId: string,
  args: readonly string[],
): Promise<Ran> {
  const secret = staffSecret(house, userId);
  const run = (ahead: number) =>
    runCli(house, [...args, '--user-id', userId], [totp(secret, Date.now() + ahead)]);
  const first = await run(0);
  // A code counts once: where this half minute's was used already, the next one is good, too.
  const isUsed = first.code !== 0 && first.out === '';
  return isUsed ? await run(STEP_MS) : first;
}

/** Signs an operator in on the staff pages. */
export async function signInStaff(
  person: Person,
  house: AttachedHouse,
  userId: string,
): Promise<void> {
  const { page } = person;
  const secret = staffSecret(house, userId);
  // This half minute's code and the next one may both be used already: then there is a fresh one in half a minute.
  for (const [ahead, waitMs] of [
    [0, 0],
    [STEP_MS, 0],
    [STEP_MS, STEP_MS],
  ] as const) {
    // oxlint-disable-next-line no-await-in-loop
    await pause(waitMs);
    // oxlint-disable-next-line no-await-in-loop
    await person.go('/staff/sign-in');
    // oxlint-disable-next-line no-await-in-loop
    await page.locator('[name=userId]').fill(userId);
    // oxlint-disable-next-line no-await-in-loop
    await page.locator('[name=code]').fill(totp(secret, Date.now() + ahead));
    const arrived = page.waitForEvent('domcontentloaded');
    // oxlint-disable-next-line no-await-in-loop
    await page
      .locator('form', { has: page.locator('[name=code]') })
      .locator('[type=submit]')
      .click();
    // oxlint-disable-next-line no-await-in-loop
    await arrived;
    if (!page.url().includes('/sign-in')) return;
  }
  throw new Error(`${userId} could not sign in to the staff pages`);
}

/** Opens a desk that is locked, by keyboard alone, with the code of an authenticator app. */
export async function openDeskAgain(
  { page }: Person,
  house: AttachedHouse,
  userId: string,
): Promise<void> {
  const secret = staffSecret(house, userId);
  for (const [ahead, waitMs] of [
    [0, 0],
    [STEP_MS, 0],
    [STEP_MS, STEP_MS],
  ] as const) {
    // oxlint-disable-next-line no-await-in-loop
    await pause(waitMs);
    // oxlint-disable-next-line no-await-in-loop
    await page.locator('[name=code]').focus();
    // oxlint-disable-next-line no-await-in-loop
    await page.keyboard.type(totp(secret, Date.now() + ahead));
    const arrived = page.waitForEvent('domcontentloaded');
    // oxlint-disable-next-line no-await-in-loop
    await page.keyboard.press('Enter');
    // oxlint-disable-next-line no-await-in-loop
    await arrived;
    if (!page.url().includes('/staff/locked')) return;
  }
  throw new Error(`${userId} could not open the desk again`);
}

/** The Base32 secret in an operator's app, as the demo remembers it. */
function staffSecret(house: AttachedHouse, userId: string): string {
  const text = readFileSync(join(house.stateDir, 'demo.json'), 'utf8');
  const { staffSecrets } = JSON.parse(text) as {
    readonly staffSecrets: Readonly<Record<string, string>>;
  };
  const secret = staffSecrets[userId];
  if (secret === undefined) throw new Error(`${userId} has no authenticator app`);
  return secret;
}
