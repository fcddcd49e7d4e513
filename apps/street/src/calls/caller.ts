import { createPublicKey, verify, type JsonWebKey } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '@countersign/kernel';
import type { Call } from '@countersign/lines';

/** Who a phone says is calling, when it has checked that. */
export interface ShownCaller {
  readonly name: string;
  readonly reason: string;
}

export interface Ringing {
  readonly to: string;
  readonly from: string;
  /** Where the call says of itself who it is; it came with the call. */
  readonly assertion: string;
}

export type FindCaller = (call: Ringing) => Promise<ShownCaller | undefined>;

const TRIES_MAX = 5;
const PAUSE_MS = 300;
const MS = 1_000;
/** Clocks of phones go wrong by so much. */
const LEEWAY_SECONDS = 30;

/**
 * What a dialler app does with a call that says of itself who it is: it fetches the PASSporT (RFC 8225) from the bank that it
 * knows, checks signature, numbers and time, and shows name and reason (RFC 9795). Anything else shows the number alone.
 */
export function createFindCaller(parts: {
  readonly bank: Call;
  /** The only place whose word counts. */
  readonly bankOrigin: string;
  readonly clock: Clock;
}): FindCaller {
  return async (call) => {
    const address = URL.parse(call.assertion);
    if (address?.origin !== parts.bankOrigin) return undefined;
    for (let tries = 0; tries < TRIES_MAX; tries += 1) {
      // oxlint-disable-next-line no-await-in-loop -- the bank may say it a moment after the carrier rings
      const passport = await fetchJson(parts.bank, address.pathname).catch(() => undefined);
      const text = fieldOf(passport, 'passport');
      if (typeof text === 'string') {
        // oxlint-disable-next-line no-await-in-loop
        const keys = await fetchJson(parts.bank, '/.well-known/jwks.json');
        return readPassport(text, keys, call, parts.clock() / MS);
      }
      // oxlint-disable-next-line no-await-in-loop
      await pause(PAUSE_MS);
    }
    return undefined;
  };
}

/** @returns `undefined` for one that is not signed by these keys, of another call, or not of now */
export function readPassport(
  passport: string,
  keys: unknown,
  call: Pick<Ringing, 'to' | 'from'>,
  nowSeconds: number,
): ShownCaller | undefined {
  const [head = '', payload = '', signature = ''] = passport.split('.');
  const header = parsed(head);
  const list = fieldOf(keys, 'keys');
  const key = Array.isArray(list)
    ? (list as readonly JsonWebKey[]).find((one) => fieldOf(one, 'kid') === fieldOf(header, 'kid'))
    : undefined;
  if (fieldOf(header, 'ppt') !== 'rcd' || fieldOf(header, 'alg') !== 'ES256' || key === undefined)
    return undefined;
  const isSigned = verify(
    'sha256',
    Buffer.from(`${head}.${payload}`),
    { key: createPublicKey({ key, format: 'jwk' }), dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  if (!isSigned) return undefined;
  const claims = parsed(payload);
  const [iat, exp] = [Number(fieldOf(claims, 'iat')), Number(fieldOf(claims, 'exp'))];
  const isNow = iat - LEEWAY_SECONDS <= nowSeconds && nowSeconds < exp + LEEWAY_SECONDS;
  const from = fieldOf(fieldOf(claims, 'orig'), 'tn');
  const to = fieldOf(fieldOf(claims, 'dest'), 'tn');
  const isThisCall =
    from === digitsOf(call.from) && Array.isArray(to) && to.includes(digitsOf(call.to));
  const name = fieldOf(fieldOf(claims, 'rcd'), 'nam');
  const reason = fieldOf(claims, 'crn');
  if (!isNow || !isThisCall || typeof name !== 'string' || typeof reason !== 'string')
    return undefined;
  return { name, reason };
}

const digitsOf = (number: string) => number.replaceAll(/\D/g, '');

async function fetchJson(bank: Call, path: string): Promise<unknown> {
  const { body, status } = await bank({ method: 'GET', path });
  return status === 200 ? (JSON.parse(body.toString('utf8')) as unknown) : undefined;
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function parsed(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}
