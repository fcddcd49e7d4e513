import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { systemClock } from '@countersign/kernel';
import { ask, callersByBearer, testApp, type Sent } from '../../test/app.ts';
import { serverDatabase, testClock } from '../../test/database.ts';
import { createAudit } from '../audit/index.ts';
import { createJobs } from '../jobs/index.ts';
import { createMetrics, createNewId, silentLog, systemRandom } from '../platform/index.ts';
import { createProgramme } from '../programme/index.ts';
import {
  addApiKeyRoutes,
  addCardsRoutes,
  createCards,
  type CardNews,
  type CardsParts,
  type LookUpNumber,
} from './index.ts';

const server = await serverDatabase();
const { db } = server;
const time = testClock();
const programme = await createProgramme({
  file: fileURLToPath(new URL('../../../../programmes/larkspur.yaml', import.meta.url)),
  log: silentLog,
  watched: false,
});
const newId = createNewId({ clock: systemClock, random: systemRandom });
const numbers = new Map<string, Awaited<ReturnType<LookUpNumber>>>();
const news: CardNews[] = [];
const parts: CardsParts = {
  db,
  clock: time.clock,
  newId,
  random: systemRandom,
  programme,
  audit: createAudit({ db, clock: time.clock, programmeVersion: programme.version }),
  jobs: createJobs({
    db,
    clock: time.clock,
    newId,
    log: silentLog,
    metrics: createMetrics(),
    jitter: () => 0,
  }),
  lookUpNumber: async (reference) => numbers.get(reference),
  tellNews: async (_tx, one) => {
    news.push(one);
  },
};
const cards = createCards(parts);
const app = await testApp({
  db,
  clock: time.clock,
  identify: async (signals) =>
    (signals.bearer?.startsWith('csk_') === true
      ? await cards.findApiClient(signals.bearer)
      : undefined) ??
    (await callersByBearer({
      processor: {
        kind: 'api',
        clientId: 'processor',
        scopes: ['members.read', 'members.write', 'cards.read', 'cards.write'],
      },
      reader: { kind: 'api', clientId: 'reader', scopes: ['cards.read'] },
      operator: { kind: 'operator', staffId: 'o1', sessionId: 's', roles: ['operator'] },
      analyst: { kind: 'operator', staffId: 'a1', sessionId: 's', roles: ['analyst'] },
      member: { kind: 'cardmember', memberId: 'm', sessionId: 's' },
    })(signals)),
});
addCardsRoutes(app, parts);
addApiKeyRoutes(app, parts);
after(async () => {
  await app.fastify.close();
  await server.close();
});

const post = (url: string, body: unknown, more: Partial<Sent> = {}) =>
  ask(app, { method: 'POST', url, as: 'processor', body, ...more });
const get = (url: string, as = 'processor') => ask(app, { url, as });

const ada = {
  reference: 'M-1001',
  region: 'US',
  language: 'en',
  givenName: 'Ada',
  familyName: 'Marsh',
  contactPoints: [
    { kind: 'phone', value: '+12125550123', takesText: true, since: '2030-01-05T10:00:00Z' },
    { kind: 'email', value: 'ada@mail.example' },
  ],
  address: { lines: ['12 Elm Street', 'Springfield, NY 10001'], since: '2030-02-01T00:00:00Z' },
};
const card = {
  reference: 'C-1001',
  cardmember: 'M-1001',
  product: 'larkspur-charge',
  expiry: '2034-09',
  status: 'active',
};

