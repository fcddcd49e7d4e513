/** The one reader of the environment. */
export interface StreetConfig {
  readonly host: string;
  readonly port: number;
  readonly mailPort: number;
  /** Where real telephones of this computer register (UDP, loopback alone); absent: nowhere. */
  readonly sipPort: number | undefined;
  /** Where the bank takes e-mails. */
  readonly bankMailPort: number;
  readonly appOrigin: string;
  readonly windowOrigin: string;
  readonly hostlineOrigin: string;
  /** The street's own folder: what it was given, and what it keeps. */
  readonly stateDir: string;
  /** Where sealed letters lie; absent where nothing is posted. */
  readonly letterboxDir: string | undefined;
  readonly hosts: ReadonlySet<string>;
  /** The bank's account at the street's SMS provider, as a file; absent: anybody may send, and nothing is told back. */
  readonly smsAuthFile: string | undefined;
  /** The bank's account at the street's carrier, as a file; absent: the bank cannot dial. */
  readonly carrierAuthFile: string | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** @throws Error that names the setting, when one is missing or unusable */
export function readConfig(env: Environment): StreetConfig {
  const port = portOf(env, 'STREET_PORT', 8090);
  const stateDir = env['STREET_STATE_DIR'];
  if (stateDir === undefined)
    throw new Error('STREET_STATE_DIR is missing: name a folder of the street’s own.');
  return {
    host: env['LISTEN_HOST'] ?? '127.0.0.1',
    port,
    mailPort: portOf(env, 'STREET_SMTP_PORT', 8091),
    sipPort: env['STREET_SIP_PORT'] === undefined ? undefined : portOf(env, 'STREET_SIP_PORT', 0),
    bankMailPort: portOf(env, 'MAIL_IN_PORT', 2525),
    appOrigin: originOf(env, 'APP_ORIGIN', 'http://localhost:8080'),
    windowOrigin: originOf(env, 'WINDOW_ORIGIN', 'http://localhost:8081'),
    hostlineOrigin: originOf(env, 'HOSTLINE_ORIGIN', 'http://localhost:8082'),
    stateDir,
    letterboxDir: env['LETTERBOX_DIR'],
    hosts: new Set([`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`]),
    smsAuthFile: env['SMS_AUTH_FILE'],
    carrierAuthFile: env['CARRIER_AUTH_FILE'],
  };
}

function portOf(env: Environment, name: string, otherwise: number): number {
  const value = Number(env[name] ?? otherwise);
  if (!Number.isInteger(value) || value < 1 || value > 65_535)
    throw new Error(`${name} must be a port number from 1 to 65535.`);
  return value;
}

function originOf(env: Environment, name: string, otherwise: string): string {
  const text = env[name] ?? otherwise;
  if (!URL.canParse(text) || new URL(text).origin !== text)
    throw new Error(`${name} must be an origin such as http://localhost:8080, without a path.`);
  return text;
}
