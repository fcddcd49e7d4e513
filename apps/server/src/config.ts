import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { CALL_PLATFORMS, PUSH_SERVICES, type CallPlatform } from './channels/index.ts';
import type { LogLevel } from './platform/index.ts';

/** What the server is told from outside; this file is the one reader of the environment. */
export interface ServerConfig {
  readonly profile: 'demo' | 'production';
  readonly listenHost: string;
  readonly port: number;
  readonly appOrigin: string;
  readonly windowOrigin: string;
  readonly rpId: string;
  readonly databaseUrl: string;
  readonly databaseConnectionsMax: number;
  readonly keeperSocket: string;
  readonly programmeFile: string;
  readonly stateDir: string;
  /** 32 bytes that seal codes on their way; servers that share a database share it. Made at the first start. */
  readonly secretFile: string;
  readonly contact: ContactDrivers;
  /** Origins of the push services that messages to browsers may go to. */
  readonly pushServices: readonly string[];
  readonly carrier: CarrierDriver;
  /** Host of the telephones on representatives’ desks: SIP addresses are made of their ids and it. */
  readonly deskSipHost: string;
  /** The carrier brings keys to the window: security codes and PINs are keyed on the phone line, past this server. */
  readonly carrierReachesWindow: boolean;
  /** Signs e-mails on their way out; nothing where the relay does. */
  readonly dkim: { readonly selector: string; readonly file: string } | undefined;
  /** Where e-mails that people pass on come in; nothing where none do. */
  readonly mailInPort: number | undefined;
  /** The name that the relay in front signs its findings with (RFC 8601). */
  readonly mailInRelay: string | undefined;
  readonly logLevel: LogLevel;
  readonly trustedHops: readonly string[];
  readonly connectionsPerSourceMax: number;
  readonly metricsFrom: readonly string[];
  /** How often the transparency log gets a batch and a checkpoint. */
  readonly transparencySeconds: number;
  /** Who signs that the log only grew: address and key. */
  readonly witnesses: readonly WitnessSetting[];
  /** Staff may sign in with an authenticator app; passkeys only otherwise. */
  readonly staffTotp: boolean;
}

export type ContactDrivers =
  | { readonly kind: 'outbox'; readonly folder: string }
  | {
      readonly kind: 'providers';
      /** In the order in which they are asked. */
      readonly mail: readonly [ProviderSetting, ...ProviderSetting[]];
      readonly sms: readonly [SmsSetting, ...SmsSetting[]];
    };

export interface ProviderSetting {
  /** A word for the record and for the address of its news. */
  readonly name: string;
  readonly url: string;
}

/** `https:` for Twilio's form, `smpp:` and `smpps:` for a message centre. */
export interface SmsSetting extends ProviderSetting {
  readonly authFile: string;
}

/** Where calls go: nobody where there is no carrier. */
export type CarrierDriver =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'http';
      readonly platform: CallPlatform;
      readonly url: string;
      readonly authFile: string;
      /** A form field that takes a Call-Info header; the platforms of Twilio's form document none. */
      readonly callInfoField?: string;
    };

export interface WitnessSetting {
  readonly url: string;
  /** name+id+key */
  readonly key: string;
}

type Env = Readonly<Record<string, string | undefined>>;

const CHECKOUT = fileURLToPath(new URL('../../..', import.meta.url));
const LOG_LEVELS: readonly LogLevel[] = ['debug', 'info', 'warn', 'error', 'silent'];

