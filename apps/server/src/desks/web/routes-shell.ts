import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { staticFiles, type App } from '../../platform/index.ts';
import type { WebDeskParts } from './desk.ts';

/** Style sheet, fonts, islands, icon, manifest and service worker. */
export async function addShell(app: App, desk: WebDeskParts, folder: string): Promise<void> {
  await staticFiles(app, {
    prefix: '/assets/',
    folder: join(folder, 'assets'),
    hashedNames: true,
  });
  // They compile what they read pictures with, which no page may.
  await staticFiles(app, {
    prefix: '/beside/',
    folder: join(folder, 'beside'),
    hashedNames: true,
    policy: 'beside',
  });
  const worker = readFileSync(join(folder, 'sw.js'), 'utf8');
  // The worker fetches for itself, so it stands under the policy of pages and not under that of files.
  app.fastify.route({
    method: 'GET',
    url: '/sw.js',
    config: { audience: ['public'], policy: 'page', cacheable: true },
    schema: { hide: true },
    handler: async (_request, reply) =>
      reply.header('cache-control', 'no-cache').type('text/javascript; charset=utf-8').send(worker),
  });
  app.fastify.route({
    method: 'GET',
    url: '/manifest.webmanifest',
    config: { audience: ['public'], policy: 'data', cacheable: true },
    schema: { hide: true },
    handler: async (_request, reply) =>
      reply
        .header('cache-control', 'no-cache')
        .type('application/manifest+json')
        .send(JSON.stringify(manifest(desk))),
  });
}

/** What a phone needs to put the app on its first screen. */
function manifest(desk: WebDeskParts): object {
  const { brand } = desk.programme.current().programme;
  return {
    name: brand.name,
    short_name: brand.short,
    start_url: '/home',
    scope: '/',
    display: 'standalone',
    background_color: '#f4f4f8',
    theme_color: '#f4f4f8',
    icons: [
      { src: desk.assets.icon, sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      { src: desk.assets.icon, sizes: 'any', type: 'image/svg+xml', purpose: 'maskable' },
    ],
  };
}