test('a cardmember comes in once; the same record again is the same, another one is refused', async () => {
  const first = await post('/v1/cardmembers', ada, { key: 'first-key' });
  assert.equal(first.status, 201, first.text);
  assert.equal(first.headers['location'], '/v1/cardmembers/M-1001');
  const replay = await post('/v1/cardmembers', ada, { key: 'first-key' });
  assert.equal(replay.text, first.text);
  assert.equal(replay.status, 201);
  assert.equal(
    (await post('/v1/cardmembers', { ...ada, givenName: 'Eve' }, { key: 'first-key' })).json[
      'code'
    ],
    'platform.idempotency-key-reused',
  );
  assert.equal((await post('/v1/cardmembers', ada)).status, 200);
  assert.equal(
    (await post('/v1/cardmembers', { ...ada, familyName: 'Other' })).json['code'],
    'cards.member-exists',
  );
  const got = await get('/v1/cardmembers/M-1001');
  assert.deepEqual(got.json['address'], {
    lines: ada.address.lines,
    since: '2030-02-01T00:00:00.000Z',
  });
});

const refusals: readonly (readonly [string, object, number, string])[] = [
  ['unknown region', { region: 'FR' }, 422, 'cards.region-unknown'],
  ['language of another region', { region: 'UK', language: 'es' }, 422, 'cards.language-unknown'],
  ['card number in a name', { familyName: '4000 0000 0000 0002' }, 422, 'cards.number-in-text'],
  ['card number as reference', { reference: '4000000000000002' }, 400, 'platform.invalid'],
  [
    'moved tomorrow',
    { address: { lines: ['a', 'b'], since: '2030-12-31T00:00:00Z' } },
    422,
    'cards.moment-ahead',
  ],
  ['a line break in a name', { givenName: 'Ada\r\nBcc: x' }, 400, 'platform.invalid'],
  [
    'two header lines in an e-mail',
    { contactPoints: [{ kind: 'email', value: 'a@b.example\r\nBcc: x@y.example' }] },
    400,
    'platform.invalid',
  ],
  [
    'a number that is not E.164',
    { contactPoints: [{ kind: 'phone', value: '2125550123', takesText: true }] },
    400,
    'platform.invalid',
  ],
  [
    'a card number as a further member',
    { cardNumber: '4000000000000002' },
    400,
    'platform.invalid',
  ],
];
for (const [name, change, status, code] of refusals) {
  test(`not taken: ${name}`, async () => {
    const answer = await post('/v1/cardmembers', { ...ada, reference: 'M-2000', ...change });
    assert.equal(answer.json['code'], code, answer.text);
    assert.equal(answer.status, status);
    assert.doesNotMatch(answer.text, /4000/);
  });
}

test('the halves of a card meet by its reference, once; a half that belongs to another card does not', async () => {
  assert.equal((await post('/v1/cards', card)).status, 201);
  assert.equal((await post('/v1/cards', { ...card, reference: 'C-1002' })).status, 201);
  assert.equal((await get('/v1/cards/C-1001')).json['number'], 'waiting');
  const half = {
    token: 'ct_1',
    lastFour: '0005',
    memberReference: 'M-1001',
    productId: 'larkspur-charge',
    expiry: '2034-09',
  };
  numbers.set('C-1001', half);
  numbers.set('C-1002', { ...half, token: 'ct_2', memberReference: 'M-9999' });
  assert.equal(await cards.lookUpNumbers(), 2);
  assert.equal(await cards.lookUpNumbers(), 0);
  const view = (await get('/v1/cards/C-1001')).json;
  assert.deepEqual([view['number'], view['lastFour']], ['met', '0005']);
  assert.equal((await get('/v1/cards/C-1002')).json['number'], 'mismatch');
  assert.equal((await cards.findCard(db.reader, { token: 'ct_1' }))?.reference, 'C-1001');
});

