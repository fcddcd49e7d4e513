import type { Call } from '@countersign/lines';
import { fromHex, utf8 } from '@countersign/kernel';
import { encipherPinBlock, parsePinAscii, takeSecretKey, wipe } from '@countersign/pincrypto';
import type { Given, GivenCard } from './given.ts';

/** What stands on the screen of the machine afterwards. */
export type Slip =
  | { readonly says: 'yes' | 'no' | 'locked' | 'not-set'; readonly triesLeft: number }
  | { readonly says: 'bad-pin' }
  /** The bank's host knows that the card is not to be used: no PIN is asked for. */
  | { readonly says: 'card-locked' | 'card-frozen' }
  | { readonly says: 'out-of-order'; readonly code: string };

export interface CashMachine {
  readonly call: Call;
  readonly newId: () => string;
}

/**
 * Somebody puts a card in and types a PIN. The machine enciphers it in format 0 under its acquirer's key and asks the
 * bank's host, as every machine of every bank does; the clear digits live in this function only.
 */
export async function askMachine(
  machine: CashMachine,
  given: Given,
  asked: { readonly card: GivenCard; readonly pin: string },
): Promise<Slip> {
  const { acquirer, hostKey } = given;
  if (!/^[0-9]{4,12}$/.test(asked.pin)) return { says: 'bad-pin' };
  if (acquirer === undefined || hostKey === undefined)
    return { says: 'out-of-order', code: 'street.no-keys' };
  const answered = await machine
    .call({
      method: 'POST',
      path: '/v1/pin-verifications',
      headers: { authorization: `Bearer ${hostKey}` },
      body: {
        attempt: `atm-${machine.newId()}`,
        cardReference: asked.card.reference,
        encryptedPinBlock: encipherTyped(acquirer.key, asked.card.pan, asked.pin),
        format: 'ISO_FORMAT_0',
        acquirerKey: acquirer.alias,
      },
    })
    .catch(() => undefined);
  return slipOf(answered?.status, answered?.body);
}

/** @returns upper-case hexadecimal, as hosts send it */
function encipherTyped(keyHex: string, pan: string, typed: string): string {
  const text = utf8(typed);
  const pin = parsePinAscii(text);
  try {
    const block = encipherPinBlock({
      format: 0,
      account: pan,
      pin,
      key: takeSecretKey(fromHex(keyHex)),
      random: (length) => new Uint8Array(length),
    });
    return Buffer.from(block).toString('hex').toUpperCase();
  } finally {
    wipe(text, pin);
  }
}

function slipOf(status: number | undefined, body: Buffer | undefined): Slip {
  let said: Readonly<Record<string, unknown>> = {};
  try {
    said = JSON.parse(String(body ?? '{}')) as Readonly<Record<string, unknown>>;
  } catch {
    return { says: 'out-of-order', code: 'host.unreadable' };
  }
  const { verdict, triesLeft, code } = said;
  const known =
    verdict === 'yes' || verdict === 'no' || verdict === 'locked' || verdict === 'not-set';
  if (status === 200 && known && typeof triesLeft === 'number') return { says: verdict, triesLeft };
  return { says: 'out-of-order', code: typeof code === 'string' ? code : 'host.away' };
}
