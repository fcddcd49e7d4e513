import { dirname, join } from 'node:path';

import type { Isolation } from './launch.ts';
import { type HousePaths, KEEPER_CALLERS } from './paths.ts';
import {
  KEEPER_DATABASE,
  KEEPER_ROLE,
  OWNER_ROLE,
  SERVER_DATABASE,
  SERVER_ROLE,
  socketUrl,
} from './postgres/access.ts';
import type { HouseholdName } from './household.ts';
import type { Readiness } from './ready.ts';
import type { HouseSettings, ProcessName } from './settings.ts';

/** One process of the house, as it will be started again whenever it ends. */
export interface ProcessPlan {
  readonly name: ProcessName | 'migrate';
  readonly account: HouseholdName;
  /** The file that Node runs. */
  readonly entry: string;
  readonly nodeFlags: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly isolation: Isolation;
  readonly ready: Readiness;
  /** What must be there before it can run. */
  readonly needs: readonly Need[];
}

export interface MigrationPlan extends ProcessPlan {
  /** The folder of the files that it applies. */
  readonly migrations: string;
}

/** A database that answers, the server's tables in it, the built pages, a vault that answers. */
export type Need = 'database' | 'tables' | 'pages' | 'vault';

export interface PlanContext {
  readonly settings: HouseSettings;
  readonly paths: HousePaths;
  /** Where packages, apps, scripts and node_modules are read from: the checkout or its copy. */
  readonly root: string;
  /** How a process without a network is cut off; `none` where the system does not allow it. */
  readonly isolation: Isolation;
  /** `false` where the keeper's database can only be reached over the network. */
  readonly isKeeperIsolated: boolean;
  /** Where the keeper reaches its database: its socket folder, or the relay's. */
  readonly databaseUrls: {
    readonly server: string;
    readonly owner: string;
    readonly keeper: string;
  };
}

/** The processes of the house; each starts as soon as what it needs is there. */
export function planHouse(context: PlanContext): readonly ProcessPlan[] {
  const { settings } = context;
  return [
    ...[planVault(context), planKeeper(context), planServer(context), planWindow(context)],
    ...[planHostline(context), planPress(context)],
    ...(settings.profile === 'demo' ? [planStreet(context)] : []),
  ];
}

/** The server's migrations, as the owner of its tables: before anything starts, where one is missing. */
export function planMigration(context: PlanContext): MigrationPlan {
  return {
    ...common(context, 'server'),
    name: 'migrate',
    account: 'cs-migrate',
    entry: join(context.root, 'apps/server/src/migrate.ts'),
    migrations: join(context.root, 'apps/server/migrations'),
    env: {
      ...base(context),
      ...compiled(context.paths.own.migrate),
      DATABASE_OWNER_URL: context.databaseUrls.owner,
    },
    ready: { kind: 'alive' },
    needs: ['database'],
  };
}

/** The addresses of the embedded cluster: each caller through the folder that only it may enter. */
export function embeddedUrls(paths: HousePaths): PlanContext['databaseUrls'] {
  const { migrate, server, keeper } = paths.postgresSocket;
  return {
    owner: socketUrl({ role: OWNER_ROLE, database: SERVER_DATABASE, socketFolder: migrate }),
    server: socketUrl({ role: SERVER_ROLE, database: SERVER_DATABASE, socketFolder: server }),
    keeper: socketUrl({ role: KEEPER_ROLE, database: KEEPER_DATABASE, socketFolder: keeper }),
  };
}

function planVault(context: PlanContext): ProcessPlan {
  const { paths } = context;
  const folders = [
    paths.own.vault,
    paths.vaultSocketFolder,
    ...paths.vaultComponents.map((file) => dirname(file)),
  ];
  return {
    ...common(context, 'vault'),
    nodeFlags: fenced(context, 'vault', { reads: [], writes: folders }),
    isolation: context.isolation,
    env: {
      ...own(context, 'vault'),
      VAULT_SOCKET: paths.vaultSocket,
      VAULT_STATE_DIR: paths.own.vault,
      VAULT_CREDENTIALS_FILE: join(paths.own.vault, 'credentials.json'),
      VAULT_COMPONENT_FILES: paths.vaultComponents.join(','),
    },
    ready: { kind: 'socket', socketPath: paths.vaultSocket, path: '/readyz', anyAnswer: true },
  };
}

