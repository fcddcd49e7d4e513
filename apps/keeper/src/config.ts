import { readSettings, type Settings } from './settings.ts';

/** What the keeper is told from outside; this file is the one reader of the environment. */
export interface KeeperConfig {
  readonly databaseUrl: string;
  readonly databaseConnectionsMax: number;
  /** Holds the master key, 0700 of the keeper's account. */
  readonly stateDir: string;
  /** One folder per caller is below it. */
  readonly socketDir: string;
  readonly appOrigin: string;
  readonly windowOrigin: string;
  readonly rpId: string;
  readonly backend: {
    readonly socketPath: string;
    readonly credentialsFile: string;
  };
  readonly settings: Settings;
}

type Env = Readonly<Record<string, string | undefined>>;

/** @throws Error that names the setting, when one is missing or unusable */
export function readConfig(env: Env): KeeperConfig {
  const windowOrigin = origin(env, 'WINDOW_ORIGIN');
  const appOrigin = origin(env, 'APP_ORIGIN');
  const rpId = env['RP_ID'] ?? new URL(appOrigin).hostname;
  const host = new URL(windowOrigin).hostname;
  if (host !== rpId && !host.endsWith(`.${rpId}`))
    throw new Error('RP_ID must be the host of WINDOW_ORIGIN or a domain above it.');
  return {
    databaseUrl: need(env, 'KEEPER_DATABASE_URL', 'name the keeper’s own database'),
    databaseConnectionsMax: count(env, 'KEEPER_DATABASE_CONNECTIONS_MAX', 16),
    stateDir: need(env, 'KEEPER_STATE_DIR', 'name the folder of the master key'),
    socketDir: need(env, 'KEEPER_SOCKET_DIR', 'name the folder of the sockets'),
    appOrigin,
    windowOrigin,
    rpId,
    backend: {
      socketPath: need(env, 'VAULT_SOCKET', 'name the socket of the crypto backend'),
      credentialsFile: need(env, 'VAULT_CREDENTIALS_FILE', 'name the file with its credentials'),
    },
    settings: readSettings(env),
  };
}

function need(env: Env, name: string, remedy: string): string {
  const value = env[name];
  if (value === undefined || value === '') throw new Error(`${name} is missing: ${remedy}.`);
  return value;
}

function origin(env: Env, name: string): string {
  const text = need(env, name, 'give an origin such as https://pin.example');
  const url = URL.parse(text);
  if (url === null || url.origin !== text || !/^https?:$/.test(url.protocol))
    throw new Error(`${name} must be an origin: scheme, host and port, and nothing after them.`);
  return text;
}

function count(env: Env, name: string, fallback: number): number {
  const value = Number(env[name] ?? fallback);
  if (!Number.isInteger(value) || value < 1 || value > 200)
    throw new Error(`${name} must be a whole number from 1 to 200.`);
  return value;
}
