import { join } from 'node:path';

/** Who enters the keeper: one folder with one socket for each. */
export const KEEPER_CALLERS = ['server', 'window', 'hostline', 'press', 'operator'] as const;

export type KeeperCaller = (typeof KEEPER_CALLERS)[number];

/** Unix sockets have short names: `sun_path` holds 108 bytes with its closing zero (unix(7)). */
const SOCKET_PATH_BYTES_MAX = 107;

/** Every place below the state folder, as docs/architecture.md draws it. */
export interface HousePaths {
  readonly state: string;
  readonly lock: string;
  /** The profile that the folder was first opened with. */
  readonly profile: string;
  readonly app: string;
  readonly log: string;
  readonly letterbox: string;
  readonly postgres: string;
  readonly postgresData: string;
  readonly postgresRun: string;
  /** One socket folder for each that connects. */
  readonly postgresSocket: Readonly<Record<'admin' | 'migrate' | 'server' | 'keeper', string>>;
  readonly run: string;
  readonly keeperRun: string;
  readonly keeperSocket: Readonly<Record<KeeperCaller, string>>;
  readonly vaultRun: string;
  readonly vaultSocketFolder: string;
  readonly vaultSocket: string;
  /** Where a database elsewhere comes through to the keeper, which has no network. */
  readonly relayFolder: string;
  /** What each process keeps for itself. */
  readonly own: Readonly<
    Record<'server' | 'window' | 'migrate' | 'keeper' | 'vault' | 'press' | 'street', string>
  >;
  readonly vault: string;
  /** In three folders, so that three media can be mounted there. */
  readonly vaultComponents: readonly [string, string, string];
}

export function housePaths(state: string): HousePaths {
  const postgres = join(state, 'postgres');
  const postgresRun = join(postgres, 'run');
  const run = join(state, 'run');
  const keeperRun = join(run, 'keeper');
  const keeperSocket = (caller: KeeperCaller) => join(keeperRun, caller, 'keeper.sock');
  const vault = join(state, 'vault');
  return {
    state,
    lock: join(state, 'house.pid'),
    profile: join(state, 'profile'),
    app: join(state, 'app'),
    log: join(state, 'log'),
    letterbox: join(state, 'letterbox'),
    postgres,
    postgresData: join(postgres, 'data'),
    postgresRun,
    postgresSocket: {
      admin: join(postgresRun, 'admin'),
      migrate: join(postgresRun, 'migrate'),
      server: join(postgresRun, 'server'),
      keeper: join(postgresRun, 'keeper'),
    },
    run,
    keeperRun,
    keeperSocket: {
      server: keeperSocket('server'),
      window: keeperSocket('window'),
      hostline: keeperSocket('hostline'),
      press: keeperSocket('press'),
      operator: keeperSocket('operator'),
    },
    vaultRun: join(run, 'vault'),
    vaultSocketFolder: join(run, 'vault/keeper'),
    vaultSocket: join(run, 'vault/keeper/vault.sock'),
    relayFolder: join(run, 'relay'),
    own: {
      server: join(state, 'server'),
      window: join(state, 'window'),
      migrate: join(state, 'migrate'),
      keeper: join(state, 'keeper'),
      vault: join(vault, 'store'),
      press: join(state, 'press'),
      street: join(state, 'street'),
    },
    vault,
    vaultComponents: [
      join(vault, 'component-1/component'),
      join(vault, 'component-2/component'),
      join(vault, 'component-3/component'),
    ],
  };
}

/** Why sockets cannot be made below this state folder, in one line; `undefined` when they can. */
export function refuseLongPaths(paths: HousePaths): string | undefined {
  const sockets = [
    ...Object.values(paths.keeperSocket),
    ...Object.values(paths.postgresSocket).map((folder) => join(folder, '.s.PGSQL.5432.lock')),
    paths.vaultSocket,
  ];
  const longest = Math.max(...sockets.map((path) => Buffer.byteLength(path)));
  if (longest <= SOCKET_PATH_BYTES_MAX) return undefined;
  const spare = longest - SOCKET_PATH_BYTES_MAX;
  return `STATE_DIR is ${spare} bytes too long for the names of Unix sockets: name a shorter folder.`;
}
