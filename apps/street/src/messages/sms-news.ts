import { createHmac } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Call } from '@countersign/lines';

/** The bank's account at the street's SMS provider: what it shows to send, and what its news are signed with. */
export interface SmsAccount {
  readonly account: string;
  readonly secret: string;
}

export interface SmsNews {
  /** Tells whoever sent a text that it arrived, at the address that they gave. */
  readonly arrived: (text: { readonly sid: string; readonly address: string }) => void;
  /** Brings the bank what somebody writes back. @returns whether the bank took it */
  readonly writeBack: (text: {
    readonly sid: string;
    readonly from: string;
    readonly to: string;
    readonly text: string;
  }) => Promise<boolean>;
}

const TRIES_MAX = 6;
const FIRST_PAUSE_MS = 200;
const TEXTS = '/v1/providers/sms/texts';

/** As a provider of Twilio's form does it: a form to the address that was named, with a signature over both. */
export function createSmsNews(parts: {
  readonly bank: Call;
  readonly bankOrigin: string;
  readonly account: SmsAccount | undefined;
}): SmsNews {
  const { account, bank, bankOrigin } = parts;
  const post = async (path: string, fields: Readonly<Record<string, string>>) => {
    if (account === undefined) return 401;
    const signature = createHmac('sha1', account.secret)
      .update(bankOrigin + path)
      .update(
        Object.keys(fields)
          .toSorted((one, other) => (one < other ? -1 : 1))
          .map((name) => name + fields[name])
          .join(''),
      )
      .digest('base64');
    const answered = await bank({
      method: 'POST',
      path,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'x-twilio-signature': signature,
      },
      body: new URLSearchParams(fields).toString(),
    }).catch(() => undefined);
    return answered?.status ?? 0;
  };
  const tellUntilTaken = async (path: string, fields: Readonly<Record<string, string>>) => {
    for (let tries = 0; tries < TRIES_MAX; tries += 1) {
      // oxlint-disable-next-line no-await-in-loop
      const status = await post(path, fields);
      if (status === 204 || status === 401) return;
      // oxlint-disable-next-line no-await-in-loop
      await pause(FIRST_PAUSE_MS * 2 ** tries);
    }
  };
  const isBanks = (address: string) =>
    URL.canParse(address) && new URL(address).origin === bankOrigin;
  return {
    arrived: ({ address, sid }) => {
      if (!isBanks(address)) return;
      const fields = { MessageSid: sid, MessageStatus: 'delivered' };
      void tellUntilTaken(address.slice(bankOrigin.length), fields);
    },
    writeBack: async ({ from, sid, text, to }) =>
      (await post(TEXTS, { MessageSid: sid, From: from, To: to, Body: text })) === 204,
  };
}
