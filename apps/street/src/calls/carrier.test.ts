import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import twilio from 'twilio';
import { systemClock } from '@countersign/kernel';
import { createCall, createLineServer, type LineRequest } from '@countersign/lines';
import { createSignedPost } from '../signed-post.ts';
import { answerCarrier } from './carrier.ts';
import { createExchange, type StreetCall } from './exchange.ts';
import { createTeller } from './tell-bank.ts';

const ACCOUNT = { account: 'ACstreet', secret: 'the secret of this test' };
const INES = '+12125550123';
const OURS = '+12125550177';
/** Nobody calls the bank here. */
const phones = { update: () => false };

/** Whatever the bank is posted, and how it answers: the first time it is away. */
const posted: { path: string; fields: Record<string, string>; signature: string }[] = [];
let tries = 0;
const bankServer = createLineServer({
  newReference: randomUUID,
  onFault: assert.fail,
  handle: ({ body, headers, path }) => {
    tries += 1;
    if (tries === 1) return { status: 503, body: '' };
    posted.push({
      path,
      fields: Object.fromEntries(new URLSearchParams(body.toString())),
      signature: String(headers['x-twilio-signature']),
    });
    return { status: 204, body: '' };
  },
});
const portOf = async (server: typeof bankServer) => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  after(() => server.close());
  return (server.address() as AddressInfo).port;
};
const bankOrigin = `http://127.0.0.1:${await portOf(bankServer)}`;
const bank = createCall({ origin: bankOrigin });
after(() => bank.close());

const answered: StreetCall[] = [];
const redirected: [string, string][] = [];
const exchange = createExchange({
  ...{ clock: systemClock, newId: randomUUID },
  tell: createTeller({
    post: createSignedPost({ bank, bankOrigin, secret: ACCOUNT.secret }),
    account: ACCOUNT.account,
  }),
  findCaller: async ({ assertion }) => ({ name: 'Larkspur Card', reason: assertion }),
  onAnswered: (call) => void answered.push(call),
  onRedirect: ({ id }, url) => void redirected.push([id, url]),
});
const carrierServer = createLineServer({
  newReference: randomUUID,
  onFault: assert.fail,
  handle: (request) =>
    answerCarrier({ account: ACCOUNT, exchange, phones }, request) ?? { status: 404, body: '' },
});
const carrierOrigin = `http://127.0.0.1:${await portOf(carrierServer)}`;

function subscriber(secret = ACCOUNT.secret) {
  const client = twilio(ACCOUNT.account, secret);
  client.api.baseUrl = carrierOrigin;
  return client;
}
const client = subscriber();
const statusUrl = `${bankOrigin}/v1/providers/carrier/calls/contact-1`;
const order = {
  ...{ to: INES, from: OURS, url: `${bankOrigin}/answered`, statusCallback: statusUrl },
  statusCallbackEvent: ['initiated', 'ringing', 'answered', 'completed'],
};

async function until(holds: () => boolean): Promise<void> {
  for (let looks = 0; looks < 300 && !holds(); looks += 1)
    // oxlint-disable-next-line no-await-in-loop
    await pause(10);
  assert.ok(holds());
}

test('Twilio’s own client dials, looks, redirects and hangs up; its own check believes the news, which come in order', async () => {
  const made = await client.calls.create(order);
  assert.match(made.sid, /^CA[0-9a-f]{32}$/);
  assert.equal(made.status, 'queued');
  const [listed, ...others] = await client.calls.list({ to: INES, from: OURS, limit: 10 });
  assert.deepEqual([listed?.sid, listed?.status, others.length], [made.sid, 'ringing', 0]);
  exchange.answer(made.sid);
  assert.deepEqual(
    answered.map(({ id, orders }) => [id, orders.answeredUrl]),
    [[made.sid, order.url]],
  );
  await client.calls(made.sid).update({ url: `${bankOrigin}/other` });
  assert.deepEqual(redirected, [[made.sid, `${bankOrigin}/other`]]);
  assert.equal((await client.calls(made.sid).update({ status: 'completed' })).status, 'completed');
  assert.equal((await client.calls(made.sid).fetch()).status, 'completed');
  await assert.rejects(client.calls(made.sid).update({ url: order.url }), { code: 21_220 });
  await until(() => posted.length === 4);
  assert.deepEqual(
    posted.map(({ fields }) => [fields['CallStatus'], fields['SequenceNumber']]),
    [
      ['initiated', '0'],
      ['ringing', '1'],
      ['in-progress', '2'],
      ['completed', '3'],
    ],
  );
  for (const { fields, path, signature } of posted) {
    assert.equal(fields['CallSid'], made.sid);
    assert.ok(Number.isFinite(Date.parse(fields['Timestamp'] ?? '')));
    assert.ok(twilio.validateRequest(ACCOUNT.secret, signature, bankOrigin + path, fields));
  }
});

