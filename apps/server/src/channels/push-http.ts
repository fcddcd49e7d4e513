import { ok, refused, type Clock, type Random } from '@countersign/kernel';
import { MESSAGE_BYTES_MAX, sealMessage, vapidHeader, type Vapid } from '@countersign/webpush';
import { isUnreached } from './unreached.ts';
import { ChannelFault, type Send } from './types.ts';

export interface PushSettings {
  readonly vapid: Vapid;
  /** `mailto:` or `https:` of whoever answers a push service's questions. */
  readonly contact: () => string;
  readonly random: Random;
  readonly clock: Clock;
  readonly timeoutMs: number;
}

/** The push service says that there is no such browser any more. */
export const PUSH_GONE = 'push gone';
const FRESH_BYTES = 48;
/** A browser that is away gets it when it is back, for a day. */
const KEPT_SECONDS = 86_400;
const GONE = new Set([404, 410]);
/** About us or about the moment, not about the message. */
const LATER = new Set([401, 403, 408, 429]);

/** Messages to browsers, sealed for each, by the push service that it named (RFC 8030). */
export function createPushHttp(settings: PushSettings): Send {
  return async ({ push, subject: title, text: body, to: endpoint }) => {
    if (push === undefined) throw new Error('a push message without the keys of a browser');
    const words = { title, body, path: push.path, contact: push.contact, proof: push.proof };
    const message = Buffer.from(JSON.stringify(words));
    if (message.length > MESSAGE_BYTES_MAX)
      return refused({ code: 'channels.rejected', reason: 'push too long' });
    const { clock, contact, random, timeoutMs, vapid } = settings;
    let status: number;
    try {
      const answered = await fetch(endpoint, {
        method: 'POST',
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
        headers: {
          authorization: vapidHeader(vapid, { endpoint, contact: contact(), now: clock() }),
          'content-encoding': 'aes128gcm',
          'content-type': 'application/octet-stream',
          ttl: String(KEPT_SECONDS),
          urgency: push.isUrgent ? 'high' : 'normal',
        },
        body: new Uint8Array(sealMessage(message, push, random(FRESH_BYTES))),
      });
      await answered.body?.cancel();
      status = answered.status;
      if (answered.ok) return ok({ providerId: answered.headers.get('location') ?? 'push' });
    } catch (cause) {
      throw new ChannelFault('the push service does not answer', {
        cause,
        mayBeTaken: !isUnreached(cause),
      });
    }
    if (GONE.has(status)) return refused({ code: 'channels.rejected', reason: PUSH_GONE });
    if (status >= 500 || LATER.has(status))
      throw new ChannelFault(`the push service answered ${status}`);
    return refused({ code: 'channels.rejected', reason: `push ${status}` });
  };
}
