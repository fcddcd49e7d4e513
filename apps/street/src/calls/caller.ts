import type { JsonWebKey } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '@countersign/kernel';
import type { Call } from '@countersign/lines';
import { isPassportSigned, parsePassport, type Passport, SipError } from '@countersign/sip';

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

/** The PASSporT (RFC 8225) of a call, from where it says that it is found. @returns `undefined` where there is none */
export type FetchPassport = (assertion: string) => Promise<string | undefined>;

export function createFetchPassport(parts: {
  readonly bank: Call;
  /** The only place whose word counts. */
  readonly bankOrigin: string;
}): FetchPassport {
  return async (assertion) => {
    const address = URL.parse(assertion);
    if (address?.origin !== parts.bankOrigin) return undefined;
    for (let tries = 0; tries < TRIES_MAX; tries += 1) {
      // oxlint-disable-next-line no-await-in-loop -- the bank may say it a moment after the carrier rings
      const passport = await fetchJson(parts.bank, address.pathname).catch(() => undefined);
      const text = fieldOf(passport, 'passport');
      if (typeof text === 'string') return text;
      // oxlint-disable-next-line no-await-in-loop
      await pause(PAUSE_MS);
    }
    return undefined;
  };
}

/**
 * What a dialler app does with a call that says of itself who it is: it fetches the PASSporT from the bank that it knows,
 * checks signature, numbers and time, and shows name and reason (RFC 9795). Anything else shows the number alone.
 */
export function createFindCaller(parts: {
  readonly bank: Call;
  readonly bankOrigin: string;
  readonly clock: Clock;
}): FindCaller {
  const fetchPassport = createFetchPassport(parts);
  return async (call) => {
    const text = await fetchPassport(call.assertion);
    if (text === undefined) return undefined;
    const keys = await fetchJson(parts.bank, '/.well-known/jwks.json');
    return readPassport(text, keys, call, parts.clock() / MS);
  };
}

/** @returns `undefined` for one that is not signed by these keys, of another call, or not of now */
export function readPassport(
  passport: string,
  keys: unknown,
  call: Pick<Ringing, 'to' | 'from'>,
  nowSeconds: number,
): ShownCaller | undefined {
  const said = signedBy(passport, keys);
  if (said === undefined || said.header['ppt'] !== 'rcd') return undefined;
  const { claims } = said;
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

/** What a PASSporT says, when the key that it names is one of these and has signed it. */
function signedBy(text: string, keys: unknown): Passport | undefined {
  try {
    const passport = parsePassport(text);
    const list = fieldOf(keys, 'keys');
    const key = Array.isArray(list)
      ? (list as readonly JsonWebKey[]).find(
          (one) => fieldOf(one, 'kid') === passport.header['kid'],
        )
      : undefined;
    return key !== undefined && isPassportSigned(text, key) ? passport : undefined;
  } catch (error) {
    if (!(error instanceof SipError)) throw error;
    return undefined;
  }
}

const digitsOf = (number: string) => number.replaceAll(/\D/g, '');

async function fetchJson(bank: Call, path: string): Promise<unknown> {
  const { body, status } = await bank({ method: 'GET', path });
  return status === 200 ? (JSON.parse(body.toString('utf8')) as unknown) : undefined;
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
