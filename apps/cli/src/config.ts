import { join, resolve } from 'node:path';

/** What the command line is told from outside; this file is the one reader of the environment. */
export interface CliConfig {
  readonly appOrigin: string;
  /** The keeper's socket for operators on this machine. */
  readonly operatorSocket: string;
  /** Holds an API key of the issuer's systems, one line. */
  readonly apiKeyFile: string | undefined;
  /** Of the terminal. */
  readonly language?: 'en' | 'es';
}

type Environment = Readonly<Record<string, string | undefined>>;

/** @throws Error that names the setting, when one is unusable */
export function readConfig(env: Environment, isRoot: boolean): CliConfig {
  const appOrigin = env['APP_ORIGIN'] ?? `http://localhost:${env['PORT'] ?? '8080'}`;
  if (URL.parse(appOrigin)?.origin !== appOrigin) {
    throw new Error('APP_ORIGIN must be scheme, host and port and nothing after them.');
  }
  const fallback = isRoot ? '/var/lib/countersign' : join(import.meta.dirname, '../../../.state');
  const stateDir = resolve(env['STATE_DIR'] ?? fallback);
  return {
    appOrigin,
    operatorSocket: env['KEEPER_SOCKET'] ?? join(stateDir, 'run/keeper/operator/keeper.sock'),
    apiKeyFile: env['API_KEY_FILE'],
    language: /^es/i.test(env['LC_ALL'] || env['LANG'] || '') ? 'es' : 'en',
  };
}
