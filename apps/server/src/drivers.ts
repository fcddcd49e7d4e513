import { readFile } from 'node:fs/promises';
import {
  createOutbox,
  createSmsHttp,
  createSmtp,
  type MessageChannel,
  type Send,
} from './channels/index.ts';
import type { ContactDrivers } from './config.ts';

const PROVIDER_TIMEOUT_MS = 10_000;

/** The adapters that settings name. */
export async function openDrivers(
  drivers: ContactDrivers,
): Promise<Readonly<Record<MessageChannel, Send>>> {
  if (drivers.kind === 'outbox') {
    const outbox = createOutbox({ folder: drivers.folder });
    return { sms: outbox, email: outbox };
  }
  const { account, secret } = parseAuth(await readFile(drivers.smsAuthFile, 'utf8'));
  return {
    sms: createSmsHttp({ url: drivers.smsUrl, account, secret, timeoutMs: PROVIDER_TIMEOUT_MS }),
    email: createSmtp({ url: drivers.smtpUrl, timeoutMs: PROVIDER_TIMEOUT_MS }),
  };
}

function parseAuth(text: string): { readonly account: string; readonly secret: string } {
  const value: unknown = JSON.parse(text);
  if (typeof value === 'object' && value !== null && 'account' in value && 'secret' in value) {
    const { account, secret } = value;
    if (typeof account === 'string' && typeof secret === 'string') return { account, secret };
  }
  throw new Error('SMS_AUTH_FILE must hold {"account":"...","secret":"..."}.');
}
