import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import swagger from '@fastify/swagger';
import { staticFiles } from './static-files.ts';
import type { App } from './server.ts';

export interface ApiFacts {
  readonly title: string;
  readonly version: string;
}

/** Files of swagger-ui that its page uses. */
const UI_FILES = ['swagger-ui.css', 'swagger-ui-bundle.js'];
const PAGE = (title: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title><meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/docs/ui/swagger-ui.css"></head>
<body><main id="reference"></main><script src="/docs/ui/swagger-ui-bundle.js"></script><script src="/docs/start.js"></script></body></html>`;
const START = `window.SwaggerUIBundle({ url: '/openapi.json', dom_id: '#reference', validatorUrl: null, deepLinking: true });`;

/** Registers the collector of schemas. Call before any route, so that all of them are in the description. */
export async function collectSchemas(app: App, facts: ApiFacts): Promise<void> {
  await app.fastify.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: facts.title, version: facts.version },
      servers: [{ url: app.appOrigin }],
      components: {
        securitySchemes: {
          apiKey: { type: 'http', scheme: 'bearer', description: 'A scoped API key' },
          session: {
            type: 'apiKey',
            in: 'cookie',
            name: app.secure ? '__Host-session' : 'cs_session',
          },
        },
      },
    },
  });
}

/** OpenAPI 3.1 at /openapi.json and a readable reference at /docs. */
export async function addReference(app: App, facts: ApiFacts): Promise<void> {
  let text: string | undefined;
  const open = (url: string, type: string, body: () => string) =>
    app.fastify.route({
      method: 'GET',
      url,
      config: { audience: ['public'], policy: 'reference' },
      schema: { hide: true },
      handler: async (_request, reply) => reply.type(type).send(body()),
    });
  open(
    '/openapi.json',
    'application/json; charset=utf-8',
    () => (text ??= JSON.stringify(app.fastify.swagger())),
  );
  open('/docs', 'text/html; charset=utf-8', () => PAGE(facts.title));
  open('/docs/start.js', 'text/javascript; charset=utf-8', () => START);
  const folder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
  await staticFiles(app, { prefix: '/docs/ui/', folder, hashedNames: false, only: UI_FILES });
}
