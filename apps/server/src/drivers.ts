import { readFile } from 'node:fs/promises';
import {
  type CallEvent,
  type Carrier,
  createCarrierHttp,
  createNoCarrier,
  createOutbox,
  createSmsHttp,
  createSmtp,
  isCarriers,
  type MessageChannel,
  type Send,
} from './channels/index.ts';
import type { CarrierDriver, ContactDrivers } from './config.ts';
import type { DkimKey } from './dkim-key.ts';

const PROVIDER_TIMEOUT_MS = 10_000;

/** The adapters that settings name. */
export async function openDrivers(
  drivers: ContactDrivers,
  dkim: DkimKey | undefined,
): Promise<Readonly<Record<MessageChannel, Send>>> {
  if (drivers.kind === 'outbox') {
    const outbox = createOutbox({ folder: drivers.folder });
    return { sms: outbox, email: outbox };
  }
  const { account, secret } = await readAuth('SMS_AUTH_FILE', drivers.smsAuthFile);
  return {
    sms: createSmsHttp({ url: drivers.smsUrl, account, secret, timeoutMs: PROVIDER_TIMEOUT_MS }),
    email: createSmtp({
      url: drivers.smtpUrl,
      timeoutMs: PROVIDER_TIMEOUT_MS,
      ...(dkim === undefined ? {} : { dkim }),
    }),
  };
}

export interface OpenCarrier {
  readonly carrier: Carrier;
  /** Whether news of a call come from the carrier. */
  readonly isCarriers: (event: CallEvent, signature: string) => boolean;
}

/** The carrier that settings name; without one nothing is dialled, and nobody's news are believed. */
export async function openCarrier(driver: CarrierDriver): Promise<OpenCarrier> {
  if (driver.kind === 'none') return { carrier: createNoCarrier(), isCarriers: () => false };
  const { account, secret } = await readAuth('CARRIER_AUTH_FILE', driver.authFile);
  return {
    carrier: createCarrierHttp({
      url: driver.url,
      account,
      secret,
      timeoutMs: PROVIDER_TIMEOUT_MS,
    }),
    isCarriers: (event, signature) => isCarriers(event, signature, secret),
  };
}

async function readAuth(
  setting: string,
  file: string,
): Promise<{ readonly account: string; readonly secret: string }> {
  const value: unknown = JSON.parse(await readFile(file, 'utf8'));
  if (typeof value === 'object' && value !== null && 'account' in value && 'secret' in value) {
    const { account, secret } = value;
    if (typeof account === 'string' && typeof secret === 'string') return { account, secret };
  }
  throw new Error(`${setting} must hold {"account":"...","secret":"..."}.`);
}
