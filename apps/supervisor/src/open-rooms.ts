import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

import { isReadable, readableRoot } from './app-copy.ts';
import { PAGE_BUILDERS, buildPages } from './build-pages.ts';
import { canAs } from './folders.ts';
import type { HouseOptions, HouseSummary } from './house.ts';
import type { Household } from './household.ts';
import { detectIsolation } from './isolation.ts';
import type { Isolation } from './launch.ts';
import type { HousePaths } from './paths.ts';
import {
  type Need,
  type PlanContext,
  type ProcessPlan,
  embeddedUrls,
  planHouse,
  planMigration,
} from './plan.ts';
import { createHousePostgres } from './postgres/house-postgres.ts';
import { openRelay, relayTarget, throughRelay } from './relay.ts';
import type { Runner } from './runner.ts';
import { type Staff, createStaff } from './staff.ts';

export type Closer = () => Promise<void>;

/** An opening house: what is started is put into `running`, in order, so that whoever stops it finds it. */
export interface Opening {
  readonly options: HouseOptions;
  readonly paths: HousePaths;
  readonly isRoot: boolean;
  readonly household: Household | undefined;
  readonly running: Runner[];
  /** What else must be closed after the processes. */
  readonly closers: Closer[];
  /** Somebody stops what is still opening: nothing more is started. */
  readonly isClosing: () => boolean;
}

interface DatabaseReach {
  readonly urls: PlanContext['databaseUrls'];
  readonly isKeeperIsolated: boolean;
  readonly ready: Promise<void>;
  /** Only the house's own database is asked: into another one the supervisor has no key. */
  readonly isMigrated?: (migrations: string) => Promise<boolean>;
}

/** Builds the pages, opens the database, migrates, and starts each process when what it needs is there. @throws Error in plain words */
export async function openRooms(opening: Opening): Promise<HouseSummary> {
  const { household, isRoot, options, paths } = opening;
  const { livePollMs, root, say, settings } = options;
  const guest = household?.['cs-window'];
  const pages = buildPages(root, nodeOf(root), options.builders ?? PAGE_BUILDERS);
  // The pages are built beside the database's start, unless the whole code is about to be copied.
  if (guest === undefined || isReadable(guest, root)) pages.catch(() => undefined);
  else await pages;
  const code = readableRoot({ checkout: root, copies: paths.app, account: guest });
  const isolation = detectIsolation(isRoot);
  const liveness = livePollMs === undefined ? {} : { livePollMs };
  const staff = createStaff({ paths, household, node: nodeOf(code), say, ...liveness });
  const reach = await openDatabases(opening, staff, isolation);
  const context: PlanContext = {
    settings: { ...settings, programmeFile: readableProgramme(options, code, household) },
    paths,
    root: code,
    isolation,
    isKeeperIsolated: reach.isKeeperIsolated,
    databaseUrls: reach.urls,
  };
  const tables = reach.ready.then(async () => {
    if (options.isMigrating === false) return;
    const plan = planMigration(context);
    if ((await reach.isMigrated?.(plan.migrations)) !== true) await staff.runOnce(plan);
  });
  const plans = (options.plans ?? planHouse)(context);
  await startAll(opening, staff, plans, { database: reach.ready, tables, pages });
  const { appOrigin, hostlineOrigin, windowOrigin } = settings;
  return {
    origins: { app: appOrigin, window: windowOrigin, hostline: hostlineOrigin },
    isRoot,
    isolation,
    isKeeperIsolated: isolation !== 'none' && reach.isKeeperIsolated,
  };
}

/** Starts everything at once; a start waits for what it needs. Whoever stops the house finds the latest last. */
async function startAll(
  { isClosing, running }: Opening,
  staff: Staff,
  plans: readonly ProcessPlan[],
  there: Readonly<Record<Exclude<Need, 'vault'>, Promise<void>>>,
): Promise<void> {
  const start = async (plan: ProcessPlan, needs: readonly Promise<void>[]): Promise<void> => {
    await Promise.all(needs);
    if (isClosing()) return;
    const runner = staff.runner(plan);
    running.push(runner);
    await runner.start();
  };
  const vaultPlan = plans.find(({ name }) => name === 'vault');
  const vault = vaultPlan === undefined ? Promise.resolve() : start(vaultPlan, []);
  const all = { ...there, vault };
  const others = plans.filter((plan) => plan !== vaultPlan);
  const started = others.map((plan) =>
    start(
      plan,
      plan.needs.map((need) => all[need]),
    ),
  );
  await Promise.all([...Object.values(all), ...started]);
}

async function openDatabases(
  { closers, household, options, paths, running }: Opening,
  staff: Staff,
  isolation: Isolation,
): Promise<DatabaseReach> {
  const ready = Promise.resolve();
  const urls = options.settings.databases;
  if (urls === undefined) {
    const postgres = createHousePostgres({ paths, household, staff });
    running.push(postgres.runner);
    const { isMigrated } = postgres;
    return {
      urls: embeddedUrls(paths),
      isKeeperIsolated: true,
      ready: postgres.open(),
      isMigrated,
    };
  }
  const target = isolation === 'none' ? 'not-needed' : relayTarget(urls.keeper);
  if (target === 'not-needed') return { urls, isKeeperIsolated: true, ready };
  if (target === 'cannot') return { urls, isKeeperIsolated: false, ready };
  const owner = household?.['cs-keeper'];
  const relay = await openRelay({
    folder: paths.relayFolder,
    target,
    ...(owner === undefined ? {} : { owner }),
  });
  closers.push(relay.close);
  const keeper = throughRelay(urls.keeper, paths.relayFolder);
  return { urls: { ...urls, keeper }, isKeeperIsolated: true, ready };
}

// The server reads the programme file itself, again and again: it is picked up without a restart.
function readableProgramme(
  { root, settings }: HouseOptions,
  code: string,
  household: Household | undefined,
): string {
  const { programmeFile } = settings;
  const isOurs = programmeFile.startsWith(`${root}/`);
  const own = isOurs ? join(code, programmeFile.slice(root.length + 1)) : programmeFile;
  if (household === undefined || canAs(household['cs-server'], '-r', own)) return own;
  throw new Error(
    `PROGRAMME_FILE ${programmeFile} cannot be read by the account cs-server: move it, or let others read it.`,
  );
}

function nodeOf(code: string): string {
  const own = join(code, 'node_modules/.bin/node');
  return existsSync(own) ? realpathSync(own) : process.execPath;
}
