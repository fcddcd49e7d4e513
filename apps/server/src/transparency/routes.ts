import type { App, Limits } from '../platform/index.ts';
import type { Transparency } from './index.ts';

const READS_PER_SOURCE = {
  kind: 'bucket',
  name: 'transparency.read',
  max: 600,
  seconds: 60,
} as const;

const TEXT = 'text/plain; charset=utf-8';
const BYTES = 'application/octet-stream';
const PREFIX = '/transparency/';
/** A checkpoint is renewed within seconds, a tile never. */
const FRESH = 'public, max-age=2';
const FOREVER = 'public, max-age=31536000, immutable';

/** The log for anybody's monitor (C2SP tlog-tiles): a checkpoint, tiles and bundles of entries. */
export function addTransparencyRoutes(
  app: App,
  {
    transparency,
    limits,
  }: { readonly transparency: Transparency; readonly limits: Pick<Limits, 'take'> },
): void {
  const serve = (
    url: string,
    read: (rest: string) => Promise<string | Buffer | undefined>,
    { type, cached }: { readonly type: string; readonly cached: string },
  ) =>
    app.fastify.route<{ Params: { '*'?: string } }>({
      method: 'GET',
      url: `${PREFIX}${url}`,
      config: { audience: ['public'], policy: 'data' },
      schema: { hide: true },
      handler: async (request, reply) => {
        const taken = await limits.take([{ limit: READS_PER_SOURCE, subject: request.ip }]);
        if (!taken.ok)
          return reply
            .status(429)
            .header('retry-after', String(taken.refusal.retryAfterSeconds))
            .type(TEXT)
            .send('Too many reads: wait.\n');
        const found = await read(request.params['*'] ?? '');
        if (found === undefined) return reply.callNotFound();
        return reply
          .headers({
            'access-control-allow-origin': '*',
            'cross-origin-resource-policy': 'cross-origin',
            'cache-control': cached,
          })
          .type(type)
          .send(found);
      },
    });
  serve('checkpoint', transparency.checkpoint, { type: TEXT, cached: FRESH });
  serve('key', async () => `${await transparency.verifierKey()}\n`, { type: TEXT, cached: FRESH });
  serve('tile/*', (rest) => transparency.tile(`tile/${rest}`), { type: BYTES, cached: FOREVER });
}
