import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { serverDatabase } from '../test/database.ts';

const server = await serverDatabase();
const folder = await mkdtemp(join(tmpdir(), 'server-'));
const keeperSocket = join(folder, 'keeper.sock');
// A keeper that has no news and knows no card.
const keeper = createServer((asked, response) => {
  asked.resume().on('end', () => {
    const events = asked.url?.includes('events') === true;
    response.writeHead(events ? 200 : 409, { 'content-type': 'application/json' });
    setTimeout(
      () => response.end(JSON.stringify(events ? { events: [] } : { refusal: 'card.unknown' })),
      events ? 500 : 0,
    );
  });
});
await new Promise<void>((resolve) => {
  keeper.listen(keeperSocket, resolve);
});
after(async () => {
  keeper.closeAllConnections();
  keeper.close();
  await server.close();
  await rm(folder, { recursive: true });
});

const PORT = 18_080 + (process.pid % 1_000);
const env = {
  COUNTERSIGN_PROFILE: 'demo',
  PORT: String(PORT),
  APP_ORIGIN: `http://localhost:${PORT}`,
  WINDOW_ORIGIN: 'http://localhost:8081',
  DATABASE_URL: server.serverUrl,
  KEEPER_SOCKET: keeperSocket,
  STATE_DIR: folder,
  STAFF_TOTP: 'allowed',
};

const children = new Set<ReturnType<typeof spawn>>();
after(() => {
  for (const child of children) child.kill('SIGKILL');
});

function start(more: Readonly<Record<string, string>> = {}) {
  const hook = fileURLToPath(new URL('../../../scripts/tsx-hook.mjs', import.meta.url));
  const main = fileURLToPath(new URL('main.ts', import.meta.url));
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', '--import', hook, main],
    { env: { ...env, ...more }, stdio: 'pipe' },
  );
  children.add(child);
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { child, ended, said: () => out, logged: () => err };
}

interface Asked {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

function ask(path: string, asked: Partial<Asked> = {}): Promise<{ status: number; text: string }> {
  const { method = 'GET', headers = {}, body = '' } = asked;
  return new Promise((resolve, reject) => {
    const options = {
      host: '127.0.0.1',
      port: PORT,
      path,
      method,
      headers: {
        host: `localhost:${PORT}`,
        'content-length': Buffer.byteLength(body),
        ...headers,
      },
    };
    request(options, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    })
      .on('error', reject)
      .end(body);
  });
}

interface Operation {
  readonly security?: readonly object[];
}

/** Every operation that is not public, asked by somebody without a credential and by somebody with a made-up one. */
async function nobodyGetsIn(paths: Record<string, unknown>): Promise<void> {
  let asked = 0;
  for (const [path, methods] of Object.entries(paths)) {
    for (const [method, operation] of Object.entries(methods as Record<string, Operation>)) {
      if (operation.security?.length === 0) continue;
      const url = path.replace('{step}', '1').replaceAll(/\{[^}]+\}/g, 'some-thing');
      for (const authorization of [
        undefined,
        `Bearer csk_${'A'.repeat(43)}`,
        'Bearer made-up',
        'Basic YTpi',
      ]) {
        const headers = {
          'content-type': 'application/json',
          'idempotency-key': 'some-key-1',
          ...(authorization === undefined ? {} : { authorization }),
        };
        const answer = await ask(url, {
          method: method.toUpperCase(),
          headers,
          body: method === 'get' ? '' : '{}',
        });
        assert.ok(
          answer.status === 401 || answer.status === 403,
          `${method} ${path}: ${answer.status} ${answer.text}`,
        );
        asked += 1;
      }
    }
  }
  assert.ok(asked > 60, String(asked));
}

async function ready(logged: () => string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const answer = await ask('/readyz').catch(() => ({ status: 0, text: '' }));
    if (answer.status === 200) return;
    await new Promise((resolve) => {
      setTimeout(resolve, 100);
    });
  }
  throw new Error(`not ready:\n${logged()}`);
}

test(
  'the server starts, says the first link once, answers, stops, and starts again with the same secret',
  { timeout: 60_000 },
  async () => {
    const first = start();
    await ready(first.logged);
    while (first.said() === '') await new Promise((resolve) => setTimeout(resolve, 20));
    assert.match(first.said(), /^say: The first operator .*http:\/\/localhost/m);
    assert.doesNotMatch(first.logged(), /The first operator/);
    const api = JSON.parse((await ask('/openapi.json')).text) as { paths: Record<string, unknown> };
    for (const path of ['/v1/cardmembers', '/v1/cards', '/v1/api-keys', '/v1/audit', '/healthz'])
      assert.ok(api.paths[path], path);
    await nobodyGetsIn(api.paths);
    assert.match((await ask('/programme.schema.json')).text, /countersign-programme/);
    assert.match((await ask('/.well-known/security.txt')).text, /^Contact: mailto:security@/);
    const secret = await readFile(join(folder, 'server.secret'));
    assert.equal((await stat(join(folder, 'server.secret'))).mode & 0o077, 0);
    first.child.kill('SIGTERM');
    assert.equal(await first.ended, 0, first.logged());
    assert.doesNotMatch(first.logged(), /"level":"error"/);

    const second = start();
    await ready(second.logged);
    // Nobody has come yet: a new link, and the one before is worth nothing.
    while (second.said() === '') await new Promise((resolve) => setTimeout(resolve, 20));
    assert.notEqual(second.said(), first.said());
    assert.deepEqual(await readFile(join(folder, 'server.secret')), secret);
    second.child.kill('SIGKILL');
    await second.ended;
  },
);

const wrong: readonly (readonly [string, Readonly<Record<string, string>>, RegExp])[] = [
  [
    'an origin with a path',
    { APP_ORIGIN: 'http://localhost:8080/app' },
    /APP_ORIGIN must be an origin/,
  ],
  [
    'plain http in production',
    { COUNTERSIGN_PROFILE: 'production' },
    /APP_ORIGIN must be https in production/,
  ],
  [
    'files for messages in production',
    { COUNTERSIGN_PROFILE: 'production', APP_ORIGIN: 'https://larkspur.example' },
    /CONTACT_DRIVER must be providers/,
  ],
  ['no programme', { PROGRAMME_FILE: '/nowhere.yaml' }, /nowhere.yaml:1:1 the file cannot be read/],
];
for (const [name, more, line] of wrong) {
  test(`does not start, and says why: ${name}`, { timeout: 20_000 }, async () => {
    const child = start(more);
    assert.notEqual(await child.ended, 0);
    assert.match(child.logged(), line);
  });
}
