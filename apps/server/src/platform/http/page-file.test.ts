import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { systemRandom } from '../handed-in.ts';
import { silentLog } from '../log.ts';
import { createMetrics } from '../metrics.ts';
import { page } from './page.ts';
import { createHttp } from './server.ts';

const EDGE = '----FormBoundary7MA4YWxkTrZu0gW';
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
page(app, {
  method: 'POST',
  url: '/upload',
  audience: 'public',
  file: { field: 'mail', bytesMax: 1_000 },
  handler: async ({ file, form }) => ({
    kind: 'html',
    html: JSON.stringify({ form, bytes: file?.toString('latin1') }),
  }),
});
page(app, {
  method: 'POST',
  url: '/form',
  audience: 'public',
  handler: async () => ({ kind: 'html', html: '' }),
});

page(app, {
  method: 'POST',
  url: '/one-click',
  audience: 'public',
  fromAnywhere: true,
  handler: async ({ form }) => ({ kind: 'html', html: JSON.stringify(form) }),
});

const part = (name: string, body: string, more = ''): string =>
  `--${EDGE}\r\ncontent-disposition: form-data; name="${name}"${more}\r\n\r\n${body}\r\n`;
const file = (body: string): string =>
  part('mail', body, '; filename="m.eml"\r\ncontent-type: message/rfc822');

async function post(url: string, body: string, more: Readonly<Record<string, string>> = {}) {
  const { payload, statusCode } = await app.fastify.inject({
    method: 'POST',
    url,
    headers: {
      host: 'localhost:8080',
      'content-type': `multipart/form-data; boundary=${EDGE}`,
      'sec-fetch-site': 'same-origin',
      ...more,
    },
    payload: `${body}--${EDGE}--\r\n`,
  });
  return {
    status: statusCode,
    said: statusCode === 200 ? (JSON.parse(payload) as unknown) : undefined,
  };
}

test('the bytes of a file come beside the fields; no file chosen is none', async () => {
  const text = 'a\r\nb'.repeat(2_00);
  const whole = await post('/upload', part('text', text) + file('\0\r\n\n.'));
  assert.deepEqual(whole.said, { form: { text }, bytes: '\0\r\n\n.' });
  assert.deepEqual((await post('/upload', part('text', 'a') + file(''))).said, {
    form: { text: 'a' },
  });
});

test('a file that is too large arrives one byte too long, or not at all', async () => {
  const { said } = await post('/upload', file('x'.repeat(2_000)));
  assert.deepEqual(said, { form: {}, bytes: 'x'.repeat(1_001) });
  assert.equal((await post('/upload', file('x'.repeat(70_000)))).status, 413);
});

for (const headers of [
  { 'sec-fetch-site': 'cross-site', origin: 'https://mail.example' },
  { 'sec-fetch-site': '', 'user-agent': 'a mailbox' },
])
  test(`a form that others post is taken from anywhere, in either form: ${Object.values(headers).join(' ')}`, async () => {
    const multipart = await post('/one-click', part('List-Unsubscribe', 'One-Click'), headers);
    assert.deepEqual(multipart.said, { 'List-Unsubscribe': 'One-Click' });
    const { payload, statusCode } = await app.fastify.inject({
      ...{ method: 'POST', url: '/one-click', payload: 'List-Unsubscribe=One-Click' },
      headers: {
        host: 'localhost:8080',
        'content-type': 'application/x-www-form-urlencoded',
        ...headers,
      },
    });
    assert.deepEqual([statusCode, payload], [200, '{"List-Unsubscribe":"One-Click"}']);
  });

for (const [what, status, url, body, headers] of [
  ['a field twice', 400, '/upload', part('text', 'a') + part('text', 'b'), {}],
  ['a part without a name', 400, '/upload', `--${EDGE}\r\ncontent-type: a/b\r\n\r\nx\r\n`, {}],
  ['more fields than a form has', 400, '/upload', manyFields(60), {}],
  ['a page that takes none', 415, '/form', part('a', '1'), {}],
  ['another site', 403, '/upload', file('x'), { 'sec-fetch-site': 'cross-site' }],
] as const)
  test(`refused: ${what}`, async () =>
    assert.equal((await post(url, body, headers)).status, status));

function manyFields(count: number): string {
  return Array.from({ length: count }, (_, at) => part(`f${at}`, 'x')).join('');
}
