import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

import { type Outcome, type Random, ok, refused } from '@countersign/kernel';

import { ensureStreetAccounts, ensureVaultCredentials } from './credentials.ts';
import { folderRules, makeFolders, refuseClosedFolder } from './folders.ts';
import { ensureHousehold, type Household } from './household.ts';
import type { Isolation } from './launch.ts';
import { type Closer, openRooms } from './open-rooms.ts';
import { type HousePaths, housePaths, refuseLongPaths } from './paths.ts';
import { type HouseLock, takeLock } from './pid-lock.ts';
import type { PlanContext, ProcessPlan } from './plan.ts';
import { isPortTaken } from './ready.ts';
import type { Runner } from './runner.ts';
import type { HouseSettings, Profile } from './settings.ts';

export interface HouseOptions {
  /** The checkout. */
  readonly root: string;
  readonly settings: HouseSettings;
  readonly random: Random;
  /** Lines for whoever opened the house. */
  readonly say: (line: string) => void;
  /** Other processes than the house's own, for the supervisor's own tests. */
  readonly plans?: (context: PlanContext) => readonly ProcessPlan[];
  /** `false` where there is nothing to migrate. */
  readonly isMigrating?: boolean;
  /** What builds the pages; the house's own when absent. */
  readonly builders?: readonly string[];
  /** How often each process is asked whether it still answers, and how long it may take; 5 s when absent. */
  readonly livePollMs?: number;
}

/** Why the house does not open; every line says what is wrong and what to do. */
export interface HouseRefusal {
  readonly code: 'supervisor.refused';
  readonly says: string;
}

export interface House {
  readonly start: () => Promise<Outcome<HouseSummary, HouseRefusal>>;
  /** Stops what runs, last started first. Safe to call at any time and more than once. */
  readonly stop: () => Promise<void>;
  readonly paths: HousePaths;
  /** Pids of what runs now, by process; for tests that take a process down. */
  readonly pids: () => Readonly<Record<string, number | undefined>>;
  readonly restarts: () => Readonly<Record<string, number>>;
}

export interface HouseSummary {
  readonly origins: { readonly app: string; readonly window: string; readonly hostline: string };
  readonly isRoot: boolean;
  readonly isolation: Isolation;
  readonly isKeeperIsolated: boolean;
}

/** The house with everything in it: database, vault, keeper, server, window, hostline, press, and the street in the demo. */
export function createHouse(options: HouseOptions): House {
  const { settings } = options;
  const paths = housePaths(settings.stateDir);
  const isRoot = process.getuid?.() === 0;
  const running: Runner[] = [];
  let lock: HouseLock | undefined;
  const closers: Closer[] = [];
  let stopping: Promise<void> | undefined;

  async function start(): Promise<Outcome<HouseSummary, HouseRefusal>> {
    mkdirSync(paths.state, { recursive: true, mode: isRoot ? 0o711 : 0o700 });
    const long = refuseLongPaths(paths);
    if (long !== undefined) return no(long);
    const taken = takeLock(paths.lock);
    if (!taken.ok) {
      const { pid } = taken.refusal;
      return no(
        `Countersign is open here already (process ${pid}, ${settings.appOrigin}). Stop it, or name another STATE_DIR and other ports.`,
      );
    }
    lock = taken.value;
    try {
      const household = isRoot ? ensureHousehold() : undefined;
      const refusal = await prepare(options, paths, household);
      if (refusal !== undefined) return await giveUp(refusal);
      const isClosing = () => stopping !== undefined;
      const opening = { options, paths, isRoot, household, running, closers, isClosing };
      return ok(await openRooms(opening));
    } catch (fault) {
      return await giveUp(fault instanceof Error ? fault.message : 'the house did not open');
    }
  }

  async function giveUp(says: string): Promise<Outcome<HouseSummary, HouseRefusal>> {
    await stop();
    return no(says);
  }

  function stop(): Promise<void> {
    stopping ??= (async () => {
      for (const runner of running.toReversed()) await runner.stop();
      for (const close of closers) await close();
      lock?.release();
    })();
    return stopping;
  }

  return {
    start,
    stop,
    paths,
    pids: () => Object.fromEntries(running.map((runner) => [runner.name, runner.pid()])),
    restarts: () => Object.fromEntries(running.map((runner) => [runner.name, runner.restarts()])),
  };
}

/** Folders, credentials and the mark of the profile; says why not, in one line. */
async function prepare(
  { random, settings }: HouseOptions,
  paths: HousePaths,
  household: Household | undefined,
): Promise<string | undefined> {
  makeFolders(folderRules(paths), household);
  if (household !== undefined) {
    const guest = household['cs-window'];
    const closed = refuseClosedFolder(paths.state, guest);
    if (closed !== undefined) return closed;
  }
  const port = await findTakenPort(settings);
  if (port !== undefined)
    return `Port ${port.number} is taken by another program: ${port.setting} chooses another.`;
  ensureVaultCredentials({ paths, household, random });
  if (settings.profile === 'demo') ensureStreetAccounts({ paths, household, random });
  if (!existsSync(paths.profile)) writeFileSync(paths.profile, settings.profile, { mode: 0o600 });
  return undefined;
}

/** The profile that the state folder was first opened with. */
export function openedAs(stateDir: string): Profile | undefined {
  const { profile } = housePaths(stateDir);
  if (!existsSync(profile)) return undefined;
  return readFileSync(profile, 'utf8').trim() === 'production' ? 'production' : 'demo';
}

function no(says: string): Outcome<HouseSummary, HouseRefusal> {
  return refused({ code: 'supervisor.refused', says });
}

const PORT_SETTINGS = {
  app: 'PORT',
  window: 'WINDOW_PORT',
  hostline: 'HOSTLINE_PORT',
  street: 'STREET_PORT',
  streetMail: 'STREET_SMTP_PORT',
  mailIn: 'MAIL_IN_PORT',
} as const;

async function findTakenPort(
  settings: HouseSettings,
): Promise<{ readonly number: number; readonly setting: string } | undefined> {
  const always = ['app', 'window', 'hostline'] as const;
  const ofDemo = settings.profile === 'demo' ? (['street', 'streetMail', 'mailIn'] as const) : [];
  for (const name of [...always, ...ofDemo]) {
    const number = settings.ports[name];
    if (await isPortTaken(settings.listenHost, number))
      return { number, setting: PORT_SETTINGS[name] };
  }
  return undefined;
}
