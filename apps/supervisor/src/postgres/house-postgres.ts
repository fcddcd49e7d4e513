import { ownAccountName } from '../accounts.ts';
import type { Household, HouseholdName } from '../household.ts';
import type { HousePaths } from '../paths.ts';
import { type Runner, createRunner } from '../runner.ts';
import type { Staff } from '../staff.ts';
import { KEEPER_ROLE, OWNER_ROLE, type RoleRule, SERVER_ROLE, SUPERUSER_ROLE } from './access.ts';
import { embeddedBinaries } from './binaries.ts';
import { type ClusterOptions, clusterAnswers, clusterLaunch, prepareCluster } from './cluster.ts';
import { ensureDatabases } from './databases.ts';
import { isMigrated } from './migrated.ts';

export interface HousePostgres {
  readonly runner: Runner;
  /** Starts it and makes roles and databases. */
  readonly open: () => Promise<void>;
  /** Whether the server's database needs none of the migrations in this folder. */
  readonly isMigrated: (migrations: string) => Promise<boolean>;
}

/** Who may be which role when every process has an account of its own. */
const ACCOUNT_ROLES: readonly {
  readonly account: HouseholdName | 'root';
  readonly role: string;
}[] = [
  { account: 'root', role: SUPERUSER_ROLE },
  { account: 'cs-postgres', role: SUPERUSER_ROLE },
  { account: 'cs-migrate', role: OWNER_ROLE },
  { account: 'cs-server', role: SERVER_ROLE },
  { account: 'cs-keeper', role: KEEPER_ROLE },
];

/** The embedded PostgreSQL of the house: Unix sockets only, durable, one socket folder for each caller. */
export function createHousePostgres(options: {
  readonly paths: HousePaths;
  readonly household: Household | undefined;
  readonly staff: Staff;
}): HousePostgres {
  const { household, paths, staff } = options;
  const account = household?.['cs-postgres'];
  const folders = paths.postgresSocket;
  const cluster: ClusterOptions = {
    binaries: embeddedBinaries({
      copyFolder: paths.postgres,
      ...(account === undefined ? {} : { account }),
    }),
    dataFolder: paths.postgresData,
    socketFolders: [folders.admin, folders.migrate, folders.server, folders.keeper],
    ...(account === undefined ? {} : { account }),
    access: { method: 'peer', rules: household === undefined ? ownRules() : ACCOUNT_ROLES },
  };
  const runner = createRunner({
    name: 'postgres',
    launch: clusterLaunch(cluster),
    prepare: () => prepareCluster(cluster),
    isReady: () => clusterAnswers(folders.admin),
    stopSignal: 'SIGINT',
    log: staff.openLog('postgres'),
    say: () => undefined,
    onRestart: staff.onRestart,
  });
  return {
    runner,
    open: async () => {
      await runner.start();
      await ensureDatabases(folders.admin);
    },
    isMigrated: async (migrations) => await isMigrated(folders.admin, migrations),
  };
}

// One user runs everything: the roles differ, the person behind them does not.
function ownRules(): readonly RoleRule[] {
  const account = ownAccountName();
  return [SUPERUSER_ROLE, OWNER_ROLE, SERVER_ROLE, KEEPER_ROLE].map((role) => ({ account, role }));
}
