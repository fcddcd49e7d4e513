import { setTimeout as pause } from 'node:timers/promises';
import type { SignedPost } from '../signed-post.ts';

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

/** @param post signs with the secret of the bank's account */
export function createSmsNews(parts: {
  readonly post: SignedPost;
  readonly bankOrigin: string;
}): SmsNews {
  const { bankOrigin, post } = parts;
  const tellUntilTaken = async (address: string, fields: Readonly<Record<string, string>>) => {
    for (let tries = 0; tries < TRIES_MAX; tries += 1) {
      // oxlint-disable-next-line no-await-in-loop
      const { status } = await post(address, fields);
      if (status === 204 || status === 401) return;
      // oxlint-disable-next-line no-await-in-loop
      await pause(FIRST_PAUSE_MS * 2 ** tries);
    }
  };
  return {
    arrived: ({ address, sid }) =>
      void tellUntilTaken(address, { MessageSid: sid, MessageStatus: 'delivered' }),
    writeBack: async ({ from, sid, text, to }) => {
      const fields = { MessageSid: sid, From: from, To: to, Body: text };
      return (await post(bankOrigin + TEXTS, fields)).status === 204;
    },
  };
}