/** @throws Error with one line that names the setting and the remedy */
export function readConfig(env: Env): ServerConfig {
  const profile = oneOf(env, 'COUNTERSIGN_PROFILE', ['demo', 'production'], 'demo');
  const port = count(env, 'PORT', 8080);
  const appOrigin = origin(env, 'APP_ORIGIN', `http://localhost:${port}`);
  const windowOrigin = origin(env, 'WINDOW_ORIGIN', 'http://localhost:8081');
  const stateDir = need(env, 'STATE_DIR', 'name a folder of the server’s own');
  if (profile === 'production' && !appOrigin.startsWith('https:')) {
    throw new Error(
      'APP_ORIGIN must be https in production: put a proxy with TLS in front, and name its origin.',
    );
  }
  return {
    profile,
    listenHost: env['LISTEN_HOST'] ?? '127.0.0.1',
    port,
    appOrigin,
    windowOrigin,
    rpId: env['RP_ID'] ?? new URL(appOrigin).hostname,
    databaseUrl: need(env, 'DATABASE_URL', 'name the server’s database'),
    databaseConnectionsMax: count(env, 'DATABASE_CONNECTIONS_MAX', 12),
    keeperSocket: need(env, 'KEEPER_SOCKET', 'name the keeper’s socket for the server'),
    programmeFile: env['PROGRAMME_FILE'] ?? join(CHECKOUT, 'programmes/larkspur.yaml'),
    stateDir,
    secretFile: env['SERVER_SECRET_FILE'] ?? join(stateDir, 'server.secret'),
    contact: contactDrivers(env, { profile, stateDir }),
    pushServices: pushServices(env),
    carrier: carrierDriver(env, profile),
    deskSipHost: sipHost(env, appOrigin),
    carrierReachesWindow: oneOf(env, 'CARRIER_REACHES_WINDOW', ['no', 'yes'], 'no') === 'yes',
    dkim: dkim(env, stateDir),
    mailInPort: (env['MAIL_IN_PORT'] ?? '') === '' ? undefined : count(env, 'MAIL_IN_PORT', 0),
    mailInRelay: env['MAIL_IN_RELAY'] || undefined,
    logLevel: oneOf(env, 'LOG_LEVEL', LOG_LEVELS, 'info'),
    trustedHops: list(env, 'TRUSTED_HOPS'),
    connectionsPerSourceMax: count(env, 'CONNECTIONS_PER_SOURCE_MAX', 200),
    metricsFrom: list(env, 'METRICS_FROM'),
    transparencySeconds: count(env, 'TRANSPARENCY_SECONDS', 30),
    witnesses: list(env, 'TRANSPARENCY_WITNESSES').map(witness),
    staffTotp: oneOf(env, 'STAFF_TOTP', ['allowed', 'refused'], 'refused') === 'allowed',
  };
}

function contactDrivers(
  env: Env,
  { profile, stateDir }: { readonly profile: string; readonly stateDir: string },
): ContactDrivers {
  const fallback = env['SMTP_URL'] === undefined ? 'outbox' : 'providers';
  if (oneOf(env, 'CONTACT_DRIVER', ['outbox', 'providers'], fallback) === 'outbox') {
    if (profile === 'production') {
      throw new Error(
        'CONTACT_DRIVER must be providers in production: the outbox writes messages to files. Give SMTP_URL, SMS_URL and SMS_AUTH_FILE.',
      );
    }
    return { kind: 'outbox', folder: join(stateDir, 'outbox') };
  }
  return {
    kind: 'providers',
    mail: [
      { name: 'mail', url: url(env, 'SMTP_URL', MAIL) },
      ...(isSet(env, 'SMTP_BACKUP_URL')
        ? [{ name: 'mail-backup', url: url(env, 'SMTP_BACKUP_URL', MAIL) }]
        : []),
    ],
    sms: [
      smsProvider(env, profile, { name: 'sms', url: 'SMS_URL', authFile: 'SMS_AUTH_FILE' }),
      ...(isSet(env, 'SMS_BACKUP_URL') ? [smsProvider(env, profile, SMS_BACKUP)] : []),
    ],
  };
}

const MAIL = ['smtp:', 'smtps:'];
const isSet = (env: Env, name: string) => (env[name] ?? '') !== '';

const SMS_BACKUP = { name: 'sms-backup', url: 'SMS_BACKUP_URL', authFile: 'SMS_BACKUP_AUTH_FILE' };

