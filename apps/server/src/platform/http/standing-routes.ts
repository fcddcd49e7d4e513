import { Type } from 'typebox';
import { ok } from '@countersign/kernel';
import { Empty } from '@countersign/contract';
import { done, route } from './route.ts';
import { REPORT_PATH } from './security-headers.ts';
import type { App } from './server.ts';

/** One thing that has to work before we take requests. Throws or answers false when it does not. */
export interface ReadyCheck {
  readonly name: string;
  readonly check: () => Promise<boolean>;
}

const CHECK_TIMEOUT_MS = 2_000;
const Health = Type.Object({ status: Type.Literal('ok') });
const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** Routes of every server: alive, ready, figures, and where browsers report violations of the policy. */
export function addStandingRoutes(
  app: App,
  facts: { readonly checks: readonly ReadyCheck[]; readonly metricsFrom: readonly string[] },
): void {
  route(app, {
    method: 'GET',
    url: '/healthz',
    audience: 'public',
    tag: 'operation',
    summary: 'Is the process alive?',
    response: Health,
    problems: {},
    handler: async () => ok(done({ status: 'ok' as const })),
  });
  addReady(app, facts.checks);
  app.fastify.route({
    method: 'GET',
    url: '/metrics',
    config: { audience: ['public'], policy: 'data' },
    schema: { hide: true },
    handler: async (request, reply) => {
      if (!LOOPBACK.has(request.ip) && !facts.metricsFrom.includes(request.ip))
        return reply.callNotFound();
      return reply.type(app.metrics.contentType).send(await app.metrics.text());
    },
  });
  route(app, {
    method: 'POST',
    url: REPORT_PATH,
    audience: 'public',
    tag: 'operation',
    summary: 'What a browser stopped under our policy',
    response: Empty,
    problems: {},
    anyOrigin: true,
    bodyBytesMax: 16 * 1024,
    handler: async () => {
      // Reports come from anybody and can hold addresses: they are counted, not kept.
      app.metrics.count('csp.report');
      return ok(done({}));
    },
  });
}

function addReady(app: App, checks: readonly ReadyCheck[]): void {
  app.fastify.route({
    method: 'GET',
    url: '/readyz',
    config: { audience: ['public'], policy: 'data' },
    schema: { hide: true },
    handler: async (_request, reply) => {
      const results = await Promise.all(
        checks.map(async (one) => [one.name, await holds(one)] as const),
      );
      const ready = results.every(([, fine]) => fine);
      return reply
        .status(ready ? 200 : 503)
        .type('application/json')
        .send(JSON.stringify({ ready, checks: Object.fromEntries(results) }));
    },
  });
}

async function holds({ check }: ReadyCheck): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), CHECK_TIMEOUT_MS);
  });
  try {
    return await Promise.race([check(), late]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
