import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { systemClock } from '@countersign/kernel';
import { ask, callersByBearer, testApp } from '../../test/app.ts';
import { serverDatabase, testClock } from '../../test/database.ts';
import { verifyJws } from '../../test/verify-jws.ts';
import { createAudit } from '../audit/index.ts';
import { createLimits, createNewId, silentLog, systemRandom } from '../platform/index.ts';
import { createProgramme } from '../programme/index.ts';
import { createSigning, type Jws } from '../signing/index.ts';
import { addDirectoryRoutes, createDirectory } from './index.ts';

const ORIGINS = ['https://bank.example', 'https://window.bank.example'] as const;
const DAY_MS = 86_400_000;
const CONTACTS = 'countersign-official-contacts+jws';
const ANSWER = 'countersign-directory-answer+jws';

const server = await serverDatabase();
after(() => server.close());
const { db } = server;
const time = testClock(Date.parse('2030-11-22T15:00:00Z'));
const { clock } = time;
const programme = await createProgramme({
  file: fileURLToPath(new URL('../../../../programmes/larkspur.yaml', import.meta.url)),
  log: silentLog,
  watched: false,
});
const newId = createNewId({ clock: systemClock, random: systemRandom });
const audit = createAudit({ db, clock, programmeVersion: () => programme.version() });

/** One server of several on the same database. */
async function aServer(secret = 7) {
  const signing = createSigning({
    ...{ db, clock, newId, audit, random: systemRandom },
    sealKey: new Uint8Array(32).fill(secret),
  });
  const app = await testApp({ db, clock, identify: callersByBearer({}) });
  addDirectoryRoutes(app, {
    ...{ clock, programme, signing, origins: ORIGINS },
    limits: createLimits({ db, clock }),
    directory: createDirectory({ programme, hosts: ['bank.example'] }),
  });
  return { app, signing };
}
const one = await aServer();
const two = await aServer();

const nowSeconds = () => Math.floor(clock() / 1000);
const get = async ({ app }: typeof one, url: string) => ask(app, { url });
const keySet = async () =>
  (await get(two, '/.well-known/jwks.json')).json as { keys: Record<string, unknown>[] };

async function contacts(): Promise<Jws> {
  return (await get(one, '/.well-known/official-contacts.json')).json as unknown as Jws;
}

test('two servers that start at once make one key, and each verifies what the other signs', async () => {
  await Promise.all([one.signing.keySet(), two.signing.keySet()]);
  const { keys } = await keySet();
  assert.equal(keys.length, 1);
  assert.equal(keys[0]?.['d'], undefined, 'the private half is not shown');
  const claims = await verifyJws(await contacts(), await keySet(), {
    type: CONTACTS,
    nowSeconds: nowSeconds(),
  });
  assert.equal(claims['iss'], ORIGINS[0]);
});

test('the file says which numbers never call out, which stand on cards, and whose they are', async () => {
  const claims = await verifyJws(await contacts(), await keySet(), {
    type: CONTACTS,
    nowSeconds: nowSeconds(),
  });
  const numbers = claims['phoneNumbers'] as readonly Record<string, unknown>[];
  assert.deepEqual(
    numbers.find(({ number }) => number === '+12125550142'),
    {
      number: '+12125550142',
      direction: 'inbound',
      printedOnCard: true,
      region: 'US',
      products: ['larkspur-charge', 'larkspur-credit'],
    },
  );
  assert.deepEqual(claims['webOrigins'], ORIGINS);
  assert.deepEqual(claims['mailDomains'], [
    { domain: 'larkspur.example', region: 'US' },
    { domain: 'uk.larkspur.example', region: 'UK' },
  ]);
  assert.deepEqual(claims['webDomains'], claims['mailDomains']);
  assert.deepEqual(claims['smsSenders'], [
    { sender: '+12125550100', region: 'US' },
    { sender: 'LARKSPUR', region: 'UK' },
  ]);
});

test('a flood of readers costs one signature; after five minutes there is a new one', async () => {
  const [first, second] = [await contacts(), await contacts()];
  assert.deepEqual(second, first);
  time.advance(5 * 60_000);
  assert.notDeepEqual(await contacts(), first);
});