/** @param settings the names of the settings that hold each */
function smsProvider(env: Env, profile: string, settings: SmsSetting): SmsSetting {
  const address = url(env, settings.url, ['https:', 'http:', 'smpps:', 'smpp:']);
  const { hostname, protocol } = new URL(address);
  const isPlain = protocol === 'http:' || protocol === 'smpp:';
  // A line in clear may lead to the near end of a tunnel, and nowhere else.
  if (profile === 'production' && isPlain && !LOOPBACK.has(hostname))
    throw new Error(`${settings.url} must begin with https:// or smpps:// in production.`);
  const authFile = need(
    env,
    settings.authFile,
    'name a file with {"account":"...","secret":"..."}',
  );
  return { name: settings.name, url: address, authFile };
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

const CARRIER_AUTH =
  'name a file with {"account":"...","secret":"..."} and what the platform needs';

function carrierDriver(env: Env, profile: string): CarrierDriver {
  const platform = oneOf(env, 'CARRIER_PLATFORM', CALL_PLATFORMS, 'twilio');
  if (!isSet(env, 'CARRIER_URL')) return { kind: 'none' };
  const callInfoField = env['CARRIER_CALL_INFO_FIELD'] ?? '';
  if (!/^[A-Za-z][A-Za-z0-9_-]{0,63}$|^$/.test(callInfoField))
    throw new Error('CARRIER_CALL_INFO_FIELD must be the name of a form field.');
  return {
    ...{ kind: 'http', platform },
    url: url(env, 'CARRIER_URL', profile === 'production' ? ['https:'] : ['https:', 'http:']),
    authFile: need(env, 'CARRIER_AUTH_FILE', CARRIER_AUTH),
    ...(callInfoField === '' ? {} : { callInfoField }),
  };
}

function sipHost(env: Env, appOrigin: string): string {
  const host = env['DESK_SIP_HOST'] ?? `desk.${new URL(appOrigin).hostname}`;
  if (!/^[a-z0-9.-]{1,253}(:[0-9]{1,5})?$/.test(host))
    throw new Error('DESK_SIP_HOST must be a host, with a port where it is not the usual one.');
  return host;
}

function dkim(env: Env, stateDir: string): ServerConfig['dkim'] {
  const selector = env['DKIM_SELECTOR'] ?? '';
  if (selector === '') return undefined;
  if (!/^[a-z0-9-]{1,63}$/.test(selector))
    throw new Error('DKIM_SELECTOR must be a name of DNS: letters, digits and dashes.');
  return { selector, file: env['DKIM_KEY_FILE'] ?? join(stateDir, 'dkim.key') };
}

function need(env: Env, name: string, remedy: string): string {
  const value = env[name];
  if (value === undefined || value === '') throw new Error(`${name} is missing: ${remedy}.`);
  return value;
}

function count(env: Env, name: string, fallback: number): number {
  const text = env[name];
  if (text === undefined || text === '') return fallback;
  if (!/^[1-9][0-9]{0,6}$/.test(text))
    throw new Error(`${name} must be a whole number above zero.`);
  return Number(text);
}

function oneOf<T extends string>(env: Env, name: string, allowed: readonly T[], fallback: T): T {
  const text = env[name];
  if (text === undefined || text === '') return fallback;
  const found = allowed.find((one) => one === text);
  if (found === undefined) throw new Error(`${name} must be ${allowed.join(' or ')}.`);
  return found;
}

function origin(env: Env, name: string, fallback: string): string {
  const text = env[name] ?? fallback;
  const parsed = URL.parse(text);
  if (parsed === null || parsed.origin !== text || !/^https?:$/.test(parsed.protocol)) {
    throw new Error(`${name} must be an origin: scheme, host and port, and nothing after them.`);
  }
  return text;
}

function url(env: Env, name: string, schemes: readonly string[]): string {
  const text = need(env, name, 'name the provider');
  if (!schemes.includes(URL.parse(text)?.protocol ?? ''))
    throw new Error(`${name} must begin with ${schemes.join('// or ')}//.`);
  return text;
}

function pushServices(env: Env): readonly string[] {
  const named = list(env, 'PUSH_SERVICES');
  for (const one of named) {
    const url = URL.parse(one.replace('*.', ''));
    if (url === null || url.origin !== one.replace('*.', '') || !/^https?:$/.test(url.protocol))
      throw new Error(
        'PUSH_SERVICES must be origins, with commas between them; a host may begin with *.',
      );
  }
  return named.length === 0 ? PUSH_SERVICES : named;
}

function witness(text: string): WitnessSetting {
  const [url = '', key = '', ...rest] = text.split(/\s+/);
  if (!/^https?:$/.test(URL.parse(url)?.protocol ?? '') || key === '' || rest.length > 0)
    throw new Error(
      'TRANSPARENCY_WITNESSES must be pairs of an address and a key with a space between them, and commas between pairs.',
    );
  return { url, key };
}

function list(env: Env, name: string): readonly string[] {
  return (env[name] ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

/** Where migrations run: as the owner where one is named, else as the account of DATABASE_URL. */
export function ownerUrl(env: Env): string {
  return env['DATABASE_OWNER_URL'] ?? need(env, 'DATABASE_URL', 'name the server’s database');
}
