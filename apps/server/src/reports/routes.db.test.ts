import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { ask, callersByBearer, testApp, type Sent } from '../../test/app.ts';
import { phone } from '../../test/contact-house.ts';
import { openVoiceHouse } from '../../test/voice-house.ts';
import { addReportRoutes } from './index.ts';

const house = await openVoiceHouse();
const { cards, db, reports, server, time } = house;
const memberId = await house.member('M-API', 'en', [phone]);
/** For whom the ledger was asked, and what it says. */
const asked: (string | undefined)[] = [];
const app = await testApp({
  db,
  identify: callersByBearer({
    writes: { kind: 'api', clientId: 'w', scopes: ['reports.write'] },
    reads: { kind: 'api', clientId: 'r', scopes: ['reports.read'] },
  }),
});
addReportRoutes(app, {
  reports,
  memberByReference: async (reference) => (await cards.findMember(db.reader, { reference }))?.id,
  ledgerOf: async (_message, of) => {
    asked.push(of.memberId);
    return 'not-ours';
  },
});
after(() => app.fastify.close());

const TEXT =
  'Your account is locked today. Confirm your card number and PIN at larkspur-help.example or it closes.';
const post = (body: object, more: Partial<Sent> = {}) =>
  ask(app, { method: 'POST', url: '/v1/reports', as: 'writes', body, ...more });
const get = (url: string, as = 'reads') => ask(app, { url, as });
const kept = async () =>
  await server.asOwner('SELECT reference, way, member_id, happened, ledger FROM reports_report');

test('a system reports for a cardmember: verdict, reasons and reference at once, and the same again under its key', async () => {
  const body = { channel: 'sms', text: TEXT, happened: ['gave-pin'], cardmember: 'M-API' };
  const taken = await post(body, { key: 'the-same-report' });
  assert.equal(taken.status, 201);
  const { ledger, level, probability, reasons, reference } = taken.json;
  assert.equal(ledger, 'not-ours');
  assert.equal(level, 'scam');
  assert.ok(Number(probability) > 0.5);
  assert.ok((reasons as { code: string }[]).some(({ code }) => code === 'asks-secret'));
  assert.equal(taken.headers['location'], `/v1/reports/${String(reference)}`);
  assert.deepEqual((await post(body, { key: 'the-same-report' })).json, taken.json);
  assert.deepEqual(await kept(), [
    {
      ...{ reference, way: 'api', member_id: memberId, happened: ['gave-pin'] },
      ledger: 'not-ours',
    },
  ]);
  assert.deepEqual(asked, [memberId]);
});

test('for somebody whom nobody knows nothing is kept, and the ledger is not asked', async () => {
  const before = [(await kept()).length, asked.length];
  const refused = await post({ channel: 'sms', text: TEXT, cardmember: 'M-NOBODY' });
  assert.equal(refused.status, 404);
  assert.equal(refused.json['code'], 'reports.member-unknown');
  assert.deepEqual([(await kept()).length, asked.length], before);
});

test('what no report is, is refused with its place', async () => {
  const bad: readonly object[] = [
    { channel: 'sms' },
    { channel: 'sms', text: '' },
    { channel: 'fax', text: TEXT },
    { channel: 'sms', text: TEXT, happened: ['nothing-like-it'] },
    { channel: 'sms', text: TEXT, pin: '1234' },
  ];
  for (const body of bad) {
    // oxlint-disable-next-line no-await-in-loop
    const answer = await post(body);
    assert.equal(answer.status, 400, JSON.stringify(body));
    assert.match(String(answer.headers['content-type']), /^application\/problem\+json/);
  }
});

test('the reference opens what came of it, however it is typed, and nothing of what was reported', async () => {
  const { json } = await post({ channel: 'email', text: TEXT, subject: 'Locked' });
  const reference = String(json['reference']);
  const typed = `${reference.slice(0, 3)}-${reference.slice(3, 6)}-${reference.slice(6)}`;
  for (const one of [reference, reference.toLowerCase(), typed]) {
    // oxlint-disable-next-line no-await-in-loop
    const status = await get(`/v1/reports/${one}`);
    assert.equal(status.status, 200, one);
    assert.equal(status.json['reference'], reference);
    assert.equal(status.json['state'], 'received');
    assert.deepEqual(Object.keys(status.json).sort(), ['at', 'reference', 'state', 'stateAt']);
  }
  for (const none of ['R00000000', 'K00000000', 'x']) {
    // oxlint-disable-next-line no-await-in-loop
    const status = await get(`/v1/reports/${none}`);
    assert.equal(status.status, 404, none);
    assert.equal(status.json['code'], 'reports.unknown');
  }
});

test('what is blocked is listed for filters until it is lifted', async () => {
  assert.deepEqual((await get('/v1/blocked')).json, { blocked: [] });
  const block = {
    indicator: { kind: 'domain', value: 'larkspur-help.example' },
    ...{ staffId: 'ana', correlation: 'c' },
  } as const;
  assert.ok((await reports.block(block)).ok);
  const { blocked } = (await get('/v1/blocked')).json as {
    blocked: readonly Readonly<Record<string, string>>[];
  };
  assert.deepEqual(
    blocked.map(({ kind, value }) => ({ kind, value })),
    [block.indicator],
  );
  assert.ok((await reports.lift(block)).ok);
  assert.deepEqual((await get('/v1/blocked')).json, { blocked: [] });
});

test('who may write may not read, and the other way round; without a key nobody does either', async () => {
  const body = { channel: 'sms', text: TEXT };
  const before = (await kept()).length;
  const answers = [
    await post(body, { as: 'reads' }),
    await post(body, { as: 'nobody' }),
    await get('/v1/reports/R00000000', 'writes'),
    await get('/v1/blocked', 'writes'),
    await get('/v1/blocked', 'nobody'),
  ];
  assert.deepEqual(
    answers.map(({ status }) => status),
    [403, 401, 403, 403, 401],
  );
  assert.equal((await kept()).length, before);
});

test('more than one reporter brings in an hour is too many, and says when again', async () => {
  let answer = await post({ channel: 'sms', text: TEXT });
  let turns = 1;
  for (; answer.status === 201 && turns < 1_000; turns += 1)
    // oxlint-disable-next-line no-await-in-loop
    answer = await post({ channel: 'sms', text: TEXT });
  assert.equal(answer.status, 429);
  assert.ok(Number(answer.headers['retry-after']) > 0);
  const before = (await kept()).length;
  const later = { channel: 'sms', text: TEXT };
  assert.equal((await post(later, { key: 'asked-too-early' })).status, 429);
  assert.equal((await kept()).length, before);
  assert.equal((await post({ channel: 'sms', text: TEXT, cardmember: 'M-API' })).status, 201);
  time.advance(3_600_000);
  assert.equal((await post(later, { key: 'asked-too-early' })).status, 201);
});