function planKeeper(context: PlanContext): ProcessPlan {
  const { paths, settings } = context;
  const sockets = KEEPER_CALLERS.map((caller) => dirname(paths.keeperSocket[caller]));
  const reads = [
    paths.vaultSocketFolder,
    paths.postgresSocket.keeper,
    paths.relayFolder,
    paths.keeperRun,
  ];
  return {
    ...common(context, 'keeper'),
    nodeFlags: fenced(context, 'keeper', { reads, writes: [paths.own.keeper, ...sockets] }),
    isolation: context.isKeeperIsolated ? context.isolation : 'none',
    env: {
      ...own(context, 'keeper'),
      KEEPER_DATABASE_URL: context.databaseUrls.keeper,
      KEEPER_SOCKET_DIR: paths.keeperRun,
      KEEPER_STATE_DIR: paths.own.keeper,
      VAULT_SOCKET: paths.vaultSocket,
      VAULT_CREDENTIALS_FILE: join(paths.own.keeper, 'vault-credentials.json'),
      APP_ORIGIN: settings.appOrigin,
      WINDOW_ORIGIN: settings.windowOrigin,
      ...(settings.rpId === undefined ? {} : { RP_ID: settings.rpId }),
    },
    ready: { kind: 'socket', socketPath: paths.keeperSocket.operator, path: '/readyz' },
    needs: ['database', 'vault'],
  };
}

function planServer(context: PlanContext): ProcessPlan {
  const { paths, settings } = context;
  return {
    ...common(context, 'server'),
    env: {
      ...(settings.profile === 'demo' ? demoSettings(context) : {}),
      ...own(context, 'server'),
      ...compiled(paths.own.server),
      LISTEN_HOST: settings.listenHost,
      PORT: String(settings.ports.app),
      APP_ORIGIN: settings.appOrigin,
      WINDOW_ORIGIN: settings.windowOrigin,
      ...(settings.rpId === undefined ? {} : { RP_ID: settings.rpId }),
      DATABASE_URL: context.databaseUrls.server,
      KEEPER_SOCKET: paths.keeperSocket.server,
      PROGRAMME_FILE: settings.programmeFile,
      STATE_DIR: paths.own.server,
    },
    ready: http(settings, settings.ports.app),
    needs: ['tables', 'pages'],
  };
}

// In the demo the providers stand in the street, staff may use an authenticator app, and nobody waits long for a receipt.
function demoSettings({ paths, settings }: PlanContext): Readonly<Record<string, string>> {
  return {
    SMTP_URL: `smtp://127.0.0.1:${settings.ports.streetMail}`,
    SMS_URL: `http://127.0.0.1:${settings.ports.street}`,
    SMS_AUTH_FILE: join(paths.own.server, 'sms-auth.json'),
    CARRIER_URL: `http://127.0.0.1:${settings.ports.street}`,
    CARRIER_AUTH_FILE: join(paths.own.server, 'carrier-auth.json'),
    CARRIER_CALL_INFO_FIELD: 'CallInfo',
    CARRIER_REACHES_WINDOW: 'yes',
    STAFF_TOTP: 'allowed',
    TRANSPARENCY_SECONDS: '3',
    DKIM_SELECTOR: 'desk',
    MAIL_IN_RELAY: 'relay.street.example',
    MAIL_IN_PORT: String(settings.ports.mailIn),
  };
}

function planWindow(context: PlanContext): ProcessPlan {
  const { paths, settings } = context;
  const said = own(context, 'window');
  // In the demo the street carries calls to the window, too. Elsewhere whoever runs the house names the file.
  const carrierFile =
    settings.profile === 'demo'
      ? join(paths.own.window, 'carrier-auth.json')
      : said['WINDOW_CARRIER_FILE'];
  return {
    ...common(context, 'window'),
    nodeFlags: fenced(context, 'window', {
      reads: [
        dirname(paths.keeperSocket.window),
        ...(carrierFile === undefined ? [] : [carrierFile]),
      ],
      writes: [],
    }),
    env: {
      ...said,
      ...(carrierFile === undefined ? {} : { WINDOW_CARRIER_FILE: carrierFile }),
      LISTEN_HOST: settings.listenHost,
      WINDOW_PORT: String(settings.ports.window),
      WINDOW_ORIGIN: settings.windowOrigin,
      APP_ORIGIN: settings.appOrigin,
      KEEPER_SOCKET: paths.keeperSocket.window,
    },
    ready: http(settings, settings.ports.window),
    needs: ['pages'],
  };
}

