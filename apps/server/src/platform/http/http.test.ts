import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, before, test } from 'node:test';
import { Type } from 'typebox';
import { ok, refused, type Instant } from '@countersign/kernel';
import type { ProblemRows } from '@countersign/contract';
import { systemRandom } from '../handed-in.ts';
import { silentLog } from '../log.ts';
import { createMetrics } from '../metrics.ts';
import type { Caller } from './caller.ts';
import { createClientTurns } from './client-budget.ts';
import { page } from './page.ts';
import { addReference, collectSchemas } from './reference.ts';
import { created, done, route } from './route.ts';
import { createHttp, type App } from './server.ts';
import { addStandingRoutes } from './standing-routes.ts';

const ORIGIN = 'http://localhost:8080';
const problems = { 'thing.taken': { status: 409, title: 'Taken' } } as const satisfies ProblemRows;
const callers: Readonly<Record<string, Caller>> = {
  member: { kind: 'cardmember', memberId: 'm1', sessionId: 's1' },
  reader: { kind: 'api', clientId: 'c1', scopes: ['things:read'] },
};
const Thing = Type.Object(
  { name: Type.String({ maxLength: 10 }) },
  { additionalProperties: false },
);

let count = 0;
async function makeApp(): Promise<App> {
  const app = createHttp({
    settings: {
      origins: [ORIGIN],
      formTargets: ['http://localhost:8081'],
      trustedHops: [],
      connectionsPerSourceMax: 20,
    },
    log: silentLog,
    metrics: createMetrics(),
    newId: () => `id-${(count += 1)}`,
    random: systemRandom,
    identify: async (signals) =>
      callers[signals.cookie('session') ?? signals.bearer ?? ''] ?? { kind: 'anonymous' },
    idempotency: {
      run: async () => {
        throw new Error('not in this test');
      },
      isAnswered: async () => false,
      purge: async () => 0,
    },
  });
  await collectSchemas(app, { title: 'Test', version: '1' });
  addStandingRoutes(app, { checks: [{ name: 'fine', check: async () => true }], metricsFrom: [] });
  route(app, {
    method: 'GET',
    url: '/v1/things/:thingId',
    audience: 'api:things:read',
    tag: 'things',
    summary: 'One thing',
    params: Type.Object({ thingId: Type.String() }),
    response: Thing,
    problems,
    handler: async (ask) =>
      ok(done({ name: ask.params.thingId, secret: 'not in the schema' } as { name: string })),
  });
  route(app, {
    method: 'POST',
    url: '/v1/things',
    audience: ['cardmember', 'api:things:read'],
    tag: 'things',
    summary: 'New thing',
    body: Thing,
    response: Thing,
    problems,
    handler: async (ask) =>
      ask.body.name === 'taken'
        ? refused({ code: 'thing.taken' as const })
        : ok(created(ask.body, '/v1/things/1')),
  });
  route(app, {
    method: 'POST',
    url: '/v1/broken',
    audience: 'public',
    tag: 'things',
    summary: 'Breaks',
    response: Thing,
    problems,
    handler: async () => {
      throw new Error('secret 4000 0000 0000 0002 inside', { cause: 'x' });
    },
  });
  page(app, {
    method: 'POST',
    url: '/form',
    audience: 'public',
    handler: async (ask) =>
      ask.form['go'] === 'window'
        ? { kind: 'redirect', to: 'http://localhost:8081/show' }
        : { kind: 'html', html: `<p>${ask.nonce}</p>` },
  });
  await addReference(app, { title: 'Test', version: '1' });
  await app.fastify.listen({ port: 0, host: '127.0.0.1' });
  return app;
}

const app = await makeApp();
let port = 0;
before(() => {
  const address = app.fastify.server.address();
  port = typeof address === 'object' && address !== null ? address.port : 0;
});
after(() => app.fastify.close());

/** Sends bytes as they are and returns all that comes back. */
function raw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.end(text));
    let got = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => (got += chunk));
    socket.on('close', () => resolve(got)).on('error', reject);
  });
}