test('a card that waits is asked for again, less and less often, and is an orphan after a while', async () => {
  await post('/v1/cards', { ...card, reference: 'C-1003' });
  let looks = 0;
  const lookups = { ...parts, lookUpNumber: async () => void (looks += 1) };
  const { lookUpNumbers } = await import('./cards.ts');
  for (let second = 0; second < 600; second += 1) {
    await lookUpNumbers(lookups);
    time.advance(1_000);
  }
  assert.ok(looks > 8 && looks < 40, String(looks));
  const before = (await get('/v1/card-orphans')).json['items'] as { reference: string }[];
  assert.deepEqual(
    before.map((one) => one.reference),
    ['C-1002'],
  );
  time.advance(600_000);
  const orphans = (await get('/v1/card-orphans')).json['items'] as { reference: string }[];
  assert.deepEqual(
    orphans.map((one) => one.reference),
    ['C-1002', 'C-1003'],
  );
});

test('supplementary cards hang on a primary of the same product, and are seen from both', async () => {
  await post('/v1/cardmembers', { ...ada, reference: 'M-1002', givenName: 'Ben' });
  const extra = { ...card, reference: 'C-1001-S', cardmember: 'M-1002', primaryCard: 'C-1001' };
  assert.equal((await post('/v1/cards', extra)).status, 201);
  assert.equal(
    (await post('/v1/cards', { ...extra, reference: 'C-X', primaryCard: 'C-1001-S' })).json['code'],
    'cards.primary-not-fit',
  );
  assert.equal(
    (await post('/v1/cards', { ...extra, reference: 'C-X', product: 'larkspur-credit' })).json[
      'code'
    ],
    'cards.primary-not-fit',
  );
  assert.equal(
    (await post('/v1/cards', { ...card, reference: 'C-X', product: 'larkspur-uk' })).json['code'],
    'cards.product-elsewhere',
  );
  assert.equal(
    (await post('/v1/cards', { ...card, reference: 'C-X', product: 'nothing' })).json['code'],
    'cards.product-unknown',
  );
  const primary = await cards.findMember(db.reader, { reference: 'M-1001' });
  const other = await cards.findMember(db.reader, { reference: 'M-1002' });
  assert.deepEqual(
    (await cards.cardsOf(db.reader, primary?.id ?? '')).map((one) => one.reference),
    ['C-1001', 'C-1002', 'C-1003', 'C-1001-S'],
  );
  assert.deepEqual(
    (await cards.cardsOf(db.reader, other?.id ?? '')).map((one) => one.reference),
    ['C-1001-S'],
  );
});

test('a card goes only where it can go', async () => {
  const patch = (body: unknown) =>
    ask(app, { method: 'PATCH', url: '/v1/cards/C-1003', as: 'processor', body });
  assert.equal((await patch({ status: 'dispatched' })).json['code'], 'cards.status-not-reachable');
  assert.equal((await patch({ status: 'expired' })).json['status'], 'expired');
  assert.equal((await patch({ status: 'active' })).json['code'], 'cards.status-not-reachable');
  assert.equal((await patch({})).status, 400);
});

test('contact points and addresses keep their history, and both old and new are told', async () => {
  news.length = 0;
  const view = await get('/v1/cardmembers/M-1001');
  const [phone] = view.json['contactPoints'] as { id: string }[];
  const url = `/v1/cardmembers/M-1001/contact-points/${phone?.id}`;
  const changed = await ask(app, {
    method: 'PATCH',
    url,
    as: 'processor',
    body: { kind: 'phone', value: '+12125550199', takesText: true },
  });
  assert.equal(changed.json['replaces'], phone?.id, changed.text);
  assert.equal(
    (
      await ask(app, {
        method: 'PATCH',
        url,
        as: 'processor',
        body: { kind: 'phone', value: '+12125550198', takesText: true },
      })
    ).status,
    404,
  );
  const member = await cards.findMember(db.reader, { reference: 'M-1001' });
  const points = await cards.contactPointsOf(db.reader, member?.id ?? '');
  assert.deepEqual(
    points.map((point) => [point.masked, point.replaced]),
    [
      ['a…@mail.example', false],
      ['…99', true],
    ],
  );
  assert.ok(points.every((point) => !('value' in point)));
  assert.equal((await cards.findEndpoint(db.reader, phone?.id ?? ''))?.value, '+12125550123');
  const address = { lines: ['9 Oak Avenue', 'Springfield, NY 10002'] };
  assert.equal(
    (
      await ask(app, {
        method: 'PATCH',
        url: '/v1/cardmembers/M-1001/address',
        as: 'processor',
        body: address,
      })
    ).status,
    200,
  );
  const now = await cards.addressOf(db.reader, member?.id ?? '');
  assert.deepEqual(
    [now?.lines, now?.since, now?.replaced, now?.name],
    [address.lines, time.now(), true, 'Ada Marsh'],
  );
  assert.deepEqual(
    news.map((one) => one.kind),
    ['contact-point-replaced', 'address-changed'],
  );
});