function planHostline(context: PlanContext): ProcessPlan {
  const { paths, settings } = context;
  return {
    ...common(context, 'hostline'),
    nodeFlags: fenced(context, 'hostline', {
      reads: [dirname(paths.keeperSocket.hostline)],
      writes: [],
    }),
    env: {
      ...own(context, 'hostline'),
      LISTEN_HOST: settings.listenHost,
      HOSTLINE_PORT: String(settings.ports.hostline),
      KEEPER_SOCKET: paths.keeperSocket.hostline,
    },
    ready: http(settings, settings.ports.hostline),
  };
}

function planPress(context: PlanContext): ProcessPlan {
  const { paths } = context;
  return {
    ...common(context, 'press'),
    nodeFlags: fenced(context, 'press', {
      reads: [dirname(paths.keeperSocket.press)],
      writes: [paths.own.press, paths.letterbox],
    }),
    isolation: context.isolation,
    env: {
      ...own(context, 'press'),
      KEEPER_SOCKET: paths.keeperSocket.press,
      PRESS_STATE_DIR: paths.own.press,
      LETTERBOX_DIR: paths.letterbox,
    },
    ready: { kind: 'alive' },
  };
}

/** UDP, and the loopback address alone; the setting `STREET_SIP_PORT` names another. */
const SIP_PORT = '8092';

function planStreet(context: PlanContext): ProcessPlan {
  const { paths, settings } = context;
  return {
    ...common(context, 'street'),
    env: {
      STREET_SIP_PORT: SIP_PORT,
      ...own(context, 'street'),
      ...compiled(paths.own.street),
      LISTEN_HOST: settings.listenHost,
      STREET_PORT: String(settings.ports.street),
      STREET_SMTP_PORT: String(settings.ports.streetMail),
      MAIL_IN_PORT: String(settings.ports.mailIn),
      APP_ORIGIN: settings.appOrigin,
      WINDOW_ORIGIN: settings.windowOrigin,
      HOSTLINE_ORIGIN: settings.hostlineOrigin,
      STREET_STATE_DIR: paths.own.street,
      SMS_AUTH_FILE: join(paths.own.street, 'sms-auth.json'),
      CARRIER_AUTH_FILE: join(paths.own.street, 'carrier-auth.json'),
      LETTERBOX_DIR: paths.letterbox,
    },
    ready: http(settings, settings.ports.street),
  };
}

function common({ root }: PlanContext, name: ProcessName) {
  return {
    name,
    account: `cs-${name}`,
    entry: join(root, `apps/${name}/src/main.ts`),
    nodeFlags: [...always(root), '--import', join(root, 'scripts/tsx-hook.mjs')],
    isolation: 'none',
    needs: [],
  } as const;
}

// Saves half of a start. Not for what is fenced in: nothing it wrote is code at its next start.
function compiled(folder: string): Readonly<Record<string, string>> {
  return { NODE_COMPILE_CACHE: join(folder, 'compiled') };
}

function base({ settings }: PlanContext): Readonly<Record<string, string>> {
  return { COUNTERSIGN_PROFILE: settings.profile, NODE_ENV: 'production', TZ: 'UTC' };
}

function own(context: PlanContext, name: ProcessName): Readonly<Record<string, string>> {
  return { ...base(context), ...context.settings.own[name] };
}

/** Ends the process when the supervisor is gone; no core, heap or diagnostic report is ever written. */
function always(root: string): readonly string[] {
  return [
    '--disable-warning=ExperimentalWarning',
    '--import',
    join(root, 'apps/supervisor/src/child/with-parent.mjs'),
    '--import',
    join(root, 'apps/supervisor/src/child/gathered.mjs'),
  ];
}

/** Node's own fence: the code it runs and its folders, no child process, no worker, no addon, no inspector. */
function fenced(
  { root }: PlanContext,
  name: ProcessName,
  { reads, writes }: { readonly reads: readonly string[]; readonly writes: readonly string[] },
): readonly string[] {
  const code = [
    'package.json',
    'node_modules',
    'packages',
    `apps/${name}`,
    'apps/supervisor/src/child',
  ];
  const readable = [...code.map((path) => join(root, path)), ...reads, ...writes];
  return [
    '--permission',
    ...readable.map((path) => `--allow-fs-read=${path}`),
    ...writes.map((path) => `--allow-fs-write=${path}`),
    ...always(root),
  ];
}

function http(settings: HouseSettings, port: number): Readiness {
  const isEverywhere = ['0.0.0.0', '::'].includes(settings.listenHost);
  return {
    kind: 'http',
    host: isEverywhere ? '127.0.0.1' : settings.listenHost,
    port,
    path: '/readyz',
  };
}
