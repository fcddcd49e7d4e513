import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { PolicyKind } from './security-headers.ts';
import type { App } from './server.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.bin': 'application/octet-stream',
  '.css': 'text/css; charset=utf-8',
  // Packed by the build; whoever asks for it unpacks it.
  '.gz': 'application/gzip',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};
const FILES_MAX = 500;
const FILE_BYTES_MAX = 4 * 1024 * 1024;
const GZIP_FROM_BYTES = 1_024;

export interface StaticFolder {
  /** With slashes at both ends: `/assets/`. */
  readonly prefix: string;
  readonly folder: string;
  /** True where names carry a hash of the content: cached for a year. */
  readonly hashedNames: boolean;
  /** Only these files; all of the folder when left out. */
  readonly only?: readonly string[];
  /** That of data where it is left out. */
  readonly policy?: PolicyKind;
}

/**
 * Serves the files of a folder, read once at the start: an address names an entry of a list, never a path on the disk.
 * Types outside the table are not served.
 */
export async function staticFiles(app: App, settings: StaticFolder): Promise<void> {
  const entries = await readdir(settings.folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile());
  if (files.length > FILES_MAX)
    throw new Error(`more than ${FILES_MAX} files in ${settings.folder}`);
  for (const file of files) {
    const path = join(file.parentPath, file.name);
    const name = path.slice(join(settings.folder, '/').length);
    const type = TYPES[extname(name)];
    if (type === undefined || (settings.only !== undefined && !settings.only.includes(name)))
      continue;
    const bytes = await readFile(path);
    if (bytes.length > FILE_BYTES_MAX)
      throw new Error(`${name} is larger than ${FILE_BYTES_MAX} bytes`);
    const url = `${settings.prefix}${name}`;
    const { hashedNames: immutable, policy = 'data' } = settings;
    serve(app, { url, type, bytes, immutable, policy });
  }
}

interface Served {
  readonly url: string;
  readonly type: string;
  readonly bytes: Buffer;
  readonly immutable: boolean;
  readonly policy: PolicyKind;
}

function serve(app: App, { url, type, bytes, immutable, policy }: Served): void {
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`;
  const squeezed =
    /^(text|application(?!\/gzip)|image\/svg)/.test(type) && bytes.length >= GZIP_FROM_BYTES
      ? gzipSync(bytes, { level: 9 })
      : undefined;
  app.fastify.route({
    method: 'GET',
    url,
    config: { audience: ['public'], policy, cacheable: true },
    schema: { hide: true },
    handler: async (request, reply) => {
      reply.header('etag', etag).header('vary', 'accept-encoding');
      reply.header('cache-control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
      if (request.headers['if-none-match'] === etag) return reply.status(304).send();
      reply.type(type);
      const gzip =
        squeezed !== undefined && (request.headers['accept-encoding'] ?? '').includes('gzip');
      return gzip ? reply.header('content-encoding', 'gzip').send(squeezed) : reply.send(bytes);
    },
  });
}
