import { createHmac, timingSafeEqual } from 'node:crypto';
import { ok, refused } from '@countersign/kernel';
import type { CallEvent, Carrier } from './carrier.ts';
import { ChannelFault } from './types.ts';

export interface CarrierSettings {
  /** The carrier's origin. */
  readonly url: string;
  readonly account: string;
  readonly secret: string;
  readonly timeoutMs: number;
}

const ANSWER_CHARS_MAX = 4_096;
const CALL_ID = /^[A-Za-z0-9-]{1,64}$/;

/** Calls through a carrier that takes them by HTTP: `POST /carrier/calls`, `POST /carrier/calls/{id}/hang-up`. */
export function createCarrierHttp(settings: CarrierSettings): Carrier {
  const authorization = `Basic ${Buffer.from(`${settings.account}:${settings.secret}`).toString('base64')}`;
  const post = async (path: string, body: object) => {
    try {
      const answered = await fetch(new URL(path, settings.url), {
        method: 'POST',
        redirect: 'error',
        signal: AbortSignal.timeout(settings.timeoutMs),
        headers: { authorization, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      return { status: answered.status, text: (await answered.text()).slice(0, ANSWER_CHARS_MAX) };
    } catch (cause) {
      throw new ChannelFault('the carrier does not answer', { cause });
    }
  };
  return {
    dial: async ({ contactId, to, from, assertionUrl }) => {
      const { status, text } = await post('/carrier/calls', {
        ...{ key: contactId, to, from },
        assertion: assertionUrl,
      });
      const providerId = readId(text);
      if (status === 201 && providerId !== undefined) return ok({ providerId });
      if (status === 400)
        return refused({ code: 'channels.rejected', reason: `carrier ${status}` });
      throw new ChannelFault(`the carrier answered ${status}`);
    },
    hangUp: async (providerId) => {
      const { status } = await post(`/carrier/calls/${encodeURIComponent(providerId)}/hang-up`, {});
      if (status !== 204) throw new ChannelFault(`the carrier answered ${status}`);
    },
  };
}

function readId(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('id' in value)) return undefined;
    return typeof value.id === 'string' && CALL_ID.test(value.id) ? value.id : undefined;
  } catch {
    return undefined;
  }
}

/** What a carrier puts under its news: HMAC-SHA256 over the fields, in hexadecimal, under the secret of its account. */
export function signCallEvent(event: CallEvent, secret: string): string {
  const { at, progress, providerId, sequence } = event;
  const text = ['call-event-v1', providerId, sequence, progress, at].join('|');
  return createHmac('sha256', secret).update(text).digest('hex');
}

export function isCarriers(event: CallEvent, signature: string, secret: string): boolean {
  const wanted = Buffer.from(signCallEvent(event, secret));
  const given = Buffer.from(signature);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

/** For a house without a carrier: nothing is dialled, and the ledger says why. */
export function createNoCarrier(): Carrier {
  return {
    dial: async () => refused({ code: 'channels.rejected', reason: 'no carrier' }),
    hangUp: async () => {},
  };
}
