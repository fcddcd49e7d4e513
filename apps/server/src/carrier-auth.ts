import { readFile } from 'node:fs/promises';
import type { CallPlatform } from './channels/index.ts';

/** What the file of CARRIER_AUTH_FILE holds. */
export interface CarrierAuth {
  readonly account: string;
  readonly secret: string;
  readonly user?: string;
  readonly application?: string;
  readonly webhookKey?: string;
  readonly publicKey?: string;
}

const NAMES = ['account', 'secret', 'user', 'application', 'webhookKey', 'publicKey'] as const;
type Name = (typeof NAMES)[number];

/** What each platform needs beside account and secret. Twilio signs with the secret itself, where no API key is used. */
const NEEDS: Readonly<Record<CallPlatform, readonly Name[]>> = {
  twilio: [],
  signalwire: ['webhookKey'],
  telnyx: ['publicKey', 'application'],
  jambonz: ['webhookKey'],
};

/** @throws Error that names the file and what is missing in it, and quotes nothing */
export async function readCarrierAuth({
  authFile,
  platform,
}: {
  readonly authFile: string;
  readonly platform: CallPlatform;
}): Promise<CarrierAuth> {
  const value: unknown = JSON.parse(await readFile(authFile, 'utf8'));
  const said = (name: Name): string | undefined => {
    const found: unknown =
      typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
    return typeof found === 'string' && found !== '' ? found : undefined;
  };
  const needs: readonly Name[] = ['account', 'secret', ...NEEDS[platform]];
  const missing = needs.find((name) => said(name) === undefined);
  const [account, secret, user] = [said('account'), said('secret'), said('user')];
  if (missing !== undefined || account === undefined || secret === undefined)
    throw new Error(`${authFile} has no ${missing}: ${platform} needs {${needs.join(', ')}}.`);
  if (platform === 'twilio' && user !== undefined && said('webhookKey') === undefined)
    throw new Error(`${authFile} has no webhookKey: with an API key it is the auth token.`);
  return {
    ...{ account, secret },
    ...(platform === 'twilio' ? { webhookKey: secret } : {}),
    ...Object.fromEntries(
      NAMES.flatMap((name) => (said(name) === undefined ? [] : [[name, said(name)]])),
    ),
  };
}
