import type { App } from '../platform/index.ts';
import type { Serving } from './serving.ts';

const PREFIX = '/scam-weights/';

/** Where a browser finds weights; the address carries their hash, and so they are cached for good. */
export const weightsAddress = (sha256: string): string => `${PREFIX}${sha256}.bin`;

const FILE = /^([0-9a-f]{64})\.bin$/;

/** Weights for pages that judge by themselves: those in use, and those of a moment ago, from memory. */
export function addWeightsRoute(app: App, { bytesOf }: Pick<Serving, 'bytesOf'>): void {
  app.fastify.route<{ Params: { readonly file: string } }>({
    method: 'GET',
    url: `${PREFIX}:file`,
    config: { audience: ['public'], policy: 'data', cacheable: true },
    schema: { hide: true },
    handler: async (request, reply) => {
      const bytes = bytesOf(FILE.exec(request.params.file)?.[1] ?? '');
      if (bytes === undefined) return reply.status(404).send();
      return reply
        .header('cache-control', 'public, max-age=31536000, immutable')
        .type('application/octet-stream')
        .send(Buffer.from(bytes));
    },
  });
}