interface Sent {
  readonly method?: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

async function send({ method = 'GET', url, headers = {}, body = '' }: Sent) {
  const lines = Object.entries({ host: 'localhost:8080', connection: 'close', ...headers }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  if (body !== '') lines.push(`content-length: ${Buffer.byteLength(body)}`);
  const got = await raw(`${method} ${url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`);
  const [head = '', ...rest] = got.split('\r\n\r\n');
  return {
    status: Number(head.split(' ')[1]),
    head: head.toLowerCase(),
    text: rest.join('\r\n\r\n'),
  };
}

const json = { 'content-type': 'application/json' };
const ours = {
  ...json,
  origin: ORIGIN,
  'sec-fetch-site': 'same-origin',
  cookie: 'cs_session=member',
};

const requests: readonly (readonly [string, Sent, number, string])[] = [
  ['nobody', { url: '/v1/things/1' }, 401, 'platform.sign-in-needed'],
  [
    'wrong audience',
    { url: '/v1/things/1', headers: { cookie: 'cs_session=member' } },
    403,
    'platform.forbidden',
  ],
  [
    'planted cookie twice',
    { url: '/v1/things/1', headers: { cookie: 'cs_session=reader; cs_session=reader' } },
    401,
    'platform.sign-in-needed',
  ],
  ['no such route', { url: '/v1/nothing' }, 404, 'platform.not-found'],
  [
    'other host',
    { url: '/v1/nothing', headers: { host: 'evil.example' } },
    421,
    'platform.wrong-host',
  ],
  ['absolute address', { url: 'http://evil.example/' }, 400, 'platform.malformed'],
  ['long address', { url: `/${'a'.repeat(8_200)}` }, 414, 'platform.uri-too-long'],
  [
    'large headers',
    { url: '/healthz', headers: { x: 'a'.repeat(17_000) } },
    431,
    'platform.headers-too-large',
  ],
  [
    'squeezed body',
    {
      method: 'POST',
      url: '/v1/things',
      headers: { ...ours, 'content-encoding': 'gzip' },
      body: '{}',
    },
    415,
    'platform.media-type',
  ],
  [
    'text body',
    {
      method: 'POST',
      url: '/v1/things',
      headers: { ...ours, 'content-type': 'text/plain' },
      body: '{"name":"a"}',
    },
    415,
    'platform.media-type',
  ],
  [
    'large body',
    {
      method: 'POST',
      url: '/v1/things',
      headers: ours,
      body: JSON.stringify({ name: 'a'.repeat(66_000) }),
    },
    413,
    'platform.too-large',
  ],
  [
    'duplicate member',
    { method: 'POST', url: '/v1/things', headers: ours, body: '{"name":"a","n\\u0061me":"b"}' },
    400,
    'platform.malformed',
  ],
  [
    'unknown member',
    { method: 'POST', url: '/v1/things', headers: ours, body: '{"name":"a","4000000000000002":1}' },
    400,
    'platform.invalid',
  ],
  [
    'wrong type',
    { method: 'POST', url: '/v1/things', headers: ours, body: '{"name":5}' },
    400,
    'platform.invalid',
  ],
  [
    'not JSON',
    { method: 'POST', url: '/v1/things', headers: ours, body: '{"name":' },
    400,
    'platform.malformed',
  ],
  [
    'broken report',
    {
      method: 'POST',
      url: '/v1/broken',
      headers: { ...ours, 'content-type': 'application/csp-report' },
      body: '{',
    },
    400,
    'platform.malformed',
  ],
  [
    'same site is not same origin',
    {
      method: 'POST',
      url: '/v1/things',
      headers: { ...ours, 'sec-fetch-site': 'same-site', origin: 'http://localhost:8090' },
      body: '{"name":"a"}',
    },
    403,
    'platform.cross-origin',
  ],
  [
    'cross site',
    {
      method: 'POST',
      url: '/v1/things',
      headers: { ...ours, 'sec-fetch-site': 'cross-site' },
      body: '{"name":"a"}',
    },
    403,
    'platform.cross-origin',
  ],
  [
    'other origin without fetch metadata',
    {
      method: 'POST',
      url: '/v1/things',
      headers: { ...json, cookie: 'cs_session=member', origin: 'http://localhost:8081' },
      body: '{"name":"a"}',
    },
    403,
    'platform.cross-origin',
  ],
  [
    'null origin without fetch metadata',
    {
      method: 'POST',
      url: '/v1/things',
      headers: { ...json, cookie: 'cs_session=member', origin: 'null' },
      body: '{"name":"a"}',
    },
    403,
    'platform.cross-origin',
  ],
  [
    'cookie without any sign',
    {
      method: 'POST',
      url: '/v1/things',
      headers: { ...json, cookie: 'cs_session=member' },
      body: '{"name":"a"}',
    },
    403,
    'platform.cross-origin',
  ],
  [
    'refusal',
    { method: 'POST', url: '/v1/things', headers: ours, body: '{"name":"taken"}' },
    409,
    'thing.taken',
  ],
];

for (const [name, sent, status, code] of requests) {
  test(`refused: ${name}`, async () => {
    const answer = await send(sent);
    assert.equal(answer.status, status, answer.text);
    assert.match(answer.head, /content-type: application\/problem\+json/);
    assert.match(answer.head, /cache-control: no-store/);
    const problem = JSON.parse(answer.text) as { status: number; code: string; reference: string };
    assert.equal(problem.code, code);
    assert.equal(problem.status, status);
    assert.match(problem.reference, /^id-/);
    assert.doesNotMatch(answer.text, /4000000000000002/);
  });
}

test('two hosts, and a length beside chunks, are refused', async () => {
  assert.match(
    await raw('GET /healthz HTTP/1.1\r\nHost: localhost:8080\r\nHost: localhost:8080\r\n\r\n'),
    /^HTTP\/1.1 400/,
  );
  assert.match(await raw('GET /healthz HTTP/1.1\r\n\r\n'), /^HTTP\/1.1 400/);
  const both =
    'POST /v1/things HTTP/1.1\r\nHost: localhost:8080\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n';
  assert.match(await raw(both), /^HTTP\/1.1 400/);
});

test('a response holds only what its schema names', async () => {
  const answer = await send({ url: '/v1/things/1', headers: { authorization: 'Bearer reader' } });
  assert.equal(answer.status, 200);
  assert.deepEqual(JSON.parse(answer.text), { name: '1' });
});

test('a program with a key and without a browser may change things; a cookie beside it may not', async () => {
  const sent = {
    method: 'POST',
    url: '/v1/things',
    headers: { ...json, authorization: 'Bearer reader' },
    body: '{"name":"a"}',
  };
  assert.equal((await send(sent)).status, 201);
  assert.equal((await send({ ...sent, headers: { ...sent.headers, cookie: 'a=b' } })).status, 403);
});

test('our own page may change things, also where no-referrer makes its origin null', async () => {
  assert.equal(
    (await send({ method: 'POST', url: '/v1/things', headers: ours, body: '{"name":"a"}' })).status,
    201,
  );
  assert.equal(
    (
      await send({
        method: 'POST',
        url: '/v1/things',
        headers: { ...ours, origin: 'null' },
        body: '{"name":"a"}',
      })
    ).status,
    201,
  );
});

test('a fault tells its reference and nothing else', async () => {
  const answer = await send({ method: 'POST', url: '/v1/broken', headers: ours, body: '{}' });
  assert.equal(answer.status, 500);
  assert.doesNotMatch(answer.text, /secret|4000|stack|at /);
});

test('pages have a nonce of their own, and a policy without gaps', async () => {
  const form = {
    'content-type': 'application/x-www-form-urlencoded',
    'sec-fetch-site': 'same-origin',
  };
  const one = await send({ method: 'POST', url: '/form', headers: form, body: 'a=1' });
  const two = await send({ method: 'POST', url: '/form', headers: form, body: 'a=1' });
  assert.equal(one.status, 200);
  assert.notEqual(one.text, two.text);
  for (const wanted of [
    "default-src 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
    "form-action 'self' http://localhost:8081",
    "require-trusted-types-for 'script'",
    'trusted-types countersign',
    'report-to csp',
    "'nonce-",
    'cross-origin-opener-policy: same-origin',
    'cross-origin-embedder-policy: require-corp',
    'cross-origin-resource-policy: same-origin',
    'x-content-type-options: nosniff',
    'referrer-policy: no-referrer',
    'permissions-policy: ',
  ]) {
    assert.ok(one.head.includes(wanted), wanted);
  }
  assert.doesNotMatch(one.head, /strict-transport/);
  const away = await send({ method: 'POST', url: '/form', headers: form, body: 'go=window' });
  assert.equal(away.status, 303);
  assert.match(away.head, /location: http:\/\/localhost:8081\/show/);
  assert.equal(
    (await send({ method: 'POST', url: '/form', headers: form, body: 'a=1&a=2' })).status,
    400,
  );
});

test('probes answer over loopback names; figures do not leave loopback', async () => {
  assert.equal(
    (await send({ url: '/readyz', headers: { host: `127.0.0.1:${port}` } })).status,
    200,
  );
  assert.equal(
    (await send({ url: '/v1/things/1', headers: { host: `127.0.0.1:${port}` } })).status,
    421,
  );
  const figures = await send({ url: '/metrics', headers: { host: `127.0.0.1:${port}` } });
  assert.match(figures.text, /countersign_http_seconds/);
});

test('the description has every operation with its answers', async () => {
  const answer = await send({ url: '/openapi.json' });
  const api = JSON.parse(answer.text.slice(answer.text.indexOf('{'))) as {
    openapi: string;
    paths: Record<string, Record<string, { responses: object }>>;
  };
  assert.equal(api.openapi, '3.1.0');
  for (const [path, methods] of Object.entries(api.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      assert.ok(Object.keys(operation.responses).length >= 3, `${method} ${path}`);
    }
  }
  assert.ok(api.paths['/v1/things/{thingId}']);
  assert.match((await send({ url: '/docs' })).text, /swagger-ui-bundle/);
});

test('a route without an audience or a response schema cannot be registered', async () => {
  const bare = createHttp(app);
  assert.throws(() => bare.fastify.get('/open', async () => 'x'), /names no audience/);
  assert.throws(
    () => bare.fastify.get('/open', { config: { audience: ['public'] } }, async () => 'x'),
    /response schema/,
  );
});

test('slow headers and slow bodies are cut, each with a word', { timeout: 10_000 }, async () => {
  const slow = createHttp({
    ...app,
    settings: { ...app.settings, timeouts: { headersMs: 200, requestMs: 400 } },
  });
  route(slow, {
    method: 'POST',
    url: '/v1/slow',
    audience: 'public',
    tag: 't',
    summary: 's',
    body: Thing,
    response: Thing,
    problems,
    handler: async (ask) => ok(done(ask.body)),
  });
  await slow.fastify.listen({ port: 0, host: '127.0.0.1' });
  try {
    const address = slow.fastify.server.address();
    const at = typeof address === 'object' && address !== null ? address.port : 0;
    const head =
      'POST /v1/slow HTTP/1.1\r\nHost: localhost:8080\r\nOrigin: http://localhost:8080\r\nContent-Type: application/json\r\n';
    for (const started of [
      'POST /v1/slow HT',
      `${head}X-A: `,
      `${head}Content-Length: 14\r\n\r\n{"nam`,
    ]) {
      const from = performance.now();
      const got = await hold(started, at);
      assert.match(got, /^HTTP\/1.1 408 .*platform\.timeout/s, started);
      assert.ok(performance.now() - from < 3_000);
    }
  } finally {
    await slow.fastify.close();
  }
});

/** Sends a beginning and waits for the other side to end it. */
function hold(text: string, at: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(at, '127.0.0.1', () => socket.write(text));
    let got = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => (got += chunk));
    socket.on('close', () => resolve(got)).on('error', reject);
  });
}

