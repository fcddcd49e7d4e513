import { randomUUID } from 'node:crypto';

import { type Outcome, ok, refused } from '@countersign/kernel';

/** The server's no: a problem (RFC 9457), of which a person needs code and title. */
export interface ServerRefusal {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly retryAfterSeconds: number | undefined;
}

/** Asks the server's API as the holder of a key or token, or as nobody. Shapes are checked by whoever asks. */
export interface ServerLine {
  readonly get: (path: string) => Promise<Outcome<unknown, ServerRefusal>>;
  /** `key` names the attempt: the same attempt again has one effect. */
  readonly post: (
    path: string,
    body: unknown,
    key?: string,
  ) => Promise<Outcome<unknown, ServerRefusal>>;
}

const TIMEOUT_MS = 60_000;

/** @param bearer API key or operator's token */
export function openServerLine(appOrigin: string, bearer?: string): ServerLine {
  const ask = async (path: string, init: RequestInit): Promise<Outcome<unknown, ServerRefusal>> => {
    const answered = await fetch(new URL(path, appOrigin), {
      ...init,
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    }).catch((cause: unknown) => {
      throw new Error(
        `${appOrigin} does not answer: is Countersign open there? APP_ORIGIN names another place.`,
        { cause },
      );
    });
    const body: unknown = await answered.json().catch(() => undefined);
    return answered.ok ? ok(body) : refused(refusalOf(answered, body));
  };
  const shown: Record<string, string> =
    bearer === undefined ? {} : { authorization: `Bearer ${bearer}` };
  return {
    get: (path) => ask(path, { headers: { ...shown, accept: 'application/json' } }),
    post: (path, body, key = randomUUID()) =>
      ask(path, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: {
          ...shown,
          accept: 'application/json',
          'content-type': 'application/json',
          'idempotency-key': key,
        },
      }),
  };
}

function refusalOf(answered: Response, body: unknown): ServerRefusal {
  const field = (name: string): string | undefined => {
    const value = typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined;
    return typeof value === 'string' ? value : undefined;
  };
  const after = Number(answered.headers.get('retry-after'));
  return {
    code: field('code') ?? 'server.unknown',
    status: answered.status,
    title: field('title') ?? `the server answered ${answered.status}`,
    retryAfterSeconds: after > 0 ? after : undefined,
  };
}

export function sayRefusal({ code, retryAfterSeconds, title }: ServerRefusal): string {
  const later = retryAfterSeconds === undefined ? '' : ` Try again in ${retryAfterSeconds} s.`;
  return `${title} (${code}).${later}`;
}
