import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  createHttp,
  createIdempotency,
  createMetrics,
  createNewId,
  silentLog,
  systemRandom,
  type App,
} from '../platform/index.ts';
import { serverDatabase } from '../../test/database.ts';
import { addSigninRoutes } from './index.ts';
import { APP, memberOf, person, register, room } from './test/kit.ts';

const server = await serverDatabase();
const ansel = person('ansel');
const house = room(server.db, [ansel]);
let app: App;
let base = '';

before(async () => {
  app = createHttp({
    settings: { origins: [APP], formTargets: [], trustedHops: [], connectionsPerSourceMax: 50 },
    log: silentLog,
    metrics: createMetrics(),
    newId: createNewId({ clock: house.time.clock, random: systemRandom }),
    random: systemRandom,
    identify: house.signin.identify,
    idempotency: createIdempotency({ db: server.db, clock: house.time.clock }),
  });
  addSigninRoutes(app, house.signin);
  base = await app.fastify.listen({ port: 0, host: '127.0.0.1' });
});
after(async () => {
  await app.fastify.close();
  await server.close();
});

interface Said {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** A program: no Origin, the Host of the app. */
async function call(
  method: string,
  path: string,
  more: { readonly body?: unknown; readonly headers?: Record<string, string> } = {},
): Promise<Said> {
  const { request } = await import('node:http');
  const bytes = more.body === undefined ? undefined : JSON.stringify(more.body);
  return new Promise((resolve, reject) => {
    const outgoing = request(`${base}${path}`, {
      method,
      headers: {
        host: new URL(APP).host,
        ...(bytes === undefined
          ? {}
          : {
              'content-type': 'application/json',
              'content-length': String(Buffer.byteLength(bytes)),
            }),
        ...more.headers,
      },
    });
    outgoing.on('response', (incoming) => {
      let text = '';
      incoming.setEncoding('utf8').on('data', (part: string) => (text += part));
      incoming.on('end', () =>
        resolve({
          status: incoming.statusCode ?? 0,
          body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>),
        }),
      );
    });
    outgoing.on('error', reject);
    outgoing.end(bytes);
  });
}

test('a staff account is made and used without a browser, a colleague is invited, the token ends', async () => {
  const link = await house.signin.ensureFirstInvite();
  const invite = link?.split('/').at(-1) ?? '';
  const begun = await call('POST', '/v1/staff/enrolments/authenticator', {
    body: { invite, userId: 'odile' },
  });
  assert.equal(begun.status, 200);
  assert.match(String(begun.body['secretBase32']), /^[A-Z2-7]{32}$/);
  const confirm = { invite, code: '000007' };
  assert.equal(
    (await call('POST', '/v1/staff/enrolments/authenticator/confirm', { body: confirm })).status,
    200,
  );
  const again = await call('POST', '/v1/staff/enrolments/authenticator/confirm', { body: confirm });
  assert.deepEqual([again.status, again.body['code']], [410, 'staff.invite-gone']);

  const wrong = await call('POST', '/v1/staff/sessions', {
    body: { userId: 'odile', code: '111111' },
  });
  const unknown = await call('POST', '/v1/staff/sessions', {
    body: { userId: 'nobody', code: '111111' },
  });
  const shape = ({ status, body }: Said) =>
    JSON.stringify({ status, body: { ...body, reference: '' } });
  assert.equal(shape(wrong), shape(unknown));
  assert.equal(wrong.status, 401);

  const made = await call('POST', '/v1/staff/sessions', {
    body: { userId: 'odile', code: '000017' },
  });
  assert.equal(made.status, 201);
  const headers = { authorization: `Bearer ${String(made.body['token'])}` };
  const self = await call('GET', '/v1/staff/sessions/current', { headers });
  assert.deepEqual([self.body['userId'], self.body['roles']], ['odile', ['operator']]);
  const invited = await call('POST', '/v1/staff/invites', {
    headers,
    body: { roles: ['representative'] },
  });
  assert.match(String(invited.body['link']), /^http:\/\/localhost:8080\/staff\/enrol\//);
  assert.equal((await call('DELETE', '/v1/staff/sessions/current', { headers })).status, 200);
  assert.equal((await call('GET', '/v1/staff/sessions/current', { headers })).status, 401);
});

test('a command line asks for its token until somebody decides', async () => {
  const begun = await call('POST', '/v1/staff/device-grants', { body: {} });
  assert.equal(begun.body['verificationUrl'], 'http://localhost:8080/staff/approve');
  const ask = { body: { deviceCode: begun.body['deviceCode'] } };
  assert.deepEqual(
    (await call('POST', '/v1/staff/device-grants/token', ask)).body['code'],
    'staff.grant-pending',
  );
  const early = await call('POST', '/v1/staff/device-grants/token', ask);
  assert.deepEqual([early.status, early.body['code']], [429, 'staff.grant-slow-down']);
});

test('a member’s sessions: listed for the cookie, ended from our own pages only, never somebody else’s', async () => {
  const made = await register(house, ansel, { userId: 'ansel' });
  const { sessionId } = await memberOf(house, made.session);
  const cookie = { cookie: `cs_session=${made.session}` };
  assert.equal((await call('GET', '/v1/sessions')).status, 401);
  const listed = await call('GET', '/v1/sessions', { headers: cookie });
  const [line] = listed.body['sessions'] as readonly Record<string, unknown>[];
  assert.deepEqual([line?.['id'], line?.['current']], [sessionId, true]);
  const path = `/v1/sessions/${sessionId}`;
  assert.equal((await call('DELETE', path, { headers: cookie })).status, 403);
  const sameSite = { ...cookie, 'sec-fetch-site': 'same-site', origin: 'http://localhost:8081' };
  assert.equal((await call('DELETE', path, { headers: sameSite })).status, 403);
  const ours = { ...cookie, 'sec-fetch-site': 'same-origin', origin: APP };
  const other = '0192f0c0-0000-7000-8000-000000000000';
  assert.equal((await call('DELETE', `/v1/sessions/${other}`, { headers: ours })).status, 404);
  assert.equal((await call('DELETE', path, { headers: ours })).status, 200);
  assert.equal((await call('GET', '/v1/sessions', { headers: cookie })).status, 401);
});
