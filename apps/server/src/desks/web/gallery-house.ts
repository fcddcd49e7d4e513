import { createServer, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Language, Theme } from '@countersign/ui';
import { readAssets } from './assets.ts';
import { buildWeb } from './build.ts';
import { gallery } from './gallery.ts';
import { renderPage } from './render.ts';

const types: Readonly<Record<string, string>> = {
  '.bin': 'application/octet-stream',
  '.css': 'text/css; charset=utf-8',
  '.gz': 'application/gzip',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

// The policy of the platform, so that the pictures show what members see.
const policy = [
  "default-src 'none'",
  "base-uri 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types countersign',
].join('; ');

const besidePolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

const kept = new Map<string, Buffer>();
function squeezed(path: string, bytes: Buffer): Buffer {
  const found = kept.get(path) ?? gzipSync(bytes, { level: 9 });
  kept.set(path, found);
  return found;
}

/** Serves the gallery on a free port, for pictures and tests: `/<page>?language=es&theme=dark`. */
export async function serveGallery(): Promise<{
  readonly origin: string;
  readonly server: Server;
}> {
  const folder = await buildWeb();
  const assets = { ...readAssets(folder), manifest: undefined };
  const pages = new Map(gallery.map((one) => [`/${one.name}`, one]));
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const found = pages.get(url.pathname);
    if (found !== undefined) {
      const language: Language = url.searchParams.get('language') === 'es' ? 'es' : 'en';
      const wanted = url.searchParams.get('theme');
      const theme: Theme = wanted === 'dark' || wanted === 'light' ? wanted : 'system';
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.setHeader('content-security-policy', policy);
      response.end(renderPage(found.draw({ language, theme, assets })));
      return;
    }
    const type = types[extname(url.pathname)];
    if (type === undefined || !/^\/(?:assets|beside)\/[a-z0-9.-]+$/.test(url.pathname)) {
      response.statusCode = 404;
      response.end();
      return;
    }
    response.setHeader('content-type', type);
    if (url.pathname.startsWith('/beside/'))
      response.setHeader('content-security-policy', besidePolicy);
    const bytes = readFileSync(join(folder, url.pathname));
    // Squeezed as the platform squeezes it, so that what is measured here is what members load.
    if (/\.(?:css|js|bin)$/.test(url.pathname)) {
      response.setHeader('content-encoding', 'gzip');
      response.end(squeezed(url.pathname, bytes));
      return;
    }
    response.end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { origin: `http://localhost:${address.port}`, server };
}