test('the last contact point stays', async () => {
  const points = async () =>
    (
      (await get('/v1/cardmembers/M-1002')).json['contactPoints'] as {
        id: string;
        endedAt: string | null;
      }[]
    ).filter((one) => one.endedAt === null);
  const [first, second] = await points();
  const remove = (id: string | undefined) =>
    ask(app, {
      method: 'DELETE',
      url: `/v1/cardmembers/M-1002/contact-points/${id}`,
      as: 'processor',
    });
  assert.equal((await remove(first?.id)).status, 200);
  assert.equal((await remove(second?.id)).json['code'], 'cards.last-contact-point');
});

test('a batch takes the good records and reports the bad ones; again it changes nothing', async () => {
  const records = [
    { ...ada, reference: 'B-1' },
    { ...ada, reference: 'B-2', region: 'FR' },
    { reference: 'B-3' },
    { ...ada, reference: 'B-1' },
  ];
  const report = (await post('/v1/batches/cardmembers', { records })).json;
  assert.deepEqual([report['created'], report['unchanged'], report['refused']], [1, 1, 2]);
  const again = (await post('/v1/batches/cardmembers', { records })).json;
  assert.deepEqual([again['created'], again['unchanged'], again['refused']], [0, 2, 2]);
  const codes = (again['lines'] as { code?: string }[]).map((line) => line.code);
  assert.deepEqual(codes, [undefined, 'cards.region-unknown', 'cards.record-invalid', undefined]);
});

test('keys: shown once, scoped, over when revoked or expired', async () => {
  const wish = { name: 'processor', scopes: ['cards.read'], expiresAt: '2031-01-01T00:00:00Z' };
  const made = await ask(app, {
    method: 'POST',
    url: '/v1/api-keys',
    as: 'operator',
    body: wish,
    key: 'make-key-1',
  });
  const key = String(made.json['key']);
  assert.match(key, /^csk_[A-Za-z0-9_-]{43}$/);
  const replay = await ask(app, {
    method: 'POST',
    url: '/v1/api-keys',
    as: 'operator',
    body: wish,
    key: 'make-key-1',
  });
  assert.deepEqual([replay.json['key'], replay.json['shownBefore']], [null, true]);
  assert.equal((await get('/v1/cards/C-1001', key)).status, 200);
  assert.equal((await get('/v1/cardmembers/M-1001', key)).status, 403);
  assert.equal(
    (await ask(app, { method: 'POST', url: '/v1/cards', as: key, body: card })).status,
    403,
  );
  const kept = await server.asOwner('SELECT * FROM cards_api_key');
  assert.ok(!JSON.stringify(kept).includes(key.slice(4)));
  assert.ok(
    !JSON.stringify(await server.asOwner('SELECT * FROM platform_idempotency')).includes(
      key.slice(4),
    ),
  );
  const gone = await ask(app, {
    method: 'DELETE',
    url: `/v1/api-keys/${String(made.json['id'])}`,
    as: 'operator',
  });
  assert.equal(gone.status, 200);
  assert.equal((await get('/v1/cards/C-1001', key)).status, 401);
  const next = await ask(app, { method: 'POST', url: '/v1/api-keys', as: 'operator', body: wish });
  assert.equal((await get('/v1/cards/C-1001', String(next.json['key']))).status, 200);
  time.advance(60 * 86_400_000);
  assert.equal((await get('/v1/cards/C-1001', String(next.json['key']))).status, 401);
  assert.equal((await get('/v1/cards/C-1001', `csk_${'A'.repeat(43)}`)).status, 401);
});

