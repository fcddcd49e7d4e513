import { join } from 'node:path';
import { StartRefused } from './keys/components.ts';
import type { FailureLimits } from './guard/failure-watch.ts';
import type { KeySpace } from './keys/protection.ts';

/** What the vault is told from outside; this file is the one reader of the environment. */
export interface VaultConfig {
  readonly socketPath: string;
  /** A port on the loopback address, beside the socket; for trying official SDKs. */
  readonly port: number | undefined;
  readonly stateDir: string;
  readonly credentialsFile: string;
  readonly componentFiles: readonly string[];
  readonly region: string;
  readonly keySpace: KeySpace;
  readonly limits: FailureLimits;
  readonly certificateSecondsMax: number;
  readonly allowVariantBinding: boolean;
}

type Env = Readonly<Record<string, string | undefined>>;

const REGION = /^[a-z]{2}-[a-z]{1,16}-[0-9]+$/;

/** @throws StartRefused that names the setting, when one is missing or unusable */
export function readConfig(env: Env): VaultConfig {
  const stateDir = need(env, 'VAULT_STATE_DIR', 'name the folder of keys and log');
  const production = env['COUNTERSIGN_PROFILE'] === 'production';
  const port = count(env, 'VAULT_PORT', 0, 65_535);
  if (production && port !== 0)
    throw new StartRefused(
      'VAULT_PORT is for trials: a production vault listens on its socket only.',
    );
  return {
    socketPath: need(env, 'VAULT_SOCKET', 'name the socket that the keeper calls'),
    port: port === 0 ? undefined : port,
    stateDir,
    credentialsFile: need(env, 'VAULT_CREDENTIALS_FILE', 'name the file with the callers’ keys'),
    componentFiles: components(env, stateDir),
    region: region(env),
    keySpace: keySpace(env, production),
    limits: {
      alarmPerMinute: count(env, 'VAULT_ALARM_FAILURES_PER_MINUTE', 60),
      breakerPerMinute: count(env, 'VAULT_BREAKER_FAILURES_PER_MINUTE', 1000),
      breakerSeconds: count(env, 'VAULT_BREAKER_SECONDS', 60),
    },
    certificateSecondsMax: count(env, 'VAULT_CERTIFICATE_SECONDS_MAX', 900),
    allowVariantBinding: env['VAULT_IMPORT_VARIANT_BINDING'] === 'yes',
  };
}

function components(env: Env, stateDir: string): readonly string[] {
  const named = env['VAULT_COMPONENT_FILES'];
  if (named !== undefined && named !== '') return named.split(',').map((path) => path.trim());
  return ['a', 'b', 'c'].map((name) => join(stateDir, `component-${name}`, 'component.json'));
}

function region(env: Env): string {
  const text = env['VAULT_REGION'] ?? 'us-east-1';
  if (!REGION.test(text)) throw new StartRefused('VAULT_REGION must look like us-east-1.');
  return text;
}

function keySpace(env: Env, production: boolean): KeySpace {
  const text = env['VAULT_KEY_SPACE'] ?? (production ? 'production' : 'test');
  if (text !== 'test' && text !== 'production')
    throw new StartRefused('VAULT_KEY_SPACE must be test or production.');
  if (production && text === 'test')
    throw new StartRefused(
      'VAULT_KEY_SPACE=test is refused in the production profile: take it away.',
    );
  return text;
}

function need(env: Env, name: string, remedy: string): string {
  const value = env[name];
  if (value === undefined || value === '') throw new StartRefused(`${name} is missing: ${remedy}.`);
  return value;
}

function count(env: Env, name: string, fallback: number, max = 1_000_000): number {
  const text = env[name];
  if (text === undefined || text === '') return fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > max)
    throw new StartRefused(`${name} must be a whole number from 1 to ${max}.`);
  return value;
}