test('a changed file, an old one, another kind of document: the verifier refuses each', async () => {
  const jws = await contacts();
  const keys = await keySet();
  const good = { type: CONTACTS, nowSeconds: nowSeconds() };
  const text = Buffer.from(jws.payload, 'base64url').toString().replace('inbound', 'outbound');
  const changed = { ...jws, payload: Buffer.from(text).toString('base64url') };
  await assert.rejects(verifyJws(changed, keys, good), /signature is wrong/);
  const later = { ...good, nowSeconds: nowSeconds() + 86_400 };
  await assert.rejects(verifyJws(jws, keys, later), /not of this time/);
  await assert.rejects(verifyJws(jws, keys, { ...good, type: ANSWER }), /another document/);
  await assert.rejects(verifyJws(jws, { keys: [] }, good), /unknown key/);
});

for (const [value, kind, verdict] of [
  ['+1 212 555-0142', 'phone', 'ours-never-calls'],
  ['+1 212 555-0177', 'phone', 'ours'],
  ['+1 212 555-0199', 'phone', 'not-ours'],
  ['https://bank.example/check', 'link', 'ours'],
  ['https://1arkspur.test', 'link', 'look-alike'],
  ['desk@larkspur.example', 'email', 'ours'],
  ['LARKSPUR', 'sender', 'ours'],
] as const) {
  test(`machines ask about “${value}”: ${verdict}, signed, for any page`, async () => {
    const answered = await get(one, `/v1/check?value=${encodeURIComponent(value)}`);
    assert.equal(answered.status, 200);
    assert.equal(answered.headers['access-control-allow-origin'], '*');
    assert.equal(answered.headers['cross-origin-resource-policy'], 'cross-origin');
    const claims = await verifyJws(answered.json as unknown as Jws, await keySet(), {
      type: ANSWER,
      nowSeconds: nowSeconds(),
    });
    assert.deepEqual(
      { kind: claims['kind'], value: claims['value'], verdict: claims['verdict'] },
      { kind, value, verdict },
    );
  });
}

test('what is none of the four is refused in words, and an address that asks too often waits', async () => {
  const refused = await get(one, '/v1/check?value=hello%20there');
  assert.equal(refused.status, 422);
  assert.equal(refused.json['code'], 'directory.not-a-subject');
  const asked = await Promise.all(
    Array.from({ length: 60 }, () => get(one, '/v1/check?value=LARKSPUR')),
  );
  assert.ok(asked.some(({ status }) => status === 429));
});

test('keys change by themselves: the next one is shown before it signs, and the old one after', async () => {
  const before = await keySet();
  time.advance(84 * DAY_MS);
  const early = await keySet();
  assert.equal(early.keys.length, 2);
  const kidOf = (jws: Jws) =>
    (JSON.parse(Buffer.from(jws.protected, 'base64url').toString()) as { kid: string }).kid;
  assert.equal(kidOf(await contacts()), before.keys[0]?.['kid']);
  time.advance(6 * DAY_MS);
  const jws = await contacts();
  assert.equal(kidOf(jws), early.keys[1]?.['kid']);
  assert.equal((await keySet()).keys.length, 2);
  await verifyJws(jws, early, { type: CONTACTS, nowSeconds: nowSeconds() });
});

test('under a new secret of the server a new key signs at once, and the old ones stay shown', async () => {
  const { keys } = await keySet();
  const moved = await aServer(8);
  const jws = (await get(moved, '/.well-known/official-contacts.json')).json as unknown as Jws;
  const now = (await get(moved, '/.well-known/jwks.json')).json as { keys: typeof keys };
  assert.equal(now.keys.length, keys.length + 1);
  await verifyJws(jws, now, { type: CONTACTS, nowSeconds: nowSeconds() });
});

test('a key is never changed or removed, and lies sealed', async () => {
  await assert.rejects(
    db.reader.withTables<{ signing_key: { kid: string } }>().deleteFrom('signing_key').execute(),
    /permission denied/,
  );
  const rows = await server.asOwner('SELECT private_sealed FROM signing_key');
  for (const { private_sealed: sealed } of rows)
    assert.ok(!(sealed as Buffer).includes(Buffer.from('308187020100', 'hex')));
});