test('who is let in: every route of the room against every kind of caller', async () => {
  const allowed: Readonly<Record<string, readonly string[]>> = {
    'GET /v1/cardmembers': ['processor'],
    'GET /v1/cards': ['processor', 'reader'],
    'GET /v1/card-orphans': ['processor', 'reader', 'operator'],
    'GET /v1/card-stops': ['processor', 'reader'],
    'GET /v1/api-keys': ['operator'],
  };
  for (const [operation, who] of Object.entries(allowed)) {
    for (const as of ['processor', 'reader', 'operator', 'analyst', 'member']) {
      const answer = await get(operation.slice(4), as);
      assert.equal(answer.status, who.includes(as) ? 200 : 403, `${operation} as ${as}`);
    }
    assert.equal((await ask(app, { url: operation.slice(4) })).status, 401);
  }
});

test('lists come in pages that hold every row once', async () => {
  const seen: string[] = [];
  let url = '/v1/cardmembers?limit=1';
  for (;;) {
    const page = (await get(url)).json as { items: { reference: string }[]; next: string | null };
    seen.push(...page.items.map((one) => one.reference));
    if (page.next === null) break;
    url = `/v1/cardmembers?limit=1&cursor=${page.next}`;
  }
  assert.deepEqual(seen, ['M-1001', 'M-1002', 'B-1']);
});

test('all of it stands in the record, refusals too, and the record is whole', async () => {
  const lines = await parts.audit.read({ after: 0, limit: 1_000 });
  assert.ok(
    lines.some(
      (line) => line.operation === 'cards.member-taken' && line.refusal === 'cards.region-unknown',
    ),
  );
  assert.ok(
    lines.some(
      (line) => line.operation === 'cards.number-met' && line.refusal === 'cards.number-mismatch',
    ),
  );
  assert.ok(lines.every((line) => line.programme === programme.version()));
  assert.equal((await parts.audit.verify()).whole, true);
});

test('a phone that was added and an old one that was ended are a replacement, in either order', async () => {
  const take = async (reference: string) => {
    const email = { kind: 'email', value: `${reference.toLowerCase()}@mail.example` };
    const phone = { kind: 'phone', value: '+12125550141', takesText: true };
    const contactPoints = [phone, email].map((one) => ({ ...one, since: '2029-01-01T00:00:00Z' }));
    const made = await post('/v1/cardmembers', { ...ada, reference, contactPoints });
    assert.equal(made.status, 201, made.text);
    const all = made.json['contactPoints'] as { id: string; kind: string }[];
    const old = all.find((one) => one.kind === 'phone')?.id;
    const url = `/v1/cardmembers/${reference}/contact-points`;
    const add = () => post(url, { kind: 'phone', value: '+12125550142', takesText: true });
    const end = () => ask(app, { method: 'DELETE', url: `${url}/${old}`, as: 'processor' });
    const replaced = async () => {
      const member = await cards.findMember(db.reader, { reference });
      const points = await cards.contactPointsOf(db.reader, member?.id ?? '');
      return points.filter((one) => one.kind === 'phone').map((one) => one.replaced);
    };
    return { add, end, replaced };
  };
  const one = await take('M-1201');
  await one.end();
  await one.add();
  assert.deepEqual(await one.replaced(), [true]);
  const other = await take('M-1202');
  await other.add();
  assert.deepEqual(await other.replaced(), [false, false]);
  await other.end();
  assert.deepEqual(await other.replaced(), [true]);
});
