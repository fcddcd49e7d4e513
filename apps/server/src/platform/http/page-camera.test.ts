import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { systemRandom } from '../handed-in.ts';
import { silentLog } from '../log.ts';
import { createMetrics } from '../metrics.ts';
import { page } from './page.ts';
import { createHttp } from './server.ts';

const app = createHttp({
  settings: {
    ...{ origins: ['http://localhost:8080'], formTargets: [], trustedHops: [] },
    connectionsPerSourceMax: 20,
  },
  log: silentLog,
  metrics: createMetrics(),
  newId: () => 'id',
  random: systemRandom,
  identify: async () => ({ kind: 'anonymous' }),
  idempotency: {
    run: async () => {
      throw new Error('not in this test');
    },
    isAnswered: async () => false,
    purge: async () => 0,
  },
});
after(() => app.fastify.close());
for (const [url, usesCamera] of [
  ['/scan', true],
  ['/other', false],
] as const) {
  page(app, {
    ...{ method: 'GET', url, audience: 'public', usesCamera },
    handler: async () => ({ kind: 'html', html: '' }),
  });
}

async function policyOf(url: string): Promise<string> {
  const { headers } = await app.fastify.inject({ url, headers: { host: 'localhost:8080' } });
  return String(headers['permissions-policy']);
}

test('the camera is for the page that says so, for no other page and no other origin', async () => {
  const scan = await policyOf('/scan');
  assert.match(scan, /\bcamera=\(self\)/);
  assert.match(scan, /\bmicrophone=\(\)/);
  for (const url of ['/other', '/nowhere']) assert.match(await policyOf(url), /\bcamera=\(\)/);
});
