import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Clock, Instant } from '@countersign/kernel';
import { LineFault, type CallAsk, type LineAnswer, type LineRequest } from '@countersign/lines';
import {
  answerWindow,
  createRate,
  FileAltered,
  loadFiles,
  readConfig,
  type WindowRoom,
} from './index.ts';
import { decideGate } from './gate.ts';
import { pagePolicy } from './headers.ts';
import { sourceOf } from './rate.ts';
import { relayed } from './relay.ts';

const origin = 'http://localhost:8081';
const clock: Clock = () => 0 as Instant;
const page = Buffer.from('<!doctype html><title>PIN</title>');
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

function withDist(run: (dist: string) => Promise<void> | void): () => Promise<void> {
  return async () => {
    const dist = mkdtempSync(join(tmpdir(), 'cs-window-'));
    const policy = pagePolicy({ script: 'sha256-a', style: 'sha256-b' });
    const entry = {
      sha256: sha256(page),
      type: 'text/html',
      bytes: page.length,
      reason: 'r',
      policy,
    };
    writeFileSync(join(dist, 'show.html'), page);
    writeFileSync(join(dist, 'manifest.json'), JSON.stringify({ files: { '/show': entry } }));
    try {
      await run(dist);
    } finally {
      rmSync(dist, { recursive: true });
    }
  };
}

interface Asked {
  readonly room: WindowRoom;
  readonly calls: CallAsk[];
}

function aWindow(
  dist: string,
  keeper: { readonly status: number } | 'down' = { status: 200 },
): Asked {
  const calls: CallAsk[] = [];
  const config = readConfig({ KEEPER_SOCKET: '/nowhere', WINDOW_ASKS_PER_MINUTE: '3' });
  const room: WindowRoom = {
    config,
    files: loadFiles(dist),
    clock,
    rates: {
      calls: createRate({ perMinute: config.callsPerMinute, clock }),
      asks: createRate({ perMinute: config.asksPerMinute, clock }),
      intakes: createRate({ perMinute: config.intakesPerMinute, clock }),
    },
    call: (ask) => {
      calls.push(ask);
      if (keeper === 'down') return Promise.reject(new LineFault('down'));
      return Promise.resolve({
        ...keeper,
        headers: { 'set-cookie': 'x' },
        body: Buffer.from('{"a":1}'),
      });
    },
  };
  return { room, calls };
}

interface Sent {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly rawHeaders?: readonly string[];
  readonly body?: string;
}

