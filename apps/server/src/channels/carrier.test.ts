import assert from 'node:assert/strict';
import { test } from 'node:test';
import { systemClock, type Instant } from '@countersign/kernel';
import { CALL_PLATFORMS, type Carrier, type OutboundCall } from './carrier.ts';
import { createCarrierHttp } from './carrier-http.ts';
import { openFakePlatform } from './test/fake-platform.ts';
import { openStreet } from './test/street-process.ts';
import { ChannelFault } from './types.ts';

const call: OutboundCall = {
  ...{ contactId: '019a1234-5678-7123-8456-123456789012', to: '+12125550123' },
  ...{ from: '+12125550177', assertionUrl: 'https://larkspur.example/v1/assertions/id.mac' },
  answeredUrl: 'https://larkspur.example/v1/providers/carrier/calls/c-1/answered',
  statusUrl: 'https://larkspur.example/v1/providers/carrier/calls/c-1',
};
const account = { account: 'AC1', secret: 'a secret', application: 'app-1', timeoutMs: 2_000 };
const aMinuteAgo = () => (systemClock() - 60_000) as Instant;
const isLost = (mayBeTaken: boolean) => (cause: unknown) =>
  cause instanceof ChannelFault && cause.mayBeTaken === mayBeTaken;

/** The one call between the two numbers that a carrier shows, which no one knew before. */
async function theOne(carrier: Carrier, known: readonly string[] = []): Promise<string> {
  const found = await carrier.find({ ...call, since: aMinuteAgo() });
  const [id, ...others] = found.filter((one) => !known.includes(one));
  assert.ok(id !== undefined && others.length === 0, found.join());
  return id;
}

for (const platform of CALL_PLATFORMS) {
  const fake = await openFakePlatform(platform);
  const carrier = createCarrierHttp({
    ...{ ...account, platform, url: fake.url },
    callInfoField: 'CallInfo',
  });

  test(`${platform}: a call is dialled as it was ordered, and named`, async () => {
    const dialled = await carrier.dial(call);
    assert.ok(dialled.ok);
    const [taken, ...others] = fake.calls;
    assert.deepEqual(others, []);
    assert.deepEqual(taken, {
      ...{ id: taken?.id, to: call.to, from: call.from, isOver: false },
      ...{ document: call.answeredUrl, statusUrl: call.statusUrl },
      callInfo: `<${call.assertionUrl}>;purpose=info`,
    });
    // Telnyx documents no name in its answer: the first news have it.
    assert.equal(dialled.value.providerId, platform === 'telnyx' ? undefined : taken?.id);
    assert.equal(await theOne(carrier), taken?.id);
  });

  test(`${platform}: it is given another document and ended, and is over after that`, async () => {
    const id = await theOne(carrier);
    assert.equal(await carrier.redirect(id, 'https://larkspur.example/other'), true);
    assert.equal(fake.calls[0]?.document, 'https://larkspur.example/other');
    await carrier.hangUp(id);
    assert.equal(fake.calls[0]?.isOver, true);
    await carrier.hangUp(id);
    await carrier.hangUp('a-call-of-nobodys');
    assert.equal(await carrier.redirect(id, 'https://larkspur.example/third'), false);
    assert.equal(fake.calls[0]?.document, 'https://larkspur.example/other');
  });

  test(`${platform}: a number that is never dialled is refused without the number; a no for now was surely not taken`, async () => {
    fake.mood('rejects');
    const rejected = await carrier.dial(call);
    assert.ok(!rejected.ok);
    assert.deepEqual(rejected.refusal, { code: 'channels.rejected', reason: 'carrier 21211' });
    fake.mood('locks-out');
    await assert.rejects(carrier.dial(call), isLost(false));
    const gone = createCarrierHttp({ ...account, platform, url: 'http://127.0.0.1:9998' });
    await assert.rejects(gone.dial(call), isLost(false));
    fake.mood('fine');
  });

  test(`${platform}: when the answer is lost the call may ring: it is found, and was dialled once`, async () => {
    const known = fake.calls.map(({ id }) => id);
    fake.mood('fails');
    await assert.rejects(carrier.dial(call), isLost(true));
    fake.mood('swallows');
    await assert.rejects(carrier.dial(call), isLost(true));
    fake.mood('fine');
    assert.equal(fake.calls.length, known.length + 1);
    assert.equal(await theOne(carrier, known), fake.calls.at(-1)?.id);
  });
}

test('without an agreed field a form has no word of who calls', async () => {
  const fake = await openFakePlatform('twilio');
  await createCarrierHttp({ ...account, platform: 'twilio', url: `${fake.url}/` }).dial(call);
  assert.equal(fake.calls[0]?.callInfo, undefined);
});

test('the street’s exchange is such a carrier: it dials, shows, redirects, hangs up, and tells it signed and in order', async () => {
  const street = await openStreet();
  const carrier = createCarrierHttp({
    ...{ ...street.account, platform: 'twilio', url: street.url },
    ...{ timeoutMs: 2_000, callInfoField: 'CallInfo' },
  });
  const statusUrl = `${street.bankOrigin}/v1/providers/carrier/calls/c-1`;
  const dialled = await carrier.dial({ ...call, statusUrl });
  assert.ok(dialled.ok);
  const id = await theOne(carrier);
  assert.equal(dialled.value.providerId, id);
  assert.equal(await carrier.redirect(id, 'https://larkspur.example/other'), true);
  await carrier.hangUp(id);
  await carrier.hangUp(id);
  await carrier.hangUp('CAnobody');
  assert.equal(await carrier.redirect(id, 'https://larkspur.example/other'), false);
  const rejected = await carrier.dial({ ...call, to: '12' });
  assert.ok(!rejected.ok && rejected.refusal.reason === 'carrier 21211');
  const news = await street.news(3);
  assert.ok(news.every(({ isProven }) => isProven));
  assert.deepEqual(
    news.map(({ event }) => event && [event.providerId, event.sequence, event.progress]),
    [undefined, [id, 2, 'ringing'], [id, 3, 'ended']],
  );
});
