import { systemClock, type Clock } from '@countersign/kernel';
import {
  collectSchemas,
  createHttp,
  createIdempotency,
  createMetrics,
  createNewId,
  silentLog,
  systemRandom,
  type App,
  type Caller,
  type Database,
  type Identify,
} from '../src/platform/index.ts';

export const TEST_ORIGIN = 'http://localhost:8080';

/** A server without a port: requests are injected. */
export async function testApp(parts: {
  readonly db: Database;
  readonly clock?: Clock;
  readonly identify: Identify;
}): Promise<App> {
  const clock = parts.clock ?? systemClock;
  const app = createHttp({
    settings: {
      origins: [TEST_ORIGIN],
      formTargets: ['http://localhost:8081'],
      trustedHops: [],
      connectionsPerSourceMax: 100,
    },
    log: silentLog,
    metrics: createMetrics(),
    newId: createNewId({ clock: systemClock, random: systemRandom }),
    random: systemRandom,
    identify: parts.identify,
    idempotency: createIdempotency({ db: parts.db, clock }),
  });
  await collectSchemas(app, { title: 'Test', version: '1' });
  return app;
}

/** Callers by the credential of their Authorization header. */
export function callersByBearer(callers: Readonly<Record<string, Caller>>): Identify {
  return async ({ bearer }) => callers[bearer ?? ''] ?? { kind: 'anonymous' };
}

export interface Sent {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly as?: string;
  readonly key?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

let keys = 0;

/** Asks as a program with a key would; a fresh Idempotency-Key unless one is given. */
export async function ask(app: App, { method = 'GET', url, as, key, body, headers = {} }: Sent) {
  keys += 1;
  const response = await app.fastify.inject({
    method,
    url,
    headers: {
      host: 'localhost:8080',
      ...(as === undefined ? {} : { authorization: `Bearer ${as}` }),
      ...(method === 'GET' ? {} : { 'idempotency-key': key ?? `test-key-${keys}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined
      ? {}
      : { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const json =
    response.payload === '' ? {} : (JSON.parse(response.payload) as Record<string, unknown>);
  return { status: response.statusCode, headers: response.headers, text: response.payload, json };
}