const fromPage = { origin, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' };

function aRequest(sent: Sent = {}): LineRequest {
  return {
    method: sent.method ?? 'POST',
    path: sent.path ?? '/visits/open',
    query: new URLSearchParams(),
    headers: sent.headers ?? fromPage,
    rawHeaders: sent.rawHeaders ?? ['Host', 'localhost:8081'],
    source: '127.0.0.1',
    body: Buffer.from(sent.body ?? '{"ticket":"t"}'),
  };
}

function codeOf(answered: LineAnswer): unknown {
  return (JSON.parse(String(answered.body)) as { code?: unknown }).code;
}

test(
  'a question passes as the bytes it came in, without headers or cookies; so does the answer',
  withDist(async (dist) => {
    const { room, calls } = aWindow(dist);
    const headers = { ...fromPage, cookie: 'a=b', authorization: 'Bearer x' };
    const answered = await answerWindow(room, aRequest({ headers, body: '{ "ticket": "t" }' }));
    assert.equal(answered.status, 200);
    assert.equal(String(answered.body), '{"a":1}');
    assert.equal(answered.headers?.['set-cookie'], undefined);
    assert.deepEqual(
      calls.map(({ method, path, headers: sent, body }) => [method, path, sent, String(body)]),
      [['POST', '/visits/open', { 'content-type': 'application/json' }, '{ "ticket": "t" }']],
    );
  }),
);

for (const [why, sent, status, code] of [
  ['another host', { rawHeaders: ['Host', 'evil.test'] }, 421, 'edge.host'],
  [
    'two hosts',
    { rawHeaders: ['Host', 'localhost:8081', 'host', 'localhost:8081'] },
    421,
    'edge.host',
  ],
  ['no origin', { headers: { 'content-type': 'application/json' } }, 403, 'window.foreign-page'],
  [
    'a foreign origin',
    { headers: { ...fromPage, origin: 'http://localhost:8080' } },
    403,
    'window.foreign-page',
  ],
  ['a null origin', { headers: { ...fromPage, origin: 'null' } }, 403, 'window.foreign-page'],
  [
    'a same-site page',
    { headers: { ...fromPage, 'sec-fetch-site': 'same-site' } },
    403,
    'window.foreign-page',
  ],
  [
    'JSON as text',
    { headers: { ...fromPage, 'content-type': 'text/plain' } },
    415,
    'window.content-type',
  ],
  [
    'a form',
    { headers: { ...fromPage, 'content-type': 'application/x-www-form-urlencoded' } },
    415,
    'window.content-type',
  ],
  [
    'an encoded body',
    { headers: { ...fromPage, 'content-encoding': 'gzip' } },
    415,
    'edge.encoding',
  ],
  ['GET', { method: 'GET' }, 405, 'window.method'],
  ['too much', { body: 'a'.repeat(1025) }, 413, 'window.too-large'],
  ['another question', { path: '/visits/other' }, 405, 'window.method'],
  ['a file that is not there', { method: 'GET', path: '/../etc/passwd' }, 404, 'window.not-here'],
  [
    'a form at the intake from a page',
    { path: '/intake', headers: { ...fromPage, origin: 'http://evil.test' } },
    403,
    'window.foreign-page',
  ],
] as const) {
  test(
    `${why} is refused and never reaches the keeper`,
    withDist(async (dist) => {
      const { room, calls } = aWindow(dist);
      const answered = await answerWindow(room, aRequest(sent));
      assert.equal(answered.status, status);
      assert.equal(codeOf(answered), code);
      assert.equal(calls.length, 0);
    }),
  );
}

test(
  'the issuer’s systems reach the intake and the keeper’s key without a page',
  withDist(async (dist) => {
    const { room, calls } = aWindow(dist);
    const headers = { 'content-type': 'application/json' };
    assert.equal((await answerWindow(room, aRequest({ path: '/intake', headers }))).status, 200);
    const key = aRequest({ method: 'GET', path: '/keeper-key', headers: {}, body: '' });
    assert.equal((await answerWindow(room, key)).status, 200);
    assert.deepEqual(
      calls.map((one) => one.path),
      ['/intake', '/keeper-key'],
    );
  }),
);

for (const keeper of ['down', { status: 500 }, { status: 302 }] as const) {
  test(
    `a keeper that is ${keeper === 'down' ? keeper : `answering ${keeper.status}`} is one 503 that says nothing more`,
    withDist(async (dist) => {
      const answered = await answerWindow(aWindow(dist, keeper).room, aRequest());
      assert.equal(answered.status, 503);
      assert.equal(codeOf(answered), 'window.keeper-away');
      assert.equal(answered.headers?.['retry-after'], '5');
    }),
  );
}

test(
  'a source that asks too often waits; whatever it writes into X-Forwarded-For changes nothing',
  withDist(async (dist) => {
    const { room } = aWindow(dist);
    const statuses: number[] = [];
    for (let n = 0; n < 4; n += 1) {
      const headers = { ...fromPage, 'x-forwarded-for': `10.0.0.${n}` };
      // oxlint-disable-next-line no-await-in-loop
      statuses.push((await answerWindow(room, aRequest({ headers }))).status);
    }
    assert.deepEqual(statuses, [200, 200, 200, 429]);
  }),
);

test('a bucket refills evenly and never above its size', () => {
  let now = 0;
  const take = createRate({ perMinute: 2, clock: () => now as Instant });
  assert.deepEqual([take('a'), take('a'), take('a'), take('b')], [0, 0, 30, 0]);
  now += 30_000;
  assert.deepEqual([take('a'), take('a')], [0, 30]);
  now += 3_600_000;
  assert.deepEqual([take('a'), take('a'), take('a')], [0, 0, 30]);
});

for (const [forwarded, hops, source] of [
  ['1.1.1.1', 0, 'peer'],
  [undefined, 1, 'peer'],
  ['9.9.9.9, 1.1.1.1', 1, '1.1.1.1'],
  ['9.9.9.9, 2.2.2.2, 1.1.1.1', 2, '2.2.2.2'],
  ['1.1.1.1', 2, 'peer'],
] as const) {
  test(`X-Forwarded-For "${forwarded}" behind ${hops} proxies is ${source}`, () => {
    assert.equal(sourceOf('peer', forwarded, hops), source);
  });
}

test(
  'a page is served with its policy, alone in its window, kept by nobody',
  withDist(async (dist) => {
    const answered = await answerWindow(
      aWindow(dist).room,
      aRequest({ method: 'GET', path: '/show' }),
    );
    const headers = answered.headers ?? {};
    assert.equal(answered.status, 200);
    assert.match(
      headers['content-security-policy'] ?? '',
      /^default-src 'none'; script-src 'self' 'sha256-a';/,
    );
    assert.match(headers['content-security-policy'] ?? '', /trusted-types 'none'$/);
    assert.equal(headers['cache-control'], 'no-store');
    assert.equal(headers['cross-origin-opener-policy'], 'same-origin');
    assert.equal(headers['referrer-policy'], 'no-referrer');
    assert.equal(headers['strict-transport-security'], undefined);
  }),
);

test(
  'a file that is not what was built is not served: not at start, not later',
  withDist(async (dist) => {
    const { room } = aWindow(dist);
    const file = room.files.find('/show');
    file?.body.write('X', 0);
    await assert.rejects(
      answerWindow(room, aRequest({ method: 'GET', path: '/show' })),
      FileAltered,
    );
    writeFileSync(join(dist, 'show.html'), `${page.toString()} `);
    assert.throws(() => loadFiles(dist), FileAltered);
  }),
);

test(
  'without a page the way leads to the app',
  withDist(async (dist) => {
    for (const path of ['/', '/home']) {
      // oxlint-disable-next-line no-await-in-loop
      const answered = await answerWindow(aWindow(dist).room, aRequest({ method: 'GET', path }));
      assert.deepEqual(
        [answered.status, answered.headers?.['location']],
        [303, 'http://localhost:8080'],
      );
    }
  }),
);

test(
  'ready is what the keeper is',
  withDist(async (dist) => {
    const ask = aRequest({ method: 'GET', path: '/readyz', rawHeaders: ['Host', '10.0.0.9:1'] });
    assert.equal((await answerWindow(aWindow(dist).room, ask)).status, 200);
    assert.equal((await answerWindow(aWindow(dist, 'down').room, ask)).status, 503);
  }),
);

test('settings that cannot be used are named', () => {
  const fine = { KEEPER_SOCKET: '/s' };
  assert.throws(() => readConfig({}), /KEEPER_SOCKET/);
  assert.throws(() => readConfig({ ...fine, WINDOW_PORT: '0' }), /WINDOW_PORT/);
  assert.throws(() => readConfig({ ...fine, WINDOW_ORIGIN: 'http://a.test/x' }), /WINDOW_ORIGIN/);
  assert.throws(() => readConfig({ ...fine, APP_ORIGIN: 'javascript:1' }), /APP_ORIGIN/);
  assert.ok(
    readConfig({ ...fine, WINDOW_ORIGIN: 'https://pin.example.test' }).hosts.has(
      'pin.example.test',
    ),
  );
});

test('every question that passes has a size and a caller', () => {
  assert.deepEqual(
    relayed.map(({ path, from, bodyBytesMax }) => [path, from, bodyBytesMax]),
    [
      ['/visits/open', 'page', 1_024],
      ['/visits/card', 'page', 12_288],
      ['/visits/passkey', 'page', 16_384],
      ['/visits/code', 'page', 1_024],
      ['/visits/show', 'page', 8_192],
      ['/visits/set', 'page', 8_192],
      ['/keeper-key', 'anybody', 0],
      ['/intake', 'anybody', 73_728],
    ],
  );
  for (const question of relayed) {
    const { method } = question;
    const request = { method, headers: fromPage, body: Buffer.alloc(question.bodyBytesMax) };
    assert.equal(decideGate(request, question, origin), undefined);
  }
});
