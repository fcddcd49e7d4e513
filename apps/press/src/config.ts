/** The one reader of the environment. */
export interface PressConfig {
  readonly keeperSocket: string;
  /** Ours alone: the spool lives here for as long as a batch is printed. */
  readonly stateDir: string;
  /** Where sealed letters are handed to the post. */
  readonly letterboxDir: string;
  readonly pollSeconds: number;
}

/** @throws Error that names the setting, when one is missing or unusable */
export function readConfig(env: Readonly<Record<string, string | undefined>>): PressConfig {
  const pollSeconds = Number(env['PRESS_POLL_SECONDS'] ?? '2');
  if (!(pollSeconds >= 0.1 && pollSeconds <= 3600)) {
    throw new Error('PRESS_POLL_SECONDS must be a number from 0.1 to 3600.');
  }
  return {
    keeperSocket: needed(env, 'KEEPER_SOCKET'),
    stateDir: needed(env, 'PRESS_STATE_DIR'),
    letterboxDir: needed(env, 'LETTERBOX_DIR'),
    pollSeconds,
  };
}

function needed(env: Readonly<Record<string, string | undefined>>, name: string): string {
  const value = env[name];
  if (value === undefined || value === '') throw new Error(`${name} is missing.`);
  return value;
}
