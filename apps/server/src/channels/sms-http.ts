import { ok, refused } from '@countersign/kernel';
import { isUnreached } from './unreached.ts';
import { ChannelFault, type Send } from './types.ts';

export interface SmsSettings {
  /** The provider's origin; the path is that of the Twilio messages API. */
  readonly url: string;
  readonly account: string;
  readonly secret: string;
  readonly timeoutMs: number;
  /** Where the provider says later what became of a contact's text. */
  readonly newsAddress?: (contactId: string) => string;
}

const ANSWER_CHARS_MAX = 16_384;

/** Texts through a provider that speaks Twilio's form: POST /2010-04-01/Accounts/{account}/Messages.json. */
export function createSmsHttp(settings: SmsSettings): Send {
  const address = new URL(
    `/2010-04-01/Accounts/${encodeURIComponent(settings.account)}/Messages.json`,
    settings.url,
  );
  const authorization = `Basic ${Buffer.from(`${settings.account}:${settings.secret}`).toString('base64')}`;
  return async ({ contactId, to, from, text }) => {
    let response: Response;
    let body: string;
    try {
      response = await fetch(address, {
        method: 'POST',
        redirect: 'error',
        signal: AbortSignal.timeout(settings.timeoutMs),
        headers: {
          authorization,
          'content-type': 'application/x-www-form-urlencoded',
          'i-twilio-idempotency-token': contactId,
        },
        body: new URLSearchParams({
          ...{ To: to, From: from, Body: text },
          ...(settings.newsAddress === undefined
            ? {}
            : { StatusCallback: settings.newsAddress(contactId) }),
        }).toString(),
      });
      body = (await response.text()).slice(0, ANSWER_CHARS_MAX);
    } catch (cause) {
      throw new ChannelFault('the SMS provider does not answer', {
        cause,
        mayBeTaken: !isUnreached(cause),
      });
    }
    const answer = read(body);
    if (response.ok && answer.sid !== undefined) return ok({ providerId: answer.sid });
    // 400 is about this message; everything else is about us or them, and may be well again later.
    if (response.status === 400)
      return refused({
        code: 'channels.rejected',
        reason: `sms ${answer.code ?? response.status}`,
      });
    throw new ChannelFault(`the SMS provider answered ${response.status}`);
  };
}

/** What we take of an answer: its id or error code, nothing else. */
function read(body: string): { readonly sid?: string; readonly code?: number } {
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value !== 'object' || value === null) return {};
    return {
      ...('sid' in value && typeof value.sid === 'string' && /^[A-Za-z0-9]{1,64}$/.test(value.sid)
        ? { sid: value.sid }
        : {}),
      ...('code' in value && typeof value.code === 'number' ? { code: value.code } : {}),
    };
  } catch {
    return {};
  }
}