test('a call that nobody takes is busy where it is declined, cancelled where the bank hangs up, else not answered', async () => {
  const endOf = async (end: (id: string) => unknown) => {
    const { sid } = await client.calls.create(order);
    await end(sid);
    return (await client.calls(sid).fetch()).status;
  };
  assert.equal(await endOf((id) => exchange.end(id, 'callee')), 'busy');
  assert.equal(await endOf((id) => client.calls(id).update({ status: 'canceled' })), 'canceled');
  assert.equal(await endOf((id) => client.calls(id).update({ status: 'completed' })), 'canceled');
  const { sid } = await client.calls.create({ ...order, timeout: 1 });
  await until(() => exchange.find(sid)?.status === 'no-answer');
});

test('news go to the bank alone, and of what was asked for', async () => {
  await until(() => posted.at(-1)?.fields['CallStatus'] === 'no-answer');
  const before = posted.length;
  const elsewhere = 'http://127.0.0.1:9/status';
  const calls = [
    await client.calls.create({ ...order, statusCallback: elsewhere }),
    await client.calls.create({ to: INES, from: OURS, url: order.url }),
    await client.calls.create({ ...order, statusCallbackEvent: ['answered'] }),
  ];
  for (const { sid } of calls) {
    exchange.answer(sid);
    exchange.end(sid, 'callee');
  }
  await until(() => posted.length === before + 1);
  assert.equal(posted.at(-1)?.fields['CallStatus'], 'in-progress');
});

test('refused in Twilio’s words: a stranger, another account, a number or an address that is none, a call of nobody’s', async () => {
  await assert.rejects(subscriber('wrong').calls.create(order), { status: 401, code: 20_003 });
  const codes: readonly [object, number][] = [
    [{ to: '12' }, 21_211],
    [{ from: 'Bank' }, 21_212],
    [{ url: 'ftp://bank.example' }, 21_205],
    [{ statusCallback: 'nowhere' }, 21_609],
  ];
  for (const [wrong, code] of codes)
    // oxlint-disable-next-line no-await-in-loop
    await assert.rejects(client.calls.create({ ...order, ...wrong }), { status: 400, code });
  await assert.rejects(client.calls('CAnobody').fetch(), { status: 404, code: 20_404 });
  // What a stranger of the street places is none of the bank's to see or to end.
  const scam = exchange.dial({ kind: 'stranger', to: INES, from: OURS });
  await assert.rejects(client.calls(scam.id).update({ status: 'completed' }), { status: 404 });
  assert.equal(exchange.find(scam.id)?.state, 'ringing');
  const found = await client.calls.list({ limit: 50 });
  assert.ok(!found.some(({ sid }) => sid === scam.id));
  assert.equal(answerOf('/2010-04-01/Accounts/ACother/Calls.json')?.status, 401);
  assert.equal(answerOf('/carrier/calls'), undefined);
});

test('the address where a call says who it is comes in a Call-Info of its own field, and reaches the phone', async () => {
  const address = `${bankOrigin}/v1/assertions/id.mac`;
  const fields = { To: INES, From: OURS, Url: order.url, CallInfo: `<${address}>;purpose=info` };
  const made = answerOf('/2010-04-01/Accounts/ACstreet/Calls.json', fields);
  assert.ok(made !== undefined);
  const { sid } = made.body as { readonly sid: string };
  await until(() => exchange.find(sid)?.caller?.reason === address);
  const without = answerOf('/2010-04-01/Accounts/ACstreet/Calls.json', {
    ...fields,
    CallInfo: 'x',
  });
  assert.ok(without !== undefined);
  const other = (without.body as { readonly sid: string }).sid;
  await pause(20);
  assert.equal(exchange.find(other)?.caller, undefined);
});

function answerOf(path: string, fields: Readonly<Record<string, string>> = {}) {
  const { account, secret } = ACCOUNT;
  const authorization = `Basic ${Buffer.from(`${account}:${secret}`).toString('base64')}`;
  const request: LineRequest = {
    ...{ method: 'POST', path, query: new URLSearchParams(), headers: { authorization } },
    ...{ rawHeaders: [], source: '' },
    body: Buffer.from(new URLSearchParams(fields).toString()),
  };
  return answerCarrier({ account: ACCOUNT, exchange, phones }, request);
}
