import { ok, refused, type Outcome } from '@countersign/kernel';
import type { AskedPath } from '../pages/paths.ts';

const ANSWER_MS_MAX = 20_000;

/** A refusal of the keeper or of the window, or what the page itself noticed (`window.offline`, ...). */
export interface Refused {
  readonly code: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

export type Answered<T> = Outcome<T, Refused>;

/** The server's time as it last told it, and what this page's own clock said then. */
let heard = { server: 0, own: 0, exact: false };

/**
 * The server's time in milliseconds UTC: what an intent's expiry is counted from, because a device's clock may be wrong.
 * Never ahead of the server by more than the way took: the Date header has whole seconds, rounded down.
 */
export function serverNow(): number {
  return heard.server + performance.now() - heard.own;
}

/** Asks the keeper through the window. The answer's shape is the contract's; the keeper checked it before it left. */
export async function ask<T>(path: AskedPath, body: unknown): Promise<Answered<T>> {
  try {
    const answered = await fetch(path, {
      method: body === undefined ? 'GET' : 'POST',
      ...(body === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
      mode: 'same-origin',
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(ANSWER_MS_MAX),
    });
    hear(answered.headers.get('date'));
    const json = (await answered.json()) as Readonly<Record<string, unknown>>;
    return answered.ok ? ok(json as T) : refused(refusalOf(json));
  } catch {
    const code = navigator.onLine ? 'window.keeper-away' : 'window.offline';
    return refused({ code, facts: {} });
  }
}

function hear(date: string | null): void {
  const server = Date.parse(date ?? '');
  if (!Number.isNaN(server) && !heard.exact)
    heard = { server, own: performance.now(), exact: false };
}

/** The keeper's own clock, to the millisecond; from then on the header is not looked at. */
export function hearKeeper(now: number | undefined): void {
  if (now !== undefined) heard = { server: now, own: performance.now(), exact: true };
}

/** The keeper says `refusal` and `facts`; the window itself answers with a problem (RFC 9457) and its `code`. */
function refusalOf(json: Readonly<Record<string, unknown>>): Refused {
  const code = json['refusal'] ?? json['code'] ?? 'window.keeper-away';
  const facts = json['facts'];
  return {
    code: typeof code === 'string' ? code : 'window.keeper-away',
    facts: typeof facts === 'object' && facts !== null ? (facts as Refused['facts']) : {},
  };
}
