import { join, resolve } from 'node:path';

import { type Asked, rpIdOf } from './profile.ts';
import {
  PROCESS_NAMES,
  type HouseSettings,
  type Ports,
  type ProcessName,
  type Profile,
} from './settings.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Settings that the server reads under names without a prefix of its own. */
const SERVER_NAMES = [
  ...['SMTP_URL', 'SMTP_BACKUP_URL', 'SMS_URL', 'SMS_AUTH_FILE', 'SMS_BACKUP_URL'],
  ...['SMS_BACKUP_AUTH_FILE', 'CARRIER_PLATFORM', 'CARRIER_URL', 'CARRIER_AUTH_FILE'],
  ...['CARRIER_CALL_INFO_FIELD', 'CARRIER_REACHES_WINDOW', 'CONTACT_DRIVER'],
  ...['STAFF_TOTP', 'TRUSTED_HOPS', 'METRICS_FROM'],
  ...['CONNECTIONS_PER_SOURCE_MAX', 'DATABASE_CONNECTIONS_MAX', 'TRANSPARENCY_SECONDS'],
  ...['TRANSPARENCY_WITNESSES', 'DKIM_SELECTOR', 'DKIM_KEY_FILE', 'MAIL_IN_PORT', 'PUSH_SERVICES'],
] as const;

/** Settings that the supervisor gives itself; a prefix does not carry them through. */
const RESERVED = new Set([
  'KEEPER_SOCKET',
  'KEEPER_SOCKET_DIR',
  'KEEPER_STATE_DIR',
  'KEEPER_DATABASE_URL',
  'VAULT_SOCKET',
  'VAULT_STATE_DIR',
]);

/** The state folder: the system's for root, one in the checkout otherwise, unless STATE_DIR names one. */
export function stateDirOf(env: Environment, root: string, isRoot: boolean): string {
  const asked = text(env, 'STATE_DIR');
  if (asked !== undefined) return resolve(asked);
  return isRoot ? '/var/lib/countersign' : join(root, '.state');
}

/** What was asked, for `decideStart`. */
export function readAsked(env: Environment, openedAs: Profile | undefined): Asked {
  return {
    profile: text(env, 'COUNTERSIGN_PROFILE'),
    appOrigin: text(env, 'APP_ORIGIN'),
    windowOrigin: text(env, 'WINDOW_ORIGIN'),
    rpId: text(env, 'RP_ID'),
    programmeFile: text(env, 'PROGRAMME_FILE'),
    databaseUrl: text(env, 'DATABASE_URL'),
    keeperDatabaseUrl: text(env, 'KEEPER_DATABASE_URL'),
    database: text(env, 'DATABASE'),
    contactDriver: text(env, 'CONTACT_DRIVER'),
    carrierReachesWindow: text(env, 'CARRIER_REACHES_WINDOW'),
    windowCarrierFile: text(env, 'WINDOW_CARRIER_FILE'),
    smtpUrl: text(env, 'SMTP_URL'),
    openedAs,
  };
}

/**
 * The one reader of the environment.
 * @throws Error that names the setting and what it must be
 */
export function readConfig(env: Environment, root: string, isRoot: boolean): HouseSettings {
  const ports = readPorts(env);
  const appOrigin = text(env, 'APP_ORIGIN') ?? `http://localhost:${ports.app}`;
  const windowOrigin = text(env, 'WINDOW_ORIGIN') ?? `http://localhost:${ports.window}`;
  const server = text(env, 'DATABASE_URL');
  const keeper = text(env, 'KEEPER_DATABASE_URL');
  return {
    profile: text(env, 'COUNTERSIGN_PROFILE') === 'production' ? 'production' : 'demo',
    stateDir: stateDirOf(env, root, isRoot),
    listenHost: text(env, 'LISTEN_HOST') ?? '127.0.0.1',
    ports,
    appOrigin,
    windowOrigin,
    hostlineOrigin: text(env, 'HOSTLINE_ORIGIN') ?? `http://localhost:${ports.hostline}`,
    rpId: rpIdOf({ appOrigin, windowOrigin, rpId: text(env, 'RP_ID') }),
    programmeFile: resolve(root, text(env, 'PROGRAMME_FILE') ?? 'programmes/larkspur.yaml'),
    databases:
      server === undefined || keeper === undefined
        ? undefined
        : { server, keeper, owner: text(env, 'DATABASE_OWNER_URL') ?? server },
    own: ownSettings(env),
  };
}

function readPorts(env: Environment): Ports {
  const ports: Ports = {
    app: port(env, 'PORT', 8080),
    window: port(env, 'WINDOW_PORT', 8081),
    hostline: port(env, 'HOSTLINE_PORT', 8082),
    street: port(env, 'STREET_PORT', 8090),
    streetMail: port(env, 'STREET_SMTP_PORT', 8091),
    mailIn: port(env, 'MAIL_IN_PORT', 2525),
  };
  const taken = new Set(Object.values(ports));
  if (taken.size < Object.keys(ports).length) {
    throw new Error(
      'PORT, WINDOW_PORT, HOSTLINE_PORT, STREET_PORT, STREET_SMTP_PORT and MAIL_IN_PORT must all differ.',
    );
  }
  return ports;
}

// A process gets the settings that start with its own name, and no other process's.
function ownSettings(env: Environment): HouseSettings['own'] {
  const common = pick(env, (name) => name === 'LOG_LEVEL');
  const entries = PROCESS_NAMES.map((name): [ProcessName, Record<string, string>] => [
    name,
    {
      ...common,
      ...pick(env, (one) => one.startsWith(`${name.toUpperCase()}_`) && !RESERVED.has(one)),
      ...(name === 'window' ? pick(env, (one) => one === 'CARRIER_PLATFORM') : {}),
      ...(name === 'server' ? pick(env, (one) => SERVER_NAMES.some((own) => own === one)) : {}),
    },
  ]);
  return Object.fromEntries(entries) as HouseSettings['own'];
}

function pick(env: Environment, wanted: (name: string) => boolean): Record<string, string> {
  const picked: Record<string, string> = {};
  for (const [name, value] of Object.entries(env)) {
    if (value !== undefined && value !== '' && wanted(name)) picked[name] = value;
  }
  return picked;
}

function port(env: Environment, name: string, fallback: number): number {
  const value = Number(text(env, name) ?? fallback);
  if (!Number.isInteger(value) || value < 1 || value > 65_535) {
    throw new Error(`${name} must be a port number from 1 to 65535.`);
  }
  return value;
}

function text(env: Environment, name: string): string | undefined {
  const value = env[name]?.trim();
  return value === '' ? undefined : value;
}
