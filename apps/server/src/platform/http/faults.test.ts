import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { systemRandom } from '../handed-in.ts';
import { silentLog } from '../log.ts';
import { createMetrics } from '../metrics.ts';
import { createHttp } from './server.ts';

const ORIGIN = 'http://localhost:8080';
const app = createHttp({
  settings: { origins: [ORIGIN], formTargets: [], trustedHops: [], connectionsPerSourceMax: 20 },
  log: silentLog,
  metrics: createMetrics(),
  newId: () => 'id-1',
  random: systemRandom,
  identify: async () => ({ kind: 'anonymous' }),
  idempotency: {
    run: async () => {
      throw new Error('not in this test');
    },
    isAnswered: async () => false,
    purge: async () => 0,
  },
  pages: {
    refused: () => ({ kind: 'not-found' }),
    problem: (facts, ask) => `<p>${facts.code} ${ask.nonce}</p>`,
  },
});
after(() => app.fastify.close());

const get = (url: string, accept: string) =>
  app.fastify.inject({ url, headers: { host: 'localhost:8080', accept } });

test('a page for an unknown address comes with the policy of pages and its own nonce', async () => {
  const shown = await get('/nowhere', 'text/html');
  const [, code, nonce] = /<p>(\S+) ([\w-]+)<\/p>/.exec(shown.payload) ?? [];
  assert.deepEqual([shown.statusCode, code], [404, 'platform.not-found']);
  const policy = shown.headers['content-security-policy'];
  assert.ok(typeof policy === 'string' && policy.includes(`style-src 'self' 'nonce-${nonce}'`));
});

for (const [url, accept] of [
  ['/nowhere', '*/*'],
  ['/v1/nothing', 'text/html'],
] as const) {
  test(`${url} for ${accept} is data, and its policy allows nothing`, async () => {
    const told = await get(url, accept);
    assert.equal(told.statusCode, 404);
    assert.match(String(told.headers['content-type']), /^application\/problem\+json/);
    assert.doesNotMatch(String(told.headers['content-security-policy']), /style-src|script-src/);
  });
}
