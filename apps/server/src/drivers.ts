import { readFile } from 'node:fs/promises';
import {
  type Bounces,
  type CallEvent,
  type CallPlatform,
  type Carrier,
  type ChannelsParts,
  createCarrierHttp,
  createNoCarrier,
  createOutbox,
  createPushHttp,
  createSmsHttp,
  createSmsSmpp,
  createSmtp,
  isSigned,
  type Provider,
  type PushSettings,
  readCallEvent,
  readVoiceAsk,
  verifyWebhook,
  type VoiceAsk,
  type Webhook,
} from './channels/index.ts';
import { readCarrierAuth } from './carrier-auth.ts';
import type { CarrierDriver, ContactDrivers, ProviderSetting, SmsSetting } from './config.ts';
import type { DkimKey } from './dkim-key.ts';
import type { ProviderNews } from './provider-news.ts';

const PROVIDER_TIMEOUT_MS = 10_000;
/** A message centre forgets a line that is quiet for some minutes. */
const ENQUIRE_MS = 30_000;

interface DriversParts {
  readonly dkim: DkimKey | undefined;
  readonly push: Omit<PushSettings, 'timeoutMs'>;
  /** Where mail servers say that an e-mail did not arrive; nowhere where no mail comes in. */
  readonly bounces: Bounces | undefined;
  readonly appOrigin: string;
  /** What providers say of what they took, and what people write back. */
  readonly news: ProviderNews;
}

export interface OpenDrivers {
  readonly drivers: ChannelsParts['drivers'];
  /** Whether a form that was posted to an address of ours comes from the provider of this name. */
  readonly isProviders: (
    provider: string,
    form: {
      readonly address: string;
      readonly fields: Readonly<Record<string, string>>;
      readonly signature: string;
    },
  ) => boolean;
  readonly close: () => void;
}

/** The adapters that settings name. */
export async function openDrivers(
  drivers: ContactDrivers,
  parts: DriversParts,
): Promise<OpenDrivers> {
  if (drivers.kind === 'outbox') {
    const outbox: readonly [Provider] = [
      { name: 'outbox', send: createOutbox({ folder: drivers.folder }) },
    ];
    const all = { sms: outbox, email: outbox, push: outbox };
    return { drivers: all, isProviders: () => false, close: () => {} };
  }
  const secrets = new Map<string, string>();
  const closing: (() => void)[] = [];
  const openSms = async (setting: SmsSetting): Promise<Provider> => {
    const { account, secret } = await readAuth(setting.authFile);
    const { name, url } = setting;
    if (url.startsWith('http')) {
      secrets.set(name, secret);
      const newsAddress = (contact: string) => newsAddressOf(parts.appOrigin, name, contact);
      const settings = { url, account, secret, timeoutMs: PROVIDER_TIMEOUT_MS, newsAddress };
      return { name, send: createSmsHttp(settings) };
    }
    const line = createSmsSmpp(messageCentre(url, { account, secret }), (incoming) =>
      parts.news.hear(name, incoming),
    );
    closing.push(line.close);
    return { name, send: line.send };
  };
  const [firstSms, ...otherSms] = drivers.sms;
  const [firstMail, ...otherMail] = drivers.mail;
  return {
    drivers: {
      sms: [await openSms(firstSms), ...(await Promise.all(otherSms.map(openSms)))],
      email: [openMail(firstMail, parts), ...otherMail.map((one) => openMail(one, parts))],
      // Each browser names its own push service: there is no other one to ask.
      push: [
        {
          name: 'push',
          send: createPushHttp({ ...parts.push, timeoutMs: PROVIDER_TIMEOUT_MS }),
        },
      ],
    },
    isProviders: (provider, { address, fields, signature }) => {
      const secret = secrets.get(provider);
      return secret !== undefined && isSigned(address, fields, { secret, signature });
    },
    close: () => closing.forEach((close) => close()),
  };
}

/** Where a provider tells what became of a contact's text; its signature covers the whole address. */
export const newsAddressOf = (origin: string, provider: string, contact: string): string =>
  `${origin}/v1/providers/${provider}/news/${contact}`;

/** Where a provider brings what people write back. */
export const textsAddressOf = (origin: string, provider: string): string =>
  `${origin}/v1/providers/${provider}/texts`;

function openMail({ name, url }: ProviderSetting, { bounces, dkim }: DriversParts): Provider {
  const more = {
    ...(dkim === undefined ? {} : { dkim }),
    ...(bounces === undefined ? {} : { bounceTo: bounces.addressFor }),
  };
  return { name, send: createSmtp({ url, timeoutMs: PROVIDER_TIMEOUT_MS, ...more }) };
}

const SMPP_PORT = 2775;

function messageCentre(
  url: string,
  { account, secret }: { readonly account: string; readonly secret: string },
) {
  const { hostname, port, protocol } = new URL(url);
  return {
    ...{ host: hostname, port: port === '' ? SMPP_PORT : Number(port), tls: protocol === 'smpps:' },
    ...{ systemId: account, password: secret },
    ...{ timeoutMs: PROVIDER_TIMEOUT_MS, enquireMs: ENQUIRE_MS },
  };
}

/** The name of whoever carries our calls, in the addresses that it knows. */
export const CARRIER = 'carrier';

/** Where the carrier tells how a call goes, and where it asks what is said when somebody answers. */
export const callAddressesOf = (origin: string) => (contact: string) => ({
  statusUrl: `${origin}/v1/providers/${CARRIER}/calls/${contact}`,
  answeredUrl: `${origin}/v1/providers/${CARRIER}/calls/${contact}/answered`,
});

export interface OpenCarrier {
  readonly carrier: Carrier;
  /** Whose form it speaks; nothing without a carrier. */
  readonly platform: CallPlatform | undefined;
  /** Whether the carrier itself posted this, under its name. */
  readonly isCarriers: (provider: string, webhook: Webhook) => boolean;
  readonly readEvent: (webhook: Webhook) => CallEvent | undefined;
  readonly readAsk: (webhook: Webhook) => VoiceAsk | undefined;
}

/** The carrier that settings name; without one nothing is dialled, and nobody's news are believed. */
export async function openCarrier(driver: CarrierDriver): Promise<OpenCarrier> {
  if (driver.kind === 'none')
    return {
      ...{ carrier: createNoCarrier(), platform: undefined, isCarriers: () => false },
      ...{ readEvent: () => undefined, readAsk: () => undefined },
    };
  const { callInfoField, platform, url } = driver;
  const auth = await readCarrierAuth(driver);
  return {
    carrier: createCarrierHttp({
      ...{ ...auth, platform, url, timeoutMs: PROVIDER_TIMEOUT_MS },
      ...(callInfoField === undefined ? {} : { callInfoField }),
    }),
    platform,
    isCarriers: (provider, webhook) =>
      provider === CARRIER && verifyWebhook(platform, webhook, auth),
    readEvent: (webhook) => readCallEvent(platform, webhook),
    readAsk: (webhook) => readVoiceAsk(platform, webhook),
  };
}

async function readAuth(
  file: string,
): Promise<{ readonly account: string; readonly secret: string }> {
  const value: unknown = JSON.parse(await readFile(file, 'utf8'));
  if (typeof value === 'object' && value !== null && 'account' in value && 'secret' in value) {
    const { account, secret } = value;
    if (typeof account === 'string' && typeof secret === 'string') return { account, secret };
  }
  throw new Error(`${file} must hold {"account":"...","secret":"..."}.`);
}
