import { ok, refused } from '@countersign/kernel';
import type { CallPlatform, Carrier } from './carrier.ts';
import {
  CALL_PLATFORM_FORMS,
  type Body,
  type CallPlatformForm,
  type CarrierAccount,
} from './carrier-platforms.ts';
import { ChannelFault } from './types.ts';
import { isUnreached } from './unreached.ts';

export interface CarrierSettings extends CarrierAccount {
  readonly platform: CallPlatform;
  /** The platform's origin, with a path where it lives under one. */
  readonly url: string;
  readonly timeoutMs: number;
}

const ANSWER_CHARS_MAX = 65_536;
/** Names of calls: Twilio's and jambonz's are letters and digits, Telnyx's have colons. */
export const CALL_ID = /^[A-Za-z0-9:_.-]{1,128}$/;
/** A platform's clock that is behind ours does not hide a call. */
const LEEWAY_MS = 5_000;
/** About this order, and the same tomorrow. */
const NEVER = new Set([400, 422]);
/** Twilio's word for a call that is not to be changed any more. */
const CALL_OVER_CODE = 21_220;
const OVER = new Set([404, 409, 410, 422]);

interface Answered {
  readonly status: number;
  readonly value: unknown;
}

/** Calls through one of the platforms whose forms the table has. */
export function createCarrierHttp(settings: CarrierSettings): Carrier {
  const form = CALL_PLATFORM_FORMS[settings.platform];
  const ask = createAsk(settings, form);
  const { account } = settings;
  const change = async (providerId: string, body: Body): Promise<boolean> => {
    const answered = await ask(form.update, form.call(account, providerId), body, form.updateAs);
    if (isTaken(answered)) return true;
    if (isOver(answered)) return false;
    throw new ChannelFault(`the carrier answered ${answered.status}`);
  };
  return {
    dial: async (call) => {
      const answered = await ask(
        'POST',
        form.calls(account),
        form.dial(call, settings),
        form.dialAs,
      );
      const { status, value } = answered;
      const providerId = idOf(value, form);
      if (isTaken(answered) && providerId !== undefined) return ok({ providerId });
      if (isTaken(answered) && !form.namesWhatItTook && isObject(value)) return ok({});
      if (NEVER.has(status))
        return refused({ code: 'channels.rejected', reason: `carrier ${codeOf(value) ?? status}` });
      throw new ChannelFault(`the carrier answered ${status}`, {
        mayBeTaken: isTaken(answered) || status >= 500 || status === 408,
      });
    },
    find: async ({ from, since, to }) => {
      const query = new URLSearchParams(form.list({ from, to })).toString();
      const { status, value } = await ask('GET', `${form.calls(account)}?${query}`);
      const calls = form.listIn === undefined ? value : fieldOf(value, form.listIn);
      if (status !== 200 || !Array.isArray(calls))
        throw new ChannelFault(`the carrier answered ${status}`);
      return calls
        .filter((one) => isOfThese(one, { from, to }) && isSince(one, since))
        .map((one) => idOf(one, form))
        .filter((id) => id !== undefined);
    },
    hangUp: async (providerId) => {
      await change(providerId, form.hangUp);
    },
    redirect: (providerId, url) => change(providerId, form.redirect(url)),
  };
}

type Ask = (
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  body?: Body,
  as?: 'form' | 'json',
) => Promise<Answered>;

function createAsk(settings: CarrierSettings, form: CallPlatformForm): Ask {
  const { account, secret, timeoutMs, url, user } = settings;
  const root = url.replace(/\/+$/, '');
  const authorization =
    form.authorization === 'bearer'
      ? `Bearer ${secret}`
      : `Basic ${Buffer.from(`${user ?? account}:${secret}`).toString('base64')}`;
  return async (method, path, body, as = 'form') => {
    try {
      const answered = await fetch(root + path, {
        method,
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
        headers: {
          authorization,
          accept: 'application/json',
          ...(body === undefined ? {} : { 'content-type': CONTENT_TYPES[as] }),
        },
        ...(body === undefined ? {} : { body: write(body, as) }),
      });
      return { status: answered.status, value: parse(await answered.text()) };
    } catch (cause) {
      throw new ChannelFault('the carrier does not answer', {
        cause,
        mayBeTaken: !isUnreached(cause),
      });
    }
  };
}

const CONTENT_TYPES = {
  form: 'application/x-www-form-urlencoded',
  json: 'application/json',
} as const;

function write(body: Body, as: 'form' | 'json'): string {
  if (as === 'json') return JSON.stringify(body);
  const fields = Object.entries(body).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((one) => [name, String(one)]),
  );
  return new URLSearchParams(fields).toString();
}

function parse(text: string): unknown {
  if (text.length > ANSWER_CHARS_MAX) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const fieldOf = (value: unknown, name: string): unknown =>
  isObject(value) ? Reflect.get(value, name) : undefined;

const isTaken = ({ status }: Answered) => status >= 200 && status < 300;

const isOver = ({ status, value }: Answered) =>
  OVER.has(status) || (status === 400 && codeOf(value) === CALL_OVER_CODE);

function codeOf(value: unknown): number | undefined {
  const code = fieldOf(value, 'code');
  return Number.isSafeInteger(code) ? (code as number) : undefined;
}

function idOf(value: unknown, { idIn }: CallPlatformForm): string | undefined {
  const id = idIn.map((name) => fieldOf(value, name)).find((one) => typeof one === 'string');
  return typeof id === 'string' && CALL_ID.test(id) ? id : undefined;
}

/** Whatever the platform filtered: nothing but a call of ours between these two. */
function isOfThese(call: unknown, numbers: { readonly from: string; readonly to: string }) {
  const direction = fieldOf(call, 'direction');
  const isOutbound = typeof direction === 'string' && direction.startsWith('outbound');
  return isOutbound && fieldOf(call, 'to') === numbers.to && fieldOf(call, 'from') === numbers.from;
}

/** A list without moments is one of calls that are live now. */
function isSince(call: unknown, since: number): boolean {
  const made = fieldOf(call, 'date_created');
  return typeof made !== 'string' || Date.parse(made) >= since - LEEWAY_MS;
}

/** For a house without a carrier: nothing is dialled, and the ledger says why. */
export function createNoCarrier(): Carrier {
  return {
    dial: async () => refused({ code: 'channels.rejected', reason: 'no carrier' }),
    find: async () => [],
    hangUp: async () => {},
    redirect: async () => false,
  };
}