test('one address holds so many connections and no more', async () => {
  const sockets = await Promise.all(
    Array.from(
      { length: 40 },
      () =>
        new Promise<{ readonly end: () => void; readonly isOpen: () => boolean }>((resolve) => {
          const socket = connect(port, '127.0.0.1');
          let open = true;
          socket.on('close', () => (open = false)).on('error', () => (open = false));
          setTimeout(() => resolve({ end: () => socket.destroy(), isOpen: () => open }), 300);
        }),
    ),
  );
  assert.equal(sockets.filter((socket) => socket.isOpen()).length, 20);
  for (const socket of sockets) socket.end();
  await new Promise((resolve) => {
    setTimeout(resolve, 100);
  });
  assert.equal((await send({ url: '/healthz' })).status, 200);
});

test('a client that asks too much waits, others do not', async () => {
  let now = 1_900_000_000_000;
  const takeClientTurn = createClientTurns({
    clock: () => now as Instant,
    budget: () => ({ max: 3, seconds: 60 }),
  });
  const taken = ['a', 'a', 'a', 'a', 'b'].map((client) => takeClientTurn(client));
  assert.deepEqual(taken, [undefined, undefined, undefined, 20, undefined]);
  now += 20_000;
  assert.equal(takeClientTurn('a'), undefined);
  assert.equal(takeClientTurn('a'), 20);
});

const spoofs = [
  'x-forwarded-for',
  'x-real-ip',
  'forwarded',
  'x-client-ip',
  'true-client-ip',
  'cf-connecting-ip',
  'x-cluster-client-ip',
];
test('headers that name another source change nothing; from a configured hop the forwarded one counts', async () => {
  const seen: string[] = [];
  for (const trustedHops of [[], ['127.0.0.1']]) {
    const one = createHttp({ ...app, settings: { ...app.settings, trustedHops } });
    route(one, {
      method: 'GET',
      url: '/v1/source',
      audience: 'public',
      tag: 't',
      summary: 's',
      response: Thing,
      problems,
      handler: async ({ source }) => {
        seen.push(source);
        return ok(done({ name: 'x' }));
      },
    });
    const headers = Object.fromEntries(
      spoofs.map((name) => [name, name === 'forwarded' ? 'for=203.0.113.9' : '203.0.113.9']),
    );
    await one.fastify.inject({
      url: '/v1/source',
      headers: { host: 'localhost:8080', ...headers },
    });
    await one.fastify.close();
  }
  assert.deepEqual(seen, ['127.0.0.1', '203.0.113.9']);
});
