import {
  createHttp,
  createMetrics,
  silentLog,
  systemRandom,
  type App,
  type Audience,
} from '../../../platform/index.ts';
import type { WebDeskParts } from '../desk.ts';
import { addPages } from '../web-desk.ts';

export interface RegisteredRoute {
  readonly method: string;
  /** As it is written down: `/staff/calls/:id` */
  readonly url: string;
  /** Whom it lets in. */
  readonly audience: readonly Audience[];
  readonly matches: (path: string) => boolean;
}

/** The addresses of the web desk, without anything behind them: no handler runs. */
export async function registeredRoutes(): Promise<readonly RegisteredRoute[]> {
  const app: App = createHttp({
    settings: {
      origins: ['http://localhost:8080'],
      formTargets: [],
      trustedHops: [],
      connectionsPerSourceMax: 1,
    },
    log: silentLog,
    metrics: createMetrics(),
    newId: () => 'id',
    random: systemRandom,
    identify: async () => ({ kind: 'anonymous' }),
    idempotency: {
      run: () => {
        throw new Error('no handler runs here');
      },
      isAnswered: async () => false,
      purge: async () => 0,
    },
  });
  const found: RegisteredRoute[] = [];
  app.fastify.addHook('onRoute', ({ config, method, url }) => {
    const { audience = [] } = (config ?? {}) as { readonly audience?: readonly Audience[] };
    const pattern = new RegExp(`^${url.replaceAll(/:[A-Za-z]+/g, '[^/]+')}$`);
    for (const one of [method].flat())
      found.push({ method: String(one), url, audience, matches: (path) => pattern.test(path) });
  });
  const apiKeys = { scopes: [] };
  const desk = { signin: { staffTotpAllowed: true }, apiKeys } as unknown as WebDeskParts;
  addPages(app, desk);
  return found;
}
