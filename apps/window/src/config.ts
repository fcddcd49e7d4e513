import { readFileSync } from 'node:fs';
import type { CallPlatform } from '@countersign/callflow';
import type { PhonePlatformSetting } from './phone.ts';

/** The one reader of the environment. */
export interface WindowConfig {
  readonly host: string;
  readonly port: number;
  readonly keeperSocket: string;
  /** Our own origin; the only one that may post to `/visits/*`. */
  readonly windowOrigin: string;
  readonly appOrigin: string;
  /** `host:port` values that this process answers for, lower case. */
  readonly hosts: ReadonlySet<string>;
  /** Questions of one source to `/visits/*` and `/keeper-key` a minute. */
  readonly asksPerMinute: number;
  /** Boxes of one source to `/intake` a minute. */
  readonly intakesPerMinute: number;
  /** Proxies of our own in front of this process; X-Forwarded-For counts from them only. */
  readonly proxyHops: number;
  readonly https: boolean;
  /** Who carries the bank's calls; nothing where no call comes here. */
  readonly phone: PhonePlatformSetting | undefined;
  /** Posts of one source for calls a minute. */
  readonly callsPerMinute: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** @throws Error that names the setting, when one is missing or unusable */
export function readConfig(env: Environment): WindowConfig {
  const port = wholeNumber(env, 'WINDOW_PORT', 8081, 1, 65_535);
  const keeperSocket = env['KEEPER_SOCKET'];
  if (keeperSocket === undefined)
    throw new Error(
      'KEEPER_SOCKET is missing: name the socket that the keeper opens for the window.',
    );
  const windowOrigin = origin(env, 'WINDOW_ORIGIN', `http://localhost:${port}`);
  const own = [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`];
  return {
    host: env['LISTEN_HOST'] ?? '127.0.0.1',
    port,
    keeperSocket,
    windowOrigin,
    appOrigin: origin(env, 'APP_ORIGIN', 'http://localhost:8080'),
    hosts: new Set([...own, new URL(windowOrigin).host]),
    asksPerMinute: wholeNumber(env, 'WINDOW_ASKS_PER_MINUTE', 240, 1, 100_000),
    intakesPerMinute: wholeNumber(env, 'WINDOW_INTAKES_PER_MINUTE', 600, 1, 100_000),
    proxyHops: wholeNumber(env, 'WINDOW_PROXY_HOPS', 0, 0, 8),
    https: windowOrigin.startsWith('https:'),
    phone: phoneOf(env),
    callsPerMinute: wholeNumber(env, 'WINDOW_CALLS_PER_MINUTE', 600, 1, 100_000),
  };
}

const PLATFORMS: ReadonlySet<string> = new Set(['twilio', 'signalwire', 'telnyx', 'jambonz']);

/**
 * A file with what posts are verified with, and best with nothing else. Twilio has one secret for that and for placing calls; in the demo it is
 * the same file as the server's.
 */
function phoneOf(env: Environment): PhonePlatformSetting | undefined {
  const file = env['WINDOW_CARRIER_FILE'];
  if (file === undefined) return undefined;
  const platform = env['CARRIER_PLATFORM'] ?? 'twilio';
  if (!PLATFORMS.has(platform))
    throw new Error('CARRIER_PLATFORM must be twilio, signalwire, telnyx or jambonz.');
  const held: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const said = (name: string): string | undefined => {
    const value: unknown =
      typeof held === 'object' && held !== null ? Reflect.get(held, name) : undefined;
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const webhookKey = said('webhookKey') ?? (platform === 'twilio' ? said('secret') : undefined);
  const publicKey = said('publicKey');
  if ((platform === 'telnyx' ? publicKey : webhookKey) === undefined)
    throw new Error(`${file} must hold {"webhookKey":"..."}, or {"publicKey":"..."} for telnyx.`);
  return {
    platform: platform as CallPlatform,
    ...(webhookKey === undefined ? {} : { webhookKey }),
    ...(publicKey === undefined ? {} : { publicKey }),
  };
}

function wholeNumber(
  env: Environment,
  name: string,
  otherwise: number,
  min: number,
  max: number,
): number {
  const value = Number(env[name] ?? otherwise);
  if (!Number.isInteger(value) || value < min || value > max)
    throw new Error(`${name} must be a whole number from ${min} to ${max}.`);
  return value;
}

function origin(env: Environment, name: string, otherwise: string): string {
  const text = env[name] ?? otherwise;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || url.origin !== text || !/^https?:$/.test(url.protocol))
    throw new Error(`${name} must be an origin such as https://pin.example.test, without a path.`);
  return text;
}
